import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/data/table.js";
import { compareScalars, compareTexts, distinct, numberOf, numbersOf, timesOf } from "../../../src/data/values.js";

describe("the number a cell means", () => {
  it.each([
    [12.5, 12.5],
    ["12.5", 12.5],
    [" -3 ", -3],
    ["+4.", 4],
    [".5", 0.5],
    ["1e3", 1000],
    ["0", 0],
  ])("%j is %d", (cell, number) => expect(numberOf(cell)).toBe(number));

  it.each([
    "",
    " ",
    "1,20",
    "$",
    "5 apples",
    "12,5",
    "(3",
    "AB 5",
    "$5 €",
    "0x10",
    "1e9999",
    "Infinity",
    "NaN",
    "1 2",
    "١٢",
    null,
    true,
    false,
    undefined,
  ])("%j means none", (cell) => expect(numberOf(cell)).toBeNaN());

  it("columns are numbers and times with NaN where there is none", () => {
    expect([...numbersOf([1, "2", null, "x", true])]).toEqual([1, 2, Number.NaN, Number.NaN, Number.NaN]);
    expect([...timesOf(["1970-01-02", null, "x", "1970-01-02"])]).toEqual([86_400_000, Number.NaN, Number.NaN, 86_400_000]);
  });
});

describe("distinct cells", () => {
  it("stand in order of appearance, numbers apart from the texts that look like them", () => {
    expect(distinct(["b", 1, "1", "b", null, 1, null])).toEqual(["b", 1, "1", null]);
  });

  it("are at most as many as asked for", () => expect(distinct([1, 2, 3], 2)).toEqual([1, 2]));
});

describe("the order of cells", () => {
  it("null comes last, numbers go by value, texts by their runs of digits", () => {
    const cells: Scalar[] = [null, "item 10", 10, "item 2", 9, "Item 1", -1];
    expect([...cells].sort(compareScalars)).toEqual([-1, 9, 10, "Item 1", "item 2", "item 10", null]);
  });

  it("false comes before true", () => expect([true, false].sort(compareScalars)).toEqual([false, true]));

  it("does not depend on the order they came in", () => {
    const cells: Scalar[] = ["a", "b10", "b9", "b", "", "01", "1", 3, 2, null, true, false, "é", "z", "a1b2", "a1b10"];
    const sorted = [...cells].sort(compareScalars);
    for (let turn = 0; turn < cells.length; turn++) {
      cells.push(cells.shift()!);
      expect([...cells].sort(compareScalars)).toEqual(sorted);
    }
  });

  it("is antisymmetric and equal only for the same text", () => {
    const texts = ["a", "a1", "a01", "a10", "a2b", "a2c", "", "10", "9"];
    for (const a of texts)
      for (const b of texts) {
        expect(Math.sign(compareTexts(a, b)) + Math.sign(compareTexts(b, a)), `${a} ${b}`).toBe(0);
        expect(compareScalars(a, b) === 0).toBe(a === b);
      }
  });

  it("capitals go by code unit, since no language is asked", () =>
    expect(["b", "A", "a", "B"].sort(compareTexts)).toEqual(["A", "B", "a", "b"]));
});
