import { describe, expect, it } from "vitest";
import type { ScaleDef } from "../../../src/intent/types.js";
import { type Row, refusals, resolved, ruleOf, told } from "./resolved.js";

const grid = (...amounts: (number | null)[]): Row[] => amounts.map((amount, i) => ({ x: `x${i}`, y: "y", amount }));
const chart = (scale: ScaleDef, over = {}) => ({ type: "heatmap", x: "x", y: "y", color: { field: "amount", scale, ...over } });
const values = [1, 4, 8, 12, 17, 23, 31, 38, 44, 52];
const of = (scale: ScaleDef, amounts: (number | null)[] = values, over = {}) => resolved(chart(scale, over), grid(...amounts)).color!;

describe("colours in classes", () => {
  it("of a threshold have the edges of its domain, a colour more than edges, and the ramp's ends", () => {
    const { scale } = of({ type: "threshold", domain: [10, 20, 40] });
    expect(scale).toMatchObject({ type: "threshold", domain: [10, 20, 40], classes: [10, 20, 40] });
    expect(scale.palette).toHaveLength(4);
    const ramp = resolved(chart({}), grid(...values)).color!.scale.palette!;
    expect([scale.palette![0], scale.palette!.at(-1)]).toEqual([ramp[0], ramp.at(-1)]);
  });

  it("of a quantize have one round width; how many may be said, and nice: false divides the domain as it is", () => {
    expect(of({ type: "quantize" }).scale).toMatchObject({ domain: [0, 60], classes: [10, 20, 30, 40, 50] });
    expect(of({ type: "quantize", classes: 4 }).scale).toMatchObject({ domain: [0, 60], classes: [15, 30, 45] });
    expect(of({ type: "quantize", classes: 3, nice: false }).scale.classes).toEqual([18, 35]);
    expect(of({ type: "quantize", classes: 4, domain: [0, 100] }).scale).toMatchObject({ domain: [0, 100], classes: [25, 50, 75] });
  });

  it("of a quantile hold as many values each", () => {
    const { classes } = of({ type: "quantile", classes: 5 }).scale;
    expect(classes).toHaveLength(4);
    const counts = [-Infinity, ...classes!].map((edge, i) => values.filter((v) => v >= edge && v < (classes![i] ?? Infinity)).length);
    expect(counts).toEqual([2, 2, 2, 2, 2]);
  });

  it("need no type: a number makes equal widths, a list gives the edges, a list of colours their number", () => {
    expect(of({ classes: 4 }).scale.type).toBe("quantize");
    expect(of({ classes: [10, 20] }).scale).toMatchObject({ type: "threshold", classes: [10, 20] });
    expect(of({ type: "quantile", palette: ["#111111", "#777777", "#dddddd"] }).scale.palette).toEqual(["#111111", "#777777", "#dddddd"]);
  });

  it("around a midpoint take each side of the diverging ramp", () => {
    const { scale } = of({ classes: 4 }, [-7, -2, 3, 6]);
    expect(scale).toMatchObject({ midpoint: 0, domain: [-8, 8], classes: [-4, 0, 4] });
    expect(new Set(scale.palette).size).toBe(4);
  });

  it("bins of colour are classes", () => {
    const { scale, bin } = of({}, values, { bin: { step: 20 } });
    expect(bin).toEqual({ start: 0, stop: 60, step: 20 });
    expect(scale).toMatchObject({ type: "quantize", domain: [0, 60], classes: [20, 40] });
  });

  it("bins of few whole numbers are classes too, in a scatter", () => {
    const rows = [1, 2, 2, 3, 3, 1].map((amount, i) => ({ x: i, y: i, amount }));
    const scatter = { type: "scatter", x: "x", y: "y", color: { field: "amount", bin: true } };
    expect(told(scatter, rows)).toEqual([]);
    expect(resolved(scatter, rows).color!.kind).toBe("quantitative");
  });

  it("equal values make fewer classes than asked, which is told", () => {
    expect(told(chart({ type: "quantile", classes: 4 }), grid(1, 1, 1, 1, 2))).toContain("INTENT_WRONG_VALUE /color/scale/classes");
    expect(of({ type: "quantile", classes: 4 }, [1, 1, 1, 1, 2]).scale.palette).toHaveLength(2);
  });

  it("are refused without edges, with edges that do not ascend, and on an axis", () => {
    expect(refusals(chart({ type: "threshold" }), grid(...values))).toEqual(["INTENT_WRONG_VALUE /color/scale/type"]);
    expect(refusals(chart({ type: "threshold", domain: [20, 10] }), grid(...values))).toEqual(["INTENT_WRONG_VALUE /color/scale/domain"]);
    expect(refusals(chart({ classes: 99 }), grid(...values))).toEqual(["INTENT_OUT_OF_RANGE /color/scale/classes"]);
    expect(refusals({ type: "scatter", x: { field: "amount", scale: { type: "quantize" } }, y: "amount" }, grid(...values))).toEqual([
      "SCALE_WRONG_KIND /x/scale/type",
    ]);
    expect(told(chart({ type: "log", classes: 4 }), grid(...values))).toEqual(["INTENT_KEY_UNUSED /color/scale/classes"]);
  });

  it("a resolved chart of classes is a chart that resolves to the same colours", () => {
    for (const scale of [
      { type: "threshold", domain: [10, 20, 40] },
      { classes: 4 },
      { type: "quantile", classes: 4 },
      { type: "quantize", reverse: true },
      { midpoint: 20 },
      { palette: ["white", "navy"], reverse: true },
    ] as ScaleDef[]) {
      const first = resolved(chart(scale), grid(...values, null)).color!;
      const { x, y, type } = { type: "heatmap", x: "x", y: "y" };
      expect(resolved({ type, x, y, color: first } as never, grid(...values, null)).color, JSON.stringify(scale)).toEqual(first);
    }
  });
});

