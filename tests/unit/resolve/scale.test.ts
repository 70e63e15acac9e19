import { describe, expect, it } from "vitest";
import type { ScaleDef } from "../../../src/intent/types.js";
import { daily, issuesOf, named, refusals, resolved, ruleOf, told, yOf } from "./resolved.js";

const bar = (amounts: (number | null)[], scale?: ScaleDef) =>
  resolved({ type: "bar", x: "name", y: { field: "amount", scale } }, named(...amounts));
const line = (amounts: (number | null)[], scale?: ScaleDef) =>
  resolved({ type: "line", x: "day", y: { field: "amount", scale } }, daily(...amounts));
const scatter = (xs: number[], ys: number[], scale?: ScaleDef) =>
  resolved(
    { type: "scatter", x: "x", y: { field: "y", scale } },
    xs.map((x, i) => ({ x, y: ys[i] })),
  );

describe("zero", () => {
  it("belongs to bars and areas, however far the values are", () => {
    expect(yOf(bar([990, 1000])).scale).toMatchObject({ zero: true, domain: [0, 1000] });
    expect(yOf(resolved({ type: "area", x: "day", y: "amount" }, daily(990, 1000))).scale.domain[0]).toBe(0);
    expect(ruleOf(bar([990, 1000]), "/y/scale/zero")).toBe("zero.length");
  });

  it("is the upper end of bars that all go down", () => expect(yOf(bar([-30, -20])).scale.domain).toEqual([-30, 0]));

  it("is shown on a line that comes near it, and left out where it would flatten the line", () => {
    expect(yOf(line([1, 9])).scale).toMatchObject({ zero: true, domain: [0, 10] });
    expect(yOf(line([90, 100])).scale.zero).toBe(false);
    expect(yOf(line([90, 100])).scale.domain[0]).toBeGreaterThan(80);
    expect([ruleOf(line([1, 9]), "/y/scale/zero"), ruleOf(line([90, 100]), "/y/scale/zero")]).toEqual(["zero.near", "zero.far"]);
  });

  it("how near is config", () => {
    const chart = resolved({ type: "line", x: "day", y: "amount" }, daily(90, 100), { config: { scale: { zero_share: 0.95 } } });
    expect(yOf(chart).scale.zero).toBe(true);
  });

  it("is inside when the values lie on both sides", () => {
    expect(yOf(line([-5, 100])).scale).toMatchObject({ zero: true });
    expect(ruleOf(line([-5, 100]), "/y/scale/zero")).toBe("zero.inside");
  });

  it("the author may leave it out of bars, and is warned", () => {
    expect(yOf(bar([90, 100], { zero: false })).scale.domain[0]).toBeGreaterThan(0);
    expect(told({ type: "bar", x: "name", y: { field: "amount", scale: { zero: false } } }, named(90, 100))).toEqual([
      "SCALE_HIDES_ZERO /y/scale/zero",
    ]);
    expect(told({ type: "bar", x: "name", y: { field: "amount", scale: { domain: [50, 100] } } }, named(90, 100))).toEqual([
      "SCALE_HIDES_ZERO /y/scale/domain",
    ]);
  });

  it("the warning can be switched off in the config", () => {
    const options = { config: { scale: { hidden_zero_warn: false } } };
    expect(told({ type: "bar", x: "name", y: { field: "amount", scale: { zero: false } } }, named(90, 100), options)).toEqual([]);
  });

  it("floating bars encode two ends and need none", () => {
    const rows = [{ name: "a", from: 90, to: 100 }];
    expect(yOf(resolved({ type: "bar", x: "name", y: "to", y_start: "from" }, rows)).scale.domain[0]).toBeGreaterThan(0);
  });
});

