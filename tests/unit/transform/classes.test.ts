import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classOf, countedClasses, quantileEdges, roundClasses } from "../../../src/transform/classes.js";

const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("classes of equal width", () => {
  it("about so many have round edges around the values", () => {
    expect(roundClasses(0, 51, 5)).toEqual({ start: 0, stop: 60, edges: [10, 20, 30, 40, 50] });
    expect(roundClasses(0.12, 0.48, 5)).toEqual({ start: 0.1, stop: 0.5, edges: [0.2, 0.3, 0.4] });
  });

  it("exactly so many have the least round width that covers the values", () => {
    expect(countedClasses(0, 51, 5)).toEqual({ start: 0, stop: 60, edges: [12, 24, 36, 48] });
    expect(countedClasses(-7, 7, 4)).toEqual({ start: -8, stop: 8, edges: [-4, 0, 4] });
  });

  it("cover any values, in the number that was asked", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 12 }), (values, count) => {
        const [least, greatest] = [Math.min(...values), Math.max(...values)];
        const made = countedClasses(least, greatest, count);
        expect(made.edges).toHaveLength(count - 1);
        expect(made.start).toBeLessThanOrEqual(least);
        expect(made.stop).toBeGreaterThanOrEqual(greatest);
        expect([...made.edges].sort((a, b) => a - b)).toEqual(made.edges);
      }),
    );
  });
});

describe("quantiles", () => {
  it("hold as many values each, with edges as round as the gaps between values allow", () =>
    expect(quantileEdges([1, 2, 3, 14, 15.5, 16, 37.2, 38, 41], 3, true)).toEqual([10, 20]));

  it("without rounding an edge is the value that its class starts with", () =>
    expect(quantileEdges([1, 2, 3, 14, 15.5, 16, 37.2, 38, 41], 3, false)).toEqual([14, 37.2]));

  it("equal values stay together, so there may be fewer classes", () => {
    expect(quantileEdges([5, 5, 5, 5], 4, true)).toEqual([]);
    expect(quantileEdges([0, 0, 0, 0, 0, 9], 4, true)).toHaveLength(1);
  });

  it("rounding moves no value to another class", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 8 }), (values, count) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [exact, round] = [quantileEdges(sorted, count, false), quantileEdges(sorted, count, true)];
        expect(sorted.map((value) => classOf(value, round))).toEqual(sorted.map((value) => classOf(value, exact)));
      }),
    );
  });
});

describe("the class of a value", () => {
  it("holds its lower edge, and nothing is -1", () =>
    expect([-5, 9.9, 10, 20, 99, NaN].map((value) => classOf(value, [10, 20]))).toEqual([0, 0, 1, 2, 2, -1]));
});
