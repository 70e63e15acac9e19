import type { Geometry } from "../context/geometry.js";
import { columnOf, type Scalar, type Table } from "../data/table.js";
import { matchRegions } from "./keys/match.js";
import { regionKind } from "./keys/region-kind.js";
import type { RegionIndex, RegionMatch } from "./keys/types.js";

/** Joins of columns with geometries: resolving and drawing ask for the same one. */
const joined = new WeakMap<readonly Scalar[], { geometry: Geometry; within: readonly Scalar[] | undefined; match: RegionMatch }>();
const indexes = new WeakMap<Geometry, RegionIndex>();

/** What the regions of a geometry are called. */
export function indexOf(geometry: Geometry): RegionIndex {
  const known = indexes.get(geometry);
  if (known) return known;
  const made = { source: geometry.source, regions: geometry.regions.map(({ id, name }) => ({ id, name })) };
  indexes.set(geometry, made);
  return made;
}

/** What names a column of regions in a chart: its field, and the field that splits its rows. */
interface RegionFields {
  readonly region?: { readonly field?: string } | undefined;
  readonly detail?: { readonly field?: string } | undefined;
}

/** Which region each row of a chart is about; undefined where it has no field of regions. Rows of counties may be split by their states. */
export function regionsOfRows({ region, detail }: RegionFields, table: Table, geometry: Geometry): RegionMatch | undefined {
  const values = region?.field === undefined ? undefined : columnOf(table, region.field);
  if (values === undefined) return undefined;
  const beside = geometry.source === "us-counties" && detail?.field !== undefined ? columnOf(table, detail.field) : undefined;
  const known = joined.get(values);
  if (known?.geometry === geometry && known.within === beside) return known.match;
  const within = beside && statesOf(beside, detail!.field!);
  const match = matchRegions(values, indexOf(geometry), { isStated: true, ...(within && { within }) });
  joined.set(values, { geometry, within: beside, match });
  return match;
}

/** The values of a field of states; undefined where it holds something else. */
const statesOf = (values: readonly Scalar[], field: string): readonly Scalar[] | undefined =>
  regionKind(values, field, { share: 0.9, least: 1 })?.place === "us-state" ? values : undefined;

/** The same join where nobody said which map it is for: what fits another map as well is left open. */
export const regionsUnlessStated = (values: readonly Scalar[], geometry: Geometry): RegionMatch => matchRegions(values, indexOf(geometry));
