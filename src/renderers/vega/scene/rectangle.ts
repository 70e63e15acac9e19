import type { PaintStyle, ScenePath, SceneRect } from "../../../scene/types.js";
import type { SceneItem } from "../engine/scenegraph.js";
import { PathWriter } from "./path-writer.js";
import type { SceneBuilder } from "./scene-builder.js";

type Corners = Pick<
  SceneItem,
  "cornerRadius" | "cornerRadiusTopLeft" | "cornerRadiusTopRight" | "cornerRadiusBottomLeft" | "cornerRadiusBottomRight"
>;

/** Radii of the four corners, px. */
function radiiOf(item: Corners): number[] {
  const all = item.cornerRadius;
  return [item.cornerRadiusTopLeft, item.cornerRadiusTopRight, item.cornerRadiusBottomLeft, item.cornerRadiusBottomRight].map((each) =>
    Math.max(0, (each ?? all) || 0),
  );
}

/** Whether any corner is round. */
export const isRounded = (item: Corners): boolean => radiiOf(item).some((radius) => radius > 0);

/** The outline of a rectangle with its corners, as Vega draws it; its top left corner at (x, y). */
export function rectanglePath(item: SceneItem, x: number, y: number, builder: SceneBuilder): string {
  const writer = new PathWriter();
  builder.shapes.rectangle(writer, item, x, y);
  return writer.isBroken ? "" : writer.d;
}

/**
 * A rectangle at (x, y); a path when its corners differ, or when it has no width or height but a stroke.
 * @returns null when there is nothing to see.
 */
export function drawRectangle(
  item: SceneItem,
  x: number,
  y: number,
  style: PaintStyle,
  builder: SceneBuilder,
): SceneRect | ScenePath | null {
  const width = Number(item.width) || 0;
  const height = Number(item.height) || 0;
  if (![x, y, width, height].every(Number.isFinite)) {
    builder.problem({ kind: "coordinate", received: `${x},${y} ${width}×${height}` });
    return null;
  }
  const isFlat = width === 0 || height === 0;
  if (isFlat && style.stroke === undefined) return null;
  const [first, ...others] = radiiOf(item);
  if (isFlat || others.some((radius) => radius !== first)) {
    const d = rectanglePath(item, x, y, builder);
    return d === "" ? null : { type: "path", d, ...style };
  }
  const node: SceneRect = {
    type: "rect",
    x: width < 0 ? x + width : x,
    y: height < 0 ? y + height : y,
    width: Math.abs(width),
    height: Math.abs(height),
    ...style,
  };
  // A rectangle drawn backwards has no room for corners in Vega.
  const radius = Math.min(first!, width / 2, height / 2);
  if (radius > 0) node.radius = radius;
  return node;
}
