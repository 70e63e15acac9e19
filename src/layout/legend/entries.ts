import type { ResolvedLegend, ResolvedLegendChannel } from "../../chart/resolved.js";
import type { Scalar } from "../../data/table.js";
import { categoryOf } from "../category.js";
import { classWords } from "../class-words.js";
import { opacityAt, shapeOf, sizeAt } from "../looks.js";
import type { MarksQuestion } from "../question.js";
import type { LegendSymbol } from "../types.js";
import { extentOfNumbers, rampEnds } from "../value-color.js";

/** One line of a legend of categories or amounts, without a place yet. */
export interface LegendEntry {
  label: string;
  symbol: Omit<LegendSymbol, "x" | "y">;
}

/** Chart types whose series are lines. */
const STROKES = new Set(["line", "rule", "tick", "errorbar"]);
/** Chart types whose marks are shapes. */
const SHAPES = new Set(["scatter", "point_map", "bubble_map"]);

/** Length of the piece of line that stands for a series, as a multiple of the side of a patch. */
const STROKE_LENGTH = 1.3;
/** Side of a shape in a legend of categories, as a part of the side of a patch. */
const SHAPE_SIDE = 0.75;

/** The channels that have a legend, each meaning once: colour and shape of one field share theirs. Those of layers come with their question. */
export function legendsOf(q: MarksQuestion): { q: MarksQuestion; channel: ResolvedLegendChannel }[] {
  const { chart, merged, views = [] } = q;
  const isMerged = chart.color?.field !== undefined && chart.color.field === chart.shape?.field;
  const own = [merged?.channel, chart.color, chart.size, isMerged ? undefined : chart.shape, chart.opacity]
    .filter((channel): channel is ResolvedLegendChannel => channel?.legend.visible === true && channel.legend.position !== "end")
    .map((channel) => ({ q, channel }));
  return [...own, ...views.flatMap(legendsOf)];
}

/** What a legend lists, in order. */
export function legendEntries(q: MarksQuestion, channel: ResolvedLegendChannel): readonly LegendEntry[] {
  if (channel === q.merged?.channel) return q.merged.entries;
  if (channel.scale.classes) return classEntries(q, channel);
  return channel.scale.type === "ordinal" ? categoryEntries(q, channel) : amountEntries(q, channel);
}

/** The sign of a layer of one colour. */
export function singleSymbol({ chart }: MarksQuestion, { symbol_size }: Pick<ResolvedLegend, "symbol_size">): LegendEntry["symbol"] {
  const color = Object.values(chart.style.marks)[0]?.color ?? chart.style.title.color;
  const side = symbol_size * SHAPE_SIDE;
  if (SHAPES.has(chart.type)) return { kind: "shape", size: side * side, color, shape: "circle" };
  if (STROKES.has(chart.type)) return { kind: "stroke", size: symbol_size * STROKE_LENGTH, color };
  return { kind: "patch", size: symbol_size, color };
}

/** The categories of a channel, each with the sign that its marks have. */
export function categoryEntries(q: MarksQuestion, channel: ResolvedLegendChannel): LegendEntry[] {
  const { chart } = q;
  const { scale, legend } = channel;
  const isColor = channel === chart.color;
  const isMerged = isColor && chart.shape !== undefined && chart.shape.field === channel.field;
  const plain = q.chart.style.marks.point?.color ?? legend.label_color;
  const side = legend.symbol_size * SHAPE_SIDE;
  return scale.domain.map((value: Scalar, i) => {
    const label = `${categoryOf(value, chart.style.none_label)}`;
    const color = isColor ? (scale.palette?.[i] ?? plain) : plain;
    if (channel === chart.opacity)
      return { label, symbol: { kind: "patch", size: legend.symbol_size, color: plain, opacity: Number(scale.range?.[i] ?? 1) } };
    if (channel === chart.shape || isMerged)
      return { label, symbol: { kind: "shape", size: side * side, color, shape: shapeOf(chart.shape!, value) } };
    if (SHAPES.has(chart.type)) return { label, symbol: { kind: "shape", size: side * side, color, shape: "circle" } };
    if (STROKES.has(chart.type)) return { label, symbol: { kind: "stroke", size: legend.symbol_size * STROKE_LENGTH, color } };
    return { label, symbol: { kind: "patch", size: legend.symbol_size, color } };
  });
}

/** Classes from the least to the greatest, the marks without a value last. */
function classEntries(q: MarksQuestion, channel: ResolvedLegendChannel): LegendEntry[] {
  const { scale, legend } = channel;
  const words = classWords(channel, q.formatter, extentOfNumbers(q.marks.values.color ?? []));
  const entries = words.map((label, i) => ({ label, color: scale.palette![i]! }));
  if (typeof legend.no_data === "string") entries.push({ label: legend.no_data, color: scale.unknown! });
  return entries.map(({ label, color }) => ({ label, symbol: amountSymbol(q, channel, color) }));
}

/** The symbol of a class, or of marks without a value. */
export function amountSymbol(q: MarksQuestion, { legend }: ResolvedLegendChannel, color: string): LegendEntry["symbol"] {
  const side = legend.symbol_size * SHAPE_SIDE;
  return SHAPES.has(q.chart.type)
    ? { kind: "shape", size: side * side, color, shape: "circle" }
    : { kind: "patch", size: legend.symbol_size, color };
}

/** Sizes and opacities at their round values; a point of no size is not listed. */
function amountEntries(q: MarksQuestion, channel: ResolvedLegendChannel): LegendEntry[] {
  const { chart } = q;
  const isSize = channel === chart.size;
  const plain = chart.style.marks.point?.color ?? chart.style.marks.bar?.color ?? channel.legend.label_color;
  const [low, high] = rampEnds(channel);
  return channel.legend.ticks
    .filter((value) => !(isSize && value === 0) && value >= Math.min(low, high) && value <= Math.max(low, high))
    .map((value) => ({
      label: q.formatter.scalar(value, channel.legend.format, channel.kind === "temporal" ? "temporal" : "quantitative"),
      symbol: isSize
        ? { kind: "shape", size: sizeAt(channel)(value), color: plain, shape: "circle", opacity: chart.style.marks.point?.opacity ?? 1 }
        : { kind: "patch", size: channel.legend.symbol_size, color: plain, opacity: opacityAt(channel)(value) },
    }));
}
