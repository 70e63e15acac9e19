import { json } from "../converters/json.js";
import { yaml } from "../converters/yaml/converter.js";
import { createDoor } from "../door.js";
import { makeRegistry } from "../registry.js";
import { fetchedParts } from "./fetched-parts.js";

export * from "./public.js";

/**
 * The small door: no renderer registered, json and yaml only; hand in `options.registry` for pictures. The checks of charts, what the rows say, the colours of
 * categories, the look of the house, the reader of YAML and the widths of the face come on demand: `await ready()` before a synchronous function.
 */
const door = createDoor({ ...fetchedParts, registry: makeRegistry([], [json, yaml]) });

export const { render, renderSync, ready, parseIntent, enrich, resolve, check, assignColors, createRegistry } = door;
