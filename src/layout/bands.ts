import type { ResolvedPosition } from "../chart/resolved.js";
import type { TextStyle } from "../context/measurer.js";
import { issue } from "../issues/messages.js";
import { rotation } from "../scene/rotation.js";
import { wrap } from "../text/wrap.js";
import { type AxisLabel, cut, styleOf, widthOf } from "./labels.js";
import type { LayoutQuestion } from "./question.js";

/** Space that must stay between neighbouring labels, px. */
const GAP = 4;
/** Most lines of a label under its band. */
const MOST_LINES = 3;
/** px from the middle of a turned label to that of the next, as a multiple of its size. */
const TURNED = 1.15;

/** Labels of an axis with their turn, degrees clockwise. */
export interface TurnedLabels {
  labels: readonly AxisLabel[];
  angleDeg: number;
}

/**
 * How the labels under a row of bands are set: as they are, on up to three lines, or turned; every so many when they would touch even then.
 * Raises `TEXT_CUT`, `CATEGORIES_TOO_MANY`.
 * @param room px from band to band.
 * @param height px of the frame.
 */
export function fitBands(
  q: LayoutQuestion,
  labels: readonly AxisLabel[],
  channel: Pick<ResolvedPosition, "axis" | "kind">,
  room: number,
  height: number,
  role: "x" | "y" = "x",
): TurnedLabels {
  const { axis } = channel;
  const style = styleOf(axis);
  if (labels.every((label) => label.width + GAP <= room)) return { labels, angleDeg: 0 };
  const wrapped = labels.map((label) => {
    const lines = wrap(label.lines[0]!, room - GAP, MOST_LINES, style, q.ctx.measurer);
    return { ...label, lines, width: widthOf(q, lines, style) };
  });
  const isWhole = (label: AxisLabel, i: number) =>
    label.lines.join("").replace(/\s/g, "") === labels[i]!.lines[0]!.replace(/\s/g, "") &&
    label.lines.every((line) => !line.endsWith("…")) &&
    label.width <= room - GAP + 1e-6 &&
    wordsKept(labels[i]!.lines[0]!, label.lines);
  if (wrapped.every(isWhole)) return { labels: wrapped, angleDeg: 0 };
  const angleDeg = room >= style.size * 1.6 ? -45 : -90;
  // A slanted label also reaches to the left, where the first one soon meets the frame.
  const limit = Math.min(height * 0.35, angleDeg === -45 ? q.chart.width * 0.4 : Infinity);
  return turned(q, labels, channel, angleDeg, room, limit, role);
}

/**
 * Labels turned by `angleDeg`, cut to `limit` px, and every so many where they would touch.
 * @param room px from label to label.
 */
export function turned(
  q: LayoutQuestion,
  labels: readonly AxisLabel[],
  channel: Pick<ResolvedPosition, "axis" | "kind">,
  angleDeg: number,
  room: number,
  limit: number,
  role: "x" | "y",
): TurnedLabels {
  const style = styleOf(channel.axis);
  const [cosine, sine] = rotation(angleDeg).map(Math.abs) as [number, number];
  const cuts = labels.map((label) => cut(q, onOneLine(q, label, style), limit, style, role));
  const widest = cuts.reduce((most, label) => Math.max(most, label.width), 0);
  // Neighbours pass each other when either their lines or their ends are far enough apart.
  const step = Math.min(sine === 0 ? Infinity : (style.size * TURNED) / sine, cosine < 1e-9 ? Infinity : (widest + GAP) / cosine);
  return { labels: everyNth(q, cuts, channel, Math.ceil(step / room - 1e-6), role), angleDeg };
}

function onOneLine(q: LayoutQuestion, label: AxisLabel, style: TextStyle): AxisLabel {
  if (label.lines.length < 2) return label;
  const lines = [label.lines.join(" ")];
  return { ...label, lines, width: widthOf(q, lines, style) };
}

/** Every so many of the labels; names that are left out are reported, what lies between numbers or dates is understood. */
export function everyNth(
  q: LayoutQuestion,
  labels: readonly AxisLabel[],
  { kind }: Pick<ResolvedPosition, "kind">,
  stride: number,
  role: "x" | "y",
): readonly AxisLabel[] {
  if (!(stride > 1)) return labels;
  const kept = labels.filter((_, i) => i % stride === 0);
  if (kind === "nominal" || kind === "geographic") reportNames(q, kept.length, labels.length, role);
  return kept;
}

/** Raises `CATEGORIES_TOO_MANY`. */
export function reportNames({ ctx }: LayoutQuestion, shown: number, count: number, role: "x" | "y"): void {
  ctx.report(
    issue("CATEGORIES_TOO_MANY", {
      path: `/${role}`,
      count,
      limit: shown,
      detail: `the axis has room for ${shown} of ${count} names`,
      next: "Make the chart larger, or show fewer categories",
    }),
  );
}

/** Whether no word was broken. */
const wordsKept = (text: string, lines: readonly string[]) =>
  lines.every((line) => ` ${text} `.includes(` ${line} `) || (text.includes(`${line}`) && /[-‐–—/]$/.test(line)));
