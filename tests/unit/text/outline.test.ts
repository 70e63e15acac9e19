import { describe, expect, it } from "vitest";
import type { ContourPoint, Outline } from "../../../src/text/glyf.js";
import { outlineText } from "../../../src/text/outline.js";
import type { Sfnt } from "../../../src/text/sfnt.js";
import { fontOf } from "./fonts.js";

const font = fontOf(400);

/** A font of one glyph that is 1000 wide, on an em of 1000. */
function fontWith(...outline: Outline): Sfnt {
  return {
    ...font,
    unitsPerEm: 1000,
    cmap: new Map([[0x61, 1]]),
    advance: () => 1000,
    kern: () => 0,
    outline: () => outline,
  };
}
const on = (x: number, y: number): ContourPoint => ({ x, y, isOn: true });
const off = (x: number, y: number): ContourPoint => ({ x, y, isOn: false });

/** Left and right edge of a path's numbers. */
function extent(d: string): { left: number; right: number; top: number } {
  const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  return {
    left: Math.min(...points.map((p) => p.x)),
    right: Math.max(...points.map((p) => p.x)),
    top: Math.min(...points.map((p) => p.y)),
  };
}

describe("outlineText", () => {
  it("turns straight contours upside down, scaled and moved", () => {
    expect(outlineText("a", 5, 20, 10, fontWith([on(0, 0), on(500, 0), on(500, 700)]))).toBe("M5 20L10 20L10 13Z");
  });

  it("writes curves, and finds the unwritten points between two control points", () => {
    expect(outlineText("a", 0, 0, 1000, fontWith([on(0, 0), off(100, 0), off(100, -100), on(0, -100)]))).toBe(
      "M0 0Q100 0 100 50Q100 100 0 100Z",
    );
    expect(outlineText("a", 0, 0, 1000, fontWith([on(0, 0), on(50, 0), off(50, -50)]))).toBe("M0 0L50 0Q50 50 0 0Z");
  });

  it("draws a contour that has control points only", () => {
    const d = outlineText("a", 0, 0, 1000, fontWith([off(0, 0), off(100, 0), off(100, -100), off(0, -100)]));
    expect(d).toBe("M0 50Q0 0 50 0Q100 0 100 50Q100 100 50 100Q0 100 0 50Z");
  });

  it("starts at the first point on the curve", () => {
    expect(outlineText("a", 0, 0, 1000, fontWith([off(50, -50), on(0, 0), on(50, 0)]))).toBe("M0 0L50 0Q50 50 0 0Z");
  });

  it("sets letters one after another, kerned", () => {
    const a = extent(outlineText("A", 0, 0, 2048, font));
    const v = extent(outlineText("V", 0, 0, 2048, font));
    const both = extent(outlineText("AV", 0, 0, 2048, font));
    const [glyphA, glyphV] = [font.cmap.get(0x41)!, font.cmap.get(0x56)!];
    expect(both.left).toBe(a.left);
    expect(both.right).toBe(v.right + font.advance(glyphA) + font.kern(glyphA, glyphV));
    expect(font.kern(glyphA, glyphV)).toBeLessThan(0);
  });

  it("puts a mark over the middle of its letter, above its top", () => {
    const letter = extent(outlineText("X", 0, 0, 2048, font));
    const marked = extent(outlineText("X\u0304", 0, 0, 2048, font));
    expect(marked.top).toBeLessThan(letter.top);
    expect([marked.left, marked.right]).toEqual([letter.left, letter.right]);
  });

  it("draws .notdef for a missing character and nothing for spaces", () => {
    expect(outlineText("中", 0, 0, 12, font)).not.toBe("");
    expect(outlineText("  ", 0, 0, 12, font)).toBe("");
  });
});