describe("the palette of amounts", () => {
  it("turned round goes the other way", () => {
    expect(of({ reverse: true }).scale.palette).toEqual([...of({}).scale.palette!].reverse());
    expect(of({ reverse: true }).scale.reverse).toBe(false);
  });

  it("the middle of three ends is the midpoint, and one outside the domain is refused", () => {
    expect(of({ domain: [0, 10, 60] }).scale).toMatchObject({ midpoint: 10, domain: [0, 10, 60] });
    expect(refusals(chart({ domain: [0, 60], midpoint: 80 }), grid(...values))).toEqual(["INTENT_WRONG_VALUE /color/scale/midpoint"]);
  });

  it("values beyond a stated domain are told, unless clamp says that it is meant", () => {
    expect(told(chart({ domain: [0, 40] }), grid(...values))).toEqual(["SCALE_HIDES_DATA /color/scale/domain"]);
    expect(told(chart({ domain: [0, 40], clamp: true }), grid(...values))).toEqual([]);
  });
});

describe("the entry of marks without a value", () => {
  it("is in the legend when there are such marks, in ramps and classes", () => {
    expect(of({}, [1, null, 3]).legend.no_data).toBe("no data");
    expect(of({ classes: 3 }, [1, null, 3]).legend.no_data).toBe("no data");
    expect(of({}, [1, 2, 3]).legend.no_data).toBeNull();
  });

  it("has the author's words, or is left out", () => {
    expect(of({}, [1, null, 3], { legend: { no_data: "not asked" } }).legend.no_data).toBe("not asked");
    expect(of({}, [1, null, 3], { legend: { no_data: null } }).legend.no_data).toBeNull();
  });
});

describe("bars coloured by an amount", () => {
  const rows = [-5, 3, 9].map((amount, i) => ({ name: `n${i}`, amount, other: i }));

  it("have a ramp where the colour is the measure itself, or its scale one of amounts; else each value is a series", () => {
    const kind = (color: object) => resolved({ type: "bar", x: "name", y: "amount", color: color as never }, rows).color!.kind;
    expect(kind({ field: "amount" })).toBe("quantitative");
    expect(kind({ field: "other", scale: { classes: 2 } })).toBe("quantitative");
    expect(kind({ field: "other" })).toBe("ordinal");
  });

  it("are not stacked, since the colour splits nothing", () => {
    const made = resolved({ type: "bar", x: "name", y: "amount", color: "amount" }, rows);
    expect([made.style.stack, ruleOf(made, "/style/stack")]).toEqual(["none", "stack.painted"]);
  });
});
