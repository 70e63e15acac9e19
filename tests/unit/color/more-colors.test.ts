import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/color/contrast.js";
import { MOST_COLORS, moreColors } from "../../../src/color/more-colors.js";
import { closestPair } from "../../../src/color/vision.js";
import { anyHex } from "./any-hex.js";

const palette = ["#2f6db2", "#da7c1c", "#006e47"];

describe("more colours than a palette has", () => {
  it("begin with the palette, and fewer are its first ones", () => {
    expect(moreColors(palette, 2, "#ffffff").colors).toEqual(palette.slice(0, 2));
    expect(moreColors(palette, 8, "#ffffff").colors.slice(0, 3)).toEqual(palette);
    expect(moreColors(palette, 0, "#ffffff")).toEqual({ colors: [], normal: Infinity, deficient: Infinity });
  });

  it("are the same every time, and shorter lists are prefixes of longer ones", () => {
    const long = moreColors(palette, 30, "#ffffff").colors;
    for (const count of [4, 9, 17, 30]) expect(moreColors(palette, count, "#ffffff").colors).toEqual(long.slice(0, count));
  });

  it("stand out from their background by 3 to 1, each once", () => {
    for (const background of ["#ffffff", "#14171a", "#f4f1e8"]) {
      const { colors } = moreColors(palette, 40, background);
      for (const hex of colors.slice(3)) expect(contrast(hex, background), hex).toBeGreaterThanOrEqual(3);
      expect(new Set(colors).size).toBe(40);
    }
  });

  it("say truly how far apart they are", () => {
    const { colors, normal, deficient } = moreColors(palette, 20, "#ffffff");
    expect(normal).toBe(closestPair(colors, "normal").difference);
    expect(deficient).toBe(
      Math.min(...(["protanopia", "deuteranopia", "tritanopia"] as const).map((vision) => closestPair(colors, vision).difference)),
    );
    expect(normal).toBeGreaterThan(10);
  });

  it("come closer the more there are", () => {
    const least = [4, 8, 16, 32, 64].map((count) => moreColors(palette, count, "#ffffff").normal);
    expect(least).toEqual([...least].sort((a, b) => b - a));
  });

  it("repeat from 129 on, and say so with a difference of 0", () => {
    const { colors, normal, deficient } = moreColors(palette, 300, "#ffffff");
    expect(colors).toHaveLength(300);
    expect(new Set(colors).size).toBe(MOST_COLORS);
    expect([normal, deficient]).toEqual([0, 0]);
  });

  it("are made from any palette for any background, none or a middle grey too", () => {
    expect(moreColors([], 5, "#ffffff").colors).toHaveLength(5);
    fc.assert(
      fc.property(fc.array(anyHex, { maxLength: 4 }), anyHex, (some, background) => {
        const { colors } = moreColors(some, 9, background);
        expect(colors).toHaveLength(9);
        for (const hex of colors) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
      }),
      { numRuns: 25 },
    );
  });
});
