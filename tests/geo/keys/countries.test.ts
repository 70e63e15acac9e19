import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countryNamed, countryOf, countryTable } from "../../../src/geo/keys/countries.js";
import { foldName, nameWords, turnedNames } from "../../../src/geo/keys/fold.js";
import { matchRegions } from "../../../src/geo/keys/match.js";
import { countryLines } from "../../../src/geo/keys/tables/countries.js";
import { foreignLines } from "../../../src/geo/keys/tables/languages.js";
import { noCountryCodes, otherCodes } from "../../../src/geo/keys/tables/others.js";
import type { KeyKind } from "../../../src/geo/keys/types.js";
import { everyCountry } from "./every-country.js";
import { hardCountries } from "./hard-countries.js";
import { world, world50m } from "./maps.js";
import { verdictOf } from "./verdict.js";

const languages = new URL("../../../node_modules/i18n-iso-countries/langs/", import.meta.url);
const codes = JSON.parse(readFileSync(new URL("../codes.json", languages), "utf8")) as [string, string, string][];
const countries = [...countryTable().values()];

describe("the table of countries", () => {
  it("has the codes of ISO 3166-1 that another list has, and Kosovo", () => {
    const ours = countries
      .filter(({ iso2 }) => /^[A-Z]{2}$/.test(iso2) && iso2 !== "XK")
      .map(({ iso2, iso3, numeric }) => [iso2, iso3, numeric]);
    const theirs = codes.filter(([iso2]) => iso2 !== "XK").map(([iso2, iso3, numeric]) => [iso2, iso3, numeric]);
    expect(ours.sort()).toEqual(theirs.sort());
    expect(ours).toHaveLength(249);
  });

  it("gives a code of one kind to one country", () => {
    for (const kind of ["iso2", "iso3", "numeric", "gec", "ioc"] as const) {
      const given = countries.map((country) => country[kind]).filter((code) => !code.startsWith("-"));
      expect(new Set(given).size, kind).toBe(given.length);
    }
  });

  it("has no code that is also one of something else", () => {
    const known = new Set(
      countries.flatMap((country) => (["iso2", "iso3", "numeric", "gec", "ioc"] as const).map((kind) => `${kind} ${country[kind]}`)),
    );
    const entries = `${otherCodes};${noCountryCodes}`.replaceAll("\n", "").split(";");
    expect(entries.map((each) => each.split(" ").slice(0, 2).join(" ")).filter((each) => known.has(each))).toEqual([]);
  });

  it("gives a name to one country, whichever way it is turned", () => {
    const of = new Map<string, string>();
    const clashes: string[] = [];
    for (const line of countryLines.split("\n").filter((each) => each !== "")) {
      const [iso2, , , , , ...rest] = line.split(" ") as [string, ...string[]];
      for (const name of rest.join(" ").split(";")) {
        const words = nameWords(name);
        for (const form of [words.join(""), ...turnedNames(words)]) {
          if ((of.get(form) ?? iso2) !== iso2) clashes.push(`${name}: ${iso2} and ${of.get(form)}`);
          of.set(form, iso2);
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  it("holds names of other languages as lookup folds them, none of them the name of another country in English", () => {
    const english = new Map(countries.map(({ name, iso2 }) => [foldName(name), iso2]));
    for (const line of foreignLines.split("\n").filter((each) => each !== "")) {
      const [iso2, ...names] = line.split(" ") as [string, ...string[]];
      for (const name of names) {
        expect(foldName(name), line).toBe(name);
        expect(english.get(name) ?? iso2, line).toBe(iso2);
      }
    }
  });
});

describe("a spelling of a country", () => {
  it.each(Object.entries(hardCountries))("of %s is what it is, or is reported with the right reason", (_, spellings) => {
    expect(spellings.map(([spelling]) => [spelling, verdictOf(spelling, everyCountry)])).toEqual(
      spellings.map(([spelling, is]) => [spelling, is]),
    );
  });

  it("in any of 79 languages names no other country than a package of names says, but for its own mistakes", () => {
    const wrong: string[] = [];
    for (const file of readdirSync(languages)) {
      const { countries: names } = JSON.parse(readFileSync(new URL(file, languages), "utf8")) as {
        countries: Record<string, string | string[]>;
      };
      for (const [iso2, name] of Object.entries(names)) {
        for (const each of [name].flat()) {
          const hit = countryNamed(each);
          if (hit && "places" in hit && !hit.places.includes(iso2)) wrong.push(`${file}: ${each} is ${hit.places.join()}, not ${iso2}`);
        }
      }
    }
    expect(wrong).toEqual([
      // Its Portuguese has the two Congos the wrong way round, and one name for both parts of Saint Martin.
      "pt.json: República Democrática do Congo is CD, not CG",
      "pt.json: São Martinho is MF, not SX",
    ]);
  });

  it.each([
    ["world", world],
    ["world-50m", world50m],
  ])("as the geometry %s writes it finds its region", (_, map) => {
    const names = map.regions.map(({ name }) => name);
    const { unmatched, ambiguous, byRow } = matchRegions(names, map);
    expect([unmatched, ambiguous]).toEqual([[], []]);

    expect(names.filter((name, row) => map.regions[byRow[row]!]!.name !== name)).toEqual([]);
  });
});

describe("every country", () => {
  const kinds: [KeyKind, (country: (typeof countries)[number]) => string | number][] = [
    ["iso2", ({ iso2 }) => iso2],
    ["iso3", ({ iso3 }) => iso3],
    ["numeric", ({ numeric }) => numeric],
    ["numeric", ({ numeric }) => Number(numeric)],
    ["numeric", ({ numeric }) => `${Number(numeric)}.0`],
    ["name", ({ name }) => name],
    ["name", ({ name }) => name.toUpperCase()],
    ["ioc", ({ ioc }) => ioc],
    ["gec", ({ gec }) => gec],
  ];

  it.each(kinds)("with a key of kind %s joins its own region by %s", (kind, keyOf) => {
    const keyed = countries.filter((country) => !/^-|^NaN/.test(`${keyOf(country)}`));
    const { keyKind, matched, unmatched, ambiguous } = matchRegions(keyed.map(keyOf), everyCountry);
    expect([keyKind, unmatched, ambiguous]).toEqual([kind, [], []]);
    expect(matched.map(({ id }) => id)).toEqual(keyed.map(({ iso2 }) => iso2));
    expect(keyed.length).toBeGreaterThan(200);
  });

  it("is found by its lower-case codes and by the letters of its flag", () => {
    const { keyKind, matched } = matchRegions(["fr", "\u{1F1E9}\u{1F1EA}", "br"], everyCountry);
    expect([keyKind, matched.map(({ id }) => id)]).toEqual(["iso2", ["FR", "DE", "BR"]]);
  });

  it("is found in geometry by number, by code and by name", () => {
    expect([countryOf("numeric", "004"), countryOf("iso3", "XKX"), countryOf("name", "Kosovo"), countryOf("name", "Congo")]).toEqual([
      "AF",
      "XK",
      "XK",
      undefined,
    ]);
  });
});
