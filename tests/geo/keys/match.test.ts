import { describe, expect, it } from "vitest";
import { matchRegions } from "../../../src/geo/keys/match.js";
import type { MatchOptions, RegionIndex } from "../../../src/geo/keys/types.js";
import { states, world, world50m } from "./maps.js";

const short = (values: readonly (string | number | boolean | null)[], map: RegionIndex, options?: MatchOptions) => {
  const match = matchRegions(values, map, options);
  return {
    kind: match.keyKind,
    rows: [...match.byRow].map((at) => (at < 0 ? null : map.regions[at]!.name)),
    ambiguous: match.ambiguous.map(({ value }) => value),
    unmatched: match.unmatched.map(({ value, reason }) => `${value}: ${reason}`),
    ...(match.otherSource && { otherSource: match.otherSource }),
  };
};

describe("a column of two letters", () => {
  it("is of countries where most are, and then CO is Colombia", () => {
    expect(short(["US", "FR", "IN", "CO"], world)).toMatchObject({
      kind: "iso2",
      rows: ["United States of America", "France", "India", "Colombia"],
    });
  });

  it("is of states where most are, and paints no country", () => {
    const match = short(["TX", "NY", "CA", "IN", "GA"], world);
    expect(match.rows).toEqual([null, null, null, null, null]);
    expect(match).toMatchObject({ ambiguous: ["CA", "IN", "GA"], otherSource: "us-states" });
  });

  it("that fits countries and states is of the map that was named, and of none where none was", () => {
    expect(short(["CA", "IN", "DE"], world, { isStated: true }).rows).toEqual(["Canada", "India", "Germany"]);
    expect(short(["CA", "IN", "DE"], states, { isStated: true }).rows).toEqual(["California", "Indiana", "Delaware"]);
    expect(short(["CA", "IN", "DE"], world)).toMatchObject({ ambiguous: ["CA", "IN", "DE"], rows: [null, null, null] });
  });

  it("of countries on a map of states paints no state", () => {
    expect(short(["US", "FR", "IN", "CO"], states, { isStated: true })).toMatchObject({
      rows: [null, null, null, null],
      otherSource: "world",
    });
  });

  it("is of FIPS 10-4 where that explains nearly all of it, and then AU is Austria", () => {
    expect(short(["GM", "AU", "UK", "SP", "JA", "SZ"], world)).toMatchObject({
      kind: "gec",
      rows: ["Germany", "Austria", "United Kingdom", "Spain", "Japan", "Switzerland"],
    });
  });

  it("that FIPS 10-4 explains better but not wholly leaves the codes on which both differ open", () => {
    expect(short(["GM", "JA", "SP", "XX", "QQ"], world)).toMatchObject({ ambiguous: ["GM"], rows: [null, null, null, null, null] });
  });

  it("takes the codes that Eurostat writes otherwise", () => {
    expect(short(["EL", "UK", "FR"], world).rows).toEqual(["Greece", "United Kingdom", "France"]);
  });

  it("names Namibia by NA, and a false that stands for NO is told", () => {
    const { unmatched } = matchRegions(["NA", "SE", false], world);
    expect(unmatched).toEqual([
      { value: false, reason: "unknown", suggestion: "NO", note: "perhaps the code of Norway, read as a no", rows: 1 },
    ]);
  });
});

