import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctNumbers } from "../../../src/data/distinct-numbers.js";

describe("different numbers of a column", () => {
  it("are those a set holds, in order of appearance", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ noNaN: true }), fc.constant(null))), (values) => {
        const expected = [...new Set(values.filter((value) => value !== null))];
        expect(distinctNumbers(values, Infinity)).toEqual({ list: expected, isComplete: true });
      }),
    );
  });

  it("stop at the most that are wanted, and say so", () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 500);
    expect(distinctNumbers(values, 100)).toEqual({ list: values.slice(0, 100), isComplete: false });
    expect(distinctNumbers(values, 500)).toMatchObject({ isComplete: true });
  });
});
