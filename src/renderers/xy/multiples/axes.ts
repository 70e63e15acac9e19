import type { ResolvedPosition } from "../../../chart/resolved.js";
import type { Box } from "../../../scene/box.js";
import { secondChannel, secondScale } from "../layers/second-axis.js";
import { layoutLying, layoutUpright, lyingHeight, overhang, uprightOverhang, uprightWidth } from "../layout/axis.js";
import { type FittedLabels, fitLying, fitUpright } from "../layout/fit-axis.js";
import type { MarkRoom } from "../layout/layout.js";
import type { PlacedAxis } from "../plot.js";
import type { XyQuestion } from "../question.js";
import { scalesOf } from "../scale/scales.js";

/** The two axes of a panel, by the way they run on the screen. */
export interface PanelAxes {
  upright: Axis | undefined;
  lying: Axis | undefined;
  /** Of layers that are measured at the other side. */
  second: Axis | undefined;
}

interface Axis {
  role: "x" | "y";
  channel: ResolvedPosition;
  fitted: FittedLabels;
}

/** Which axes of a panel show their labels. */
export interface Shown {
  upright: boolean;
  lying: boolean;
  second: boolean;
}

/** px that the axes of a panel take at each side of its plot, and that their outermost labels reach over its ends. */
export interface AxesRoom {
  takes: MarkRoom;
  over: MarkRoom;
}

/** The labels that `fitted` finds; the two ends where only one of several would stay, since one number alone tells no distance. */
function atEnds(fitted: (channel: ResolvedPosition) => FittedLabels, channel: ResolvedPosition): FittedLabels {
  const { ticks } = channel.axis;
  const all = fitted(channel);
  if (all.labels.length !== 1 || ticks.length < 3 || channel.scale.type === "band" || channel.scale.type === "point") return all;
  const ends = fitted({ ...channel, axis: { ...channel.axis, ticks: [ticks[0]!, ticks[ticks.length - 1]!] } });
  return ends.labels.length === 2 ? ends : all;
}

/** The axes of a panel with the labels that have room along a plot of this size. */
export function fitAxes(q: XyQuestion, plot: Box, frame: { upright: number; lying: { width: number; height: number } }): PanelAxes {
  const scales = scalesOf(q, plot);
  const x = q.chart.x && { role: "x" as const, channel: q.chart.x };
  const y = q.y && { role: "y" as const, channel: q.y };
  const [upright, lying] = q.isLying ? [x, y] : [y, x];
  const within = (width: number, height: number): XyQuestion => ({ ...q, chart: { ...q.chart, width, height } });
  const other = secondChannel(q);
  const otherScale = other && secondScale(q, other, plot);
  return {
    second: other && {
      role: "y",
      channel: other,
      fitted: atEnds(
        (channel) =>
          q.isLying
            ? fitLying(within(frame.lying.width, frame.lying.height), "y", channel, otherScale!)
            : fitUpright(within(frame.upright, plot.bottom - plot.top), "y", channel, otherScale!),
        other,
      ),
    },
    upright: upright && {
      ...upright,
      fitted: atEnds(
        (channel) => fitUpright(within(frame.upright, plot.bottom - plot.top), upright.role, channel, scales[upright.role]!),
        upright.channel,
      ),
    },
    lying: lying && {
      ...lying,
      fitted: atEnds(
        (channel) => fitLying(within(frame.lying.width, frame.lying.height), lying.role, channel, scales[lying.role]!),
        lying.channel,
      ),
    },
  };
}

/** The room that fitted axes take. */
export function axesRoom(q: XyQuestion, { upright, lying, second }: PanelAxes, plot: Box): AxesRoom {
  const takes: MarkRoom = { left: 0, right: 0, top: 0, bottom: 0 };
  const over: MarkRoom = { left: 0, right: 0, top: 0, bottom: 0 };
  const scales = scalesOf(q, plot);
  if (upright) {
    takes[upright.channel.axis.position === "right" ? "right" : "left"] = uprightWidth(q, upright.channel, upright.fitted);
    Object.assign(over, uprightOverhang(upright.channel.axis.label_size, upright.fitted, scales[upright.role]!, plot));
  }
  if (lying) {
    takes[lying.channel.axis.position === "top" ? "top" : "bottom"] = lyingHeight(q, lying.channel, lying.fitted);
    Object.assign(over, overhang(lying.fitted, scales[lying.role]!, plot));
  }
  if (second) {
    const { channel, fitted } = second;
    takes[channel.axis.position] = q.isLying ? lyingHeight(q, channel, fitted) : uprightWidth(q, channel, fitted);
    const scale = secondScale(q, channel, plot);
    const own = q.isLying ? overhang(fitted, scale, plot) : uprightOverhang(channel.axis.label_size, fitted, scale, plot);
    for (const [side, px] of Object.entries(own) as ["top", number][]) over[side] = Math.max(over[side], px);
  }
  return { takes, over };
}

/** The axes with their places; without labels where another panel shows them for this one. */
export function placeAxes(
  q: XyQuestion,
  { upright, lying, second }: PanelAxes,
  plot: Box,
  shows: Shown,
): { axes: PlacedAxis[]; second: PlacedAxis[] } {
  const scales = scalesOf(q, plot);
  const frame = { left: 0, right: q.chart.width };
  const axes = [
    upright && {
      ...upright,
      axis: layoutUpright(q, upright.role, upright.channel, upright.fitted, scales[upright.role]!, plot, frame),
      isShown: shows.upright,
    },
    lying && { ...lying, axis: layoutLying(q, lying.role, lying.channel, lying.fitted, scales[lying.role]!, plot), isShown: shows.lying },
  ];
  const other = second && {
    ...second,
    axis: q.isLying
      ? layoutLying(q, "y", second.channel, second.fitted, secondScale(q, second.channel, plot), plot)
      : layoutUpright(q, "y", second.channel, second.fitted, secondScale(q, second.channel, plot), plot, frame),
    isShown: shows.second,
  };
  const placed = (each: (typeof axes)[number] | typeof other): PlacedAxis[] =>
    each?.axis ? [{ channel: each.channel, axis: each.isShown ? each.axis : { ...each.axis, labels: [] } }] : [];
  return { axes: axes.flatMap(placed), second: placed(other) };
}
