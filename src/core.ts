import { json } from "./converters/json.js";
import { yaml } from "./converters/yaml/converter.js";
import { createDoor } from "./door.js";
import { onDemand } from "./parts.js";
import { makeRegistry } from "./registry.js";

export * from "./public.js";

/**
 * The small door: no renderer registered, json and yaml only; hand in `options.registry` for pictures. The checks of charts, what the rows say, the colours of
 * categories, the look of the house, the reader of YAML and the widths of the face come on demand: `await ready()` before a synchronous function.
 */
const door = createDoor({
  house: onDemand("knows the look of the house", () => import("./house.js")),
  registry: makeRegistry([], [json, yaml]),
  text: onDemand("measures text", () => import("./text/bundled.js")),
  fonts: onDemand("reads fonts", () => import("./text/open/index.js")),
  checks: onDemand("checks charts", () => import("./intent/checking.js")),
  enriching: onDemand("asks the rows", () => import("./enriching.js")),
  coloring: onDemand("colours categories", () => import("./coloring.js")),
  telling: onDemand("describes charts", () => import("./telling.js")),
  geo: onDemand("draws maps", () => import("./resolve/geo/family.js")),
  small: onDemand("resolves small pictures", () => import("./resolve/spark/family.js")),
  languages: onDemand("knows other languages", () => import("./languages.js")),
  layering: onDemand("resolves layers", () => import("./layering.js")),
  yaml: onDemand("reads YAML", () => import("./intent/read-yaml.js")),
});

export const { render, renderSync, ready, parseIntent, enrich, resolve, check, assignColors, createRegistry } = door;
