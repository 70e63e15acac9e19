import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { num, thousandths } from "../../../src/context/num.js";

describe("a coordinate as text", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [1.5, "1.5"],
    [-0.0004, "0"],
    [0.0005, "0.001"],
    [1 / 3, "0.333"],
    [0.1 + 0.2, "0.3"],
    [-12.3456, "-12.346"],
    [123456.789, "123456.789"],
    [1e-9, "0"],
    [1e14, "100000000000000"],
  ])("%d is %s", (value, text) => expect(num(value)).toBe(text));

  it("has no word for what is no number or too large", () =>
    expect([Number.NaN, Infinity, -Infinity, 1e15, 1e21].map(num)).toEqual(["0", "0", "0", "0", "0"]));

  it("never has an exponent or more than three decimals", () => {
    for (let value = 1e-7; value < 1e15; value *= 3.7) expect(num(-value)).toMatch(/^(0|-\d+(\.\d{1,3})?)$/);
  });

  it("is the shortest text of the number rounded to thousandths", () => {
    const shortest = (value: number) => `${Math.round(value * 1000) / 1000 || 0}`;
    fc.assert(fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (value) => num(value) === shortest(value)));
    fc.assert(
      fc.property(fc.double({ min: -3000, max: 3000, noNaN: true }), (value) => num(value) === shortest(value)),
      { numRuns: 1000 },
    );
  });

  it("in thousandths has no zero before its point", () => {
    expect([0, 5, 50, -500, 1000, -1250, 12345678901].map(thousandths)).toEqual(["0", ".005", ".05", "-.5", "1", "-1.25", "12345678.901"]);
  });
});
