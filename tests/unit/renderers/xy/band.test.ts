import { describe, expect, it } from "vitest";
import type { ResolvedPosition } from "../../../../src/chart/resolved.js";
import { bandScale, spacingOf } from "../../../../src/renderers/xy/scale/band.js";
import { continuousScale } from "../../../../src/renderers/xy/scale/continuous.js";

const position = (scale: object, more: object = {}) =>
  ({
    kind: "nominal",
    time_unit: null,
    bin: null,
    aggregate: null,
    ...more,
    scale: { type: "band", zero: false, nice: false, clamp: false, reverse: false, ...scale },
  }) as unknown as ResolvedPosition;

describe("a scale of categories", () => {
  it("gives each a place of the same width and a mark its share in the middle", () => {
    const scale = bandScale(position({ domain: ["a", "b", null, true] }), [0, 400], () => 0.8);
    expect([scale.step, scale.bandwidth, scale.middle("a"), scale.at("a")]).toEqual([100, 80, 50, 10]);
    expect([scale.middle(null), scale.middle(true)]).toEqual([250, 350]);
  });

  it("runs the other way when it is reversed", () => {
    expect(bandScale(position({ domain: ["a", "b"], reverse: true }), [0, 100], () => 1).middle("a")).toBe(75);
  });

  it("has no place for a category it does not know, and does not take a number for its text", () => {
    const scale = bandScale(position({ domain: ["1"] }), [0, 100], () => 1);
    expect([scale.middle("2"), scale.middle(1)]).toEqual([NaN, NaN]);
  });

  it("has a place for every calendar step from the first to the last", () => {
    const channel = position({ domain: ["2024-01-01", "2024-04-01"] }, { kind: "temporal", time_unit: "month" });
    expect(bandScale(channel, [0, 400], () => 1).places).toEqual([0, 1, 2, 3].map((month) => Date.UTC(2024, month)));
  });
});

describe("the spacing of data on a scale of calendar steps", () => {
  const years = position({ domain: ["1950-01-01", "1970-01-01"] }, { kind: "temporal", time_unit: "year" });
  const at = (...list: number[]) => Float64Array.from(list, (year) => Date.UTC(year, 0));

  it("is the least number of steps from a mark to the next one", () => {
    expect(spacingOf(years, at(1950, 1955, 1960, 1970))).toBe(5);
    expect(spacingOf(years, at(1970, 1954, 1950, 1957))).toBe(3);
    expect([spacingOf(years, at(1950, 1951, 1970)), spacingOf(years, at(1960, 1960))]).toEqual([1, 1]);
    expect(spacingOf(position({ domain: ["a", "b", "c"] }), ["a", "c"])).toBe(1);
  });

  it("is what a mark may share, and marks at both ends stay within the range", () => {
    const scale = bandScale(years, [0, 500], () => 0.8, 5);
    expect([scale.step, scale.bandwidth]).toEqual([100, 80]);
    expect([scale.middle(Date.UTC(1950, 0)), scale.middle(Date.UTC(1955, 0)), scale.middle(Date.UTC(1970, 0))]).toEqual([50, 150, 450]);
  });
});

describe("a scale of amounts", () => {
  const at = (scale: object, value: number) => continuousScale(position({ type: "linear", ...scale }), [0, 100]).at(value);

  it("spreads them evenly, bent by its type", () => {
    expect(at({ domain: [0, 50] }, 10)).toBe(20);
    expect(at({ type: "log", domain: [1, 100] }, 10)).toBeCloseTo(50, 9);
    expect(at({ type: "sqrt", domain: [0, 100] }, 25)).toBe(50);
    expect(at({ type: "symlog", domain: [-9, 9] }, 0)).toBeCloseTo(50, 9);
  });

  it("keeps what lies outside at its ends only when it clamps", () => {
    expect([at({ domain: [0, 10] }, 20), at({ domain: [0, 10], clamp: true }, 20)]).toEqual([200, 100]);
  });

  it("puts a domain of one value into the middle", () => {
    expect(at({ domain: [5, 5] }, 5)).toBe(50);
  });
});
