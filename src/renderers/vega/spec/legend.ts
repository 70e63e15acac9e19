import type { ResolvedLegend, ResolvedLegendChannel } from "../../../chart/resolved.js";
import type { TextStyle } from "../../../context/measurer.js";
import { isoText } from "../../../data/time.js";
import { issue } from "../../../issues/messages.js";
import { categoryOf } from "../../../layout/category.js";
import { beyondEnd, classWords } from "../../../layout/class-words.js";
import { titleHeight } from "../../../layout/title.js";
import { extentOfNumbers } from "../../../layout/value-color.js";
import { isContinuous } from "../../../transform/marks.js";
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

/** What every legend says of place and paint. */
function baseOf(q: SpecQuestion, legend: ResolvedLegend): Json {
  const { layout } = q.chart.style;
  const position = sideOf(legend);
  return {
    orient: position,
    direction: isRow(legend) ? "horizontal" : "vertical",
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
}

/** The engine has no names at the ends of lines. */
const sideOf = (legend: ResolvedLegend) => (legend.position === "end" ? "top" : legend.position);

const isRow = (legend: ResolvedLegend) => sideOf(legend) === "top" || sideOf(legend) === "bottom";

/** Patches with names, in as many columns as there is room for. */
function entriesSpec(q: SpecQuestion, channel: ResolvedLegendChannel, names: readonly string[], symbol: string): Json {
  const { legend } = channel;
  const { layout } = q.chart.style;
  const style: TextStyle = { size: legend.label_size, weight: 400 };
  const widths = names.map(
    (name) => legend.symbol_size + LABEL_OFFSET + Math.min(layout.legend_label_limit, q.ctx.measurer.width(name, style)),
  );
  const room = q.chart.width - 2 * q.chart.style.padding;
  const upright = uprightRows(q, channel, names);
  return {
    ...baseOf(q, legend),
    ...(symbol === "" ? {} : { symbolType: symbol }),
    symbolSize: legend.symbol_size * legend.symbol_size,
    symbolStrokeWidth: symbol === "stroke" ? 2 : 0,
    symbolOpacity: 1,
    labelOffset: LABEL_OFFSET,
    columnPadding: layout.legend_column_gap,
    rowPadding: ROW_GAP,
    columns: isRow(legend) ? columnsFor(widths, layout.legend_column_gap, room) : upright.columns,
    ...(isRow(legend) || upright.shown >= names.length ? {} : { symbolLimit: upright.shown }),
  };
}

/** Classes from the least to the greatest, the marks without a value last. */
function classSpec(q: SpecQuestion, channel: ResolvedLegendChannel, symbol: string): Json {
  const { no_data = null } = channel.legend;
  const words = [...classWords(channel, q.formatter, extentOfNumbers(q.marks.values.color ?? [])), ...(no_data === null ? [] : [no_data])];
  const name = `legend_labels_${q.params.length}`;
  q.params.push({ name, value: words });
  return { ...entriesSpec(q, channel, words, symbol), values: [...words.keys()], labelExpr: `${name}[datum.value]` };
}

/** The guide of colour, size, shape or opacity, as Vega-Lite's legend; null when it is off. */
export function legendSpec(q: SpecQuestion, channel: ResolvedLegendChannel, symbol: string): Json | null {
  const { legend, scale } = channel;
  if (!legend.visible) return null;
  const { layout } = q.chart.style;
  if (scale.classes) return classSpec(q, channel, symbol);
  if (scale.type === "ordinal") {
    const names = scale.domain.map((value) => `${categoryOf(value, q.chart.style.none_label)}`);
    return entriesSpec(q, channel, names, symbol);
  }
  return {
    ...baseOf(q, legend),
    ...labelExpr(q, channel),
    ...(scale.palette === undefined
      ? {
          symbolStrokeWidth: 0,
          symbolFillColor: q.chart.style.marks.point?.color ?? legend.label_color,
          symbolType: "circle",
          columnPadding: layout.legend_column_gap,
          labelOffset: LABEL_OFFSET,
        }
      : {
          type: "gradient",
          gradientLength: Math.min(layout.ramp_length, (isRow(legend) ? q.chart.width : q.chart.height) - 2 * q.chart.style.padding),
          gradientThickness: layout.ramp_thickness,
        }),
  };
}

/** Whether a ramp has an entry of its own for marks without a value. */
export function hasNoDataEntry(q: SpecQuestion): boolean {
  const { color } = q.chart;
  return color?.legend.visible === true && typeof color.legend.no_data === "string" && isContinuous(color) && !color.scale.classes;
}

/** The entry of marks without a value beside a ramp: a layer that draws nothing and has a legend. */
export function noDataLayers(q: SpecQuestion, symbol: string): Json[] {
  if (!hasNoDataEntry(q)) return [];
  const color = q.chart.color!;
  const name = color.legend.no_data!;
  // A blank title, so that the patch stands beside the ramp and not beside its title.
  const legend = { ...color.legend, title: color.legend.title === null || !isRow(color.legend) ? null : " " };
  const scale = { domain: [name], range: [color.scale.unknown] };
  return [
    {
      data: { values: [] },
      mark: { type: "point", filled: true },
      encoding: {
        fill: { field: "no_data", type: "nominal", scale, legend: entriesSpec(q, { ...color, legend }, [name], symbol), title: null },
      },
    },
  ];
}

/** Values and words of a continuous legend. */
function labelExpr(q: SpecQuestion, channel: ResolvedLegendChannel): Json {
  const values = channel.scale.palette === undefined ? channel.legend.ticks.filter((value) => value !== 0) : channel.legend.ticks;
  const extent = channel.scale.palette && extentOfNumbers(q.marks.values.color ?? []);
  const words = (value: number): string =>
    channel.kind === "temporal"
      ? q.formatter.scalar(isoText(value), channel.legend.format, "temporal")
      : q.formatter.scalar(value, channel.legend.format, "quantitative");
  const name = `legend_labels_${q.params.length}`;
  q.params.push({
    name,
    value: Object.fromEntries(values.map((value) => [`${value}`, `${extent ? beyondEnd(channel, value, extent) : ""}${words(value)}`])),
  });
  return { values, labelExpr: `${name}[datum.value]` };
}
