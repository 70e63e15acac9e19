import { describe, expect, it } from "vitest";
import { matchRegions } from "../../../src/geo/keys/match.js";
import { isRefused, type MatchPlace, matchIssues } from "../../../src/geo/keys/report.js";
import type { RegionIndex } from "../../../src/geo/keys/types.js";
import { counties, world } from "./maps.js";

const place: MatchPlace = { path: "/region", field: "country", source: "world", sourcePath: "/geo", isStated: false, leastShare: 0.6 };
const issuesOf = (values: readonly (string | null)[], map: RegionIndex, more: Partial<MatchPlace> = {}) => {
  const match = matchRegions(values, map);
  return matchIssues(values, match, { ...place, source: map.source, ...more });
};

describe("issues of a match", () => {
  it("name the values that join nothing, why, and what to write", () => {
    const issues = issuesOf(["France", "Chad", "Peru", "Italy", "Spain", "Untied States", "USSR"], world);
    expect(issues[0]).toMatchObject({
      code: "REGION_UNMATCHED",
      severity: "warning",
      path: "/region",
      received: '["Untied States", "USSR"]',
      message:
        '/region: 2 values of "country" (2 rows) are no region of the map "world": "Untied States" (write "United States"), "USSR" (no country since 1991; now 15 countries, Russia among them).',
    });
  });

  it("only inform about groups of countries", () => {
    const [first] = issuesOf(["France", "Chad", "Peru", "World"], world);
    expect(first).toMatchObject({ code: "REGION_UNMATCHED", severity: "info", received: "World" });
  });

  it("correct rows that stand in the chart", () => {
    const [first] = issuesOf(["Untied States", "France", "Untied States", "Chad", "Peru"], world, { rowsPath: "/data/values" });
    expect(first).toMatchObject({
      suggestion: "United States",
      fix: [
        { op: "replace", path: "/data/values/0/country", value: "United States" },
        { op: "replace", path: "/data/values/2/country", value: "United States" },
      ],
    });
  });

  it("refuse a map that too few rows join, and say which map the values look like", () => {
    const values = ["Texas", "Ohio", "Georgia", "Utah"];
    expect(isRefused(matchRegions(values, world), 0.6)).toBe(true);
    const [first] = issuesOf(values, world);
    expect(first).toEqual({
      code: "REGION_MATCH_LOW",
      severity: "error",
      path: "/region",
      suggestion: "us-states",
      fix: [{ op: "add", path: "/geo", value: "us-states" }],
      message:
        '/region: 0 of the 4 rows with a key in "country" join a region of the map "world", and 60 % must. Set geo to us-states, which the values look like.',
    });
    expect(issuesOf(values, world, { isStated: true })[0]).toMatchObject({ fix: [{ op: "replace", path: "/geo", value: "us-states" }] });
  });

  it("ask for the name of the map where the values fit two", () => {
    const [first] = issuesOf(["CA", "IN", "DE"], world);
    expect(first).toEqual({
      code: "REGION_MATCH_LOW",
      severity: "error",
      path: "/region",
      message:
        '/region: 0 of the 3 rows with a key in "country" join a region of the map "world", and 60 % must. Name the map with geo, world or us-states.',
    });
  });

  it("say what would settle a shared name", () => {
    const ambiguous = issuesOf(["Washington", "Autauga", "Los Angeles"], counties).find(({ code }) => code === "REGION_AMBIGUOUS");
    expect(ambiguous?.message).toBe(
      '/region: 1 value of "country" (1 row) may be more than one region of the map "us-counties": "Washington" (Washington, MD, Washington, ME, Washington, CO and 28 more; write the state behind it, as in "Autauga, AL", or put the field of states on detail).',
    );
  });

  it("name regions with several rows and, for information, those without", () => {
    const issues = issuesOf(["France", "France", "Chad"], world);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["REGION_DUPLICATE", "warning"],
      ["REGION_WITHOUT_DATA", "info"],
    ]);
    expect(issues[0]!.message).toBe(
      '/region: 1 region of "country" has more than one row: France (2 rows). Aggregate the rows to one a region.',
    );
  });

  it("are none where every row joins a region of its own and none is left", () => {
    expect(
      issuesOf(
        world.regions.map(({ name }) => name),
        world,
      ),
    ).toEqual([]);
  });
});
