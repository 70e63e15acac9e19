import { timeFormatLocale } from "d3-time-format";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClock } from "../../../src/format/clock.js";
import { houseLocale } from "../../../src/format/locale.js";

const words = houseLocale.time;
const clock = createClock(words);
const d3 = timeFormatLocale(words);
const letters = [..."aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%"];
const first = Date.UTC(-9999, 0, 1);

describe("dates", () => {
  it("of any time are written as d3-time-format writes them, with every directive and padding", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: first, max: 253402300799999 }),
          fc.integer({ min: -1e9, max: 4e9 }).map((seconds) => seconds * 1000),
        ),
        fc.constantFrom(...letters),
        fc.constantFrom("", "-", "_", "0"),
        (time, letter, fill) => {
          const pattern = `%${fill}${letter}`;
          expect(clock(pattern)(new Date(time)), pattern).toBe(d3.utcFormat(pattern)(new Date(time)));
        },
      ),
      { numRuns: 5000 },
    ));

  it("at both ends of each year from 1900 to 2100 stand in the same week and year", () => {
    for (let year = 1900; year <= 2100; year++)
      for (const day of [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7]) {
        const date = new Date(Date.UTC(year, 0, 1 + day, 23, 59));
        const pattern = "%Y-%m-%d %j %U %V %W %g %G %u %w";
        expect(clock(pattern)(date)).toBe(d3.utcFormat(pattern)(date));
      }
  });

  it("keep the text around directives, and what is none", () => {
    for (const pattern of ["", "no directive", "%d. %B %Y", "%k and %", "100%%", "%-%", "%-", "a\n%\n%d", "%%%d%%"])
      expect(clock(pattern)(new Date(0)), pattern).toBe(d3.utcFormat(pattern)(new Date(0)));
  });
});
