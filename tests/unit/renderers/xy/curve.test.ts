import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curve, createPen, drawCurve, type Run, reversed } from "../../../../src/renderers/xy/curve.js";
import { reduceRun } from "../../../../src/renderers/xy/reduce.js";

const run = (...points: [number, number][]): Run => ({
  along: Float64Array.from(points, ([a]) => a),
  across: Float64Array.from(points, ([, c]) => c),
});

function path(points: Run, curve: Curve, isLying = false, isBack = false): string {
  const pen = createPen(isLying);
  pen.move(points.along[0]!, points.across[0]!);
  drawCurve(pen, points, curve, isBack);
  return pen.text;
}

const two = run([0, 10], [8, 20]);

describe("a path through points", () => {
  it("is straight from point to point", () => {
    expect(path(run([0, 1], [2, 3], [4, 1]), "linear")).toBe("M0,1L2,3L4,1");
  });

  it("lies when the chart does", () => {
    expect(path(run([0, 1], [2, 3]), "linear", true)).toBe("M1,0L3,2");
  });

  it("steps before, after, or in the middle between two points", () => {
    expect(path(two, "step_before")).toBe("M0,10L0,10L0,20L8,20");
    expect(path(two, "step_after")).toBe("M0,10L8,10L8,20");
    expect(path(two, "step")).toBe("M0,10L4,10L4,20L8,20");
  });

  it("goes back over the same corners it came by", () => {
    expect(path(reversed(two), "step_after", false, true)).toBe("M8,20L8,20L8,10L0,10");
    expect(path(reversed(two), "step_before", false, true)).toBe("M8,20L0,20L0,10");
  });

  it("that is monotone never leaves the range of two neighbours", () => {
    const values = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(values, (across) => {
        const text = path({ along: Float64Array.from(across.keys()), across: Float64Array.from(across) }, "monotone");
        const curves = text
          .split("C")
          .slice(1)
          .map((part) => part.split(" ").map((pair) => Number(pair.split(",")[1])));
        for (const [i, [first, second]] of curves.entries()) {
          const [low, high] = [Math.min(across[i]!, across[i + 1]!), Math.max(across[i]!, across[i + 1]!)];
          for (const control of [first!, second!]) expect(control >= low - 0.001 && control <= high + 0.001).toBe(true);
        }
      }),
    );
  });
});

describe("a long run", () => {
  const long = (count: number): Run => ({
    along: Float64Array.from({ length: count }, (_, i) => (i / count) * 100),
    across: Float64Array.from({ length: count }, (_, i) => (i * 7919) % 200),
  });

  it("keeps its ends and, in every column of pixels, the first, least, greatest and last value", () => {
    const whole = long(20_000);
    const reduced = reduceRun(whole);
    expect(reduced.along.length).toBeLessThanOrEqual(8 * 101);
    expect([reduced.along[0], reduced.along.at(-1)]).toEqual([whole.along[0], whole.along.at(-1)]);
    const extremes = ({ along, across }: Run) => {
      const columns = new Map<number, { first: number; last: number; least: number; most: number }>();
      along.forEach((a, i) => {
        const known = columns.get(Math.floor(a));
        const c = across[i]!;
        if (!known) columns.set(Math.floor(a), { first: c, last: c, least: c, most: c });
        else Object.assign(known, { last: c, least: Math.min(known.least, c), most: Math.max(known.most, c) });
      });
      return columns;
    };
    expect(extremes(reduced)).toEqual(extremes(whole));
  });

  it("that is not crowded stays as it is", () => {
    const whole = long(200);
    expect(reduceRun(whole)).toBe(whole);
  });
});
