import { aggregateNote, isAggregate } from "./aggregate.js";
import type { Cell } from "./cell.js";
import { foldName, nameWords, turnedNames } from "./fold.js";
import { type Gazetteer, type Hit, isOnePlace, place, type Reader } from "./gazetteer.js";
import { nearestPlaces } from "./near.js";
import { countryLines } from "./tables/countries.js";
import { foreignLines } from "./tables/languages.js";
import { formerNames, groupNames, noCountryCodes, otherCodes, partNames, sharedNames } from "./tables/others.js";
import type { KeyKind } from "./types.js";

/** One country or territory; `iso2` is its key here, one of two signs with a hyphen where ISO has none. */
export interface Country {
  readonly iso2: string;
  readonly iso3: string;
  readonly numeric: string;
  readonly gec: string;
  readonly ioc: string;
  readonly name: string;
}

interface Tables {
  readonly countries: ReadonlyMap<string, Country>;
  /** Folded names, of countries and of what is none. */
  readonly names: ReadonlyMap<string, Hit>;
  /** Folded names of countries in other languages. */
  readonly foreign: ReadonlyMap<string, Hit>;
  readonly codes: Readonly<Record<CodeKind, ReadonlyMap<string, Hit>>>;
}

type CodeKind = "iso2" | "iso3" | "numeric" | "gec" | "ioc";

const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");
const entries = (text: string): string[] =>
  text
    .replaceAll("\n", "")
    .split(";")
    .filter((each) => each !== "");

/** Made on first use and never changed. */
let made: Tables | undefined;

function tables(): Tables {
  made ??= readTables();
  return made;
}

function readTables(): Tables {
  const countries = new Map<string, Country>();
  const names = new Map<string, Hit>();
  const codes = { iso2: new Map<string, Hit>(), iso3: new Map(), numeric: new Map(), gec: new Map(), ioc: new Map() } as const;
  for (const line of lines(countryLines)) {
    const [iso2, iso3, numeric, gec, ioc, ...rest] = line.split(" ") as [string, string, string, string, string, ...string[]];
    const [name, ...others] = rest.join(" ").split(";") as [string, ...string[]];
    const hit = place(iso2);
    for (const each of [name, ...others]) names.set(foldName(each), hit);
    const country = { iso2, iso3, numeric, gec: gec === "=" ? iso2 : gec, ioc: ioc === "=" ? iso3 : ioc, name };
    countries.set(iso2, country);
    for (const kind of ["iso2", "iso3", "numeric", "gec", "ioc"] as const) {
      const code = country[kind];
      if (!code.startsWith("-")) codes[kind].set(code, hit);
    }
  }
  for (const { names: shared, of, write } of sharedNames) {
    const places = of.split(" ");
    for (const each of entries(shared)) names.set(foldName(each), { places, settledBy: write });
  }
  const title = (iso2: string) => countries.get(iso2)!.name;
  addOthers(names, title);
  for (const each of entries(otherCodes)) {
    const [kind, code, iso2] = each.split(" ") as [CodeKind, string, string];
    codes[kind].set(code, place(iso2));
  }
  for (const each of entries(noCountryCodes)) {
    const [kind, code, reason] = each.split(" ") as [CodeKind, string, "former" | "aggregate"];
    codes[kind].set(code, {
      reason,
      note: reason === "former" ? "a code of a country that exists no more" : "a code of a group of countries",
    });
  }
  const foreign = new Map<string, Hit>();
  for (const line of lines(foreignLines)) {
    const [iso2, ...folded] = line.split(" ") as [string, ...string[]];
    for (const each of folded) foreign.set(each, place(iso2));
  }
  return { countries, names, foreign, codes };
}

/** Names of what is no country; a name of a country stays one. */
function addOthers(names: Map<string, Hit>, title: (iso2: string) => string): void {
  const add = (name: string, hit: Hit) => {
    const key = foldName(name);
    if (!names.has(key)) names.set(key, hit);
  };
  for (const line of lines(formerNames)) {
    const [ended, became, ...former] = line.split(";") as [string, string, ...string[]];
    for (const each of former) add(each, { reason: "former", note: `no country since ${ended}; now ${became}` });
  }
  for (const line of lines(partNames)) {
    const [of, ...parts] = line.split(";") as [string, ...string[]];
    const note = of === "?" ? "states disagree about whose it is, and it has no region of its own" : `a part of ${title(of)}`;
    for (const each of parts) add(each, { reason: "part", note });
  }
  for (const each of entries(groupNames)) add(each, { reason: "aggregate", note: aggregateNote });
}

const called = (folded: string): Hit | undefined => tables().names.get(folded) ?? tables().foreign.get(folded);

/** What words name as they stand, or turned at one place. */
function worded(words: readonly string[]): Hit | undefined {
  return (
    called(words.join("")) ??
    turnedNames(words)
      .map(called)
      .find((hit) => hit !== undefined)
  );
}

