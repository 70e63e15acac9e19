import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  rgb as toRgb,
  wcagContrast,
} from "culori";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/color/contrast.js";
import { hexToRgb } from "../../../src/color/srgb.js";
import { closestPair, simulate, visions } from "../../../src/color/vision.js";
import { anyHex } from "./any-hex.js";

const oracle = {
  normal: (hex: string) => toRgb(hex)!,
  protanopia: (hex: string) => toRgb(filterDeficiencyProt(1)(toRgb(hex)!)!),
  deuteranopia: (hex: string) => toRgb(filterDeficiencyDeuter(1)(toRgb(hex)!)!),
  tritanopia: (hex: string) => toRgb(filterDeficiencyTrit(1)(toRgb(hex)!)!),
};

describe("colours as they look to people who lack a kind of cone", () => {
  it.each(visions)("%s is that of culori for any colour", (vision) => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const theirs = oracle[vision](hex);
        const ours = simulate(hexToRgb(hex), vision);
        expect([theirs.r, theirs.g, theirs.b].map((value, i) => Math.abs(value - ours[i]!) < 1e-9)).toEqual([true, true, true]);
      }),
    );
  });

  it("leave every grey a grey", () => {
    for (const vision of visions) {
      const [r, g, b] = simulate(hexToRgb("#808080"), vision);
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(0.001);
    }
  });

  it("find the closest pair that culori finds", () => {
    const colors = ["#4e79a7", "#f28e2b", "#e15759", "#76b7b2", "#59a14f", "#edc948", "#b07aa1", "#ff9da7", "#9c755f", "#bab0ac"];
    const far = differenceCiede2000();
    for (const vision of visions) {
      const { difference, first, second } = closestPair(colors, vision);
      const all = colors.flatMap((a, i) => colors.slice(0, i).map((b) => far(oracle[vision](a), oracle[vision](b))));
      expect(difference).toBeCloseTo(Math.min(...all), 3);
      expect(far(oracle[vision](colors[first]!), oracle[vision](colors[second]!))).toBeCloseTo(difference, 3);
    }
    // Published for Tableau 10: 18.1 for normal vision and 2.1 for the worst deficiency.
    expect(closestPair(colors, "normal").difference.toFixed(1)).toBe("18.1");
    expect(Math.min(...visions.map((vision) => closestPair(colors, vision).difference)).toFixed(1)).toBe("2.1");
  });

  it("of one colour or none have no closest pair", () => {
    for (const colors of [[], ["#2f6db2"]]) expect(closestPair(colors, "normal")).toEqual({ difference: Infinity, first: -1, second: -1 });
  });
});

describe("contrast", () => {
  it("is 21 for black on white, 1 for a colour on itself, and the order does not matter", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 9);
    expect(contrast("#2f6db2", "#2f6db2")).toBe(1);
    expect(contrast("#2f6db2", "#ffffff")).toBe(contrast("#ffffff", "#2f6db2"));
  });

  it("of any two colours is that of culori", () => {
    fc.assert(
      fc.property(anyHex, anyHex, (a, b) => {
        expect(contrast(a, b)).toBeCloseTo(wcagContrast(a, b), 3);
      }),
    );
  });
});
