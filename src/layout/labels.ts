import type { ResolvedAxis, ResolvedPosition } from "../chart/resolved.js";
import type { TextStyle } from "../context/measurer.js";
import type { Scalar } from "../data/table.js";
import { parseTime } from "../data/time.js";
import type { NumberFormat, TimeFormat } from "../intent/types.js";
import { issue } from "../issues/messages.js";
import { normalizeText } from "../text/normalize.js";
import { truncate } from "../text/truncate.js";
import { categoryOf } from "./category.js";
import type { LayoutQuestion } from "./question.js";

/** One label of an axis: the value it stands at, as the engine knows it, and its lines. */
export interface AxisLabel {
  value: string | number;
  /** The tick itself; times as epoch ms. */
  tick: Scalar;
  lines: string[];
  /** px of the widest line. */
  width: number;
}

export const styleOf = (axis: ResolvedAxis): TextStyle => ({ size: axis.label_size, weight: 400 });

/** px of the widest of some lines. */
export const widthOf = (q: LayoutQuestion, lines: readonly string[], style: TextStyle) =>
  lines.reduce((most, line) => Math.max(most, q.ctx.measurer.width(line, style)), 0);

/** Words at every tick, written by the one formatter. */
export function axisLabels(q: LayoutQuestion, channel: ResolvedPosition): readonly AxisLabel[] {
  const { axis } = channel;
  const known = q.written?.get(axis);
  if (known) return known;
  const labels = labelsAt(q, channel, axis.ticks);
  q.written?.set(axis, labels);
  return labels;
}

/** The same at some ticks: which of them carry words that stand once, such as a unit or a year, depends on the others. */
export function labelsAt(q: LayoutQuestion, channel: ResolvedPosition, ticks: readonly Scalar[]): AxisLabel[] {
  const { axis } = channel;
  const style = styleOf(axis);
  const { format } = axis;
  const none = q.chart.style.none_label;
  const label = (tick: Scalar, value: string | number, lines: string[]): AxisLabel => ({
    value,
    tick,
    lines,
    width: widthOf(q, lines, style),
  });
  if (typeof format === "object" && "time" in format) return timeLabels(q, ticks, format, style);
  const numbers = ticks.filter((value): value is number => typeof value === "number");
  const largest = numbers.reduce((a, b) => (Math.abs(b) >= Math.abs(a) ? b : a), 0);
  return ticks.map((tick) => {
    const isTime = channel.kind === "temporal" && channel.scale.type === "time";
    const value = isTime ? parseTime(tick) : categoryOf(tick, none);
    if (typeof format === "object" && typeof tick === "number")
      return label(tick, value, [q.formatter.number(tick, format as NumberFormat, tick === largest)]);
    return label(isTime ? value : tick, value, [tick === null ? none : q.formatter.scalar(tick, format, channel.kind)]);
  });
}

/** Dates in two lines: the second only where it changes. */
function timeLabels(q: LayoutQuestion, ticks: readonly Scalar[], format: TimeFormat, style: TextStyle): AxisLabel[] {
  let before = "";
  return ticks.map((tick) => {
    const time = parseTime(tick);
    const under = q.formatter.under(time, format);
    const lines = [q.formatter.time(time, format), ...(under !== "" && under !== before ? [under] : [])];
    before = under;
    return { value: time, tick: time, lines, width: widthOf(q, lines, style) };
  });
}

/** Raises `TEXT_CUT`. */
export function reportCut({ ctx }: LayoutQuestion, text: string, short: string, role: "x" | "y"): void {
  ctx.report(
    issue("TEXT_CUT", {
      path: `/${role}`,
      received: text,
      detail: `the label "${text}" is cut to "${short}"`,
      next: "Make the chart larger, or the names shorter",
    }),
  );
}

/** Cuts a label to `limit` px and reports it. */
export function cut(q: LayoutQuestion, label: AxisLabel, limit: number, style: TextStyle, role: "x" | "y" = "x"): AxisLabel {
  if (label.width <= limit) return label;
  const lines = label.lines.map((line) => {
    const short = truncate(line, limit, style, q.ctx.measurer);
    if (short !== normalizeText(line)) reportCut(q, line, short, role);
    return short;
  });
  return { ...label, lines, width: widthOf(q, lines, style) };
}
