import type { SceneRole } from "../../../scene/types.js";
import type { SceneMark } from "../engine/scenegraph.js";
import { REFERENCE } from "../spec/references.js";

const ROLES: Readonly<Record<string, SceneRole>> = {
  "axis-title": "axis-title",
  legend: "legend",
  "title-subtitle": "subtitle",
  "column-title": "label",
  "row-title": "label",
};

const HEADERS: ReadonlySet<string> = new Set(["column-header", "column-footer", "row-header", "row-footer", "column-title", "row-title"]);

/** The mark whose group item holds this one. */
const enclosing = (mark: SceneMark): SceneMark | undefined => mark.group?.mark;

function axisRole(mark: SceneMark): SceneRole {
  const orient = mark.items?.[0]?.orient;
  if (orient === "top" || orient === "bottom") return "axis-x";
  return orient === "left" || orient === "right" ? "axis-y" : "axis";
}

/** Titles above the cells of a facet are labels of the cells. */
function titleRole(mark: SceneMark): SceneRole {
  return HEADERS.has(enclosing(mark)?.role ?? "") ? "label" : "title";
}

/** What a Vega mark is for, in the scene's words; undefined for parts that say nothing of their own, such as ticks. */
export function roleOf(mark: SceneMark): SceneRole | undefined {
  if (mark.role === "mark" && mark.name?.startsWith(REFERENCE)) return "reference";
  if (mark.role === "mark") return mark.marktype === "text" ? "label" : "mark";
  if (mark.role === "axis") return axisRole(mark);
  if (mark.role === "title") return titleRole(mark);
  return mark.role === undefined ? undefined : ROLES[mark.role];
}

/** Vega-Lite's names of the groups that only hold the parts of one plot together: its lines, its stacks. */
const PARTS = /(?:pathgroup|stack_group\w*)$/;

/** What each item of a group mark is for: a view of its own, unless it is a part of one or scaffolding of a legend. */
export function itemRoleOf(mark: SceneMark): SceneRole | undefined {
  if (mark.role !== "scope" || PARTS.test(mark.name ?? "")) return undefined;
  for (let outer = enclosing(mark); outer; outer = enclosing(outer)) if (outer.role?.startsWith("legend")) return undefined;
  return "plot";
}
