import { describe, expect, it } from "vitest";
import { boxSummary } from "../../../src/transform/box.js";

describe("a box and its whiskers", () => {
  it("has quartiles by linear interpolation and whiskers at the last values within reach", () => {
    expect(boxSummary([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 1.5)).toEqual({ low: 1, q1: 3.25, median: 5.5, q3: 7.75, high: 9, outliers: [9] });
  });

  it("tells outliers by their place in the values given", () => {
    const summary = boxSummary([100, 5, Number.NaN, 4, 6, 5, -100], 1.5);
    expect(summary).toMatchObject({ low: 4, high: 6, outliers: [0, 6] });
  });

  it("extent reaches to the extremes", () =>
    expect(boxSummary([1, 2, 3, 100], "extent")).toMatchObject({ low: 1, high: 100, outliers: [] }));

  it("a value exactly at the reach is no outlier", () => {
    // Quartiles 2 and 4, so the reach of 1.5 ends at -1 and at 7.
    expect(boxSummary([-1, 2, 3, 4, 7], 1.5)!.outliers).toEqual([]);
    expect(boxSummary([-1, 2, 3, 4, 7.1], 1.5)!.outliers).toEqual([4]);
  });

  it("whiskers of no reach end at the box", () =>
    expect(boxSummary([1, 2, 3, 4, 5], 0)).toMatchObject({ low: 2, q1: 2, q3: 4, high: 4, outliers: [0, 4] }));

  it("of one value is that value; of none there is none", () => {
    expect(boxSummary([5], 1.5)).toEqual({ low: 5, q1: 5, median: 5, q3: 5, high: 5, outliers: [] });
    expect(boxSummary([], 1.5)).toBeUndefined();
    expect(boxSummary([Number.NaN, Infinity], 1.5)).toBeUndefined();
  });

  it("is in order for any values", () => {
    for (let seed = 1; seed < 60; seed++) {
      const values = Array.from({ length: (seed % 9) + 1 }, (_, i) => ((seed * (i + 3) * 7919) % 101) - 50);
      const { low, q1, median, q3, high, outliers } = boxSummary(values, 1.5)!;
      expect([low, q1, median, q3, high]).toEqual([low, q1, median, q3, high].sort((a, b) => a - b));
      for (const i of outliers) expect(values[i]! < low || values[i]! > high).toBe(true);
    }
  });
});