describe("the domain", () => {
  it("has round ends that hold all values", () => {
    expect(yOf(bar([3, 97])).scale.domain).toEqual([0, 100]);
    expect(yOf(line([-0.37, 1.21])).scale.domain).toEqual([-0.5, 1.5]);
    expect(yOf(line([0.1, 0.3])).scale.domain.every((end) => `${end}`.length < 6)).toBe(true);
  });

  it("keeps its exact ends when it is not to be nice", () => expect(yOf(bar([3, 97], { nice: false })).scale.domain).toEqual([0, 97]));

  it("without zero there is air at both ends, as much as the config says", () => {
    expect(yOf(line([90, 100], { nice: false })).scale.domain).toEqual([89.5, 100.5]);
    const wide = resolved({ type: "line", x: "day", y: { field: "amount", scale: { nice: false } } }, daily(90, 100), {
      config: { scale: { fit_pad: 0.5 } },
    });
    expect(yOf(wide).scale.domain).toEqual([85, 105]);
  });

  it("holds the sum of stacked parts, one for 100 %, and both directions", () => {
    const rows = [1, 2, 3, 4].map((amount, i) => ({ name: i < 2 ? "a" : "b", part: i % 2 ? "p" : "q", amount }));
    const stacked = (stack: "zero" | "normalize" | "none") =>
      yOf(resolved({ type: "bar", x: "name", y: "amount", color: "part", style: { stack } }, rows)).scale.domain;
    expect([stacked("none"), stacked("zero"), stacked("normalize")]).toEqual([
      [0, 4],
      [0, 7],
      [0, 1],
    ]);
    const mixed = [
      { name: "a", part: "p", amount: 5 },
      { name: "a", part: "q", amount: -3 },
    ];
    expect(yOf(resolved({ type: "bar", x: "name", y: "amount", color: "part" }, mixed)).scale.domain).toEqual([-4, 6]);
  });

  it("holds references, so that none is drawn outside", () => {
    expect(
      yOf(resolved({ type: "line", x: "day", y: "amount", references: [{ y: 50 }] }, daily(1, 2))).scale.domain[1],
    ).toBeGreaterThanOrEqual(50);
    expect(
      yOf(resolved({ type: "line", x: "day", y: "amount", references: [{ y: [-20, -10] }] }, daily(1, 2))).scale.domain[0],
    ).toBeLessThanOrEqual(-20);
  });

  it("holds references on dates too", () => {
    const chart = resolved({ type: "line", x: "day", y: "amount", references: [{ x: "2024-02-01" }] }, daily(1, 2));
    expect(chart.x!.scale.domain).toEqual(["2024-01-01", "2024-02-01"]);
  });

  it("one end given, the other comes from the values", () => {
    expect(yOf(line([3, 97], { domain: [null, 200] })).scale.domain).toEqual([0, 200]);
    expect(yOf(line([3, 97], { domain: [-50, null] })).scale.domain).toEqual([-50, 100]);
  });

  it("both given are kept as they are, and values outside are told", () => {
    expect(yOf(line([3, 97], { domain: [0, 50] })).scale).toMatchObject({ domain: [0, 50], nice: false });
    expect(told({ type: "line", x: "day", y: { field: "amount", scale: { domain: [0, 50] } } }, daily(3, 97))).toEqual([
      "SCALE_HIDES_DATA /y/scale/domain",
    ]);
    expect(told({ type: "line", x: "day", y: { field: "amount", scale: { domain: [0, 50], clamp: true } } }, daily(3, 97))).toEqual([]);
  });

  it("values that do not differ have room around them", () => {
    for (const amounts of [
      [0, 0],
      [5, 5],
      [-5, -5],
      [1e-9, 1e-9],
      [1e15, 1e15],
    ]) {
      const [least, greatest] = yOf(line(amounts)).scale.domain as number[];
      expect(greatest! > least!, `${amounts}`).toBe(true);
      expect(least! <= amounts[0]! && amounts[0]! <= greatest!, `${amounts}`).toBe(true);
    }
  });

  it("dates go from the first to the last, not to round ones", () =>
    expect(line([1, 2, 3]).x!.scale).toMatchObject({ type: "time", domain: ["2024-01-01", "2024-01-03"], nice: false, zero: false }));

  it("of a scatter fits the values on both axes", () => {
    const chart = scatter([100, 110], [0.5, 0.6]);
    expect([chart.x!.scale.zero, yOf(chart).scale.zero]).toEqual([false, false]);
    expect(chart.x!.scale.domain[0]).toBeGreaterThan(90);
  });

  it("an end that is no number, or a date that is none, is refused", () => {
    expect(refusals({ type: "line", x: "day", y: { field: "amount", scale: { domain: ["low", 5] } } }, daily(1, 2))).toContain(
      "INTENT_WRONG_VALUE /y/scale/domain/0",
    );
    expect(refusals({ type: "line", x: { field: "day", scale: { domain: ["2024-01-01", "soon"] } }, y: "amount" }, daily(1, 2))).toContain(
      "INTENT_WRONG_VALUE /x/scale/domain/1",
    );
    expect(refusals({ type: "line", x: "day", y: { field: "amount", scale: { domain: [5] } } }, daily(1, 2))).toContain(
      "INTENT_WRONG_VALUE /y/scale/domain",
    );
  });
});

describe("log scales", () => {
  it("go from power to power of ten, or from five or two of one where there are few", () => {
    expect(yOf(line([3, 970], { type: "log" })).scale).toMatchObject({ type: "log", domain: [2, 1000], zero: false });
    expect(yOf(line([3e-4, 9.7e5], { type: "log" })).scale).toMatchObject({ domain: [1e-4, 1e6] });
  });

  it("show no zero and nothing below it: they are refused with the field and its value", () => {
    expect(refusals({ type: "line", x: "day", y: { field: "amount", scale: { type: "log" } } }, daily(0, 10))).toEqual([
      "SCALE_NOT_POSITIVE /y/scale/type",
    ]);
    expect(refusals({ type: "line", x: "day", y: { field: "amount", scale: { type: "log" } } }, daily(-1, 10))).toEqual([
      "SCALE_NOT_POSITIVE /y/scale/type",
    ]);
    const [issue] = issuesOf({ type: "line", x: "day", y: { field: "amount", scale: { type: "log" } } }, daily(-1, 10));
    expect(issue!.message).toMatch(/"amount".*-1.*symlog/);
  });

  it("are refused for bars and stacked areas, whose length has no start there", () => {
    for (const type of ["bar", "column", "area"])
      expect(refusals({ type, x: "day", y: { field: "amount", scale: { type: "log" } } }, daily(1, 10)), type).toContain(
        "SCALE_WRONG_KIND /y/scale/type",
      );
  });

  it("symlog takes any values", () =>
    expect(refusals({ type: "line", x: "day", y: { field: "amount", scale: { type: "symlog" } } }, daily(-1, 0, 10))).toEqual([]));

  it("a domain that reaches zero is refused too", () => {
    expect(
      refusals({ type: "line", x: "day", y: { field: "amount", scale: { type: "log", domain: [0, 100] } } }, daily(1, 10)),
    ).not.toEqual([]);
  });
});

