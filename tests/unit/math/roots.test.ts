import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cubeRoot, power24, root24 } from "../../../src/math/roots.js";

const unit = fc.double({ min: 1e-9, max: 4, noNaN: true });
const close = (found: number, wanted: number) => expect(Math.abs(found - wanted) / wanted).toBeLessThan(1e-14);

describe("roots without tables", () => {
  it("are those of Math, to fourteen digits", () => {
    fc.assert(
      fc.property(unit, (value) => {
        close(cubeRoot(value), Math.cbrt(value));
        close(power24(value), value ** 2.4);
        close(root24(value), value ** (1 / 2.4));
      }),
      { numRuns: 2000 },
    );
  });

  it("keep sign, nought and what is no number", () =>
    expect([cubeRoot(-8), cubeRoot(0), cubeRoot(NaN), power24(0), root24(0), cubeRoot(1)]).toEqual([-2, 0, NaN, 0, 0, 1]));
});