/** What a text names, word for word or turned at one place; undefined where nothing is called so. */
export function countryNamed(text: string): Hit | undefined {
  const words = nameWords(text);
  if (words.length === 0) return undefined;
  const found = worded(words) ?? bracketed(text);
  if (found) return found;
  return isAggregate(words) ? { reason: "aggregate", note: aggregateNote } : together(text);
}

/** `Germany (DEU)`, `DE - Germany`: a name beside a code or another name of the same country. */
function bracketed(text: string): Hit | undefined {
  const parts = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(text) ?? /^(.+?)\s+[-–—:|]\s+(.+)$/.exec(text) ?? /^([^:|]+)[:|]\s*(.+)$/.exec(text);
  if (!parts) return undefined;
  const sides = [parts[1]!, parts[2]!].map((side) => worded(nameWords(side)) ?? codeOf(side.trim()));
  const [a, b] = sides;
  return isOnePlace(a) && isOnePlace(b) && samePlace(a!, b!) ? a : undefined;
}

/** `Iran/Iraq`, `Germany, France`: several countries in one value, each by its name. */
function together(text: string): Hit | undefined {
  const parts = text
    .replace(/:.*$/, "")
    .split(/\s*(?:[,;/&+()]|\band\b)\s*/)
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 8) return undefined;
  const places = parts.flatMap((part) => {
    const hit = called(foldName(part)) ?? codeOf(part);
    return hit && "places" in hit && hit.places.length === 1 ? hit.places : [];
  });
  const distinct = [...new Set(places)];
  return distinct.length > 1 && places.length >= 2 ? { places: distinct, settledBy: "give each of them a row of its own" } : undefined;
}

function codeOf(text: string): Hit | undefined {
  const { iso2, iso3 } = tables().codes;
  return /^[A-Z]{2}$/.test(text) ? iso2.get(text) : /^[A-Z]{3}$/.test(text) ? iso3.get(text) : undefined;
}

const samePlace = (a: Hit, b: Hit): boolean => "places" in a && "places" in b && a.places[0] === b.places[0];

const nameReader: Reader = {
  kind: "name",
  find: ({ text, width }) => (text === "" || width > 0 ? undefined : countryNamed(text)),
  write: (key) => tables().countries.get(key)?.name,
};

const codeReader = (kind: CodeKind, keyOf: (cell: Cell) => string): Reader => ({
  kind,
  find: (cell) => {
    const key = keyOf(cell);
    return key === "" ? undefined : tables().codes[kind].get(key);
  },
  write: (key) => {
    const code = tables().countries.get(key)?.[kind];
    return code?.startsWith("-") ? undefined : code;
  },
});

/** Two digits with a zero in front are a code of a state, never of a country. */
const threeDigits = ({ digits, width }: Cell): string =>
  width === 0 || width > 3 || (width === 2 && digits.length < 2) ? "" : digits.padStart(3, "0");

/** Every country and territory with a code of ISO 3166-1, Kosovo, Northern Cyprus and Somaliland. */
export const countryGazetteer: Gazetteer = {
  noun: "countries",
  readers: [
    codeReader("iso3", ({ code }) => code),
    codeReader("iso2", ({ code }) => code),
    nameReader,
    codeReader("numeric", threeDigits),
    { ...codeReader("ioc", ({ code }) => code), rivalOf: "iso3", isUsual: true },
    { ...codeReader("gec", ({ code }) => code), rivalOf: "iso2" },
  ],
  settle(cells, found) {
    const named = new Set(found.flatMap((hit) => (hit && "places" in hit && hit.places.length === 1 ? hit.places : [])));
    const folded = new Set(cells.map(({ text }) => foldName(text)));
    for (const { names, of, means, beside, not } of sharedNames) {
      if (means === undefined || named.has(means)) continue;
      if (beside !== undefined && !named.has(beside)) continue;
      if (not !== undefined && entries(not).some((each) => folded.has(foldName(each)))) continue;
      const places = of.split(" ");
      found.forEach((hit, i) => {
        const isShared =
          hit && "places" in hit && hit.places.length === places.length && hit.places.every((each, at) => each === places[at]);
        if (isShared && entries(names).some((each) => foldName(each) === foldName(cells[i]!.text))) found[i] = place(means);
      });
    }
  },
  near: ({ text }) => {
    const key = foldName(text);
    const places = function* () {
      for (const [name, hit] of tables().names) if ("places" in hit) yield [name, hit.places.filter((each) => each !== ".")] as const;
    };
    return nearestPlaces(key, places());
  },
  title: (key) => tables().countries.get(key)?.name ?? key,
};

/** A country by any one key: its ids in the geometries that are known are alpha-2, alpha-3 or numeric codes, or names. */
export function countryOf(kind: KeyKind, key: string): string | undefined {
  const { codes } = tables();
  const hit = kind === "name" ? called(foldName(key)) : Object.hasOwn(codes, kind) ? codes[kind as CodeKind].get(key) : undefined;
  return hit && "places" in hit && hit.places.length === 1 ? hit.places[0] : undefined;
}

export const countryTable = (): ReadonlyMap<string, Country> => tables().countries;
