import type { FaceArtifact } from "./chart/face.js";
import { json } from "./converters/json.js";
import { pdf } from "./converters/pdf/converter.js";
import { png } from "./converters/png/converter.js";
import { svg } from "./converters/svg/converter.js";
import { vegaLite } from "./converters/vega-lite.js";
import { yaml } from "./converters/yaml/converter.js";
import { createDoor } from "./door.js";
import type { FaceOptions } from "./face-stages/open.js";
import { chartTypes } from "./intent/chart-types.js";
import { checkChart, checkFields, checkUsage, cutWords } from "./intent/checking.js";
import { readYaml } from "./intent/read-yaml.js";
import type { Env } from "./open-chart.js";
import * as coloring from "./parts/coloring.js";
import * as enriching from "./parts/enriching.js";
import * as house from "./parts/house.js";
import * as languages from "./parts/languages.js";
import * as layering from "./parts/layering.js";
import { onDemand, present } from "./parts/part.js";
import * as telling from "./parts/telling.js";
import { makeRegistry } from "./registry.js";
import { geoRenderer } from "./renderers/geo/renderer.js";
import type { Renderer } from "./renderers/renderer.js";
import { sparkRenderer } from "./renderers/spark/renderer.js";
import { vegaRenderer as vega } from "./renderers/vega/renderer.js";
import { xyRenderer } from "./renderers/xy/renderer.js";
import * as family from "./resolve/spark/family.js";
import { callFonts, createMeasurer, isCovered, reportTexts } from "./text/bundled.js";

export type { FaceArtifact, FaceChartPlace, FacePaint, FaceText } from "./chart/face.js";
export { chartInPng } from "./converters/png/chart-in-png.js";
export * from "./doors/public.js";
export type * from "./face/types.js";
export type { FaceOptions } from "./face-stages/open.js";
export type { Execute, ExecuteContext } from "./face-stages/queries.js";
/** The family that draws the common charts straight into a scene, without an engine. */
/** The family that draws sparks, column cards, KPIs and tables. */
/** The family that draws maps; its code and its geometries are fetched when a map asks for them. */
export { geoRenderer, sparkRenderer, xyRenderer };

/** The family that draws with Vega-Lite, to put beside families of your own: `createRegistry([mine, vegaRenderer])`. */
export const vegaRenderer: Renderer = {
  ...vega,
  chartTypes: {
    vega_lite: {
      ...chartTypes.vega_lite!,
      resolver: onDemand("checks specifications in Vega-Lite", () => import("./resolve/vega-lite/family.js")),
    },
  },
};

/** The main door: every renderer family and every converter. */
const env: Env = {
  house: present(house),
  registry: makeRegistry([xyRenderer, vegaRenderer, sparkRenderer, geoRenderer], [svg, png, pdf, json, yaml, vegaLite]),
  text: present({ callFonts, createMeasurer, isCovered, reportTexts }),
  fonts: onDemand("reads fonts", () => import("./text/open/index.js")),
  packedFonts: onDemand("unpacks fonts", () => import("./text/open/packed.js")),
  checks: present({ checkChart, checkFields, checkUsage, cutWords }),
  enriching: present(enriching),
  coloring: present(coloring),
  telling: present(telling),
  geo: onDemand("draws maps, which ready({geo: []}) fetches,", () => import("./resolve/geo/family.js")),
  small: present(family),
  languages: present(languages),
  layering: present(layering),
  yaml: present({ readYaml }),
};
const door = createDoor(env);

/**
 * Draws a face: several charts on one page, with the queries they show.
 * @param face an object, or YAML or JSON text: see `FaceDef`.
 * @returns one artifact, or a list where `format` is one. A chart that cannot be drawn leaves a card that says why, and its issues.
 * @throws RenderError for mistakes of the face itself.
 */
export function renderFace(face: unknown, options?: FaceOptions & { format?: string }): Promise<FaceArtifact>;
export function renderFace(face: unknown, options: FaceOptions & { format: readonly string[] }): Promise<FaceArtifact[]>;
export async function renderFace(face: unknown, options: FaceOptions = {}): Promise<FaceArtifact | FaceArtifact[]> {
  const { renderFaceWith } = await import("./render-face.js");
  const artifacts = await renderFaceWith(env, face, options);
  return typeof options.format === "object" ? artifacts : artifacts[0]!;
}

export const { render, renderSync, ready, parseIntent, enrich, resolve, check, assignColors, createRegistry } = door;
