import type { Cell } from "./cell.js";
import type { KeyKind, UnmatchedReason } from "./types.js";

/** What a value may name: places of a gazetteer by their keys there, several where they share it, or nothing that has a place. */
export type Hit =
  | { readonly places: readonly string[]; readonly settledBy?: string; readonly note?: string }
  | { readonly reason: UnmatchedReason; readonly note?: string };

/** Reads the values of a column as keys of one kind. */
export interface Reader {
  readonly kind: KeyKind;
  /** What a value names; undefined where it is no key of this kind. */
  find(cell: Cell): Hit | undefined;
  /** The kind that has keys of the same form for other places; it wins unless this one names more values. */
  readonly rivalOf?: KeyKind;
  /** Its keys are as usual as those of its rival: what both know and mean differently is open unless the column shows which it is. */
  readonly isUsual?: boolean;
  /** The key of a place in this kind, as it is usually written. */
  write(place: string): string | undefined;
}

/** Everything known about the places of one sort: countries, states, counties, or the regions of a caller's map. */
export interface Gazetteer {
  /** What its places are called, in the plural. */
  readonly noun: string;
  /** In the order in which they win where a column can be read in several ways. */
  readonly readers: readonly Reader[];
  /** Decides about shared names by the whole column; `found` has a hit for each cell. */
  settle?(cells: readonly Cell[], found: (Hit | undefined)[]): void;
  /** The places whose names are nearest to a text, the nearest first; of equal distance all; none when none is close. */
  near(cell: Cell): readonly string[];
  title(place: string): string;
}

export const isPlace = (hit: Hit | undefined): hit is Extract<Hit, { places: readonly string[] }> => hit !== undefined && "places" in hit;
export const isOnePlace = (hit: Hit | undefined): boolean => isPlace(hit) && hit.places.length === 1;

/** A hit of one place. */
export const place = (key: string): Hit => ({ places: [key] });
