import type { PlainColor } from "../../../color/css.js";
import type { Box } from "../../../scene/box.js";
import type { SceneGroup, SceneNode } from "../../../scene/types.js";
import type { EnginePicture } from "../engine/scenegraph.js";
import { drawMark } from "./groups.js";
import { readColor } from "./paint.js";
import { type SceneOptions, sceneBuilder } from "./scene-builder.js";

/** A picture of the engine in the scene's words; px from the top left of `width` × `height`. */
export interface TranslatedScene {
  root: SceneGroup;
  width: number;
  height: number;
  /** Canvas colour; null is transparent. */
  background: PlainColor | null;
  /** What the outermost scales span; null when Vega gives the root no size, as for facets and concatenations. */
  plot: Box | null;
}

/** The box of the root's one item. */
function plotOf({ root, origin: [x, y] }: EnginePicture): Box | null {
  const item = root.items?.[0];
  if (!item?.width || !item.height) return null;
  const [left, top] = [x + (item.x ?? 0), y + (item.y ?? 0)];
  return { left, top, right: left + item.width, bottom: top + item.height };
}

/**
 * Translates what Vega has laid out into a scene. To be called inside `runSpec`, since cutting a text measures it.
 * Items that cannot be seen are left out; colours become hex and opacity; nothing outside the drawing is pointed to.
 */
export function toScene(picture: EnginePicture, options: SceneOptions = {}): TranslatedScene {
  const builder = sceneBuilder(picture.shapes, options);
  const children: SceneNode[] = [];
  drawMark(picture.root, builder, children);
  const root: SceneGroup = { type: "group", role: "frame", children };
  const [x, y] = picture.origin;
  if (x !== 0 || y !== 0) root.transform = [1, 0, 0, 1, x, y];
  const background = picture.background === null || picture.background === "none" ? null : readColor(picture.background, builder);
  return {
    root,
    width: picture.width,
    height: picture.height,
    background: background?.opacity === 0 ? null : background,
    plot: plotOf(picture),
  };
}
