import type { ResolvedPosition } from "../chart/resolved.js";
import type { TextStyle } from "../context/measurer.js";
import { issue } from "../issues/messages.js";
import { rotation } from "../scene/rotation.js";
import { wrap } from "../text/wrap.js";
import { type AxisLabel, cut, reportCut, styleOf, widthOf } from "./labels.js";
import { LINE } from "./metrics.js";
import type { LayoutQuestion } from "./question.js";

/** Space that must stay between neighbouring labels, px. */
const GAP = 4;
/** Most lines of a label under its band. */
const MOST_LINES = 3;
/** Most lines of a sentence: beside its band, and under it where a turned label would be cut. */
const MOST_LONG = 6;
/** Largest share of the height of the frame that labels under their bands take. */
const LABEL_SHARE = 0.35;
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
  const wrapped = labels.map((label) => onLines(q, label, room - GAP, MOST_LINES, style));
  if (wrapped.every((label) => label !== null)) return { labels: wrapped, angleDeg: 0 };
  const angleDeg = room >= style.size * 1.6 ? -45 : -90;
  // A slanted label also reaches to the left, where the first one soon meets the frame.
  const limit = Math.min(height * LABEL_SHARE, angleDeg === -45 ? q.chart.width * 0.4 : Infinity);
  // A whole sentence under its band is read sooner than a turned one that is cut.
  const most = Math.min(MOST_LONG, Math.floor((height * LABEL_SHARE) / (style.size * LINE)));
  if (most > MOST_LINES && labels.some((label) => label.width > limit)) {
    const long = labels.map((label) => onLines(q, label, room - GAP, most, style));
    if (long.every((label) => label !== null)) return { labels: long, angleDeg: 0 };
  }
  return turned(q, labels, channel, angleDeg, room, limit, role);
}

/** A label on several lines of at most `width` px; null where a word would break, or something be cut. */
function onLines(q: LayoutQuestion, label: AxisLabel, width: number, most: number, style: TextStyle): AxisLabel | null {
  const text = label.lines[0]!;
  const lines = wrap(text, width, most, style, q.ctx.measurer);
  const wrapped = { ...label, lines, width: widthOf(q, lines, style) };
  const isWhole =
    lines.join("").replace(/\s/g, "") === text.replace(/\s/g, "") &&
    lines.every((line) => !line.endsWith("…")) &&
    wrapped.width <= width + 1e-6 &&
    wordsKept(text, lines);
  return isWhole ? wrapped : null;
}

/** Narrower lines that are tried for as many of them. */
const TRIES = 8;

/** A label on as few lines as `onLines` needs, about as long as each other, so that no word stands alone under a full line. */
function onEvenLines(q: LayoutQuestion, label: AxisLabel, width: number, most: number, style: TextStyle): AxisLabel | null {
  let best = onLines(q, label, width, most, style);
  if (best === null) return null;
  const count = best.lines.length;
  let [least, greatest] = [label.width / count, best.width];
  for (let i = 0; i < TRIES; i++) {
    const middle = (least + greatest) / 2;
    const tried = onLines(q, label, middle, count, style);
    if (tried === null) least = middle;
    else [best, greatest] = [tried, Math.min(middle, tried.width)];
  }
  return best;
}

/**
 * Labels beside a column of bands: longer ones than `limit` px on as many lines as their band has room for, or cut.
 * Raises `TEXT_CUT`.
 * @param room px from band to band.
 */
export function fitBeside(
  q: LayoutQuestion,
  labels: readonly AxisLabel[],
  channel: Pick<ResolvedPosition, "axis">,
  room: number,
  limit: number,
  role: "x" | "y",
): AxisLabel[] {
  const style = styleOf(channel.axis);
  const most = Math.min(MOST_LONG, 1 + Math.floor((room - GAP - style.size) / (style.size * LINE)));
  return labels.map((label) => {
    if (label.width <= limit) return label;
    if (most < 2) return cut(q, label, limit, style, role);
    return onEvenLines(q, label, limit, most, style) ?? cutOnLines(q, label, limit, most, style, role);
  });
}

/** A label of which as much is kept as `most` lines hold. Raises `TEXT_CUT`. */
function cutOnLines(q: LayoutQuestion, label: AxisLabel, limit: number, most: number, style: TextStyle, role: "x" | "y"): AxisLabel {
  const text = label.lines[0]!;
  const lines = wrap(text, limit, most, style, q.ctx.measurer);
  const width = widthOf(q, lines, style);
  // A broken word is worse than a lost one.
  if (width > limit || !wordsKept(text, lines.slice(0, -1))) return cut(q, label, limit, style, role);
  if (lines.at(-1)!.endsWith("…") && !text.endsWith("…")) reportCut(q, text, lines.join(" "), role);
  return { ...label, lines, width };
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
