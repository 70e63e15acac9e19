import type { ResolvedPosition } from "../../../chart/resolved.js";
import { issue } from "../../../issues/messages.js";
import { CAP, LINE, midline } from "../../../layout/metrics.js";
import type { Box } from "../../../scene/box.js";
import { rotation } from "../../../scene/rotation.js";
import { normalizeText } from "../../../text/normalize.js";
import { truncate } from "../../../text/truncate.js";
import type { XyQuestion } from "../question.js";
import type { PositionScale } from "../scale/position.js";
import { type FittedLabels, tickAt } from "./fit-axis.js";
import type { AxisLayout, PlacedText } from "./types.js";

/** px along the width and down the height for one px of slanted text. */
function slant(angleDeg: number): { along: number; down: number } {
  const [cosine, sine] = rotation(angleDeg);
  return { along: Math.abs(cosine), down: Math.abs(sine) };
}

/** px from an upright axis to the far edge of its labels; 0 without any. */
export const uprightWidth = (q: XyQuestion, { axis }: ResolvedPosition, { width }: FittedLabels): number =>
  width === 0 ? (axis.visible ? axis.tick_size : 0) : width + q.chart.style.layout.label_gap + axis.tick_size;

/** px that the words at the head of an upright axis, or its uppermost label, stand above the plot. */
export function headRoom(q: XyQuestion, { axis }: ResolvedPosition, fitted: FittedLabels, scale: PositionScale, plot: Box): number {
  if (!axis.visible) return 0;
  const least = axis.labels && scale.kind !== "band" ? midline(axis.label_size) : 0;
  const half = Math.max(least, uprightOverhang(axis.label_size, fitted, scale, plot).top);
  return axis.title === null ? half : q.chart.style.layout.axis_title_gap + half + axis.title_size;
}

/** px that the outermost labels of an upright axis reach over the plot and under it. */
export function uprightOverhang(size: number, { labels }: FittedLabels, scale: PositionScale, plot: Pick<Box, "top" | "bottom">) {
  let top = 0;
  let bottom = 0;
  for (const { tick, lines } of labels) {
    const at = tickAt(scale, tick);
    const half = (CAP * size + (lines.length - 1) * size * LINE) / 2;
    top = Math.max(top, plot.top - (at - half));
    bottom = Math.max(bottom, at + half - plot.bottom);
  }
  return { top, bottom };
}

/** px that a lying axis takes below (or above) the plot. */
export function lyingHeight(q: XyQuestion, { axis }: ResolvedPosition, fitted: FittedLabels): number {
  if (!axis.visible) return 0;
  const { layout } = q.chart.style;
  const title = axis.title === null ? 0 : layout.axis_title_gap + axis.title_size;
  if (fitted.labels.length === 0) return axis.tick_size + title;
  return axis.tick_size + layout.label_gap_under + labelsHeight(axis.label_size, fitted) + title;
}

/** px from the top of the first line of labels to the foot of the last one. */
function labelsHeight(size: number, { labels, angleDeg, width }: FittedLabels): number {
  if (angleDeg !== 0) return width * slant(angleDeg).down + size * slant(angleDeg).along;
  const lines = labels.reduce((most, label) => Math.max(most, label.lines.length), 1);
  return CAP * size + (lines - 1) * size * LINE + (1 - CAP) * size;
}

/** px that the outermost labels of a lying axis reach out of the plot at its left and its right. */
export function overhang(fitted: FittedLabels, scale: PositionScale, plot: Pick<Box, "left" | "right">): { left: number; right: number } {
  let left = 0;
  let right = 0;
  for (const label of fitted.labels) {
    const at = tickAt(scale, label.tick);
    const reach = fitted.angleDeg === 0 ? label.width / 2 : label.width * slant(fitted.angleDeg).along;
    if (fitted.angleDeg <= 0) left = Math.max(left, plot.left - (at - reach));
    if (fitted.angleDeg >= 0) right = Math.max(right, at + reach - plot.right);
  }
  return { left, right };
}

/** The words of an axis, cut to `most` px; null without any. Raises `TEXT_CUT`. */
export function axisTitle(
  q: XyQuestion,
  role: string,
  channel: ResolvedPosition,
  most: number,
): Pick<PlacedText, "text" | "size" | "weight" | "color"> | null {
  const { axis } = channel;
  if (!axis.visible || axis.title === null) return null;
  const style = { size: axis.title_size, weight: 400 as const };
  const text = truncate(axis.title, most, style, q.ctx.measurer);
  if (text !== normalizeText(axis.title))
    q.ctx.report(
      issue("TEXT_CUT", {
        path: `/${role}/axis/title`,
        received: axis.title,
        detail: `the title of the axis is cut to "${text}"`,
        next: "Make it shorter, or the chart wider",
      }),
    );
  return text === "" ? null : { text, ...style, color: axis.title_color };
}

