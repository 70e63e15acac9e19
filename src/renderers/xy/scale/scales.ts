import type { ResolvedPosition } from "../../../chart/resolved.js";
import { bandShare, partsBeside } from "../../../layout/band-share.js";
import type { Box } from "../../../scene/box.js";
import type { XyQuestion } from "../question.js";
import { isDiscrete, type PositionScale, positionScale } from "./position.js";

/** The scales of a chart over its plot; absent where a chart has no such position. */
export interface Scales {
  x: PositionScale | undefined;
  y: PositionScale | undefined;
}

/** Whether lines over names run from edge to edge, so that the names of the lines stand where they end. */
const endsAtEdges = ({ chart }: XyQuestion): boolean =>
  chart.type === "line" && chart.x?.scale.type === "point" && chart.color?.legend.visible === true && chart.color.legend.position === "end";

/** The range that puts the middle of the first place at one end and that of the last at the other. */
function toEdges([from, to]: [number, number], { scale }: ResolvedPosition): [number, number] {
  const count = scale.domain.length;
  const half = count < 2 ? 0 : (to - from) / (count - 1) / 2;
  return [from - half, to + half];
}

/** Amounts grow to the right and upwards; categories run to the right and downwards. */
export function scalesOf(q: XyQuestion, plot: Box): Scales {
  const make = (channel: ResolvedPosition | undefined, isAlongWidth: boolean, spacing: number): PositionScale | undefined => {
    if (!channel) return undefined;
    const range: [number, number] = isAlongWidth
      ? [plot.left, plot.right]
      : isDiscrete(channel)
        ? [plot.top, plot.bottom]
        : [plot.bottom, plot.top];
    const over = channel === q.chart.x && endsAtEdges(q) ? toEdges(range, channel) : range;
    return positionScale(channel, over, (step) => bandShare(q.chart, step, partsBeside(q.chart)), spacing);
  };
  return { x: make(q.chart.x, !q.isLying, q.spacing.x), y: make(q.y, q.isLying, q.spacing.y) };
}
