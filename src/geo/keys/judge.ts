import type { Cell } from "./cell.js";
import type { Reading } from "./column.js";
import { type Hit, isOnePlace, isPlace } from "./gazetteer.js";
import { disagree, type OtherMap } from "./other-map.js";
import type { Naming, Places } from "./places.js";
import type { KeyKind, RegionName, UnmatchedReason } from "./types.js";

/** What becomes of one value: the region it joins, or why it joins none. */
export type Verdict =
  | { readonly is: "joined"; readonly at: number }
  | { readonly is: "ambiguous"; readonly candidates: RegionName[]; readonly settledBy: string }
  | { readonly is: "unmatched"; readonly reason: UnmatchedReason; readonly suggestion?: string; readonly note?: string };

/** Kinds of key, as a reader knows them. */
export const kindWords: Readonly<Record<KeyKind, string>> = {
  name: "a name",
  iso2: "the ISO alpha-2 code",
  iso3: "the ISO alpha-3 code",
  numeric: "the ISO number",
  ioc: "the Olympic code",
  gec: "the FIPS 10-4 code",
  fips: "the FIPS code",
  usps: "the postal code",
  id: "the id",
  none: "no key",
};

/** A column that was read, with the tables it was read with. */
export interface ReadColumn {
  readonly reading: Reading;
  readonly naming: Naming;
  readonly places: Places;
  readonly other: OtherMap | undefined;
  /** Why nothing at all was looked for: the numbers of the column only count rows, or there are too many values. */
  readonly nothing?: string;
}

/** Decides about the value of one cell, of which `i` is the place in the column. */
export function judge(cell: Cell, i: number, column: ReadColumn): Verdict {
  const { reading, naming, places, other } = column;
  const hit = reading.found[i];
  if (!isPlace(hit)) return ownName(cell, hit, column) ?? (hit ? { is: "unmatched", ...hit } : judgeStranger(cell, column));
  const named = (key: string): RegionName => {
    const at = naming.at(key);
    return at >= 0 ? places.region(at) : { id: key, name: naming.gazetteer.title(key) };
  };
  if (hit.places.length > 1) {
    const candidates = hit.places.filter((key) => key !== ".").map((key) => ({ ...named(key), name: naming.gazetteer.title(key) }));
    return { is: "ambiguous", candidates, settledBy: hit.settledBy ?? "write it in full" };
  }
  const key = hit.places[0]!;
  const otherHit = other?.reading.found[i];
  if (other && isPlace(otherHit) && disagree(hit, otherHit)) {
    const elsewhere = otherHit.places.map((each) => ({ id: each, name: `${other.gazetteer.title(each)} (of ${other.source})` }));
    return { is: "ambiguous", candidates: [named(key), ...elsewhere], settledBy: other.settledBy };
  }
  const at = naming.at(key);
  if (at >= 0) return { is: "joined", at };
  return (
    ownName(cell, hit, column) ?? { is: "unmatched", reason: "elsewhere", note: `this map has no place for ${naming.gazetteer.title(key)}` }
  );
}

/** In a column of names, what the other tables of the map call exactly so: a reef is a part of a country, or a region of its own. */
function ownName(cell: Cell, hit: Hit | undefined, { reading, naming, places }: ReadColumn): Verdict | undefined {
  if (reading.kind !== "name" || (places.sort !== "country" && places.sort !== "own")) return undefined;
  if (hit && "reason" in hit && hit.reason !== "part") return undefined;
  for (const each of [...places.namings, places.own]) {
    if (each === naming) continue;
    const hit = each.gazetteer.readers.find(({ kind }) => kind === "name")?.find(cell);
    const at = isPlace(hit) && hit.places.length === 1 ? each.at(hit.places[0]!) : -1;
    if (at >= 0) return { is: "joined", at };
  }
  return undefined;
}

/** A value that is no key of the column's kind. */
function judgeStranger(cell: Cell, { reading, places, other, nothing }: ReadColumn): Verdict {
  if (nothing !== undefined) return { is: "unmatched", reason: "unknown", note: nothing };
  if (other && reading.named < other.reading.named) return { is: "unmatched", reason: "elsewhere", note: other.settledBy };
  if (cell.value === false && reading.kind === "iso2") {
    return { is: "unmatched", reason: "unknown", suggestion: "NO", note: "perhaps the code of Norway, read as a no" };
  }
  for (const { gazetteer } of places.namings) {
    for (const reader of gazetteer.readers) {
      if (reader.kind === reading.kind) continue;
      const hit = reader.find(cell);
      if (hit === undefined) continue;
      if (!isPlace(hit)) return { is: "unmatched", ...hit };
      if (!isOnePlace(hit)) continue;
      const suggestion = reading.reader?.write(hit.places[0]!);
      const note = `${kindWords[reader.kind]} of ${gazetteer.title(hit.places[0]!)}, unlike the rest of the column`;
      return { is: "unmatched", reason: "other_kind", ...(suggestion !== undefined && { suggestion }), note };
    }
  }
  return { is: "unmatched", reason: "unknown" };
}

/** The key nearest to a value: of the column's kind, or a name; where several are equally near, a note names them. */
export function nearestKey(cell: Cell, { reading, places }: ReadColumn): { suggestion?: string; note?: string } {
  for (const { gazetteer } of places.namings) {
    const near = gazetteer.near(cell);
    if (near.length === 0) continue;
    if (near.length > 1) {
      const titles = near.slice(0, 3).map((key) => `"${gazetteer.title(key)}"`);
      return { note: `close to ${titles.join(" and ")}` };
    }
    const key = near[0]!;
    return { suggestion: (reading.kind === "name" ? undefined : reading.reader?.write(key)) ?? gazetteer.title(key) };
  }
  return {};
}