const isZero = (tick: unknown) => tick === 0;

/** Labels right-aligned against an upright axis at the left, left-aligned at the right; the title at its head. @param room what legends leave of the frame. */
export function layoutUpright(
  q: XyQuestion,
  role: "x" | "y",
  channel: ResolvedPosition,
  fitted: FittedLabels,
  scale: PositionScale,
  plot: Box,
  room: Pick<Box, "left" | "right">,
): AxisLayout | null {
  const { axis } = channel;
  if (!axis.visible) return null;
  const { layout } = q.chart.style;
  const isRight = axis.position === "right";
  const gap = layout.label_gap + axis.tick_size;
  const size = axis.label_size;
  const x = isRight ? plot.right + gap : plot.left - gap;
  const anchor = isRight ? ("start" as const) : ("end" as const);
  const labels = fitted.labels.flatMap(({ tick, lines }) => {
    const top = tickAt(scale, tick) + midline(size) - ((lines.length - 1) * size * LINE) / 2;
    return lines.map((text, i): PlacedText => ({ text, x, y: top + i * size * LINE, anchor, size, weight: 400, color: axis.label_color }));
  });
  const words = axisTitle(q, role, channel, room.right - room.left);
  const edge = uprightWidth(q, channel, fitted);
  const width = words ? q.ctx.measurer.width(words.text, words) : 0;
  // From the outer edge of the labels, and never out of the room at the other side.
  const title: PlacedText | null = words && {
    ...words,
    x: isRight ? Math.max(plot.right + edge, room.left + width) : Math.min(plot.left - edge, room.right - width),
    y: plot.top - headRoom(q, channel, fitted, scale, plot) + CAP * axis.title_size,
    anchor: isRight ? "end" : "start",
  };
  return { side: isRight ? "right" : "left", ticks: ticksOf(fitted, scale), labels, title };
}

const ticksOf = (fitted: FittedLabels, scale: PositionScale) =>
  fitted.labels.map(({ tick }) => ({ at: tickAt(scale, tick), isZero: isZero(tick) }));

/** Labels under a lying axis (or over one at the top), the title at its right end. */
export function layoutLying(
  q: XyQuestion,
  role: "x" | "y",
  channel: ResolvedPosition,
  fitted: FittedLabels,
  scale: PositionScale,
  plot: Box,
): AxisLayout | null {
  const { axis } = channel;
  if (!axis.visible) return null;
  const { layout } = q.chart.style;
  const isTop = axis.position === "top";
  const size = axis.label_size;
  const height = fitted.labels.length === 0 ? 0 : labelsHeight(size, fitted);
  const near = axis.tick_size + (height === 0 ? 0 : layout.label_gap_under);
  const top = isTop ? plot.top - near - height : plot.bottom + near;
  const { angleDeg } = fitted;
  const labels = fitted.labels.flatMap(({ tick, lines }): PlacedText[] => {
    const x = tickAt(scale, tick);
    const paint = { size, weight: 400 as const, color: axis.label_color };
    if (angleDeg === 0) return lines.map((text, i) => ({ text, x, y: top + CAP * size + i * size * LINE, anchor: "middle", ...paint }));
    // Turned about the middle of the end that stands at the tick.
    const shift = midline(size);
    const { along, down } = slant(angleDeg);
    const [sideways, lower] = angleDeg < 0 ? [shift * down, shift * along] : [-shift * down, shift * along];
    const isStart = angleDeg > 0 !== isTop;
    return [
      { text: lines[0]!, x: x + sideways, y: (isTop ? top + height : top) + lower, anchor: isStart ? "start" : "end", angleDeg, ...paint },
    ];
  });
  const words = axisTitle(q, role, channel, q.chart.width - 2 * q.chart.style.padding);
  const width = words ? q.ctx.measurer.width(words.text, words) : 0;
  const far = words === null ? 0 : near + height + layout.axis_title_gap;
  const title: PlacedText | null = words && {
    ...words,
    x: Math.max(plot.right, q.chart.style.padding + width),
    y: isTop ? plot.top - far - (1 - CAP) * axis.title_size : plot.bottom + far + CAP * axis.title_size,
    anchor: "end",
  };
  return { side: isTop ? "top" : "bottom", ticks: ticksOf(fitted, scale), labels, title };
}
