import { foldName } from "./fold.js";
import { type Gazetteer, type Hit, place, type Reader } from "./gazetteer.js";
import { nearestPlaces } from "./near.js";
import type { KeyKind, Region } from "./types.js";

/** The regions of a map as that map calls them: ids, names and other codes, each exact but for case, accents and zeros in front. Places are ids. */
export function ownGazetteer(regions: readonly Region[]): Gazetteer {
  const titles = new Map(regions.map(({ id, name }) => [id, name]));
  const kinds = [...new Set(regions.flatMap(({ codes }) => Object.keys(codes ?? {})))] as KeyKind[];
  const names = namesOf(regions);
  const nameReader: Reader = {
    kind: "name",
    find: ({ text }) => names.get(foldName(text)),
    write: (id) => titles.get(id),
  };
  const readers = [
    exactReader(
      "id",
      regions.map(({ id }) => [id, id]),
    ),
    nameReader,
    ...kinds.map((kind) =>
      exactReader(
        kind,
        regions.flatMap(({ id, codes }) => (codes?.[kind] === undefined ? [] : [[codes[kind], id] as const])),
      ),
    ),
  ];
  return {
    noun: "regions",
    readers,
    near: ({ text }) => nearestPlaces(foldName(text), placesOf(names)),
    title: (id) => titles.get(id) ?? id,
  };
}

function namesOf(regions: readonly Region[]): Map<string, Hit> {
  const names = new Map<string, Hit>();
  for (const { id, name } of regions) {
    const key = foldName(name);
    const before = names.get(key);
    if (key === "") continue;
    if (before === undefined || !("places" in before)) names.set(key, place(id));
    else if (!before.places.includes(id)) names.set(key, { places: [...before.places, id], settledBy: "use the ids of the map" });
  }
  return names;
}

function* placesOf(names: ReadonlyMap<string, Hit>): Iterable<readonly [string, readonly string[]]> {
  for (const [name, hit] of names) if ("places" in hit) yield [name, hit.places];
}

const bare = (key: string): string =>
  key
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d+$)/, "");

/** Keys as they are, but for case and for zeros in front of a number; keys that become one with another are read as written only. */
function exactReader(kind: KeyKind, keys: readonly (readonly [string, string])[]): Reader {
  const exact = new Map<string, Set<string>>();
  const loose = new Map<string, Set<string>>();
  const written = new Map<string, string>();
  for (const [key, id] of keys) {
    exact.set(key, (exact.get(key) ?? new Set()).add(id));
    loose.set(bare(key), (loose.get(bare(key)) ?? new Set()).add(id));
    written.set(id, key);
  }
  return {
    kind,
    find: ({ value, text, digits }) => {
      const found = exact.get(`${value}`) ?? exact.get(text) ?? loose.get(digits || bare(text || `${value}`));
      if (!found) return undefined;
      return found.size === 1 ? place([...found][0]!) : { places: [...found], settledBy: "give each region of the map a key of its own" };
    },
    write: (id) => written.get(id),
  };
}
