import { json } from "./converters/json.js";
import { svg } from "./converters/svg/converter.js";
import { vegaLite } from "./converters/vega-lite.js";
import { yaml } from "./converters/yaml/converter.js";
import { createDoor } from "./door.js";
import { chartDefaults } from "./generated/defaults.js";
import { makeRegistry } from "./registry.js";
import { vegaRenderer } from "./renderers/vega/renderer.js";
import type { Config } from "./resolve/config.js";
import { createMeasurer } from "./text/measurer.js";

export * from "./public.js";
/** The family that draws with Vega-Lite, to put beside families of your own: `createRegistry([mine, vegaRenderer])`. */
export { vegaRenderer };

/** The main door: every renderer family and every converter. */
const door = createDoor({
  defaults: chartDefaults as unknown as Config,
  registry: makeRegistry([vegaRenderer], [svg, json, yaml, vegaLite]),
  measurer: createMeasurer,
});

export const { render, parseIntent, enrich, resolve, check, createRegistry } = door;