describe("a column of three letters", () => {
  it("is of Olympic codes where those explain more, and then BRN is Bahrain", () => {
    expect(short(["GER", "SUI", "BRN"], world50m)).toMatchObject({ kind: "ioc", rows: ["Germany", "Switzerland", "Bahrain"] });
    expect(short(["DEU", "CHE", "BRN"], world50m)).toMatchObject({ kind: "iso3", rows: ["Germany", "Switzerland", "Brunei"] });
    expect(short(["USA", "CHN", "BRN"], world50m)).toMatchObject({ rows: ["United States of America", "China", null], ambiguous: ["BRN"] });
    expect(short(["GER", "SUI", "BUR"], world50m).rows).toEqual(["Germany", "Switzerland", "Burkina Faso"]);
  });

  it("of the World Bank has groups, which are no countries", () => {
    expect(short(["FRA", "WLD", "EUU", "ARB"], world).unmatched).toEqual(["WLD: aggregate", "EUU: aggregate", "ARB: aggregate"]);
  });

  it("suggests the code of the column for a key of another kind, and does not use it", () => {
    const { unmatched, byRow } = matchRegions(["FRA", "DEU", "ITA", "ES", "Sweden"], world);
    expect([...byRow.slice(3)]).toEqual([-1, -1]);
    expect(unmatched.map(({ value, reason, suggestion }) => [value, reason, suggestion])).toEqual([
      ["ES", "other_kind", "ESP"],
      ["Sweden", "other_kind", "SWE"],
    ]);
  });
});

describe("a column of numbers", () => {
  it("is of ISO 3166, with or without zeros in front", () => {
    expect(short([4, "008", "12.0", 840], world)).toMatchObject({
      kind: "numeric",
      rows: ["Afghanistan", "Albania", "Algeria", "United States of America"],
    });
  });

  it("of two digits with a zero in front is of no country", () => {
    expect(short(["04", "08"], world, { isStated: true })).toMatchObject({ rows: [null, null], otherSource: "us-states" });
  });

  it("is of FIPS on a map of states", () => {
    expect(short([1, "06", 72, "0400000US48"], states)).toMatchObject({
      kind: "fips",
      rows: ["Alabama", "California", "Puerto Rico", "Texas"],
    });
  });

  it("that only counts the rows is no key", () => {
    const ranks = Array.from({ length: 51 }, (_, i) => i + 1);
    for (const map of [states, world]) expect(new Set(short(ranks, map, { isStated: true }).rows)).toEqual(new Set([null]));
  });

  it("of counties on a map of states is told so", () => {
    expect(short(["01001", "06037", "48201"], states)).toMatchObject({ rows: [null, null, null], otherSource: "us-counties" });
  });
});

describe("a name that several places have", () => {
  it("is the country among countries, the state among states, and open alone", () => {
    expect(short(["Georgia", "Armenia"], world).rows).toEqual(["Georgia", "Armenia"]);
    expect(short(["Georgia", "Alabama"], states).rows).toEqual(["Georgia", "Alabama"]);
    expect(short(["Georgia", "Alabama"], world)).toMatchObject({ rows: [null, null], ambiguous: ["Georgia"], otherSource: "us-states" });
    expect(short(["Georgia"], world)).toMatchObject({ rows: [null], ambiguous: ["Georgia"] });
  });

  it("is settled by the other names of the column", () => {
    expect(short(["Congo", "Congo, Dem. Rep."], world).rows).toEqual(["Congo", "Dem. Rep. Congo"]);
    expect(short(["Korea", "Korea, North"], world).rows).toEqual(["South Korea", "North Korea"]);
    expect(short(["Congo", "Congo, Rep.", "DR Congo"], world).ambiguous).toEqual(["Congo"]);
    expect(short(["Micronesia", "Fiji"], world50m).rows).toEqual(["Micronesia", "Fiji"]);
    expect(short(["Micronesia", "Fiji", "Polynesia"], world50m)).toMatchObject({ ambiguous: ["Micronesia"] });
    expect(short(["Federal Republic of Germany", "France"], world).rows).toEqual(["Germany", "France"]);
    expect(short(["Federal Republic of Germany", "German Democratic Republic"], world).ambiguous).toEqual(["Federal Republic of Germany"]);
  });

  it("such as Washington is the state among states unless that is called otherwise", () => {
    expect(short(["Washington", "Oregon"], states).rows).toEqual(["Washington", "Oregon"]);
    expect(short(["Washington", "Washington, D.C.", "Oregon"], states).rows).toEqual(["Washington", "District of Columbia", "Oregon"]);
    expect(short(["Washington", "Wash.", "Oregon"], states)).toMatchObject({ ambiguous: ["Washington"] });
    expect(short(["Washington"], states)).toMatchObject({ ambiguous: ["Washington"] });
  });

  it("is no quarrel where both maps mean one place", () => {
    expect(short(["Guam", "Puerto Rico"], world50m).rows).toEqual(["Guam", "Puerto Rico"]);
  });
});

