import { describe, expect, it } from "vitest";
import { piledOpacity, repeatsOf } from "../../../../src/renderers/xy/merge.js";

const spread = (count: number, step: number) => Float64Array.from({ length: count }, (_, i) => i * step);

describe("points on each other", () => {
  it("are counted at the first of them where there are very many", () => {
    const across = spread(2000, 0.2);
    across[7] = across[3]! + 0.01;
    across[1999] = across[3]!;
    const repeats = repeatsOf(across, new Float64Array(2000))!;
    expect([repeats[3], repeats[7], repeats[1999], repeats[4]]).toEqual([3, 0, 0, 1]);
    expect(repeats.reduce((sum, each) => sum + each)).toBe(2000);
  });

  it("are all drawn where there are few, or where none coincide", () => {
    expect(repeatsOf(new Float64Array(1999), new Float64Array(1999))).toBeNull();
    expect(repeatsOf(spread(3000, 0.06), spread(3000, 0.06))).toBeNull();
  });

  it("without a finite place stay as they are", () => {
    const across = new Float64Array(2000).fill(NaN);
    expect(repeatsOf(across, new Float64Array(2000))).toEqual(new Uint32Array(2000).fill(1));
  });

  it("have the opacity of all of them", () => {
    expect(piledOpacity(0.5, 1)).toBe(0.5);
    expect(piledOpacity(0.5, 3)).toBe(0.875);
    expect(piledOpacity(0.2, 100_000)).toBeCloseTo(1, 3);
  });
});
