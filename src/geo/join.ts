import type { Geometry } from "../context/geometry.js";
import { columnOf, type Scalar, type Table } from "../data/table.js";
import { matchRegions } from "./keys/match.js";
import { regionKind } from "./keys/region-kind.js";
import type { RegionIndex, RegionMatch } from "./keys/types.js";

type Values = readonly Scalar[];

/** What is joined with a geometry. */
interface Joining {
  values: Values;
  /** The field that splits the rows, and its name: what they lie in, where it holds states. */
  beside?: Values | undefined;
  detail?: string | undefined;
  /** Whether somebody said which map the column is for. */
  isStated: boolean;
}
interface Joined extends Joining {
  match: RegionMatch;
}

/** Joins of the last columns of each geometry, the latest first, with their own copies of the values: a value that is changed is joined anew. */
const joined = new WeakMap<Geometry, Joined[]>();
/** Joins of columns of this call that are too long to be kept for the next one: resolving and drawing ask for the same one. */
const long = new WeakMap<Values, Joined & { geometry: Geometry }>();
/** Most columns kept of a geometry, and most rows of one. */
const MOST_KEPT = 4;
const MOST_ROWS = 20_000;

const indexes = new WeakMap<Geometry, RegionIndex>();

/** What the regions of a geometry are called. */
export function indexOf(geometry: Geometry): RegionIndex {
  const known = indexes.get(geometry);
  if (known) return known;
  const made = { source: geometry.source, regions: geometry.regions.map(({ id, name }) => ({ id, name })) };
  indexes.set(geometry, made);
  return made;
}

function isSame(a: Values | undefined, b: Values | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return a === b;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Artifacts share it with later ones. */
function frozen(match: RegionMatch): RegionMatch {
  const { matched, unmatched, ambiguous, duplicates, empty } = match;
  for (const list of [matched, unmatched, ambiguous, duplicates, empty]) for (const each of Object.freeze(list)) Object.freeze(each);
  for (const { rows } of duplicates) Object.freeze(rows);
  for (const { candidates } of ambiguous) for (const each of Object.freeze(candidates)) Object.freeze(each);
  return Object.freeze(match);
}

/** The values of a field of states; undefined where it holds something else. */
const statesOf = (values: Values | undefined, field: string): Values | undefined =>
  values && regionKind(values, field, { share: 0.9, least: 1 })?.place === "us-state" ? values : undefined;

function join({ values, beside, detail, isStated }: Joining, geometry: Geometry): RegionMatch {
  const within = statesOf(beside, detail ?? "");
  return frozen(matchRegions(values, indexOf(geometry), { isStated, ...(within && { within }) }));
}

const isAlike = (a: Joining, b: Joining): boolean => a.isStated === b.isStated && a.detail === b.detail;

function joinOnce(asked: Joining, geometry: Geometry): RegionMatch {
  const { values, beside } = asked;
  if (values.length > MOST_ROWS) {
    const known = long.get(values);
    if (known?.geometry === geometry && known.beside === beside && isAlike(known, asked)) return known.match;
    const match = join(asked, geometry);
    long.set(values, { ...asked, geometry, match });
    return match;
  }
  const kept = joined.get(geometry) ?? [];
  joined.set(geometry, kept);
  const at = kept.findIndex((each) => isAlike(each, asked) && isSame(each.values, values) && isSame(each.beside, beside));
  const found =
    at < 0 ? { ...asked, values: [...values], beside: beside && [...beside], match: join(asked, geometry) } : kept.splice(at, 1)[0]!;
  kept.unshift(found);
  kept.length = Math.min(kept.length, MOST_KEPT);
  return found.match;
}

/** What names a column of regions in a chart: its field, and the field that splits its rows. */
interface RegionFields {
  readonly region?: { readonly field?: string } | undefined;
  readonly detail?: { readonly field?: string } | undefined;
}

/**
 * The edition of a map that most rows are of; the oldest of those that are equal. The rows of later ones differ from the oldest by what
 * it does not know, so where it knows every key no other is asked.
 */
export function editionOfRows(fields: RegionFields, table: Table, editions: readonly Geometry[]): Geometry {
  const rows = (geometry: Geometry) => regionsOfRows(fields, table, geometry);
  const first = rows(editions[0]!);
  let best = editions[0]!;
  if (first === undefined || first.unmatched.length === 0) return best;
  let most = first.matched.length;
  for (const each of editions.slice(1)) {
    const { length } = rows(each)!.matched;
    if (length > most) [most, best] = [length, each];
  }
  return best;
}

/** Which region each row of a chart is about; undefined where it has no field of regions. Rows of counties may be split by their states. */
export function regionsOfRows({ region, detail }: RegionFields, table: Table, geometry: Geometry): RegionMatch | undefined {
  const values = region?.field === undefined ? undefined : columnOf(table, region.field);
  if (values === undefined) return undefined;
  const field = geometry.source === "us-counties" ? detail?.field : undefined;
  const beside = field === undefined ? undefined : columnOf(table, field);
  return joinOnce({ values, ...(beside && { beside, detail: field }), isStated: true }, geometry);
}

/** The same join where nobody said which map it is for: what fits another map as well is left open. */
export const regionsUnlessStated = (values: Values, geometry: Geometry): RegionMatch => joinOnce({ values, isStated: false }, geometry);
