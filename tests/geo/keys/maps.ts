import { readFileSync } from "node:fs";
import type { RegionIndex } from "../../../src/geo/keys/types.js";

interface Geometry {
  id?: string;
  properties: { name: string };
}

/** Ids and names of a geometry of the atlases, as a map of that source has them; a region without an id is called by its name. */
function regionsOf(file: string, object: string) {
  const text = readFileSync(new URL(`../../../node_modules/${file}`, import.meta.url), "utf8");
  const { geometries } = (JSON.parse(text) as { objects: Record<string, { geometries: Geometry[] }> }).objects[object]!;
  return geometries.map(({ id, properties: { name } }) => ({ id: id ?? name, name }));
}

export const world: RegionIndex = { source: "world", regions: regionsOf("world-atlas/countries-110m.json", "countries") };
export const world50m: RegionIndex = { source: "world-50m", regions: regionsOf("world-atlas/countries-50m.json", "countries") };
export const states: RegionIndex = { source: "us-states", regions: regionsOf("us-atlas/states-10m.json", "states") };
export const counties: RegionIndex = { source: "us-counties", regions: regionsOf("us-atlas/counties-10m.json", "counties") };
