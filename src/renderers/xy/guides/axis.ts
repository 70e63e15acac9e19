import type { ResolvedPosition } from "../../../chart/resolved.js";
import { group, textNode } from "../../../layout/nodes.js";
import type { Box } from "../../../scene/box.js";
import type { SceneLine, SceneNode } from "../../../scene/types.js";
import type { AxisLayout } from "../layout/types.js";

/** The middle of the pixel that holds `at`: a line of one px stays one px dark on the screen. */
const crisp = (at: number, width: number): number => (Math.round(width) % 2 === 1 ? Math.floor(at) + 0.5 : Math.round(at));

const isUpright = ({ side }: AxisLayout) => side === "left" || side === "right";

/** Grid lines of an axis, zero apart so that it can stand out. */
export function gridLines(channel: ResolvedPosition, layout: AxisLayout, plot: Box): SceneNode[] {
  const { axis } = channel;
  const isAcross = isUpright(layout);
  const line = (at: number, color: string): SceneLine => {
    const place = crisp(at, axis.grid_width);
    const ends = isAcross
      ? { x1: plot.left, y1: place, x2: plot.right, y2: place }
      : { x1: place, y1: plot.top, x2: place, y2: plot.bottom };
    return { type: "line", ...ends, stroke: color, strokeWidth: axis.grid_width };
  };
  const lines = axis.grid
    ? layout.ticks.filter((tick) => !tick.isZero || axis.zero_color === null).map(({ at }) => line(at, axis.grid_color))
    : [];
  return lines;
}

/** The line of zero, over the marks' feet; none without one inside the plot. */
export function zeroLine(channel: ResolvedPosition, layout: AxisLayout, plot: Box): SceneNode[] {
  const { axis } = channel;
  if (axis.zero_color === null || !axis.grid) return [];
  return gridLines(
    { ...channel, axis: { ...axis, zero_color: null, grid_color: axis.zero_color } },
    { ...layout, ticks: layout.ticks.filter((tick) => tick.isZero) },
    plot,
  );
}

/** Line, ticks, labels and title of an axis, named by the way it runs on the screen. */
export function axisNodes(channel: ResolvedPosition, layout: AxisLayout, plot: Box): SceneNode[] {
  const { axis } = channel;
  const nodes: SceneNode[] = [];
  const stroke = { stroke: axis.line_color, strokeWidth: axis.line_width };
  const width = axis.line_width;
  if (isUpright(layout)) {
    const x = crisp(layout.side === "right" ? plot.right : plot.left, width);
    if (axis.line) nodes.push({ type: "line", x1: x, y1: plot.top, x2: x, y2: plot.bottom, ...stroke });
    const out = layout.side === "right" ? axis.tick_size : -axis.tick_size;
    if (out !== 0)
      for (const { at } of layout.ticks)
        nodes.push({ type: "line", x1: x, y1: crisp(at, width), x2: x + out, y2: crisp(at, width), ...stroke });
  } else {
    const y = crisp(layout.side === "top" ? plot.top : plot.bottom, width);
    if (axis.line) nodes.push({ type: "line", x1: plot.left, y1: y, x2: plot.right, y2: y, ...stroke });
    const out = layout.side === "top" ? -axis.tick_size : axis.tick_size;
    if (out !== 0)
      for (const { at } of layout.ticks)
        nodes.push({ type: "line", x1: crisp(at, width), y1: y, x2: crisp(at, width), y2: y + out, ...stroke });
  }
  nodes.push(...layout.labels.map(textNode));
  return group(isUpright(layout) ? "axis-y" : "axis-x", [...nodes, ...(layout.title ? group("axis-title", [textNode(layout.title)]) : [])]);
}
