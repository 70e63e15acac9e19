import type { Box } from "../../scene/box.js";
import { IDENTITY, isIdentity, multiply } from "../../scene/matrix.js";
import type { SceneGroup, SceneNode } from "../../scene/types.js";
import { Content, ratio } from "./content.js";
import { clipOutline } from "./outlines.js";
import { canvasFrom, type PaintedLeaf, type PaintTools, paintLeaf, paintPicture, passesOf, type Spot, setOpacity } from "./painter.js";
import type { Resources } from "./resources.js";

/** An empty content stream. */
export function openContent(resources: Resources): Content {
  return new Content(`/${resources.name("ExtGState", { ca: 1, CA: 1, SMask: "None" })} gs`);
}

/** Paints a node and everything in it. @param canvas what can be seen at all, in the space `spot` stands in. */
export function paintNode(node: SceneNode, spot: Spot, canvas: Box, tools: PaintTools): void {
  if (node.type === "group") paintGroup(node, spot, canvas, tools);
  else if (node.type === "image") paintPicture(node, spot, tools);
  else paintShape(node, spot, canvas, tools);
}

function paintShape(leaf: PaintedLeaf, spot: Spot, canvas: Box, tools: PaintTools): void {
  const opacity = leaf.opacity ?? 1;
  if (!(opacity > 0)) return;
  const { fill, stroke } = passesOf(leaf);
  // Painted one after the other, the stroke would shine through the fill.
  if (opacity < 1 && fill && stroke) paintLayer(opacity, spot, canvas, tools, (inside) => paintLeaf(leaf, 1, inside, tools));
  else paintLeaf(leaf, opacity, spot, tools);
}

function paintGroup(group: SceneGroup, spot: Spot, canvas: Box, tools: PaintTools): void {
  const opacity = group.opacity ?? 1;
  if (group.children.length === 0 || !(opacity > 0)) return;
  const { content } = spot;
  const isMoved = group.transform !== undefined && !isIdentity(group.transform);
  const seen = isMoved ? canvasFrom(group.transform!, canvas) : canvas;
  if (!seen) return;
  const inside: Spot = isMoved ? { content, matrix: multiply(spot.matrix, group.transform!) } : spot;
  const isSaved = isMoved || group.clip !== undefined;
  if (isSaved) content.save();
  if (isMoved) content.transform(group.transform!);
  if (group.clip) content.write(`${clipOutline(group.clip)} W n`);
  const paintChildren = (at: Spot, part: Box) => {
    for (const child of group.children) paintNode(child, at, part, tools);
  };
  if (opacity < 1) paintLayer(opacity, inside, seen, tools, paintChildren);
  else paintChildren(inside, seen);
  if (isSaved) content.restore();
}

/** Paints into a layer of its own, which is laid down with `opacity`. Patterns inside are measured from the layer. */
function paintLayer(opacity: number, spot: Spot, canvas: Box, tools: PaintTools, paint: (spot: Spot, canvas: Box) => void): void {
  const { resources } = tools;
  const layer = openContent(resources);
  paint({ content: layer, matrix: IDENTITY }, canvas);
  const text = layer.text();
  if (text === "") return;
  const form = resources.sharedStream(
    {
      Type: "XObject",
      Subtype: "Form",
      BBox: [canvas.left, canvas.top, canvas.right, canvas.bottom].map(ratio),
      Group: { S: "Transparency", CS: "DeviceRGB", I: true },
      Resources: resources.ref,
    },
    text,
  );
  setOpacity(spot.content, opacity, resources);
  spot.content.write(`/${resources.name("XObject", form)} Do`);
}
