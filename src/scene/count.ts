import type { SceneNode } from "./types.js";

/** Number of shapes, texts and images in `node`; what `limits.marks` bounds. */
export function countLeaves(node: SceneNode): number {
  if (node.type !== "group") return 1;
  let count = 0;
  for (const child of node.children) count += countLeaves(child);
  return count;
}

/** Number of shapes, texts and images that stand for data: those in groups with the role `mark`. Zero is an empty picture. */
export function countMarks(node: SceneNode): number {
  if (node.type !== "group") return 0;
  if (node.role === "mark") return countLeaves(node);
  let count = 0;
  for (const child of node.children) count += countMarks(child);
  return count;
}

/** Whether groups of `node` are nested deeper than `most`, so that whatever walks a scene comes back. */
export const isDeeper = (node: SceneNode, most: number): boolean =>
  node.type === "group" && (most < 1 || node.children.some((child) => isDeeper(child, most - 1)));
