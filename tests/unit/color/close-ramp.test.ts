import { converter, differenceCiede2000, interpolate, type Rgb } from "culori";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeRamp } from "../../../src/color/close-ramp.js";
import { sampleRamp } from "../../../src/color/ramp.js";
import { houseConfig as chartDefaults } from "../resolve/house.js";
import { anyHex } from "./any-hex.js";

const difference = differenceCiede2000();
const toRgb = converter("rgb");

/** Any colour with some of each light. */
const litHex = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 32, max: 255 })))
  .map((rgb) => `#${rgb.map((value) => value.toString(16)).join("")}`);

/** Largest difference between a ramp mixed in sRGB and culori's mix of its colours in OKLab. */
function farthest(dense: readonly string[], stops: readonly string[]): number {
  const wanted = interpolate([...stops], "oklab");
  let most = 0;
  for (let i = 0; i <= 200; i++) most = Math.max(most, difference(sampleRamp(dense, i / 200), toRgb(wanted(i / 200)) as Rgb));
  return most;
}

describe("a closed ramp", () => {
  it("mixed in sRGB is the even ramp of OKLab, within a CIEDE2000 of 3 between any colours that are not near black, where a byte alone makes half of it", () => {
    fc.assert(
      fc.property(fc.array(litHex, { minLength: 2, maxLength: 4 }), (stops) => {
        expect(farthest(closeRamp(stops), stops)).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  it("of the house is within 1", () => {
    for (const stops of [chartDefaults.color.sequential, chartDefaults.color.diverging])
      expect(farthest(closeRamp(stops), stops)).toBeLessThanOrEqual(1);
  });

  it("keeps every colour it was given, evenly spaced, and is closed already", () => {
    fc.assert(
      fc.property(fc.array(anyHex, { minLength: 2, maxLength: 4 }), (stops) => {
        const dense = closeRamp(stops);
        const parts = (dense.length - 1) / (stops.length - 1);
        expect(stops).toEqual(stops.map((_, i) => dense[i * parts]));
        expect(closeRamp(dense)).toEqual(dense);
      }),
      { numRuns: 300 },
    );
  });

  it("of one colour or none is what it was", () => expect([closeRamp([]), closeRamp(["#123456"])]).toEqual([[], ["#123456"]]));
});
