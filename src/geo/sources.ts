import type { Geometry } from "../context/geometry.js";
import type { PackedGeometry } from "./packed.js";
import { unpack } from "./unpack.js";

/** Geometries of the package, each a chunk of its own. */
const fetches: Readonly<Record<string, () => Promise<{ packed: PackedGeometry }>>> = {
  "us-states": () => import("../generated/geo/us-states.js"),
  "us-counties": () => import("../generated/geo/us-counties.js"),
  world: () => import("../generated/geo/world.js"),
  "world-50m": () => import("../generated/geo/world-50m.js"),
};

/** Names of the geometries in the package. */
export const sourceNames: readonly string[] = Object.keys(fetches);

/** Those fetched so far; one of each at most, always the same. */
const opened = new Map<string, readonly Geometry[]>();

/** The editions of a geometry of the package, the oldest first; undefined while it has not been fetched, or when there is none of that name. */
export const openedSource = (name: string): readonly Geometry[] | undefined => opened.get(name);

/** Fetches a geometry of the package. When that fails, the next call tries again. */
export async function fetchSource(name: string): Promise<readonly Geometry[] | undefined> {
  const known = opened.get(name);
  if (known || !Object.hasOwn(fetches, name)) return known;
  const { packed } = await fetches[name]!();
  const made = opened.get(name) ?? unpack(name, packed);
  opened.set(name, made);
  return made;
}

/** Years of the editions of a geometry that has been fetched, the oldest first; none where it has one only. */
export const editionsOf = (name: string): readonly number[] =>
  (opened.get(name) ?? []).flatMap(({ edition }) => (edition === undefined ? [] : [edition]));
