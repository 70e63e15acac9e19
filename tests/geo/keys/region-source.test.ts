import { describe, expect, it } from "vitest";
import { regionSource } from "../../../src/geo/keys/region-source.js";
import { counties, states, world } from "./maps.js";

describe("the map that a column of regions is about", () => {
  it.each([
    ["world", world.regions.map(({ name }) => name)],
    ["world", ["FR", "DE", "CO", "IN"]],
    ["world", ["Georgia", "Armenia"]],
    ["us-states", states.regions.map(({ name }) => name)],
    ["us-states", ["Georgia", "Alabama"]],
    ["us-states", ["CA", "TX", "CO", "IN"]],
    ["us-states", states.regions.map(({ id }) => Number(id))],
    ["us-counties", counties.regions.map(({ id }) => Number(id))],
    ["us-counties", ["Autauga County, AL", "Orleans Parish, Louisiana"]],
  ])("is %s where it names most regions", (source, values) => {
    expect(regionSource(values).source).toBe(source);
  });

  it("is the world where it fits that and another as well, or none", () => {
    expect([regionSource(["CA", "IN"]).source, regionSource(["x", "y"]).source, regionSource([]).source]).toEqual([
      "world",
      "world",
      "world",
    ]);
  });
});
