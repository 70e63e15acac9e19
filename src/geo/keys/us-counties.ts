import { kept } from "../../context/kept.js";
import { type Cell, readCell } from "./cell.js";
import { nameWords } from "./fold.js";
import { type Gazetteer, type Hit, place, type Reader } from "./gazetteer.js";
import { nearestPlaces } from "./near.js";
import { connecticut, countyWords, goneCounties, laterCounties, renamedCounties } from "./tables/us.js";
import type { Region } from "./types.js";
import { censusId, stateOf, stateTable } from "./us-states.js";

/** What stands behind the name of a county, longest first, so that "city and borough" is not read as "borough". */
const SUFFIX = new RegExp(
  `\\s+(${countyWords
    .split("|")
    .sort((a, b) => b.length - a.length)
    .join("|")})\\.?$`,
  "i",
);
const CITY = /\s+(?:\(city\)|city|independent city|\(independent city\))$/i;
const DIRECTIONS: Readonly<Record<string, string>> = { n: "north", s: "south", e: "east", w: "west" };

/** Whether a county is a city of its own: in Virginia from 510, and Baltimore, St. Louis and Carson City. */
const isCity = (fips: string): boolean => (fips.startsWith("51") && fips.slice(2) >= "510") || ["24510", "29510", "32510"].includes(fips);

const countyName = (text: string): string =>
  nameWords(text)
    .map((word, i, all) => (i === 0 && all.length > 1 && Object.hasOwn(DIRECTIONS, word) ? DIRECTIONS[word]! : word))
    .join("");

/** What is known of counties that the map does not have. */
function missing(fips: string): Hit | undefined {
  const renamed = new Map(renamedCounties.split(";").map((each) => [each.slice(0, 5), each.slice(6, 11)]));
  const now = renamed.get(fips);
  if (now !== undefined) return place(now);
  for (const line of goneCounties.split("\n")) {
    if (line.startsWith(fips) && fips !== "")
      return { reason: "former", note: `no county since ${line.slice(6, 10)}; now ${line.slice(11)}` };
  }
  const later = laterCounties.split(";").find((each) => each.startsWith(fips) && fips !== "");
  if (later !== undefined)
    return {
      reason: "elsewhere",
      note: `a county since ${later.slice(6, 10)}; most rows are of those before, so an older edition is drawn`,
    };
  if (!fips.startsWith("09")) return undefined;
  const isRegion = connecticut.regions.split(";").some((each) => each.startsWith(fips.slice(2)));
  const isCounty = connecticut.counties.split(";").some((each) => each.startsWith(fips.slice(2)));
  if (isRegion)
    return {
      reason: "elsewhere",
      note: "a planning region of Connecticut, as the census counts since 2022; most rows are of the counties before, so those are drawn",
    };
  if (isCounty) return { reason: "former", note: "a county of Connecticut, which the census replaced by planning regions in 2022" };
  return undefined;
}

/** Words behind a name that only one state uses. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  parish: "22",
  borough: "02",
  "census area": "02",
  municipality: "02",
  "city and borough": "02",
  municipio: "72",
  "planning region": "09",
};

/**
 * The counties of one map. Names are those of the map; where several states have one name, the state decides: written behind the name,
 * or in the row's `within`, or the one state that every name of the column lies in.
 */
export function countyGazetteer(regions: readonly Region[]): Gazetteer {
  const titles = new Map(regions.map(({ id, name }) => [id, name]));
  let made: Map<string, string[]> | undefined;
  const byName = () => {
    made ??= namesOf(regions);
    return made;
  };
  const title = (id: string) => {
    const [name, state] = [titles.get(id) ?? id, stateTable().get(id.slice(0, 2))?.usps];
    return `${name}${isCity(id) && !/ city$/i.test(name) ? " city" : ""}${state === undefined ? "" : `, ${state}`}`;
  };

  function named(text: string): Hit | undefined {
    const { county, within } = divided(text);
    if (within === "") return undefined;
    const inState = (ids: readonly string[] = [], state = within) => (state === undefined ? ids : ids.filter((id) => id.startsWith(state)));
    const [bare, sort] = withoutWord(county);
    const ofSort = inState(byName().get(countyName(bare)), within ?? OWN_WORDS[sort]).filter((id) => isCity(id) === (sort === "city"));
    const whole = inState(byName().get(countyName(county)));
    const places = sort === "" ? whole : [...new Set([...whole, ...ofSort])];
    if (places.length === 0) {
      const elsewhere = within === undefined ? undefined : byName().get(countyName(bare));
      return elsewhere && { reason: "unknown", note: `${stateTable().get(within!)?.name ?? "the state"} has no county of that name` };
    }
    if (places.length === 1) return { places };
    const isOneState = places.every((id) => id.slice(0, 2) === places[0]!.slice(0, 2));
    return {
      places,
      settledBy: isOneState ? sayCity : 'write the state behind it, as in "Autauga, AL", or put the field of states on detail',
    };
  }

  const nameReader: Reader = {
    kind: "name",
    find: ({ text, width }) => (text === "" || width > 0 ? undefined : named(text)),
    write: (id) => (titles.has(id) ? title(id) : undefined),
  };
  const fipsReader: Reader = {
    kind: "fips",
    find: ({ digits, code, width, within }) => {
      const key =
        numberWithin(digits, width, within) ??
        censusId(code, "05") ??
        (/^US\d{5}$/.test(code) ? code.slice(2) : width >= 4 && width <= 5 ? digits.padStart(5, "0") : "");
      if (titles.has(key)) return place(key);
      return key === "" ? undefined : missing(key);
    },
    write: (id) => (titles.has(id) ? id : undefined),
  };
  return {
    noun: "counties",
    readers: [fipsReader, nameReader],
    settle: (_, found) => settleState(found, (id) => id.slice(0, 2)),
    near: ({ text }) => {
      const { county, within } = divided(text);
      const found = nearestPlaces(countyName(withoutWord(county)[0]), byName());
      return within === undefined ? found : found.filter((id) => id.startsWith(within));
    },
    title,
  };
}

