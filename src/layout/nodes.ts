import type { SceneGroup, SceneNode, SceneRole, SceneText } from "../scene/types.js";
import type { PlacedText } from "./types.js";

/** A named group; undefined when it would be empty. */
export function group(role: SceneRole, children: SceneNode[], more: Partial<SceneGroup> = {}): SceneGroup[] {
  return children.length === 0 ? [] : [{ type: "group", role, ...more, children }];
}

/** A placed text as it is drawn. */
export const textNode = ({ text, x, y, anchor, size, weight, color, angleDeg }: PlacedText): SceneText => ({
  type: "text",
  text,
  x,
  y,
  anchor,
  size,
  weight,
  fill: color,
  ...(angleDeg ? { angleDeg } : {}),
});
