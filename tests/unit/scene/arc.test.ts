import { describe, expect, it } from "vitest";
import { arcCubics } from "../../../src/scene/arc.js";
import { pathBounds } from "../../../src/scene/path-bounds.js";

const arc = (rx: number, ry: number, turnDeg: number, isLarge: boolean, isSweep: boolean, x: number, y: number) =>
  ({ command: "A", rx, ry, turnDeg, isLarge, isSweep, x, y }) as const;

describe("an arc as cubic curves", () => {
  it("reaches as far as the arc itself, whichever way it goes", () => {
    for (const isLarge of [false, true])
      for (const isSweep of [false, true])
        for (const [rx, ry, turnDeg] of [
          [40, 40, 0],
          [60, 25, 30],
          [5, 3, 80],
        ] as const) {
          const wanted = pathBounds(`M10 20A${rx} ${ry} ${turnDeg} ${+isLarge} ${+isSweep} 50 45`)!;
          const curves = arcCubics(arc(rx, ry, turnDeg, isLarge, isSweep, 50, 45), 10, 20);
          const found = pathBounds(`M10 20${curves.map((curve) => `C${curve.map((value) => value.toFixed(9)).join(" ")}`).join("")}`)!;
          for (const side of ["left", "top", "right", "bottom"] as const)
            expect(Math.abs(found[side] - wanted[side])).toBeLessThan(0.0005 * Math.max(rx, ry, 30));
          expect(curves.at(-1)!.slice(4)).toEqual([50, 45]);
        }
  });

  it("is nothing for an arc without radius or length", () => {
    expect(arcCubics(arc(0, 5, 0, true, true, 9, 9), 0, 0)).toEqual([]);
    expect(arcCubics(arc(5, 5, 0, true, true, 9, 9), 9, 9)).toEqual([]);
  });
});
