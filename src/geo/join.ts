import type { Geometry } from "../context/geometry.js";
import type { Scalar } from "../data/table.js";
import { matchRegions } from "./keys/match.js";
import type { RegionIndex, RegionMatch } from "./keys/types.js";

/** Joins of columns with geometries: resolving and drawing ask for the same one. */
const joined = new WeakMap<readonly Scalar[], { geometry: Geometry; match: RegionMatch }>();
const indexes = new WeakMap<Geometry, RegionIndex>();

/** What the regions of a geometry are called. */
export function indexOf(geometry: Geometry): RegionIndex {
  const known = indexes.get(geometry);
  if (known) return known;
  const made = { source: geometry.source, regions: geometry.regions.map(({ id, name }) => ({ id, name })) };
  indexes.set(geometry, made);
  return made;
}

/** Which region each row of a column is about. */
export function regionsOfColumn(values: readonly Scalar[], geometry: Geometry): RegionMatch {
  const known = joined.get(values);
  if (known?.geometry === geometry) return known.match;
  const match = matchRegions(values, indexOf(geometry), { isStated: true });
  joined.set(values, { geometry, match });
  return match;
}
