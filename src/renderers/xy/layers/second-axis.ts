import type { ResolvedPosition } from "../../../chart/resolved.js";
import { issue } from "../../../issues/messages.js";
import type { Box } from "../../../scene/box.js";
import { truncate } from "../../../text/truncate.js";
import { headRoom, layoutLying, layoutUpright, lyingHeight, overhang, uprightWidth } from "../layout/axis.js";
import { fitLying, fitUpright } from "../layout/fit-axis.js";
import type { MarkRoom } from "../layout/layout.js";
import type { AxisLayout, Layout, PlacedText } from "../layout/types.js";
import type { XyQuestion } from "../question.js";
import { type PositionScale, positionScale } from "../scale/position.js";

/** Least px between the titles of two axes. */
const BETWEEN = 14;

/** The axis at the other side of the plot, without what the chart had no room for at the first; undefined without one. */
export function secondChannel(q: XyQuestion): ResolvedPosition | undefined {
  const found = q.views?.find((view) => isOtherSide(view.y, q.y))?.y;
  if (!found || !q.y) return undefined;
  const { axis } = q.y;
  return {
    ...found,
    axis: { ...found.axis, labels: found.axis.labels && (axis.labels || !axis.visible), title: q.hasNoTitles ? null : found.axis.title },
  };
}

/** Whether a measure stands on an axis at the other side than that of the chart. */
export const isOtherSide = (channel: ResolvedPosition | undefined, first: ResolvedPosition | undefined) =>
  channel !== undefined && channel.axis.position !== first?.axis.position;

const rangeIn = (q: XyQuestion, plot: Box): [number, number] => (q.isLying ? [plot.left, plot.right] : [plot.bottom, plot.top]);

/** The whole frame, where the place of labels does not matter yet. */
const frameOf = ({ chart }: XyQuestion): Box => ({ left: 0, top: 0, right: chart.width, bottom: chart.height });

/** The scale of the second axis over a plot. */
export const secondScale = (q: XyQuestion, channel: ResolvedPosition, plot: Box): PositionScale =>
  positionScale(channel, rangeIn(q, plot), () => 1);

/** px that the second axis takes beside the plot. */
export function secondRoom(q: XyQuestion): MarkRoom {
  const room: MarkRoom = { left: 0, right: 0, top: 0, bottom: 0 };
  const channel = secondChannel(q);
  if (!channel?.axis.visible) return room;
  const frame = frameOf(q);
  const scale = secondScale(q, channel, frame);
  const silent: XyQuestion = { ...q, ctx: { ...q.ctx, report: () => {} } };
  if (q.isLying) {
    const fitted = fitLying(silent, "y", channel, scale);
    const out = overhang(fitted, scale, frame);
    room[channel.axis.position === "top" ? "top" : "bottom"] = lyingHeight(q, channel, fitted);
    return { ...room, left: out.left, right: out.right };
  }
  const fitted = fitUpright(silent, "y", channel, scale);
  room[channel.axis.position === "right" ? "right" : "left"] = uprightWidth(q, channel, fitted);
  return { ...room, top: headRoom(q, channel, fitted, scale, frame) };
}

/** The second axis with its place; the titles of both axes are cut where they would meet. Raises `TEXT_CUT`. */
export function layoutSecond(q: XyQuestion, placed: Layout): { second: AxisLayout | null; placed: Layout } {
  const channel = secondChannel(q);
  if (!channel) return { second: null, placed };
  const scale = secondScale(q, channel, placed.plot);
  const second = q.isLying
    ? layoutLying(q, "y", channel, fitLying(q, "y", channel, scale), scale, placed.plot)
    : layoutUpright(q, "y", channel, fitUpright(q, "y", channel, scale), scale, placed.plot, placed.room);
  const [one, two] = [placed.y?.title, second?.title];
  if (!second || !placed.y || !one || !two || q.isLying) return { second, placed };
  const titles = apart(q, [one, two], placed.room.right - placed.room.left);
  return { second: { ...second, title: titles[1] }, placed: { ...placed, y: { ...placed.y, title: titles[0] } } };
}

/** The titles of both axes in one row, cut where they would meet. Raises `TEXT_CUT`. */
export function apart<T extends AxisTitle>(q: XyQuestion, [one, two]: readonly [T, T], width: number): [T, T] {
  const free = width - BETWEEN;
  const widths = [one, two].map((title) => q.ctx.measurer.width(title.text, title)) as [number, number];
  if (widths[0] + widths[1] <= free) return [one, two];
  const limits = widths.map((width, i) => Math.max(free / 2, free - widths[1 - i]!, Math.min(width, free / 2)));
  return [cut(q, one, limits[0]!, "/y/axis/title"), cut(q, two, limits[1]!, "/layers")];
}

type AxisTitle = Pick<PlacedText, "text" | "size" | "weight">;

function cut<T extends AxisTitle>(q: XyQuestion, title: T, limit: number, path: string): T {
  const text = truncate(title.text, limit, title, q.ctx.measurer);
  if (text === title.text) return title;
  q.ctx.report(
    issue("TEXT_CUT", {
      path,
      received: title.text,
      detail: `the title of the axis is cut to "${text}"`,
      next: "Make it shorter, or the chart wider",
    }),
  );
  return { ...title, text };
}
