import { countryGazetteer, countryOf } from "./countries.js";
import type { Gazetteer } from "./gazetteer.js";
import { ownGazetteer } from "./own-regions.js";
import type { Region, RegionIndex, RegionName } from "./types.js";
import { countyGazetteer } from "./us-counties.js";
import { stateGazetteer, stateTable } from "./us-states.js";

/** What the regions of a map are. */
export type Sort = "country" | "us-state" | "us-county" | "own";

/** A gazetteer and where its places are on the map. */
export interface Naming {
  readonly gazetteer: Gazetteer;
  /** The region of a place by its key in the gazetteer; -1 where the map has none. */
  at(key: string): number;
}

export interface Places {
  readonly sort: Sort;
  /** The one that wins where two read a column equally well comes first. */
  readonly namings: readonly Naming[];
  /** What the map itself calls its regions; asked where the others know nothing. */
  readonly own: Naming;
  region(at: number): RegionName;
  readonly count: number;
}

/** Part of the regions of a caller's map that must be known for its names to be read in every spelling. */
const KNOWN = 0.9;

/** Tables of the maps that were asked for and are still in use. */
const kept = new WeakMap<readonly Region[], Places>();

export function placesOf(index: RegionIndex): Places {
  const found = kept.get(index.regions) ?? readPlaces(index);
  kept.set(index.regions, found);
  return found;
}

function readPlaces({ source, regions }: RegionIndex): Places {
  const ids = new Map<string, number>();
  regions.forEach(({ id }, at) => {
    if (!ids.has(id)) ids.set(id, at);
  });
  let made: Naming | undefined;
  const own = (): Naming => {
    made ??= { gazetteer: ownGazetteer(regions), at: Number };
    return made;
  };
  const sort = Object.hasOwn(sorts, source) ? sorts[source]! : guessSort(regions);
  const known = namingOf(sort, regions, ids);
  const namings = known === undefined ? [own()] : Object.hasOwn(sorts, source) ? [known] : [own(), known];
  return {
    sort,
    namings,
    get own() {
      return own();
    },
    region: (at) => ({ id: regions[at]!.id, name: regions[at]!.name }),
    count: regions.length,
  };
}

const sorts: Readonly<Record<string, Sort>> = {
  world: "country",
  "world-50m": "country",
  "us-states": "us-state",
  "us-counties": "us-county",
};

function namingOf(sort: Sort, regions: readonly Region[], ids: ReadonlyMap<string, number>): Naming | undefined {
  if (sort === "own") return undefined;
  if (sort === "us-county") return { gazetteer: countyGazetteer(regions), at: (fips) => ids.get(fips) ?? -1 };
  const keys = new Map<string, number>();
  // A region whose id says one country and whose name says so too goes before one that only shares the id.
  for (const isSure of [true, false]) {
    regions.forEach((region, at) => {
      const key = sort === "country" ? countryOfRegion(region, isSure) : stateOfRegion(region);
      if (key !== undefined && !keys.has(key)) keys.set(key, at);
    });
  }
  return { gazetteer: sort === "country" ? countryGazetteer : stateGazetteer, at: (key) => keys.get(key) ?? -1 };
}

const CODE_KINDS = ["iso2", "iso3", "numeric"] as const;

/** The country of a region: by its codes, its id or its name; when sure, only where name and code agree. */
export function countryOfRegion({ id, name, codes }: Region, isSure: boolean): string | undefined {
  const byName = countryOf("name", name);
  const keys = { iso2: id, iso3: id, numeric: /^\d{1,3}$/.test(id) ? id.padStart(3, "0") : id, ...codes };
  const byCode = CODE_KINDS.map((kind) => countryOf(kind, keys[kind])).find((each) => each !== undefined);
  return isSure ? (byCode === byName ? byCode : undefined) : (byCode ?? byName);
}

function stateOfRegion({ id, name, codes }: Region): string | undefined {
  const fips = (codes?.fips ?? id).padStart(2, "0");
  if (stateTable().has(fips)) return fips;
  const usps = codes?.usps ?? id;
  return [...stateTable().values()].find((state) => state.usps === usps || state.name === name)?.fips;
}

/** What the regions of a caller's map are, where nearly all of them are known. */
function guessSort(regions: readonly Region[]): Sort {
  if (regions.length < 2) return "own";
  const needed = Math.ceil(regions.length * KNOWN);
  const distinct = (keys: (string | undefined)[]) => new Set(keys.filter((key) => key !== undefined)).size;
  if (regions.every(({ id }) => /^\d{5}$/.test(id) && stateTable().has(id.slice(0, 2)))) return "us-county";
  const states = distinct(regions.map(stateOfRegion));
  const countries = distinct(regions.map((region) => countryOfRegion(region, false)));
  if (states >= needed && states > countries) return "us-state";
  return countries >= needed && countries > states ? "country" : "own";
}
