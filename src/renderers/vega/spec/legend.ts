import type { ResolvedLegendChannel } from "../../../chart/resolved.js";
import type { TextStyle } from "../../../context/measurer.js";
import { isoText } from "../../../data/time.js";
import { issue } from "../../../issues/messages.js";
import { categoryOf } from "../../../layout/category.js";
import { titleHeight } from "../../../layout/title.js";
import { headHeight } from "./axis.js";
import type { Json, SpecQuestion } from "./question.js";

/** Space between a patch and its word, px; Vega's own default made explicit. */
const LABEL_OFFSET = 4;

/** Between the rows of a legend, px. */
const ROW_GAP = 4;

/** Most columns whose entries, column by column as wide as their widest, fit into `room` px. */
function columnsFor(widths: readonly number[], gap: number, room: number): number {
  for (let columns = widths.length; columns > 1; columns--) {
    let total = -gap;
    for (let column = 0; column < columns; column++) {
      let widest = 0;
      for (let i = column; i < widths.length; i += columns) widest = Math.max(widest, widths[i]!);
      total += widest + gap;
    }
    if (total <= room) return columns;
  }
  return 1;
}

/** Most columns of a legend beside the plot. */
const MOST_COLUMNS = 3;

/** How a legend beside the plot is set: in as many columns as its height needs; names beyond the last column are left out and reported. */
function uprightRows(q: SpecQuestion, channel: ResolvedLegendChannel, names: readonly string[]): { columns: number; shown: number } {
  const { legend } = channel;
  const room = q.chart.height - 2 * q.chart.style.padding - titleHeight(q) - (legend.title === null ? 0 : legend.title_size * 2);
  const rows = Math.max(1, Math.floor(room / (Math.max(legend.symbol_size, legend.label_size * 1.2) + ROW_GAP)));
  const columns = Math.min(MOST_COLUMNS, Math.ceil(names.length / rows));
  const shown = columns * rows;
  if ((legend.position === "left" || legend.position === "right") && shown < names.length)
    q.ctx.report(
      issue("CATEGORIES_TOO_MANY", {
        path: "/color",
        count: names.length,
        limit: shown,
        detail: `the legend has room for ${shown} of ${names.length} categories`,
        next: "Show fewer categories, or make the chart higher",
      }),
    );
  return { columns, shown };
}

/** The guide of colour, size, shape or opacity, as Vega-Lite's legend; null when it is off. */
export function legendSpec(q: SpecQuestion, channel: ResolvedLegendChannel, symbol: string): Json | null {
  const { legend, scale } = channel;
  if (!legend.visible) return null;
  const { layout } = q.chart.style;
  const style: TextStyle = { size: legend.label_size, weight: 400 };
  // The engine has no names at the ends of lines.
  const position = legend.position === "end" ? "top" : legend.position;
  const isRow = position === "top" || position === "bottom";
  const base: Json = {
    orient: position,
    direction: isRow ? "horizontal" : "vertical",
    title: legend.title,
    titleColor: legend.title_color,
    titleFontSize: legend.title_size,
    titleFontWeight: 400,
    titlePadding: 6,
    titleLimit: 0,
    labelColor: legend.label_color,
    labelFontSize: legend.label_size,
    labelLimit: layout.legend_label_limit,
    offset: layout.legend_gap + (position === "top" ? headHeight(q) : 0),
    padding: 0,
  };
  if (scale.type === "ordinal") {
    const names = scale.domain.map((value) => `${categoryOf(value, q.chart.style.none_label)}`);
    const widths = names.map(
      (name) => legend.symbol_size + LABEL_OFFSET + Math.min(layout.legend_label_limit, q.ctx.measurer.width(name, style)),
    );
    const room = q.chart.width - 2 * q.chart.style.padding;
    const upright = uprightRows(q, channel, names);
    return {
      ...base,
      ...(symbol === "" ? {} : { symbolType: symbol }),
      symbolSize: legend.symbol_size * legend.symbol_size,
      symbolStrokeWidth: symbol === "stroke" ? 2 : 0,
      symbolOpacity: 1,
      labelOffset: LABEL_OFFSET,
      columnPadding: layout.legend_column_gap,
      rowPadding: ROW_GAP,
      columns: isRow ? columnsFor(widths, layout.legend_column_gap, room) : upright.columns,
      ...(isRow || upright.shown >= names.length ? {} : { symbolLimit: upright.shown }),
    };
  }
  const isColor = scale.palette !== undefined;
  const expr = labelExpr(q, channel);
  return {
    ...base,
    ...expr,
    ...(isColor
      ? {
          type: "gradient",
          gradientLength: Math.min(layout.ramp_length, (isRow ? q.chart.width : q.chart.height) - 2 * q.chart.style.padding),
          gradientThickness: layout.ramp_thickness,
        }
      : {
          symbolStrokeWidth: 0,
          symbolFillColor: q.chart.style.marks.point?.color ?? legend.label_color,
          symbolType: "circle",
          columnPadding: layout.legend_column_gap,
          labelOffset: LABEL_OFFSET,
        }),
  };
}

/** Values and words of a continuous legend. */
function labelExpr(q: SpecQuestion, channel: ResolvedLegendChannel): Json {
  const values = channel.scale.palette === undefined ? channel.legend.ticks.filter((value) => value !== 0) : channel.legend.ticks;
  const words = (value: number): string =>
    channel.kind === "temporal"
      ? q.formatter.scalar(isoText(value), channel.legend.format, "temporal")
      : q.formatter.scalar(value, channel.legend.format, "quantitative");
  const name = `legend_labels_${q.params.length}`;
  q.params.push({
    name,
    value: Object.fromEntries(values.map((value) => [`${value}`, words(value)])),
  });
  return { values, labelExpr: `${name}[datum.value]` };
}
