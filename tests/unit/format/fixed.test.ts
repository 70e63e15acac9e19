import { formatLocale } from "d3-format";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fixedWriter } from "../../../src/format/fixed.js";
import { houseLocale } from "../../../src/format/locale.js";

const { number } = houseLocale;
const d3 = formatLocale(number);

it("numbers with fixed decimals are written as d3-format writes them", () => {
  const patterns = [",.0f", ".0f", ",.1f", ",.2f", ".3f", ",.6f"].map((pattern) => {
    const plain = d3.format(pattern) as (value: number) => string;
    return { plain, quick: fixedWriter(pattern, number, plain)! };
  });
  const values = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.double({ min: -2000, max: 2000 }),
    fc.constantFrom(0, -0, -0.4, -0.004, 999.5, 999999.5, 1e15),
  );
  fc.assert(
    fc.property(values, (value) => {
      for (const { plain, quick } of patterns) expect(quick(value)).toBe(plain(value));
    }),
    { numRuns: 2000 },
  );
});

it("other patterns and other groups of digits are left to d3-format", () => {
  for (const pattern of [",.2r", "+,.0f", ",.0%", "d", ",.12f", "~s"]) expect(fixedWriter(pattern, number, String)).toBeUndefined();
  expect(fixedWriter(",.0f", { ...number, grouping: [3, 2] }, String)).toBeUndefined();
});
