import { json } from "./converters/json.js";
import { yaml } from "./converters/yaml/converter.js";
import { createDoor } from "./door.js";
import { chartDefaults } from "./generated/defaults.js";
import { makeRegistry } from "./registry.js";
import type { Config } from "./resolve/config.js";
import { createMeasurer } from "./text/measurer.js";

export * from "./public.js";

/** The small door: no renderer registered, json and yaml only. Hand in `options.registry` for pictures. */
const door = createDoor({
  defaults: chartDefaults as unknown as Config,
  registry: makeRegistry([], [json, yaml]),
  measurer: createMeasurer,
});

export const { render, parseIntent, enrich, resolve, check, createRegistry } = door;
