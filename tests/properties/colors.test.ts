import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignColors as assignInCore, ready } from "../../dist/core.js";
import { assignColors, resolve } from "../../dist/index.js";
import { colorPromises } from "./color-promises.js";

const themes = readdirSync(new URL("../../defaults/themes", import.meta.url)).map((file) => file.replace(/\.yaml$/, ""));

describe("colours of categories", () => {
  it.each(colorPromises({ assignColors, resolve }, themes).map((each) => [each.name, each] as const))("%s", (_, { cases, holds }) => {
    fc.assert(fc.property(cases, holds), { numRuns: 200, seed: 4 });
  });

  it("are the same from both doors", async () => {
    await ready();
    const domains = { region: ["South", "North", null, 7], product: [true, new Date(Date.UTC(2024, 0, 1))] };
    expect(JSON.stringify(assignInCore(domains))).toBe(JSON.stringify(assignColors(domains)));
    expect(assignColors(domains)).toEqual({
      product: { "2024-01-01": expect.any(String), true: expect.any(String) },
      region: { 7: expect.any(String), North: expect.any(String), South: expect.any(String) },
    });
  });

  it("are told what is wrong with what was handed in", () => {
    const refusal =
      (domains: unknown, options: object = {}) =>
      () =>
        assignColors(domains as never, options as never);
    expect(refusal({ region: "North" })).toThrow('has for "region" no list of values');
    expect(refusal({ region: [] }, { extend: { region: { North: "reddish" } } })).toThrow('has "reddish", which is no colour');
    expect(refusal({ region: [] }, { palette: [] })).toThrow("is an empty list");
    expect(refusal({ region: [] }, { theme: "drak" })).toThrow("drak");
  });
});
