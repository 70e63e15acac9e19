import type { ResolvedPosition } from "../../../chart/resolved.js";
import type { Issue } from "../../../issues/issue.js";
import { layoutLegends } from "../../../layout/legend/place.js";
import { layoutTitle } from "../../../layout/title-block.js";
import type { Box } from "../../../scene/box.js";
import type { XyQuestion } from "../question.js";
import { type Scales, scalesOf } from "../scale/scales.js";
import { headRoom, layoutLying, layoutUpright, lyingHeight, overhang, uprightOverhang, uprightWidth } from "./axis.js";
import { type FittedLabels, fitLying, fitUpright } from "./fit-axis.js";
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

/** Labels are fitted twice in nine charts of ten, four times in very small frames where they turn or go. */
const MOST_PASSES = 4;

const isSame = (a: Box, b: Box) => a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;

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
 * Gives every part of a chart its place, measured with the face it is drawn with, exact for any size. The plot is found in passes:
 * first with labels as they fit the whole frame, then with labels as they fit that plot, until it stays the same.
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
  // Only what the labels that stay have to say is told.
  let held: Issue[] = [];
  const silent: XyQuestion = { ...q, ctx: { ...q.ctx, report: (found) => held.push(found) } };
  const fittedIn = (box: Box): Fitted => {
    held = [];
    return fitLabels(silent, sides, box);
  };
  let fitted = fittedIn(plot);
  let taken = room;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = plot;
    const need = needOf(q, sides, fitted, room, before);
    // The first labels knew no plot yet; after them room that was taken stays taken, so that labels cannot come and go for ever.
    taken = pass === 0 ? need : atLeast(need, taken);
    plot = inset(placed.room, taken);
    if (isSame(plot, before)) break;
    fitted = fittedIn(plot);
  }
  for (const found of held) q.ctx.report(found);
  const { scales } = fitted;
  const axes: Pick<Layout, "x" | "y"> = { x: null, y: null };
  if (sides.upright && fitted.upright)
    axes[sides.upright.role] = layoutUpright(
      q,
      sides.upright.role,
      sides.upright.channel,
      fitted.upright,
      scales[sides.upright.role]!,
      plot,
      placed.room,
    );
  if (sides.lying && fitted.lying)
    axes[sides.lying.role] = layoutLying(q, sides.lying.role, sides.lying.channel, fitted.lying, scales[sides.lying.role]!, plot);
  return { title: head.title, subtitle: head.subtitle, legends: placed.legends, plot, room: placed.room, tight: placed.tight, ...axes };
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

/** The labels of both axes as they fit a plot, and its scales. */
interface Fitted {
  scales: Scales;
  upright?: FittedLabels;
  lying?: FittedLabels;
}

function fitLabels(q: XyQuestion, { upright, lying }: Sides, plot: Box): Fitted {
  const scales = scalesOf(q, plot);
  return {
    scales,
    ...(upright ? { upright: fitUpright(q, upright.role, upright.channel, scales[upright.role]!) } : {}),
    ...(lying ? { lying: fitLying(q, lying.role, lying.channel, scales[lying.role]!) } : {}),
  };
}

/** px that the axes and the marks' own words take at each side. */
function needOf(q: XyQuestion, { upright, lying }: Sides, fitted: Fitted, room: MarkRoom, before: Box): MarkRoom {
  const need: MarkRoom = { ...room };
  const { scales } = fitted;
  if (upright && fitted.upright) {
    const side = upright.channel.axis.position === "right" ? "right" : "left";
    need[side] += uprightWidth(q, upright.channel, fitted.upright);
    const scale = scales[upright.role]!;
    need.top = Math.max(need.top, headRoom(q, upright.channel, fitted.upright, scale, before));
  }
  if (lying && fitted.lying) {
    const side = lying.channel.axis.position === "top" ? "top" : "bottom";
    need[side] += lyingHeight(q, lying.channel, fitted.lying);
    const out = overhang(fitted.lying, scales[lying.role]!, before);
    need.left = Math.max(need.left, out.left);
    need.right = Math.max(need.right, out.right);
  }
  if (upright && fitted.upright)
    need.bottom = Math.max(
      need.bottom,
      uprightOverhang(upright.channel.axis.label_size, fitted.upright, scales[upright.role]!, before).bottom,
    );
  return need;
}

const atLeast = (a: MarkRoom, b: MarkRoom): MarkRoom => ({
  left: Math.max(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});
