import { IDENTITY, multiply } from "./matrix.js";
import type { Matrix, SceneGroup, SceneNode } from "./types.js";

/** Everything that is not a group: shapes, texts, images. */
export type SceneLeaf = Exclude<SceneNode, SceneGroup>;

/** Where a node stands: the transform of all groups around it, and those groups, outermost first. */
export interface Place {
  matrix: Matrix;
  groups: readonly SceneGroup[];
}

/**
 * Visits `node` and everything in it, in painting order, groups before their children.
 * A node's own transform is not in `place.matrix`; a visit that returns `false` for a group skips what is in it.
 */
export function walk(
  node: SceneNode,
  visit: (node: SceneNode, place: Place) => unknown,
  place: Place = { matrix: IDENTITY, groups: [] },
): void {
  if (visit(node, place) === false || node.type !== "group") return;
  const inside: Place = {
    matrix: node.transform ? multiply(place.matrix, node.transform) : place.matrix,
    groups: [...place.groups, node],
  };
  for (const child of node.children) walk(child, visit, inside);
}

/** All shapes, texts and images in `node`, in painting order. */
export function leaves(node: SceneNode): SceneLeaf[] {
  const found: SceneLeaf[] = [];
  eachLeaf(node, (leaf) => found.push(leaf));
  return found;
}

/** Visits all shapes, texts and images in `node`, in painting order. */
export function eachLeaf(node: SceneNode, visit: (leaf: SceneLeaf) => void): void {
  if (node.type !== "group") visit(node);
  else for (const child of node.children) eachLeaf(child, visit);
}
