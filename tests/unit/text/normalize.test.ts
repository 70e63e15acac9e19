import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeText } from "../../../src/text/normalize.js";

describe("normalizeText", () => {
  it.each([
    ["plain text is kept", "Total, 2024", "Total, 2024"],
    ["white space collapses and the ends are trimmed", " \t a\r\n\u2028 b  ", "a b"],
    ["a no-break or narrow space inside stays", "1\u00a0234\u202f567", "1\u00a0234\u202f567"],
    ["a letter and its accent become one", "Cafe\u0301", "Café"],
    ["controls, soft hyphens and zero-width spaces go", "a\u0000b\u001bc\u00add\u200be\ufefff\u0085g", "abcdef g"],
    ["direction overrides go", "abc\u202etxt\u202c", "abctxt"],
    ["half a surrogate pair goes, a whole one stays", "a\ud83db\ude00 😀", "ab 😀"],
    ["noncharacters go", "x\ufffe\uffff\ufdd0y", "xy"],
    ["joiners stay", "👩\u200d🔬", "👩\u200d🔬"],
  ])("%s", (_, text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  it("makes text of anything, and nothing of nothing", () => {
    expect([null, undefined, 0, -0, true, 12.5, 10n].map(normalizeText)).toEqual(["", "", "0", "0", "true", "12.5", "10"]);
    expect(normalizeText(Object.create(null))).toBe("");
    expect(normalizeText(Symbol("s"))).toBe("Symbol(s)");
  });

  it("changes nothing the second time, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it("gives text that XML can hold, whatever code units come in", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }), (units) => {
        const text = normalizeText(String.fromCharCode(...units));
        expect(text).not.toMatch(/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/u);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
