import { describe, expect, it } from "vitest";
import { binCount, binIndex, binStart, binsOf, roundStep, tidy } from "../../../src/transform/bin.js";

describe("classes", () => {
  it("have round widths that cover all values", () => {
    expect(binsOf(3, 97, {}, 10)).toEqual({ start: 0, stop: 100, step: 10 });
    expect(binsOf(-0.34, 1.2, {}, 10)).toEqual({ start: -0.4, stop: 1.2, step: 0.2 });
    expect(binsOf(1234, 98765, {}, 20)).toEqual({ start: 0, stop: 100_000, step: 5000 });
  });

  it("have the width or about the number that is asked for", () => {
    expect(binsOf(0, 100, { step: 7 }, 20)).toEqual({ start: 0, stop: 105, step: 7 });
    expect(binsOf(0, 100, { max: 5 }, 20)).toEqual({ start: 0, stop: 100, step: 20 });
  });

  it("cover an end that is next to nothing away from an edge", () => {
    for (const [least, greatest] of [
      [-5e-324, 29],
      [-29, 5e-324],
    ] as const) {
      const bin = binsOf(least, greatest, {}, 20);
      expect(bin.start).toBeLessThanOrEqual(least);
      expect(bin.stop).toBeGreaterThanOrEqual(greatest);
      expect(binCount(bin)).toBeLessThan(40);
    }
  });

  it("of one value alone there is one", () => {
    for (const value of [0, 5, -3, 0.1, 1e9]) {
      const bin = binsOf(value, value, {}, 20);
      expect(binCount(bin)).toBe(1);
      expect(binIndex(value, bin)).toBe(0);
    }
  });

  it("are never more than two thousand, however small the width asked for", () => {
    expect(binCount(binsOf(0, 1e9, { step: 0.001 }, 20))).toBeLessThanOrEqual(2000);
    expect(binCount(binsOf(0, 1, { max: 1e9 }, 20))).toBeLessThanOrEqual(2000);
  });

  it("an odd width asked for is kept when it is not too small", () =>
    expect(binsOf(-10, 10, { step: 2.5 }, 20)).toEqual({ start: -10, stop: 10, step: 2.5 }));
});

describe("the class of a value", () => {
  const tenths = { start: 0, stop: 1, step: 0.1 };

  it("is the one whose left edge it stands on, also where binary fractions miss it", () => {
    expect([0, 0.1, 0.2, 0.1 + 0.2, 0.3, 0.7, 0.1 * 7, 0.8 - 0.1, 0.9].map((value) => binIndex(value, tenths))).toEqual([
      0, 1, 2, 3, 3, 7, 7, 7, 9,
    ]);
  });

  it("the greatest value falls into the last class", () => expect([1, 0.9999].map((value) => binIndex(value, tenths))).toEqual([9, 9]));

  it("values outside and NaN have none", () =>
    expect([-0.01, 1.01, Number.NaN, Infinity].map((value) => binIndex(value, tenths))).toEqual([-1, -1, -1, -1]));

  it("every left edge of every width leads back to its own class", () => {
    for (const step of [0.1, 0.2, 0.25, 0.05, 0.3, 1, 7, 12.5, 1e-6, 1e6]) {
      const bin = { start: tidy(-5 * step), stop: tidy(30 * step), step: tidy(step) };
      for (let index = 0; index < binCount(bin); index++) expect(binIndex(binStart(index, bin), bin), `${step} ${index}`).toBe(index);
    }
  });

  it("counting by class loses no value", () => {
    const values = Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 1000) / 1000);
    const bin = binsOf(0, 0.999, {}, 20);
    const counts = new Array<number>(binCount(bin)).fill(0);
    for (const value of values) counts[binIndex(value, bin)]!++;
    expect(counts.reduce((a, b) => a + b)).toBe(1000);
    expect(new Set(counts)).toEqual(new Set([50]));
  });
});

describe("round steps", () => {
  it("are 1, 2 or 5 times a power of ten", () => {
    for (const [least, greatest] of [
      [0, 1],
      [0, 37],
      [-5, 1234],
      [0.001, 0.0042],
      [1e8, 3e9],
    ] as const) {
      const step = roundStep(least, greatest, 10);
      expect(["1", "2", "5"]).toContain(tidy(step).toExponential().split("e")[0]);
    }
  });

  it("of an empty range is 1", () => expect([roundStep(3, 3, 10), roundStep(5, 2, 10)]).toEqual([1, 1]));

  it("a tidy number has no binary dust and no minus zero", () => {
    expect([tidy(0.1 + 0.2), tidy(1.1 * 3), tidy(-0)]).toEqual([0.3, 3.3, 0]);
    expect(tidy(1 / 3)).toBeCloseTo(1 / 3, 11);
  });
});
