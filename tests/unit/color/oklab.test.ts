import { converter, formatHex } from "culori";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexToLab } from "../../../src/color/cielab.js";
import { fromOklch, hexToOklab, hexToOklch, isInGamut, mixOklab, oklabToHex, oklchToHex, toOklch } from "../../../src/color/oklab.js";
import { anyHex } from "./any-hex.js";

const toOk = converter("oklab");
const toLab65 = converter("lab65");

describe("OKLab", () => {
  it("of any colour of a screen is that of culori, and the way back gives the same bytes", () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const [ours, theirs] = [hexToOklab(hex), toOk(hex)!];
        expect([ours.l, ours.a, ours.b].map((value, i) => Math.abs(value - [theirs.l, theirs.a, theirs.b][i]!) < 1e-6)).toEqual([
          true,
          true,
          true,
        ]);
        expect(oklabToHex(ours)).toBe(hex);
        expect(oklchToHex(hexToOklch(hex))).toBe(hex);
      }),
      { numRuns: 2000 },
    );
  });

  it("in polar form gives a grey no chroma and no hue", () => {
    for (const hex of ["#000000", "#808080", "#ffffff"]) expect(hexToOklch(hex)).toMatchObject({ c: 0, hueDeg: 0 });
    const blue = hexToOklch("#2f6db2");
    expect(blue.hueDeg).toBeGreaterThan(240);
    expect(blue.hueDeg).toBeLessThan(265);
    expect(toOklch(fromOklch(blue)).hueDeg).toBeCloseTo(blue.hueDeg, 9);
  });

  it("cuts the chroma that sRGB lacks and keeps lightness and hue", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.95, noNaN: true }), fc.double({ min: 0, max: 359, noNaN: true }), (l, hueDeg) => {
        const cut = hexToOklch(oklchToHex({ l, c: 0.4, hueDeg }));
        expect(isInGamut(fromOklch({ l, c: 0.4, hueDeg }))).toBe(false);
        expect(Math.abs(cut.l - l)).toBeLessThan(0.015);
        if (cut.c > 0.06) expect(Math.abs(((cut.hueDeg - hueDeg + 540) % 360) - 180)).toBeLessThan(4);
      }),
    );
  });

  it("mixes evenly: half way between two colours is equally far from both", () => {
    const [from, to] = ["#2f6db2", "#f2f0ec"];
    const middle = hexToOklab(mixOklab(from, to, 0.5));
    const far = (hex: string) => {
      const other = hexToOklab(hex);
      return Math.hypot(other.l - middle.l, other.a - middle.a, other.b - middle.b);
    };
    expect(far(from)).toBeCloseTo(far(to), 2);
    expect([mixOklab(from, to, 0), mixOklab(from, to, 1)]).toEqual([from, to]);
  });
});

describe("CIELAB", () => {
  it("of any colour of a screen is that of culori under D65", () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const [ours, theirs] = [hexToLab(hex), toLab65(hex)!];
        expect(ours.l).toBeCloseTo(theirs.l, 2);
        expect(ours.a).toBeCloseTo(theirs.a, 2);
        expect(ours.b).toBeCloseTo(theirs.b, 2);
      }),
      { numRuns: 2000 },
    );
    expect(formatHex(toLab65("#123456")!)).toBe("#123456");
  });
});
