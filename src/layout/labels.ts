import type { ResolvedAxis, ResolvedPosition } from "../chart/resolved.js";
import type { TextStyle } from "../context/measurer.js";
import type { Scalar } from "../data/table.js";
import { parseTime } from "../data/time.js";
import type { NumberFormat, TimeFormat } from "../intent/types.js";
import { issue } from "../issues/messages.js";
import { truncate } from "../text/truncate.js";
import { wrap } from "../text/wrap.js";
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

const widthOf = (q: LayoutQuestion, lines: readonly string[], style: TextStyle) =>
  lines.reduce((most, line) => Math.max(most, q.ctx.measurer.width(line, style)), 0);

/** Words at every tick, written by the one formatter. */
export function axisLabels(q: LayoutQuestion, channel: ResolvedPosition): AxisLabel[] {
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
  if (typeof format === "object" && "time" in format) return timeLabels(q, axis.ticks, format, style);
  const numbers = axis.ticks.filter((value): value is number => typeof value === "number");
  const largest = numbers.reduce((a, b) => (Math.abs(b) >= Math.abs(a) ? b : a), 0);
  return axis.ticks.map((tick) => {
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

/** Space that must stay between neighbouring labels, px. */
const GAP = 4;
/** The same between numbers and dates, which run together more easily than names. */
const THIN_GAP = 9;

/** Rounding in the last place must not drop a label. */
const TOLERANCE = 1e-9;

/** People count in ones, twos, fives and tens. */
const STRIDES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Keeps every so manieth label, so that neighbours do not touch. The last rows stay as they are.
 * @param at px of the tick of a label.
 */
export function thin(labels: AxisLabel[], at: (index: number) => number): AxisLabel[] {
  for (const stride of STRIDES) {
    const isFree = (i: number) => {
      const before = i - stride;
      return before < 0 || (labels[i]!.width + labels[before]!.width) / 2 + THIN_GAP <= Math.abs(at(i) - at(before)) + TOLERANCE;
    };
    let i = 0;
    while (i < labels.length && isFree(i)) i += stride;
    if (i >= labels.length) return stride === 1 ? labels : relabel(labels, stride);
  }
  return labels.slice(0, 1);
}

/** When labels are dropped, a second line that stood on a dropped one moves to the next that is kept. */
function relabel(labels: AxisLabel[], stride: number): AxisLabel[] {
  let pending: string | undefined;
  const out: AxisLabel[] = [];
  labels.forEach((label, i) => {
    if (label.lines.length > 1) pending = label.lines[1];
    if (i % stride !== 0) return;
    out.push(pending === undefined ? label : { ...label, lines: [label.lines[0]!, pending] });
    pending = undefined;
  });
  return out;
}

/** Most lines of a label under its band. */
const MOST_LINES = 3;

/** How the labels under a row of bands are set: as they are, on up to three lines, or turned. */
export function fitBands(
  q: LayoutQuestion,
  labels: AxisLabel[],
  axis: ResolvedAxis,
  room: number,
  height: number,
): { labels: AxisLabel[]; angleDeg: number } {
  const style = styleOf(axis);
  if (labels.every((label) => label.width + GAP <= room)) return { labels, angleDeg: 0 };
  const wrapped = labels.map((label) => {
    const lines = wrap(label.lines[0]!, room - GAP, MOST_LINES, style, q.ctx.measurer);
    return { ...label, lines, width: widthOf(q, lines, style) };
  });
  const isWhole = (label: AxisLabel, i: number) =>
    label.lines.join("").replace(/\s/g, "") === labels[i]!.lines[0]!.replace(/\s/g, "") &&
    label.lines.every((line) => !line.endsWith("…")) &&
    wordsKept(labels[i]!.lines[0]!, label.lines);
  if (wrapped.every(isWhole)) return { labels: wrapped, angleDeg: 0 };
  const angleDeg = room >= style.size * 1.6 ? -45 : -90;
  // A slanted label also reaches to the left, where the first one soon meets the frame.
  const limit = Math.min(height * 0.35, angleDeg === -45 ? q.chart.width * 0.4 : Infinity);
  return { labels: labels.map((label) => cut(q, label, limit, style)), angleDeg };
}

/** Whether no word was broken. */
const wordsKept = (text: string, lines: readonly string[]) =>
  lines.every((line) => ` ${text} `.includes(` ${line} `) || (text.includes(`${line}`) && /[-‐–—/]$/.test(line)));

/** Cuts a label to `limit` px and reports it. */
export function cut(q: LayoutQuestion, label: AxisLabel, limit: number, style: TextStyle): AxisLabel {
  if (label.width <= limit) return label;
  const lines = label.lines.map((line) => {
    const short = truncate(line, limit, style, q.ctx.measurer);
    if (short !== line)
      q.ctx.report(
        issue("TEXT_CUT", {
          path: "/x",
          received: line,
          detail: `the label "${line}" is cut to "${short}"`,
          next: "Make the chart larger, or the names shorter",
        }),
      );
    return short;
  });
  return { ...label, lines, width: widthOf(q, lines, style) };
}
