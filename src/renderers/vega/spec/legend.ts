import type { ResolvedLegendChannel } from "../../../chart/resolved.js";
import type { TextStyle } from "../../../context/measurer.js";
import { headHeight } from "./axis.js";
import type { Json, SpecQuestion } from "./question.js";
import { categoryOf } from "./rows.js";

/** Space between a patch and its word, px; Vega's own default made explicit. */
const LABEL_OFFSET = 4;

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

/** The guide of colour, size, shape or opacity, as Vega-Lite's legend; null when it is off. */
export function legendSpec(q: SpecQuestion, channel: ResolvedLegendChannel, symbol: string): Json | null {
  const { legend, scale } = channel;
  if (!legend.visible) return null;
  const { layout } = q.chart.style;
  const style: TextStyle = { size: legend.label_size, weight: 400 };
  const isRow = legend.position === "top" || legend.position === "bottom";
  const base: Json = {
    orient: legend.position,
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
    offset: layout.legend_gap + (legend.position === "top" ? headHeight(q) : 0),
    padding: 0,
  };
  if (scale.type === "ordinal") {
    const names = scale.domain.map((value) => `${categoryOf(value, q.chart.style.none_label)}`);
    const widths = names.map(
      (name) => legend.symbol_size + LABEL_OFFSET + Math.min(layout.legend_label_limit, q.ctx.measurer.width(name, style)),
    );
    const room = q.chart.width - 2 * q.chart.style.padding;
    return {
      ...base,
      ...(symbol === "" ? {} : { symbolType: symbol }),
      symbolSize: legend.symbol_size * legend.symbol_size,
      symbolStrokeWidth: symbol === "stroke" ? 2 : 0,
      symbolOpacity: 1,
      labelOffset: LABEL_OFFSET,
      columnPadding: layout.legend_column_gap,
      rowPadding: 4,
      columns: isRow ? columnsFor(widths, layout.legend_column_gap, room) : 1,
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
  const name = `legend_labels_${q.params.length}`;
  q.params.push({
    name,
    value: Object.fromEntries(values.map((value) => [`${value}`, q.formatter.scalar(value, channel.legend.format, "quantitative")])),
  });
  return { values, labelExpr: `${name}[datum.value]` };
}
