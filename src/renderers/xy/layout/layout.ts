import type { ResolvedPosition } from "../../../chart/resolved.js";
import type { Box } from "../../../scene/box.js";
import type { XyQuestion } from "../question.js";
import { isDiscrete } from "../scale/position.js";
import { scalesOf } from "../scale/scales.js";
import { headRoom, layoutLying, layoutUpright, lyingHeight, overhang, uprightWidth } from "./axis.js";
import { type FittedLabels, fitLying, fitUpright } from "./fit-axis.js";
import { layoutLegends } from "./legend.js";
import { layoutTitle } from "./title.js";
import type { Layout } from "./types.js";

/** px that marks need beside the plot for their own words. */
export interface MarkRoom {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A plot is never smaller than this, px. */
const LEAST = 1;

/** The channel whose axis stands upright, and the one whose axis lies. */
interface Sides {
  upright: { role: "x" | "y"; channel: ResolvedPosition } | undefined;
  lying: { role: "x" | "y"; channel: ResolvedPosition } | undefined;
}

function sidesOf(q: XyQuestion): Sides {
  const x = q.chart.x && { role: "x" as const, channel: q.chart.x };
  const y = q.y && { role: "y" as const, channel: q.y };
  return q.isLying ? { upright: x, lying: y } : { upright: y, lying: x };
}

/**
 * Gives every part of a chart its place, measured with the face it is drawn with, exact for any size. The plot is found in two passes:
 * first with the labels of the upright axis at the height of the frame, then with everything as it fits that plot.
 * @param room what the marks' own words take beside the plot.
 */
export function layout(q: XyQuestion, room: MarkRoom): Layout {
  const { padding } = q.chart.style;
  const head = layoutTitle(q);
  const frame: Box = {
    left: padding,
    right: q.chart.width - padding,
    top: padding + head.height,
    bottom: q.chart.height - padding,
  };
  const placed = layoutLegends(q, frame);
  const sides = sidesOf(q);
  let plot = inset(placed.room, room);
  let fitted: { upright?: FittedLabels; lying?: FittedLabels } = {};
  for (let pass = 0; pass < 2; pass++) {
    fitted = fitLabels(q, sides, plot);
    plot = plotOf(q, sides, fitted, placed.room, room, plot);
  }
  const scales = scalesOf(q, plot);
  const axes: Pick<Layout, "x" | "y"> = { x: null, y: null };
  if (sides.upright && fitted.upright)
    axes[sides.upright.role] = layoutUpright(
      q,
      sides.upright.role,
      sides.upright.channel,
      fitted.upright,
      scales[sides.upright.role]!,
      plot,
    );
  if (sides.lying && fitted.lying)
    axes[sides.lying.role] = layoutLying(q, sides.lying.role, sides.lying.channel, fitted.lying, scales[sides.lying.role]!, plot);
  return { title: head.title, subtitle: head.subtitle, legends: placed.legends, plot, ...axes };
}

/** `box` without what is taken from its sides, on whole px so that bars and lines at its edges stay sharp. */
function inset(box: Box, by: MarkRoom): Box {
  const left = Math.ceil(box.left + by.left);
  const top = Math.ceil(box.top + by.top);
  return {
    left,
    right: Math.max(left + LEAST, Math.floor(box.right - by.right)),
    top,
    bottom: Math.max(top + LEAST, Math.floor(box.bottom - by.bottom)),
  };
}

function fitLabels(q: XyQuestion, { upright, lying }: Sides, plot: Box) {
  const scales = scalesOf(q, plot);
  return {
    ...(upright ? { upright: fitUpright(q, upright.channel, plot.bottom - plot.top) } : {}),
    ...(lying ? { lying: fitLying(q, lying.channel, scales[lying.role]!) } : {}),
  };
}

/** What the axes leave of the room. */
function plotOf(
  q: XyQuestion,
  { upright, lying }: Sides,
  fitted: { upright?: FittedLabels; lying?: FittedLabels },
  box: Box,
  room: MarkRoom,
  before: Box,
): Box {
  const need: MarkRoom = { ...room };
  if (upright && fitted.upright) {
    const side = upright.channel.axis.position === "right" ? "right" : "left";
    need[side] += uprightWidth(q, upright.channel, fitted.upright);
    need.top = Math.max(need.top, headRoom(q, upright.channel, isDiscrete(upright.channel)));
  }
  if (lying && fitted.lying) {
    const side = lying.channel.axis.position === "top" ? "top" : "bottom";
    need[side] += lyingHeight(q, lying.channel, fitted.lying);
    const out = overhang(fitted.lying, scalesOf(q, before)[lying.role]!, before);
    need.left = Math.max(need.left, out.left);
    need.right = Math.max(need.right, out.right);
  }
  return inset(box, need);
}
