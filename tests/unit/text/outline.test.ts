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

/** Left and right edge, and top, of the points of a path. */
function extent(d: string): { left: number; right: number; top: number } {
  const points: { x: number; y: number }[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest] of d.matchAll(/([Mmlhvqz])([^Mmlhvqz]*)/g)) {
    const numbers = [...rest!.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    const step = { M: 2, m: 2, l: 2, h: 1, v: 1, q: 4, z: 0 }[letter!]!;
    if (letter === "z") [x, y] = [startX, startY];
    for (let at = 0; at < numbers.length; at += step) {
      const n = numbers.slice(at, at + step);
      if (letter === "M") [x, y] = [n[0]!, n[1]!];
      else if (letter === "h") x += n[0]!;
      else if (letter === "v") y += n[0]!;
      else {
        if (letter === "q") points.push({ x: x + n[0]!, y: y + n[1]! });
        [x, y] = [x + n.at(-2)!, y + n.at(-1)!];
      }
      if (letter === "M" || letter === "m") [startX, startY] = [x, y];
      points.push({ x, y });
    }
  }
  return {
    left: Math.min(...points.map((p) => p.x)),
    right: Math.max(...points.map((p) => p.x)),
    top: Math.min(...points.map((p) => p.y)),
  };
}

describe("outlineText", () => {
  it("turns straight contours upside down, scaled and moved", () => {
    expect(outlineText("a", 5, 20, 10, fontWith([on(0, 0), on(500, 0), on(500, 700)]))).toBe("M5 20h5v-7z");
  });

  it("writes curves, and finds the unwritten points between two control points", () => {
    expect(outlineText("a", 0, 0, 1000, fontWith([on(0, 0), off(100, 0), off(100, -100), on(0, -100)]))).toBe(
      "M0 0q100 0 100 50 0 50-100 50z",
    );
    expect(outlineText("a", 0, 0, 1000, fontWith([on(0, 0), on(50, 0), off(50, -50)]))).toBe("M0 0h50q0 50-50 0z");
  });

  it("draws a contour that has control points only", () => {
    const d = outlineText("a", 0, 0, 1000, fontWith([off(0, 0), off(100, 0), off(100, -100), off(0, -100)]));
    expect(d).toBe("M0 50q0-50 50-50 50 0 50 50 0 50-50 50-50 0-50-50z");
  });

  it("starts at the first point on the curve", () => {
    expect(outlineText("a", 0, 0, 1000, fontWith([off(50, -50), on(0, 0), on(50, 0)]))).toBe("M0 0h50q0 50-50 0z");
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

  it("moves from contour to contour, and rounds points where they stand, so that no error adds up", () => {
    const square = (x: number): ContourPoint[] => [on(x, 0), on(x + 1, 0), on(x + 1, 1), on(x, 1)];
    expect(outlineText("a", 0, 0, 1 / 3, fontWith(square(0), square(3000), square(6000)))).toBe("M0 0h0 0 0zm1 0h0 0 0zm1 0h0 0 0z");
    expect(outlineText("a", 0.0004, 0, 10, fontWith([on(0, 0), on(100, 0), on(100, 50)]))).toBe("M0 0h1v-.5z");
  });

  it("writes a glyph of another size, and of another font, in its own way", () => {
    const [small, large] = [fontWith([on(0, 0), on(100, 0), on(0, 100)]), fontWith([on(0, 0), on(300, 0), on(0, 300)])];
    expect(outlineText("a", 0, 0, 10, small)).toBe("M0 0h1l-1-1z");
    expect(outlineText("a", 0, 0, 20, small)).toBe("M0 0h2l-2-2z");
    expect(outlineText("a", 0, 0, 10, large)).toBe("M0 0h3l-3-3z");
    for (let size = 1; size < 40; size++) outlineText("a", 0, 0, size, small);
    expect(outlineText("a", 0, 0, 10, small)).toBe("M0 0h1l-1-1z");
  });

  it("draws .notdef for a missing character and nothing for spaces", () => {
    expect(outlineText("中", 0, 0, 12, font)).not.toBe("");
    expect(outlineText("  ", 0, 0, 12, font)).toBe("");
  });
});
