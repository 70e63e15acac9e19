import type { SceneNode } from "../../scene/types.js";
import { group, textNode } from "../nodes.js";
import { shapeNode } from "../shapes.js";
import type { LegendLayout, LegendSymbol } from "../types.js";

function symbolNode({ kind, x, y, size, color, shape, opacity }: LegendSymbol): SceneNode {
  if (kind === "stroke")
    return { type: "line", x1: x - size / 2, y1: y, x2: x + size / 2, y2: y, stroke: color, strokeWidth: 2, cap: "round" };
  const paint = { fill: color, ...(opacity === undefined || opacity === 1 ? {} : { fillOpacity: opacity }) };
  if (kind === "shape") return Object.assign(shapeNode(shape ?? "circle", x, y, size), paint);
  return { type: "rect", x: x - size / 2, y: y - size / 2, width: size, height: size, ...paint };
}

/** A legend of categories or amounts, or a colour ramp. */
export function legendNodes({ title, symbols, labels, ramp }: LegendLayout): SceneNode[] {
  const nodes: SceneNode[] = symbols.map(symbolNode);
  if (ramp) {
    const { box, stops } = ramp;
    nodes.push({
      type: "rect",
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      fill: {
        kind: "linear",
        x1: 0,
        y1: 0,
        x2: 1,
        y2: 0,
        stops: stops.map((color, i) => ({ offset: i / Math.max(1, stops.length - 1), color, opacity: 1 })),
      },
    });
  }
  return group("legend", [...(title ? [textNode(title)] : []), ...nodes, ...labels.map(textNode)]);
}
