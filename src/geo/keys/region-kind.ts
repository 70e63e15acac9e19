import type { Scalar } from "../../data/table.js";
import { type Cell, readCells } from "./cell.js";
import { isCounter, type Reading, readColumn } from "./column.js";
import { countryGazetteer } from "./countries.js";
import { countyForms } from "./county-forms.js";
import type { Gazetteer } from "./gazetteer.js";
import type { KeyKind } from "./types.js";
import { stateGazetteer } from "./us-states.js";

/** What a column of regions holds. */
export interface RegionFact {
  readonly place: "country" | "us-state" | "us-county";
  /** The map of the package that has these regions. */
  readonly source: "world" | "us-states" | "us-counties";
  readonly keyKind: KeyKind;
  /** Distinct values that name a region. */
  readonly named: number;
  /** Part of the distinct values that do, groups such as "World" and countries that are gone left out of the count. */
  readonly share: number;
  /** One sentence for a reader. */
  readonly reason: string;
}

/** How much has to be regions; parts from 0 to 1. */
export interface RegionEvidence {
  /** Least part of the distinct values. */
  readonly share: number;
  /** Least number of distinct values. */
  readonly least: number;
}

/** Most distinct values of a column of regions: of counties, and of countries or states in every spelling. */
const MAX_COUNTIES = 5000;
const MAX_OTHERS = 500;
/** Most groups and the like beside each region. */
const MOST_BESIDES = 1 / 3;

const saysCountry = /countr|nation|iso|m49|land$|pays|pa[ií]s|territor|econom(?:y|ies)/i;
const saysState = /state|province|usps|fips|postal/i;
const saysCounty = /county|counties|fips|geo_?id|parish/i;
/** Two letters that are codes of something else. */
const saysOther = /lang|locale|curren|tld|symbol|element|grade|size|unit|month|day|airport|carrier|airline|ticker|initial/i;

const sorts = [
  { place: "country", source: "world", gazetteer: countryGazetteer, says: saysCountry },
  { place: "us-state", source: "us-states", gazetteer: stateGazetteer, says: saysState },
  { place: "us-county", source: "us-counties", gazetteer: countyForms, says: saysCounty },
] as const;

/**
 * Whether a column holds regions that a map of the package has, and as which kind of key; undefined where it does not, or where
 * it may be countries as well as states and its name says neither. Numbers and short codes are only believed where the name of the
 * field says so too, or where they can hardly be anything else.
 * @param values one a row; the order does not matter.
 * @param name of the field.
 */
export function regionKind(values: readonly Scalar[], name: string, { share, least }: RegionEvidence): RegionFact | undefined {
  const distinct = distinctKeys(values);
  if (distinct === undefined || distinct.length < least) return undefined;
  const { cells } = readCells(distinct);
  const facts = sorts.flatMap(({ place, source, gazetteer, says }) => {
    if (cells.length > MAX_OTHERS && place !== "us-county") return [];
    const reading = readColumn(cells, gazetteer);
    const counted = shareOf(reading, cells);
    if (reading.named < least || counted < share || isCounter(reading, cells) || !isBelievable(reading, cells, name, says)) return [];
    return [{ place, source, keyKind: reading.kind, named: reading.named, share: counted, isSaid: says.test(name), gazetteer }];
  });
  const [best, next] = facts.sort((a, b) => b.share - a.share || Number(b.isSaid) - Number(a.isSaid));
  if (best === undefined || (next !== undefined && next.share === best.share && next.isSaid === best.isSaid)) return undefined;
  const { isSaid, gazetteer, ...fact } = best;
  return { ...fact, reason: reasonOf(gazetteer, fact.named, cells.length) };
}

/** Distinct values that could be keys; undefined where there are too many, or one is no key: a fraction, a negative number, a yes or no. */
function distinctKeys(values: readonly Scalar[]): Scalar[] | undefined {
  const seen = new Set<Scalar>();
  for (const value of values) {
    if (value === null || seen.has(value)) continue;
    if (typeof value === "boolean" || (typeof value === "number" && !(Number.isInteger(value) && value >= 0)) || seen.size >= MAX_COUNTIES)
      return undefined;
    seen.add(value);
  }
  return [...seen];
}

const reasonOf = ({ noun }: Gazetteer, named: number, distinct: number): string => `${named} of ${distinct} distinct values are ${noun}`;

/** Groups, parts and former countries are what a column of countries may have besides. */
function shareOf({ kind, found, named }: Reading, cells: readonly Cell[]): number {
  const besides =
    kind === "name" || kind === "iso2" || kind === "iso3" ? found.filter((hit) => hit !== undefined && "reason" in hit).length : 0;
  const left = besides <= named * MOST_BESIDES ? cells.length - besides : cells.length;
  return left === 0 ? 0 : named / left;
}

function isBelievable({ kind, named }: Reading, cells: readonly Cell[], name: string, says: RegExp): boolean {
  if (says.test(name) && !saysOther.test(name)) return true;
  // Two people may well be called Virginia and Georgia.
  if (kind === "name") return named >= 3;
  if (saysOther.test(name)) return false;
  if (kind === "iso3" || kind === "ioc") return named >= 3 && isUpper(cells);
  if (kind === "iso2" || kind === "usps") return named >= 5 && isUpper(cells);
  return kind === "fips" && areCounties(cells);
}

const isUpper = (cells: readonly Cell[]): boolean => cells.every(({ value, code }) => value === code);

/** Numbers of counties are odd, nearly all: of fifty numbers of anything else half are even. */
function areCounties(cells: readonly Cell[]): boolean {
  const odd = cells.filter(({ digits, width }) => width >= 4 && Number(digits) % 2 === 1).length;
  return cells.length >= 50 && odd >= cells.length * 0.93;
}
