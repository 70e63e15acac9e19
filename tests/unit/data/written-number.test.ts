import { describe, expect, it } from "vitest";
import { numberOf } from "../../../src/data/values.js";
import { writtenNumber } from "../../../src/data/written-number.js";

describe("a number as people write it", () => {
  it.each([
    ["$1,234.50", 1234.5, "$"],
    ["1,234", 1234, undefined],
    ["(12.00)", -12, undefined],
    ["($12.00)", -12, "$"],
    ["-$5", -5, "$"],
    ["$-5", -5, "$"],
    ["\u22125", -5, undefined],
    ["EUR 5", 5, "EUR"],
    ["5 €", 5, "€"],
    ["1,250 USD", 1250, "USD"],
    ["12.5%", 0.125, "%"],
    ["7 %", 0.07, "%"],
    ["£.5", 0.5, "£"],
  ])("%j is %d, with %j", (text, value, unit) => {
    expect(writtenNumber(text)).toEqual({ value, unit });
    expect(numberOf(` ${text} `)).toBe(value);
  });

  it.each(["12,34", "1,23,456", "12,5", "(5", "5)", "$5 €", "ABC 5", "ALL 5", "5 items", "$", "%", "--5", "1.234,50", "v1.2", "1-2"])(
    "%j is none",
    (text) => expect(numberOf(text)).toBeNaN(),
  );
});