describe("the report", () => {
  it("names rows that share a region, regions without a row, and rows without a key", () => {
    const match = matchRegions(["France", "FRANCE", null, " ", "Chad"], world);
    expect(match.duplicates).toEqual([{ id: "250", name: "France", rows: [0, 1] }]);
    expect([match.blank, match.share, match.empty.length]).toEqual([2, 1, world.regions.length - 2]);
    expect(match.matched).toEqual([
      { value: "France", id: "250", name: "France" },
      { value: "FRANCE", id: "250", name: "France" },
      { value: "Chad", id: "148", name: "Chad" },
    ]);
  });

  it("says that a country is known and has no place on the map", () => {
    const { unmatched, share } = matchRegions(["Singapore", "France", "Chad", "Peru"], world);
    expect(unmatched).toEqual([{ value: "Singapore", reason: "elsewhere", note: "this map has no place for Singapore", rows: 1 }]);
    expect(share).toBe(0.75);
  });

  it("suggests the nearest name and never uses it, and names both where two are as near", () => {
    const { unmatched, byRow } = matchRegions(["Untied States", "Nigera", "France"], world);
    expect([...byRow.slice(0, 2)]).toEqual([-1, -1]);
    expect(unmatched).toEqual([
      { value: "Untied States", reason: "unknown", suggestion: "United States", rows: 1 },
      { value: "Nigera", reason: "unknown", note: 'close to "Niger" and "Nigeria"', rows: 1 },
    ]);
  });

  it("of no rows is a whole match of nothing", () => {
    expect(matchRegions([], world)).toMatchObject({ keyKind: "none", share: 1, blank: 0, matched: [], unmatched: [] });
  });
});

describe("a caller's own map", () => {
  const squares: RegionIndex = {
    source: "offices",
    regions: [
      { id: "01", name: "North Wing", codes: { usps: "NW" } },
      { id: "02", name: "Café", codes: { usps: "CF" } },
      { id: "10", name: "Annex" },
    ],
  };

  it("is joined by its ids with lost zeros, its names and its codes", () => {
    expect(short([1, "02", 10], squares)).toMatchObject({ kind: "id", rows: ["North Wing", "Café", "Annex"] });
    expect(short(["north wing", "CAFE", "Annex"], squares)).toMatchObject({ kind: "name", rows: ["North Wing", "Café", "Annex"] });
    expect(short(["NW", "CF"], squares)).toMatchObject({ kind: "usps", rows: ["North Wing", "Café"] });
  });

  it("with two regions of one name leaves that name open", () => {
    const map = {
      source: "own",
      regions: [
        { id: "a", name: "Mill" },
        { id: "b", name: "Mill" },
      ],
    };
    expect(short(["Mill"], map)).toMatchObject({ rows: [null], ambiguous: ["Mill"] });
    expect(short(["b", "a"], map)).toMatchObject({ rows: ["Mill", "Mill"] });
  });

  it("of countries takes every spelling of theirs", () => {
    const europe: RegionIndex = {
      source: "benelux",
      regions: [
        { id: "x1", name: "Belgique" },
        { id: "x2", name: "Pays-Bas" },
        { id: "x3", name: "Luxembourg" },
      ],
    };
    expect(short(["BE", "NL", "LU"], europe)).toMatchObject({ kind: "iso2", rows: ["Belgique", "Pays-Bas", "Luxembourg"] });
    expect(short(["Belgium", "Netherlands, The", "Luxemburg"], europe).rows).toEqual(["Belgique", "Pays-Bas", "Luxembourg"]);
  });
});
