import { describe, expect, it } from "vitest";
import type { Aggregate } from "../../../src/intent/types.js";
import { aggregate, quantileSorted, sum } from "../../../src/transform/aggregate.js";

const all = (values: readonly number[]) => values.map((_, i) => i);
const of = (kind: Aggregate, values: readonly number[], members: readonly number[] = all(values)) =>
  aggregate(kind, Float64Array.from(values), members);

/** Each aggregate as a textbook says it. */
const plain: Record<Aggregate, (values: number[]) => number> = {
  sum: (values) => values.reduce((a, b) => a + b, 0),
  mean: (values) => values.reduce((a, b) => a + b, 0) / values.length,
  median: (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const half = sorted.length / 2;
    return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
  },
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  count: (values) => values.length,
  distinct: (values) => new Set(values).size,
};

/** Whole numbers that look random and are always the same. */
const series = (length: number, seed: number) => Array.from({ length }, (_, i) => (((i + 1) * 7919 * seed) % 2003) - 1000);

describe("the value of several rows", () => {
  for (const kind of Object.keys(plain) as Aggregate[]) {
    it(`${kind} agrees with its plain definition`, () => {
      for (const length of [1, 2, 3, 10, 101]) {
        const values = series(length, length + 3);
        expect(of(kind, values)).toBeCloseTo(plain[kind]([...values]), 9);
      }
    });
  }

  it("only the rows asked for count", () => expect(of("sum", [1, 10, 100, 1000], [1, 3])).toBe(1010));

  it("rows without a number are left out; counts count them, distinct does not", () => {
    const values = [1, Number.NaN, 3, Number.NaN, 3];
    expect((Object.keys(plain) as Aggregate[]).map((kind) => [kind, of(kind, values)])).toEqual([
      ["sum", 7],
      ["mean", 7 / 3],
      ["median", 3],
      ["min", 1],
      ["max", 3],
      ["count", 5],
      ["distinct", 2],
    ]);
  });

  it("rows without any number have no sum, so that nothing is drawn as zero", () => {
    for (const kind of ["sum", "mean", "median", "min", "max"] as const) expect(of(kind, [Number.NaN, Number.NaN])).toBeNaN();
    expect([of("count", [Number.NaN]), of("distinct", [Number.NaN])]).toEqual([1, 0]);
    expect([of("count", []), of("sum", [])]).toEqual([0, Number.NaN]);
  });

  it("the column is not sorted in place", () => {
    const column = Float64Array.of(3, 1, 2);
    aggregate("median", column, [0, 1, 2]);
    expect([...column]).toEqual([3, 1, 2]);
  });
});

describe("sums", () => {
  it("small addends are not lost", () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([])).toBe(0);
  });

  it("do not depend on the order of the rows", () => {
    const values = [0.1, 0.2, 0.3, 1e15, -1e15, 7];
    expect(new Set([sum(values), sum([...values].reverse()), sum([...values].sort((a, b) => a - b))]).size).toBe(1);
  });
});

describe("quantiles", () => {
  it("lie between neighbours in proportion", () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantileSorted([1, 2, 3, 4], share))).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(quantileSorted([7], 0.9)).toBe(7);
    expect(quantileSorted([], 0.5)).toBeNaN();
  });
});
