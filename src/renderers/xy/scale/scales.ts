import type { ResolvedPosition } from "../../../chart/resolved.js";
import type { Box } from "../../../scene/box.js";
import type { XyQuestion } from "../question.js";
import { isDiscrete, type PositionScale, positionScale } from "./position.js";

/** The scales of a chart over its plot; absent where a chart has no such position. */
export interface Scales {
  x: PositionScale | undefined;
  y: PositionScale | undefined;
}

/** Part of its place that a mark of this chart takes. */
function bandShare({ chart }: XyQuestion): number {
  const { marks } = chart.style;
  if (chart.type === "boxplot") return marks.box?.band ?? 1;
  return marks.bar?.band ?? 1;
}

/** Amounts grow to the right and upwards; categories run to the right and downwards. */
export function scalesOf(q: XyQuestion, plot: Box): Scales {
  const make = (channel: ResolvedPosition | undefined, isAlongWidth: boolean): PositionScale | undefined => {
    if (!channel) return undefined;
    const range: [number, number] = isAlongWidth
      ? [plot.left, plot.right]
      : isDiscrete(channel)
        ? [plot.top, plot.bottom]
        : [plot.bottom, plot.top];
    return positionScale(channel, range, bandShare(q));
  };
  return { x: make(q.chart.x, !q.isLying), y: make(q.y, q.isLying) };
}
