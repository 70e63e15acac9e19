import type { TextMeasurer } from "../../context/measurer.js";
import { boundsOf, clipBounds } from "../../scene/bounds.js";
import { type Box, intersection, transformBox } from "../../scene/box.js";
import { IDENTITY, multiply } from "../../scene/matrix.js";
import type { Drawing, Matrix, SceneGroup, SceneNode } from "../../scene/types.js";

/**
 * The drawing without the layers that lie wholly outside its canvas: resvg 2.6.2 stops with a fault at such a layer.
 * Layers are what is painted aside first: groups with a clip or an opacity, shapes with an opacity over fill and stroke, images.
 */
export function withoutUnseenLayers(drawing: Drawing, measurer: TextMeasurer): Drawing {
  const canvas = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  const root = pruned(drawing.root, IDENTITY, canvas, measurer);
  return root === drawing.root ? drawing : { ...drawing, root: (root as SceneGroup | null) ?? { ...drawing.root, children: [] } };
}

function isLayer(node: SceneNode): boolean {
  if (node.type === "group") return node.clip !== undefined || (node.opacity ?? 1) !== 1;
  return (node.opacity ?? 1) !== 1 && (node.type === "image" || (node.fill !== undefined && node.stroke !== undefined));
}

/** Whether anything of `node` lies in the part of the canvas that clips leave open. */
function isSeen(node: SceneNode, matrix: Matrix, open: Box, measurer: TextMeasurer): boolean {
  if (node.type !== "group") {
    const bounds = boundsOf(node, measurer, matrix);
    const both = bounds && intersection(bounds, open);
    return both !== null;
  }
  const inside = node.transform ? multiply(matrix, node.transform) : matrix;
  const clip = node.clip && clipBounds(node.clip);
  if (clip === null) return false;
  const left = clip ? intersection(open, transformBox(inside, clip)) : open;
  return left !== null && node.children.some((child) => isSeen(child, inside, left, measurer));
}

/** The node itself when nothing goes, and null when it goes whole. */
function pruned(node: SceneNode, matrix: Matrix, canvas: Box, measurer: TextMeasurer): SceneNode | null {
  if (isLayer(node) && !isSeen(node, matrix, canvas, measurer)) return null;
  if (node.type !== "group") return node;
  const inside = node.transform ? multiply(matrix, node.transform) : matrix;
  const children = node.children.map((child) => pruned(child, inside, canvas, measurer));
  if (children.every((child, index) => child === node.children[index])) return node;
  return { ...node, children: children.filter((child) => child !== null) };
}