/** Three digits of a county beside its state. */
function numberWithin(digits: string, width: number, within: Cell | undefined): string | undefined {
  const state = width > 0 && width <= 3 && within !== undefined ? stateOf(within) : undefined;
  return state === undefined ? undefined : `${state}${digits.padStart(3, "0")}`;
}

const sayCity = 'write "county" or "city" behind it';

function namesOf(regions: readonly Region[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  const add = (name: string, id: string) => {
    const ids = kept(byName, countyName(name), () => []);
    if (!ids.includes(id)) ids.push(id);
  };
  for (const { id, name } of regions) add(name.replace(SUFFIX, ""), id);
  const known = new Set(regions.map(({ id }) => id));
  for (const each of renamedCounties.split(";")) if (known.has(each.slice(6, 11))) add(each.slice(12), each.slice(6, 11));
  return byName;
}

/** A county's name without the word for what it is, and that word: "county", "parish", "city" …; empty where there is none. */
function withoutWord(county: string): [string, string] {
  if (CITY.test(county)) return [county.replace(CITY, ""), "city"];
  const [behind, word] = SUFFIX.exec(county) ?? ["", ""];
  const sort = word.toLowerCase();
  return [county.slice(0, county.length - behind.length), /^(?:co|cnty|cty)$/.test(sort) ? "county" : sort];
}

/** The name of a county and the state behind it; `within` is undefined where none is written, and "" where that is no state. */
function divided(text: string): { county: string; within?: string } {
  const at = text.lastIndexOf(",");
  const [, before, bracket] = at < 0 ? (/^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? []) : [];
  const tail = at >= 0 ? text.slice(at + 1).trim() : bracket;
  if (tail === undefined || /^(independent )?city$/i.test(tail)) return { county: text };
  const state = stateOf(readCell(tail));
  const county = (at >= 0 ? text.slice(0, at) : before!).trim();
  return state === undefined ? { county, within: "" } : { county, within: state };
}

/** Every name of the column may lie in one state, and only in that one: then shared names lie there too. At least five names, two of them only there. */
function settleState(found: (Hit | undefined)[], stateOfPlace: (id: string) => string): void {
  const named = found.filter((hit): hit is Extract<Hit, { places: readonly string[] }> => hit !== undefined && "places" in hit);
  if (named.length < 5 || named.length < found.length / 2) return;
  const sole = new Map<string, number>();
  for (const { places } of named) {
    const states = new Set(places.map(stateOfPlace));
    if (states.size === 1) sole.set([...states][0]!, (sole.get([...states][0]!) ?? 0) + 1);
  }
  if (sole.size !== 1) return;
  const [[state, count]] = [...sole] as [[string, number]];
  if (count < 2 || named.some(({ places }) => !places.some((id) => stateOfPlace(id) === state))) return;
  found.forEach((hit, i) => {
    if (hit === undefined || !("places" in hit) || hit.places.length === 1) return;
    const inState = hit.places.filter((id) => stateOfPlace(id) === state);
    found[i] = inState.length === 1 ? { places: inState } : { ...hit, places: inState, settledBy: sayCity };
  });
}

/** Keeps of a shared name the counties of the state that the row says it lies in. */
export function withinState(hit: Hit | undefined, within: Cell | undefined): Hit | undefined {
  if (hit === undefined || !("places" in hit) || within === undefined) return hit;
  const state = stateOf(within);
  if (state === undefined) return hit;
  const places = hit.places.filter((id) => id.startsWith(state));
  const note = `${stateTable().get(state)!.name}, which the row names, has no county of that name`;
  return places.length === 0 ? { reason: "unknown", note } : { ...hit, places };
}
