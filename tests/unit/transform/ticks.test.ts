import * as d3 from "d3-array";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponentOf, powerOfTen, roundTicks, tickIncrement } from "../../../src/transform/ticks.js";

/** Numbers of every size that charts show, with few and with many digits. Beyond 1e22, `Math.pow` and with it d3-array is inexact. */
const amount = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -15, max: 15 })).map(([digits, power]) => Number(`${digits}e${power}`)),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => (Math.abs(value) > 1e-12 ? value : 0)),
);
const count = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0.1, max: 20, noNaN: true }));

describe("round ticks", () => {
  it("are those of d3-array", () =>
    fc.assert(
      fc.property(amount, amount, count, (start, stop, count) => {
        // d3 writes minus zero where a range ends just below it.
        expect(roundTicks(start, stop, count)).toEqual(d3.ticks(start, stop, count).map((tick) => tick + 0));
      }),
      { numRuns: 5000 },
    ));

  it("stand as far from each other as d3-array's", () =>
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 100 }), (a, b, count) => {
        const [least, greatest] = [Math.min(a, b), Math.max(a, b)];
        if (least < greatest) expect(tickIncrement(least, greatest, count)).toBe(d3.tickIncrement(least, greatest, count));
      }),
      { numRuns: 5000 },
    ));

  it("run downwards when the ends do", () => expect(roundTicks(1, 0, 5)).toEqual([1, 0.8, 0.6, 0.4, 0.2, 0]));

  it("are counted also where a number no longer changes by one", () =>
    expect(roundTicks(1e15, 1e15 + 0.125, 10)).toEqual(d3.ticks(1e15, 1e15 + 0.125, 10)));

  it("there are none of an endless or a vanishing range", () => {
    expect([tickIncrement(-1.7e308, 1.7e308, 5), tickIncrement(0, 5e-324, 5), tickIncrement(3, 3, 5)]).toEqual([0, 0, 0]);
    expect([roundTicks(-1.7e308, 1.7e308, 5), roundTicks(0, 5e-324, 5), roundTicks(0, 1, Number.NaN)]).toEqual([[], [], []]);
  });
});

describe("powers of ten", () => {
  it("are what a number literal gives", () => {
    expect([powerOfTen(-5), powerOfTen(0), powerOfTen(23), powerOfTen(-324), powerOfTen(309)]).toEqual([1e-5, 1, 1e23, 0, Infinity]);
  });

  it("at or below a number are found without a logarithm", () => {
    expect([1000, 999.9999999, 0.001, 1, 9.99, 5e-324].map((value) => exponentOf(value))).toEqual([3, 2, -3, 0, 0, -324]);
    expect([999.999999999, 1000.000000001].map((value) => exponentOf(value, 8))).toEqual([3, 3]);
  });
});
