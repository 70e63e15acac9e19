import {
  arcShape,
  areaShape,
  baselineOffset,
  geoShape,
  lineShape,
  pathParse,
  pathRender,
  rectangleShape,
  symbolShape,
  textLines,
  textValue,
  trailShape,
} from "vega-scenegraph";
import type { SceneShapes } from "./scenegraph.js";

/** Vega's geometry behind one name each. */
export const shapes: SceneShapes = {
  arc: arcShape,
  area: areaShape,
  line: lineShape,
  rectangle: rectangleShape,
  shape: geoShape,
  symbol: symbolShape,
  trail: trailShape,
  path: (context, data, scaleX, scaleY) => pathRender(context, pathParse(data), 0, 0, scaleX, scaleY),
  textLines,
  textValue,
  baselineOffset,
};
