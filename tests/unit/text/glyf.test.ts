import { describe, expect, it } from "vitest";
import { FontError } from "../../../src/text/bytes.js";
import { readOutline } from "../../../src/text/glyf.js";

const words = (...values: number[]) => Uint8Array.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));

/** A triangle (0, 0) (100, 0) (100, 200). */
const triangle = Uint8Array.from([...words(1, 0, 0, 100, 200, 2, 0), 0x31, 0x33, 0x35, 100, 200]);

const F2DOT14 = 16384;

describe("readOutline", () => {
  it("reads short, repeated and unchanged coordinates", () => {
    expect(readOutline(0, () => triangle)).toEqual([
      [
        { x: 0, y: 0, isOn: true },
        { x: 100, y: 0, isOn: true },
        { x: 100, y: 200, isOn: true },
      ],
    ]);
  });

  it("moves, scales and turns the parts of a composite", () => {
    const composites: Record<number, Uint8Array> = {
      1: words(-1, 0, 0, 0, 0, 0x0003 | 0x0020, 0, 10, -20, 0x0003 | 0x0008, 0, 0, 0, F2DOT14 / 2),
      2: words(-1, 0, 0, 0, 0, 0x0003 | 0x0080, 0, 0, 0, 0, F2DOT14, -F2DOT14, 0),
      3: words(-1, 0, 0, 0, 0, 0x0002 | 0x0040, 0, (5 << 8) | 0xfb, F2DOT14, F2DOT14 / 4),
    };
    const last = (glyph: number) => readOutline(glyph, (g) => composites[g] ?? triangle).map((contour) => contour[2]);
    expect(last(1)).toEqual([
      { x: 110, y: 180, isOn: true },
      { x: 50, y: 100, isOn: true },
    ]);
    expect(last(2)).toEqual([{ x: -200, y: 100, isOn: true }]);
    expect(last(3)).toEqual([{ x: 105, y: 45, isOn: true }]);
  });

  it("refuses a composite that contains itself", () => {
    expect(() => readOutline(1, () => words(-1, 0, 0, 0, 0, 0x0003, 1, 0, 0))).toThrow("glyph 1 is nested more than 8 deep");
  });

  it("refuses a description that ends early", () => {
    for (let length = 1; length < triangle.length; length++) {
      expect(() => readOutline(0, () => triangle.slice(0, length)), `${length} bytes`).toThrow(FontError);
    }
  });
});
