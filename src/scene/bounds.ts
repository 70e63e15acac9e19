import type { TextMeasurer } from "../context/measurer.js";
import { type Box, grow, intersection, transformBox, union } from "./box.js";
import { IDENTITY, multiply, stretch } from "./matrix.js";
import { pathBounds } from "./path-bounds.js";
import { rotation } from "./rotation.js";
import type { ClipShape, Matrix, PaintStyle, SceneNode, SceneText } from "./types.js";
import type { SceneLeaf } from "./walk.js";

export type { Box } from "./box.js";

/** The measuring part of a `TextMeasurer`. */
export type BoundsMeasurer = Pick<TextMeasurer, "width" | "vertical">;

/**
 * The part of the canvas that `node` paints, px; null when it paints nothing.
 * Strokes count with half their width, texts with their line box (ascent to descent), clips cut.
 * Corners of strokes (miters, square caps) are not counted.
 * @param matrix transform of everything around `node`.
 */
export function boundsOf(node: SceneNode, measurer: BoundsMeasurer, matrix: Matrix = IDENTITY): Box | null {
  if (node.type !== "group") return leafBounds(node, measurer, matrix);
  const inside = node.transform ? multiply(matrix, node.transform) : matrix;
  let box: Box | null = null;
  for (const child of node.children) box = union(box, boundsOf(child, measurer, inside));
  if (!box || !node.clip) return box;
  const clip = clipBounds(node.clip);
  return clip && intersection(box, transformBox(inside, clip));
}

/** The box of a clip in its group; null when nothing passes. */
export function clipBounds(clip: ClipShape): Box | null {
  if (clip.kind === "path") return pathBounds(clip.d);
  return { left: clip.x, top: clip.y, right: clip.x + clip.width, bottom: clip.y + clip.height };
}

/**
 * The box of a shape in its own coordinates, before its transform and without its stroke; null for an empty path.
 * What a gradient's unit square is stretched over.
 */
export function outlineBounds(leaf: SceneLeaf, measurer: BoundsMeasurer): Box | null {
  switch (leaf.type) {
    case "rect":
    case "image":
      return { left: leaf.x, top: leaf.y, right: leaf.x + leaf.width, bottom: leaf.y + leaf.height };
    case "circle":
      return { left: leaf.cx - leaf.r, top: leaf.cy - leaf.r, right: leaf.cx + leaf.r, bottom: leaf.cy + leaf.r };
    case "line":
      return {
        left: Math.min(leaf.x1, leaf.x2),
        top: Math.min(leaf.y1, leaf.y2),
        right: Math.max(leaf.x1, leaf.x2),
        bottom: Math.max(leaf.y1, leaf.y2),
      };
    case "path":
      return pathBounds(leaf.d);
    case "text":
      return textBounds(leaf, measurer);
  }
}

/** The transform that a shape carries itself: its own, or the turn of a text. */
export function ownMatrix(leaf: SceneLeaf): Matrix {
  if (leaf.type === "text") return leaf.angleDeg ? rotation(leaf.angleDeg, leaf.x, leaf.y) : IDENTITY;
  return ("transform" in leaf && leaf.transform) || IDENTITY;
}

function textBounds(text: SceneText, measurer: BoundsMeasurer): Box {
  const width = measurer.width(text.text, text);
  const { ascent, descent } = measurer.vertical(text);
  const left = text.x - (text.anchor === "end" ? width : text.anchor === "middle" ? width / 2 : 0);
  return { left, top: text.y - ascent, right: left + width, bottom: text.y + descent };
}

function leafBounds(leaf: SceneLeaf, measurer: BoundsMeasurer, matrix: Matrix): Box | null {
  const outline = outlineBounds(leaf, measurer);
  if (!outline) return null;
  const whole = multiply(matrix, ownMatrix(leaf));
  const box = transformBox(whole, outline);
  const reach = leaf.type === "image" ? 0 : strokeReach(leaf);
  return reach === 0 ? box : grow(box, reach * stretch(whole));
}

function strokeReach(style: PaintStyle): number {
  return style.stroke === undefined ? 0 : (style.strokeWidth ?? 1) / 2;
}
