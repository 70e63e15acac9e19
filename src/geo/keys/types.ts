import type { Scalar } from "../../data/table.js";

/**
 * What the values of a column are, decided once for the whole column:
 * `name` any name of a region in any language known · `iso2` `iso3` `numeric` ISO 3166-1 · `ioc` Olympic codes of countries ·
 * `gec` two-letter codes of the former FIPS 10-4 · `fips` US census codes of 2 or 5 digits · `usps` two-letter codes of US states ·
 * `id` the ids of the map itself · `none` nothing that this map has.
 */
export type KeyKind = "name" | "iso2" | "iso3" | "numeric" | "ioc" | "gec" | "fips" | "usps" | "id" | "none";

/** One region of a map. */
export interface Region {
  readonly id: string;
  readonly name: string;
  /** Its keys of other kinds; the package's own sources need none. */
  readonly codes?: Readonly<Partial<Record<KeyKind, string>>>;
}

/** The regions of one source of a map, with or without a shape of their own, in the order in which they are drawn. */
export interface RegionIndex {
  /** `us-states`, `us-counties`, `world`, `world-50m`, or the caller's own name. */
  readonly source: string;
  readonly regions: readonly Region[];
}

export interface MatchOptions {
  /** The state (or the country) that each row says it lies in, as many as values; it settles names that several have. */
  readonly within?: readonly Scalar[];
  /** Reads every value as this kind, whatever the column looks like. */
  readonly keyKind?: KeyKind;
  /** The author named the map: then a column that could be of this map or of another is of this one. */
  readonly isStated?: boolean;
}

/** A region named in a report. */
export interface RegionName {
  id: string;
  name: string;
}

/**
 * Why a value is no region of the map:
 * `unknown` nothing is called so · `aggregate` it names many regions, such as "World" · `former` it exists no more, such as "USSR" ·
 * `part` it names a part of a region, such as "Scotland" · `elsewhere` it is a region, of another map or without a place on this one ·
 * `other_kind` it is a key of another kind than the rest of the column.
 */
export type UnmatchedReason = "unknown" | "aggregate" | "former" | "part" | "elsewhere" | "other_kind";

/** Everything about which rows joined which regions; lists hold one entry for each distinct value or region, in order of appearance. */
export interface RegionMatch {
  keyKind: KeyKind;
  /** For each row the place of its region in the index, or -1. */
  byRow: Int32Array;
  matched: { value: Scalar; id: string; name: string }[];
  /** `suggestion` is a key that would have matched and is close; it is never used by itself. `note` says more about the reason. */
  unmatched: { value: Scalar; reason: UnmatchedReason; suggestion?: string; note?: string; rows: number }[];
  /** Values that several regions share; `settledBy` says what would decide. */
  ambiguous: { value: Scalar; candidates: RegionName[]; settledBy: string; rows: number }[];
  /** The map that the column seems to be made for, where it is another one: `us-states`, `us-counties` or `world`. */
  otherSource?: string;
  /** Whether the column fits that map no better than this one, so that only the author knows. */
  fitsBoth?: true;
  /** Regions of more than one row, with those rows. */
  duplicates: (RegionName & { rows: number[] })[];
  /** Regions of the map that no row names. */
  empty: RegionName[];
  /** Rows without a key: null or empty text. */
  blank: number;
  /** Part of the rows with a key that joined, 0 to 1; 1 when no row has a key. */
  share: number;
}
