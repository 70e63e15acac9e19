import { describe, expect, it } from "vitest";
import { difference } from "../../../src/color/ciede2000.js";
import { classColors, classShares } from "../../../src/color/classes.js";
import { closeRamp } from "../../../src/color/close-ramp.js";
import { houseConfig as chartDefaults } from "../resolve/house.js";

const { sequential, diverging } = chartDefaults.color;
const edges = (count: number) => Array.from({ length: count - 1 }, (_, i) => i);

describe("colours of classes", () => {
  it("reach the ends of the ramp, evenly spaced", () => {
    expect(classShares([1, 2, 3])).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(classShares([])).toEqual([1]);
  });

  it("with a midpoint each side takes its half, and a class around it the middle", () => {
    expect(classShares([-10, 10], 0)).toEqual([0, 0.5, 1]);
    expect(classShares([-10, 0, 10], 0)).toEqual([0, 0.25, 0.75, 1]);
    expect(classShares([-10, 10, 20], 0)).toEqual([0, 0.5, 0.75, 1]);
    expect(classShares([10, 20], 0)).toEqual([0.5, 0.75, 1]);
  });

  it("as many as a palette has are its own", () => expect(classColors(["#111111", "#222222"], [5])).toEqual(["#111111", "#222222"]));

  it("of neighbours differ by 8 (CIEDE2000) in up to five classes of the house ramps, six of the diverging one", () => {
    const least = (colors: string[]) => Math.min(...colors.slice(1).map((each, i) => difference(each, colors[i]!)));
    for (let count = 2; count <= 5; count++)
      expect(least(classColors(closeRamp(sequential), edges(count))), `${count}`).toBeGreaterThanOrEqual(8);
    for (const [stated, midpoint] of [
      [[-1, 1], 0],
      [[-2, -1, 1, 2], 0],
      [[-2, -1, 0, 1, 2], 0],
    ] as const)
      expect(least(classColors(closeRamp(diverging), stated, midpoint))).toBeGreaterThanOrEqual(8);
  });
});
