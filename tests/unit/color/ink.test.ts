import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/color/contrast.js";
import { inkOver, over } from "../../../src/color/ink.js";
import { anyHex } from "./any-hex.js";

describe("words over a colour", () => {
  it("stand out by 4.5 to 1 from any fill, whatever inks are wanted", () => {
    fc.assert(
      fc.property(anyHex, fc.array(anyHex, { maxLength: 3 }), (fill, inks) => {
        expect(contrast(fill, inkOver(fill, inks))).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 10_000 },
    );
  });

  it("have the wanted ink that stands out most, where one reaches it", () => {
    fc.assert(
      fc.property(anyHex, fc.array(anyHex, { minLength: 1, maxLength: 3 }), (fill, inks) => {
        const most = Math.max(...inks.map((ink) => contrast(fill, ink)));
        fc.pre(most >= 4.5);
        expect(inks).toContain(inkOver(fill, inks));
        expect(contrast(fill, inkOver(fill, inks))).toBe(most);
      }),
    );
  });

  it("are black or white where the wanted inks are too weak: on the house green neither ink reached it", () => {
    expect(contrast("#2e8b6e", "#ffffff")).toBeLessThan(4.5);
    expect(contrast("#2e8b6e", "#1b1f24")).toBeLessThan(4.5);
    expect(inkOver("#2e8b6e", ["#1b1f24", "#ffffff"])).toBe("#000000");
  });

  it("a fill that lets the canvas through is what the eye sees", () => {
    expect(over("#000000", 0.5, "#ffffff")).toBe("#808080");
    expect(over("#123456", 1, "#ffffff")).toBe("#123456");
  });
});
