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

const hasPlots = (node: SceneNode): boolean => node.type === "group" && (node.role === "plot" || node.children.some(hasPlots));

/**
 * Number of words that may be marks themselves, as in a table of texts: those with the role `label` in a plot, or anywhere where no plot has
 * a group of its own. Beside the cells of a facet they name the cells.
 */
export function countWords(root: SceneNode): number {
  const cells = hasPlots(root);
  const count = (node: SceneNode, isInside: boolean): number => {
    if (node.type !== "group") return 0;
    const inside = isInside || node.role === "plot";
    if (node.role === "label") return inside ? countLeaves(node) : 0;
    return node.children.reduce((sum, child) => sum + count(child, inside), 0);
  };
  return count(root, !cells);
}

/** Whether groups of `node` are nested deeper than `most`, so that whatever walks a scene comes back. */
export const isDeeper = (node: SceneNode, most: number): boolean =>
  node.type === "group" && (most < 1 || node.children.some((child) => isDeeper(child, most - 1)));
