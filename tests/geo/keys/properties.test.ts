import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryTable } from "../../../src/geo/keys/countries.js";
import { foldName, nameWords, turnedNames } from "../../../src/geo/keys/fold.js";
import { matchRegions } from "../../../src/geo/keys/match.js";
import { matchIssues } from "../../../src/geo/keys/report.js";
import { countryLines } from "../../../src/geo/keys/tables/countries.js";
import { foreignLines } from "../../../src/geo/keys/tables/languages.js";
import { everyCountry } from "./every-country.js";
import { counties, states, world } from "./maps.js";

const maps = [world, states, counties, { source: "own", regions: [{ id: "a", name: "A" }] }];
const scalar = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ maxLength: 8 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    "France",
    "US",
    "CA",
    "Congo",
    "Washington",
    "Georgia",
    "001",
    "1001",
    "USA",
    "World",
    "",
    " ",
    "__proto__",
    "constructor",
  ),
);

/** Every folded name that is known, with its country. */
const known = new Map<string, string>();
for (const line of countryLines.split("\n").filter((each) => each !== "")) {
  const [iso2, , , , , ...rest] = line.split(" ") as [string, ...string[]];
  for (const name of rest.join(" ").split(";")) known.set(foldName(name), iso2);
}
for (const line of foreignLines.split("\n").filter((each) => each !== "")) {
  const [iso2, ...names] = line.split(" ") as [string, ...string[]];
  for (const name of names) known.set(name, iso2);
}
const spellings = countryLines
  .split("\n")
  .filter((each) => each !== "")
  .flatMap((line) => line.split(" ").slice(5).join(" ").split(";"));

/** A name with a few letters put in, left out, swapped or replaced. */
const edited = fc
  .tuple(
    fc.constantFrom(...spellings),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("in", "out", "swap", "set"), fc.constantFrom(..."abcdeinorstu ")), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([name, edits]) => {
    const letters = [...name];
    for (const [place, edit, letter] of edits) {
      const at = place % Math.max(1, letters.length);
      if (edit === "in") letters.splice(at, 0, letter);
      else if (edit === "out") letters.splice(at, 1);
      else if (edit === "set") letters[at] = letter;
      else if (at > 0) [letters[at - 1], letters[at]] = [letters[at]!, letters[at - 1]!];
    }
    return letters.join("");
  });

describe("a join", () => {
  it("never fails, and accounts for every row", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...maps),
        fc.array(scalar, { maxLength: 12 }),
        fc.option(fc.array(scalar, { maxLength: 12 })),
        fc.boolean(),
        (map, values, within, isStated) => {
          const match = matchRegions(values, map, { ...(within && { within }), isStated });
          const lost = [...match.unmatched, ...match.ambiguous].reduce((sum, { rows }) => sum + rows, 0);
          const joined = match.byRow.filter((at) => at >= 0).length;
          expect(joined + lost + match.blank).toBe(values.length);
          expect(match.duplicates.every(({ rows }) => rows.length > 1)).toBe(true);
          matchIssues(values, match, {
            path: "/region",
            field: "f",
            source: map.source,
            sourcePath: "/geo",
            isStated,
            leastShare: 0.6,
            rowsPath: "/data/values",
          });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("says the same of each row in whatever order the rows come", () => {
    const value = fc.oneof(
      scalar,
      fc.constantFrom(...spellings, "CO", "IN", "GA", "TX", "FR", "DEU", "GER", "Georgia", "Alabama", "Korea", "North Korea"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...maps), fc.array(value, { maxLength: 15 }), (map, values) => {
        const forwards = matchRegions(values, map);
        const backwards = matchRegions([...values].reverse(), map);
        expect([...backwards.byRow].reverse()).toEqual([...forwards.byRow]);
        expect([backwards.keyKind, backwards.share]).toEqual([forwards.keyKind, forwards.share]);
      }),
      { numRuns: 800 },
    );
  });

  it("joins a misspelt name to no country that is not called just so", () => {
    fc.assert(
      fc.property(edited, (name) => {
        const match = matchRegions([name, "France", "Brazil", "Kenya"], everyCountry);
        if (match.byRow[0]! < 0 || match.keyKind !== "name") return;
        const words = nameWords(name.replace(/[*\s]+$/, ""));
        const sides = [name, ...name.split(/[([\])]| [-:|] |[:|]/)].map((side) => foldName(side));
        const forms = [words.join(""), ...turnedNames(words), ...sides];
        const id = everyCountry.regions[match.byRow[0]!]!.id;
        expect(forms.map((form) => known.get(form))).toContain(id);
      }),
      { numRuns: 4000 },
    );
  });

  it("suggests only what joins when it is written", () => {
    fc.assert(
      fc.property(edited, (name) => {
        const { unmatched } = matchRegions([name, "France", "Brazil", "Kenya"], everyCountry);
        const suggestion = unmatched.find(({ value }) => value === name)?.suggestion;
        if (suggestion === undefined) return;
        expect(matchRegions([suggestion, "France", "Brazil", "Kenya"], everyCountry).byRow[0]).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it("of a great many values is made in time", () => {
    const many = 200_000;
    const numbers = Array.from({ length: many }, (_, i) => i);
    const texts = numbers.map((i) => `Place ${i}`);
    for (const map of maps) for (const values of [numbers, texts]) expect(matchRegions(values, map).byRow).toHaveLength(many);
  });

  it("of every country under its own name joins all of them", () => {
    const names = [...countryTable().values()].map(({ name }) => name);
    expect([...matchRegions(names, everyCountry).byRow]).toEqual(names.map((_, at) => at));
  });
});
