import { kept } from "../../context/kept.js";
import { foldName } from "./fold.js";
import { type Gazetteer, type Hit, isPlace, place, type Reader } from "./gazetteer.js";
import { nearestPlaces } from "./near.js";
import type { KeyKind, Region } from "./types.js";

/**
 * The regions of a map as that map calls them: ids, names and other codes, each exact but for case, accents and zeros in front.
 * A place is the number of a region, since ids may stand twice.
 */
export function ownGazetteer(regions: readonly Region[]): Gazetteer {
  const kinds = [...new Set(regions.flatMap(({ codes }) => Object.keys(codes ?? {})))] as KeyKind[];
  const names = namesOf(regions);
  const titleOf = (key: string) => regions[Number(key)]!.name;
  const nameReader: Reader = { kind: "name", find: ({ text }) => names.get(foldName(text)), write: titleOf };
  const readers = [
    exactReader("id", regions, ({ id }) => id),
    nameReader,
    ...kinds.map((kind) => exactReader(kind, regions, ({ codes }) => codes?.[kind])),
  ];
  return { noun: "regions", readers, near: ({ text }) => nearestPlaces(foldName(text), placesOf(names)), title: titleOf };
}

function namesOf(regions: readonly Region[]): Map<string, Hit> {
  const names = new Map<string, Hit>();
  regions.forEach(({ name }, at) => {
    const key = foldName(name);
    if (key === "") return;
    const before = names.get(key);
    names.set(key, isPlace(before) ? { places: [...before.places, `${at}`], settledBy: "use the ids of the map" } : place(`${at}`));
  });
  return names;
}

function* placesOf(names: ReadonlyMap<string, Hit>): Iterable<readonly [string, readonly string[]]> {
  for (const [name, hit] of names) if (isPlace(hit)) yield [name, hit.places];
}

const bare = (key: string): string =>
  key
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d+$)/, "");

/** Keys as they are, but for case and for zeros in front of a number; keys that become one with another are read as written only. */
function exactReader(kind: KeyKind, regions: readonly Region[], keyOf: (region: Region) => string | undefined): Reader {
  const exact = new Map<string, string[]>();
  const loose = new Map<string, string[]>();
  regions.forEach((region, at) => {
    const key = keyOf(region);
    if (key === undefined) return;
    kept(exact, key, () => []).push(`${at}`);
    kept(loose, bare(key), () => []).push(`${at}`);
  });
  return {
    kind,
    find: ({ value, text, digits }) => {
      const found = exact.get(`${value}`) ?? exact.get(text) ?? loose.get(digits || bare(text || `${value}`));
      if (!found) return undefined;
      return found.length === 1 ? place(found[0]!) : { places: found, settledBy: "give each region of the map a key of its own" };
    },
    write: (at) => keyOf(regions[Number(at)]!),
  };
}
