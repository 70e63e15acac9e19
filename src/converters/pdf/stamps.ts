import { kept } from "../../context/kept.js";
import { outlineBounds } from "../../scene/bounds.js";
import { grow } from "../../scene/box.js";
import { isTranslation, translation } from "../../scene/matrix.js";
import type { Drawing, SceneCircle, ScenePath } from "../../scene/types.js";
import { leaves, type SceneLeaf } from "../../scene/walk.js";
import { matrixText, ratio } from "./content.js";
import { outlineOf } from "./outlines.js";
import type { PaintTools } from "./painter.js";

/** A shape that may stand at many places. */
export type Stamp = SceneCircle | ScenePath;

/** Fewest places a shape must stand at to be written once and laid down at each. */
const MIN_PLACES = 8;
/** A shorter outline is not worth a reference. */
const MIN_LENGTH = 40;

/** What two shapes share that differ only in their place; undefined for one that is written where it stands. */
function keyOf(leaf: SceneLeaf): string | undefined {
  if (leaf.type === "circle") return `${leaf.r}`;
  const isLong = leaf.type === "path" && leaf.d.length >= MIN_LENGTH;
  return isLong && leaf.transform && isTranslation(leaf.transform) ? leaf.d : undefined;
}

/** Tells the circles and moved paths that stand at many places and are painted in plain colours. */
export function stampFinder(drawing: Drawing): (leaf: SceneLeaf) => leaf is Stamp {
  const counts = new Map<string, number>();
  for (const leaf of leaves(drawing.root)) {
    const key = keyOf(leaf);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (leaf): leaf is Stamp => {
    const key = keyOf(leaf);
    if (key === undefined || counts.get(key)! < MIN_PLACES || leaf.type === "image") return false;
    return typeof leaf.fill !== "object" && typeof leaf.stroke !== "object";
  };
}

/** Operators that lay a shape down where it belongs: a form that takes colours and widths from where it is called. */
export function stampOperators(leaf: Stamp, operator: string, tools: PaintTools): string {
  const place = leaf.type === "circle" ? translation(leaf.cx, leaf.cy) : leaf.transform!;
  const key = `${operator} ${leaf.strokeWidth} ${leaf.miterLimit} ${keyOf(leaf)}`;
  return `q ${matrixText(place)} cm /${kept(tools.stamps, key, () => stampName(leaf, operator, tools))} Do Q`;
}

function stampName(leaf: Stamp, operator: string, { resources, measurer }: PaintTools): string {
  const centred = leaf.type === "circle" ? { ...leaf, cx: 0, cy: 0 } : leaf;
  const reach = ((leaf.strokeWidth ?? 1) / 2) * Math.max(1.5, leaf.miterLimit ?? 4) + 1;
  const box = grow(outlineBounds(centred, measurer)!, reach);
  const dictionary = { Type: "XObject", Subtype: "Form", BBox: [box.left, box.top, box.right, box.bottom].map(ratio), Resources: {} };
  return resources.name("XObject", resources.sharedStream(dictionary, `${outlineOf(centred)}\n${operator}`));
}
