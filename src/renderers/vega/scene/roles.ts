import type { SceneRole } from "../../../scene/types.js";
import type { SceneMark } from "../engine/scenegraph.js";

const ROLES: Readonly<Record<string, SceneRole>> = {
  "axis-title": "axis-title",
  legend: "legend",
  title: "title",
  "title-subtitle": "subtitle",
  scope: "plot",
  "column-title": "label",
  "row-title": "label",
  "column-header": "label",
  "row-header": "label",
};

function axisRole(mark: SceneMark): SceneRole {
  const orient = mark.items?.[0]?.orient;
  if (orient === "top" || orient === "bottom") return "axis-x";
  return orient === "left" || orient === "right" ? "axis-y" : "axis";
}

/** What a Vega mark is for, in the scene's words; undefined for parts that say nothing of their own, such as ticks. */
export function roleOf(mark: SceneMark): SceneRole | undefined {
  if (mark.role === "mark") return mark.marktype === "text" ? "label" : "mark";
  if (mark.role === "axis") return axisRole(mark);
  return mark.role === undefined ? undefined : ROLES[mark.role];
}
