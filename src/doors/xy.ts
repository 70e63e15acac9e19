import { json } from "../converters/json.js";
import { svg } from "../converters/svg/converter.js";
import { yaml } from "../converters/yaml/converter.js";
import { createDoor } from "../door.js";
import { makeRegistry } from "../registry.js";
import { xyRenderer } from "../renderers/xy/renderer.js";
import { fetchedParts } from "./fetched-parts.js";

export * from "./public.js";
export { xyRenderer };

/**
 * The door of pages that show the common charts as svg, json or yaml: without Vega, the other families, png and pdf. What a chart needs beside them comes
 * on demand, as in the small door: `await ready()` before a synchronous function.
 */
const door = createDoor({ ...fetchedParts, registry: makeRegistry([xyRenderer], [svg, json, yaml]) });

export const { render, renderSync, ready, parseIntent, enrich, resolve, check, assignColors, createRegistry } = door;