describe("the type of a scale", () => {
  it("follows what is shown: dates, numbers, names", () => {
    expect([line([1]).x!.scale.type, yOf(line([1])).scale.type, bar([1]).x!.scale.type]).toEqual(["time", "linear", "band"]);
    expect(resolved({ type: "line", x: "name", y: "amount" }, named(1, 2)).x!.scale.type).toBe("point");
  });

  it.each([
    ["dates", { type: "line", x: { field: "day", scale: { type: "log" } }, y: "amount" }],
    ["numbers", { type: "line", x: "day", y: { field: "amount", scale: { type: "band" } } }],
    ["numbers, as time", { type: "line", x: "day", y: { field: "amount", scale: { type: "time" } } }],
  ] as const)("one that does not fit %s is refused", (_, chart) =>
    expect(refusals(chart as never, daily(1, 2)).some((each) => each.startsWith("SCALE_WRONG_KIND"))).toBe(true),
  );

  it("one that does not fit names is refused", () =>
    expect(refusals({ type: "bar", x: { field: "name", scale: { type: "log" } }, y: "amount" }, named(1, 2))).toEqual([
      "SCALE_WRONG_KIND /x/scale/type",
    ]));

  it("is chosen by the author where it fits", () => {
    expect(yOf(line([1, 4], { type: "sqrt" })).scale.type).toBe("sqrt");
    expect(yOf(line([1, 4], { reverse: true, clamp: true })).scale).toMatchObject({ reverse: true, clamp: true });
  });
});

describe("names on a scale", () => {
  it("are each there once", () => {
    const rows = [...named(1, 2), ...named(3, 4)];
    expect(resolved({ type: "bar", x: "name", y: { field: "amount", aggregate: "sum" } }, rows).x!.scale.domain).toEqual(["a", "b"]);
  });

  it("a domain keeps its order and tells which names it leaves out", () => {
    const chart = { type: "bar", x: { field: "name", scale: { domain: ["c", "a", "z"] } }, y: "amount" };
    expect(resolved(chart, named(1, 2, 3)).x!.scale.domain).toEqual(["c", "a", "z"]);
    expect(told(chart, named(1, 2, 3))).toEqual(["SCALE_HIDES_DATA /x/scale/domain"]);
  });

  it("more than the limit are refused", () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({ name: `n${i}`, amount: i }));
    expect(refusals({ type: "bar", x: "name", y: "amount" }, rows, { config: { limits: { categories: 10 } } })).toEqual([
      "LIMIT_CATEGORIES /x",
    ]);
    expect(refusals({ type: "bar", x: "name", y: "amount" }, rows, { limits: { categories: 10 } })).toEqual(["LIMIT_CATEGORIES /x"]);
    expect(refusals({ type: "bar", x: "name", y: "amount" }, rows)).toEqual([]);
  });
});

describe("ranks", () => {
  const places = [3, 1, 2, 4].map((rank, i) => ({ season: `s${i}`, rank, points: 9 - rank }));

  it("stand with the first at the top, half a place beyond both ends, without zero", () => {
    for (const chart of [
      resolved({ type: "line", x: "season", y: "rank" }, places),
      resolved({ type: "scatter", x: "points", y: "rank" }, places),
    ]) {
      expect(yOf(chart).scale).toMatchObject({ reverse: true, zero: false, nice: false, domain: [0.5, 4.5] });
      expect(ruleOf(chart, "/y/scale/reverse")).toBe("reverse.rank");
      expect(yOf(chart).axis.ticks).toContain(1);
    }
  });

  it("run upwards where the chart says so, as bars, and along x", () => {
    expect(yOf(resolved({ type: "line", x: "season", y: { field: "rank", scale: { reverse: false } } }, places)).scale.reverse).toBe(false);
    expect(yOf(resolved({ type: "bar", x: "season", y: "rank" }, places)).scale).toMatchObject({ reverse: false, zero: true });
    expect(resolved({ type: "scatter", x: "rank", y: "points" }, places).x!.scale.reverse).toBe(false);
  });
});
