import { describe, expect, it } from "vitest";
import { matchRegions } from "../../../src/geo/keys/match.js";
import { stateTable } from "../../../src/geo/keys/us-states.js";
import { counties, states } from "./maps.js";

const countyIds = (values: readonly (string | number)[], within?: readonly string[]) =>
  [...matchRegions(values, counties, within && { within }).byRow].map((at) => (at < 0 ? null : counties.regions[at]!.id));
const stateNames = (values: readonly string[]) =>
  [...matchRegions(values, states).byRow].map((at) => (at < 0 ? null : states.regions[at]!.name));

describe("states", () => {
  const all = [...stateTable().values()].filter(({ fips }) => states.regions.some(({ id }) => id === fips));

  it.each<[string, (state: (typeof all)[number]) => string | number]>([
    ["usps", (state: (typeof all)[number]) => state.usps],
    ["name", (state: (typeof all)[number]) => state.name],
    ["fips", (state: (typeof all)[number]) => state.fips],
    ["fips", (state: (typeof all)[number]) => Number(state.fips)],
    ["usps", (state: (typeof all)[number]) => `US-${state.usps}`],
  ])("join by %s, all 56", (kind, keyOf) => {
    const { keyKind, matched } = matchRegions(
      all.map((state) => keyOf(state)),
      states,
    );
    expect([keyKind, matched.map(({ id }) => id)]).toEqual([kind, all.map(({ fips }) => fips)]);
    expect(all).toHaveLength(56);
  });

  it("join by the abbreviations of newspapers, mixed with names", () => {
    expect(stateNames(["Calif.", "N.Y.", "Mass.", "Pa.", "W. Va.", "N. Mex.", "Texas", "D.C.", "Ga."])).toEqual([
      "California",
      "New York",
      "Massachusetts",
      "Pennsylvania",
      "West Virginia",
      "New Mexico",
      "Texas",
      "District of Columbia",
      "Georgia",
    ]);
  });

  it("join with what they call themselves before the name", () => {
    expect(stateNames(["State of Texas", "Commonwealth of Virginia", "Virginia, West", "Texas (TX)", "Georgia, USA"])).toEqual([
      "Texas",
      "Virginia",
      "West Virginia",
      "Texas",
      "Georgia",
    ]);
    expect(stateNames(["New York City", "Kansas City", "Ohio", "Utah", "Iowa"]).slice(0, 2)).toEqual([null, null]);
  });

  it("are not groups of states", () => {
    const { unmatched } = matchRegions(["Texas", "Ohio", "United States", "Midwest", "Total"], states);
    expect(unmatched.map(({ value, reason }) => [value, reason])).toEqual([
      ["United States", "aggregate"],
      ["Midwest", "aggregate"],
      ["Total", "aggregate"],
    ]);
  });
});

describe("counties", () => {
  it("join by FIPS code, zeros lost or not, all 3,231", () => {
    const ids = counties.regions.map(({ id }) => id);
    for (const keys of [ids, ids.map(Number), ids.map((id) => `0500000US${id}`)]) {
      const { keyKind, byRow, unmatched } = matchRegions(keys, counties);
      expect([keyKind, unmatched]).toEqual(["fips", []]);
      expect([...byRow].every((at, row) => at === row)).toBe(true);
    }
  });

  it("join by name with their state, all but the pairs of a city and a county", () => {
    const usps = (id: string) => stateTable().get(id.slice(0, 2))!.usps;
    const { byRow, ambiguous, unmatched } = matchRegions(
      counties.regions.map(({ id, name }) => `${name}, ${usps(id)}`),
      counties,
    );
    expect(unmatched).toEqual([]);
    expect(ambiguous.map(({ value }) => value).sort()).toEqual([
      "Baltimore, MD",
      "Fairfax, VA",
      "Franklin, VA",
      "Richmond, VA",
      "Roanoke, VA",
      "St. Louis, MO",
    ]);
    expect([...byRow].every((at, row) => at === row || at === -1)).toBe(true);
  });

  it("of one name are told apart by the state behind it, or by the state of the row", () => {
    expect(countyIds(["Washington County, Oregon", "Washington, Ore.", "Washington (OR)"])).toEqual(["41067", "41067", "41067"]);
    expect(countyIds(["Washington", "Washington", "Washington"], ["AL", "Texas", "41"])).toEqual(["01129", "48477", "41067"]);
    expect(countyIds(["Autauga"], ["Texas"])).toEqual([null]);
    expect(countyIds([1, "037", 201], ["AL", "6", "Texas"])).toEqual(["01001", "06037", "48201"]);
  });

  it("of one name alone are left open, with all that have it", () => {
    const { ambiguous, share } = matchRegions(["Autauga", "Washington"], counties);
    expect(ambiguous.map(({ value, candidates }) => [value, candidates.length])).toEqual([["Washington", 31]]);
    expect(share).toBe(0.5);
    const names = new Map<string, number>();
    for (const { name } of counties.regions) names.set(name, (names.get(name) ?? 0) + 1);
    const common = [...names].filter(([, count]) => count > 1).map(([name]) => name);
    expect(common).toHaveLength(444);
    expect(new Set(countyIds(common))).toEqual(new Set([null]));
  });

  it("of one state are settled by the names that only it has", () => {
    const texas = counties.regions.filter(({ id }) => id.startsWith("48"));
    const { byRow, ambiguous } = matchRegions(
      texas.map(({ name }) => name),
      counties,
    );
    expect(ambiguous).toEqual([]);
    expect([...byRow].map((at) => counties.regions[at]!.id)).toEqual(texas.map(({ id }) => id));
  });

  it("and cities beside them are told apart by what is written behind", () => {
    expect(countyIds(["Richmond city, VA", "Richmond County, VA", "St. Louis city, MO", "St. Louis County, Missouri"])).toEqual([
      "51760",
      "51159",
      "29510",
      "29189",
    ]);
    expect(countyIds(["Carson City, NV", "Charles City County, VA", "James City, Virginia", "Falls Church, VA"])).toEqual([
      "32510",
      "51036",
      "51095",
      "51610",
    ]);
  });

  it("are found by what they are called in their state", () => {
    expect(
      countyIds(["Orleans Parish, LA", "Lafayette Parish", "Juneau City and Borough, AK", "Nome Census Area, AK", "Añasco Municipio, PR"]),
    ).toEqual(["22071", "22055", "02110", "02180", "72011"]);
    expect(
      countyIds(["Dona Ana, NM", "Saint Clair County, AL", "De Kalb County, GA", "Prince Georges County, MD", "LaSalle County, IL"]),
    ).toEqual(["35013", "01115", "13089", "24033", "17099"]);
  });

  it("that were renamed are the same, and those that are gone are told", () => {
    expect(countyIds([46113, "02270", "Shannon County, SD", "Dade County, FL"].slice(0, 2))).toEqual(["46102", "02158"]);
    expect(countyIds(["Shannon County, SD", "Dade County, FL"])).toEqual(["46102", "12086"]);
    const { unmatched } = matchRegions(["51515", "09110", "01001", "99999"], counties);
    expect(unmatched.map(({ value, reason }) => [value, reason])).toEqual([
      ["51515", "former"],
      ["09110", "elsewhere"],
      ["99999", "unknown"],
    ]);
  });

  it("on which names of states are put are told so", () => {
    const { byRow, otherSource } = matchRegions(["Ohio", "Texas", "Nevada", "Maine", "Idaho"], counties);
    expect([new Set(byRow), otherSource]).toEqual([new Set([-1]), "us-states"]);
  });
});
