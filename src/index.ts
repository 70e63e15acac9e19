import * as coloring from "./coloring.js";
import { json } from "./converters/json.js";
import { pdf } from "./converters/pdf/converter.js";
import { png } from "./converters/png/converter.js";
import { svg } from "./converters/svg/converter.js";
import { vegaLite } from "./converters/vega-lite.js";
import { yaml } from "./converters/yaml/converter.js";
import { createDoor } from "./door.js";
import * as enriching from "./enriching.js";
import * as house from "./house.js";
import { checkChart, checkFields, checkUsage } from "./intent/checking.js";
import { readYaml } from "./intent/read-yaml.js";
import { onDemand, present } from "./parts.js";
import { makeRegistry } from "./registry.js";
import { sparkRenderer } from "./renderers/spark/renderer.js";
import { vegaRenderer } from "./renderers/vega/renderer.js";
import { xyRenderer } from "./renderers/xy/renderer.js";
import * as family from "./resolve/spark/family.js";
import { callFonts, createMeasurer, reportTexts } from "./text/bundled.js";

export { chartInPng } from "./converters/png/chart-in-png.js";
export * from "./public.js";
/** The family that draws with Vega-Lite, to put beside families of your own: `createRegistry([mine, vegaRenderer])`. */
/** The family that draws the common charts straight into a scene, without an engine. */
/** The family that draws sparks, column cards, KPIs and tables. */
export { sparkRenderer, vegaRenderer, xyRenderer };

/** The main door: every renderer family and every converter. */
const door = createDoor({
  house: present(house),
  registry: makeRegistry([xyRenderer, vegaRenderer, sparkRenderer], [svg, png, pdf, json, yaml, vegaLite]),
  text: present({ callFonts, createMeasurer, reportTexts }),
  fonts: onDemand("reads fonts", () => import("./text/open/index.js")),
  packedFonts: onDemand("unpacks fonts", () => import("./text/open/packed.js")),
  checks: present({ checkChart, checkFields, checkUsage }),
  enriching: present(enriching),
  coloring: present(coloring),
  small: present(family),
  yaml: present({ readYaml }),
});

export const { render, renderSync, ready, parseIntent, enrich, resolve, check, assignColors, createRegistry } = door;
