import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/data/table.js";
import { type RegionEvidence, regionKind } from "../../../src/geo/keys/region-kind.js";
import { counties } from "./maps.js";

const evidence: RegionEvidence = { share: 0.9, least: 2 };
const kindOf = (values: readonly Scalar[], name = "f1") => {
  const fact = regionKind(values, name, evidence);
  return fact && `${fact.place} by ${fact.keyKind}`;
};
const rowsOf = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../node_modules/vega-datasets/data/${file}`, import.meta.url), "utf8")) as Record<
    string,
    Scalar
  >[];

describe("the kind of regions in a column", () => {
  it.each([
    ["countries.json", "country", "country by name"],
    ["gapminder.json", "country", "country by name"],
    ["income.json", "name", "us-state by name"],
    ["obesity.json", "state", "us-state by usps"],
    ["us-state-capitals.json", "state", "us-state by name"],
    ["political-contributions.json", "Candidate_State", "us-state by usps"],
  ])("of %s, %s, is found without its name too", (file, field, is) => {
    const values = rowsOf(file).map((row) => row[field]!);
    expect([kindOf(values, field), kindOf(values)]).toEqual([is, is]);
  });

  it("finds no regions in the other columns of these files", () => {
    const found: string[] = [];
    for (const file of [
      "cars.json",
      "movies.json",
      "barley.json",
      "jobs.json",
      "driving.json",
      "monarchs.json",
      "penguins.json",
      "burtin.json",
      "football.json",
    ]) {
      const rows = rowsOf(file);
      for (const field of Object.keys(rows[0]!))
        if (
          kindOf(
            rows.map((row) => row[field] ?? null),
            field,
          )
        )
          found.push(`${file} ${field}`);
    }
    expect(found).toEqual([]);
  });

  it("takes numbers of counties for what they are, and no others", () => {
    const ids = counties.regions.map(({ id }) => Number(id));
    expect(kindOf(ids)).toBe("us-county by fips");
    expect(kindOf(Array.from({ length: 300 }, (_, i) => 10_000 + i * 37))).toBeUndefined();
    expect(kindOf([1, 2, 4, 5, 6, 8])).toBeUndefined();
    expect(kindOf([1, 2, 4, 5, 6, 8], "state_fips")).toBe("us-state by fips");
    expect(kindOf([4, 8, 12, 36, 840], "country_code")).toBe("country by numeric");
    expect(kindOf(["Autauga County, AL", "Orleans Parish, Louisiana", "Carson City, Nevada"])).toBe("us-county by name");
  });

  it("asks the name where two letters fit countries and states", () => {
    const both = ["CA", "IN", "DE", "CO", "AL", "GA"];
    expect([kindOf(both), kindOf(both, "state"), kindOf(both, "country")]).toEqual([undefined, "us-state by usps", "country by iso2"]);
    expect([kindOf([...both, "TX"]), kindOf([...both, "FR"])]).toEqual(["us-state by usps", "country by iso2"]);
    expect(kindOf(["Georgia", "Georgia "])).toBeUndefined();
  });

  it("takes no languages, elements or initials for countries", () => {
    expect(kindOf(["de", "fr", "es", "it", "pl"])).toBeUndefined();
    expect(kindOf(["DE", "FR", "ES", "IT", "PL"], "language")).toBeUndefined();
    expect(kindOf(["Al", "Ar", "Be", "Br", "Co", "Cr", "Cu"])).toBeUndefined();
    expect(kindOf(["IT", "HR", "PR", "PM"])).toBeUndefined();
    expect(kindOf(["USD", "EUR", "GBP", "JPY"])).toBeUndefined();
    expect(kindOf(["Chad", "Jordan", "Georgia", "Kevin", "Maria"])).toBeUndefined();
    expect([kindOf(["Virginia", "Georgia"]), kindOf(["Virginia", "Georgia"], "state")]).toEqual([undefined, "us-state by name"]);
  });

  it("counts groups beside countries, where they are few, as no fault", () => {
    expect(kindOf(["France", "Chad", "Peru", "Fiji", "Togo", "Mali", "World", "Euro area"])).toBe("country by name");
    expect(kindOf(["USA", "Japan", "Europe"])).toBeUndefined();
    expect(kindOf(["World", "Africa", "Asia"])).toBeUndefined();
  });

  it("does not depend on the order of rows and never fails", () => {
    const values: Scalar[] = ["TX", "NY", null, "CA", "", "TX"];
    expect(regionKind(values, "s", evidence)).toEqual(regionKind([...values].reverse(), "s", evidence));
    for (const odd of [[], [null], [true, false], [Number.NaN, 1e300, -1], ["", " "], ["__proto__", "constructor"]])
      expect(kindOf(odd)).toBeUndefined();
  });
});
