import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../../src/intent/types.js";
import { daily, issuesOf, named, type Row, refusals, told } from "./resolved.js";

const bar: ChartIntent = { type: "bar", x: "name", y: "amount" };

describe("several rows for one place", () => {
  const twice = [...named(1, 2), { name: "a", amount: 5 }];

  it("are told with the place, and with what to write", () => {
    const [issue] = issuesOf(bar, twice);
    expect(issue).toMatchObject({
      code: "DATA_DUPLICATE_KEYS",
      severity: "warning",
      path: "/y",
      received: "a",
      fix: [{ op: "replace", path: "/y", value: { field: "amount", aggregate: "sum" } }],
    });
    expect(issue!.message).toContain("aggregate: sum");
  });

  it("a rate is to be averaged, not added up", () => {
    const rates = twice.map(({ name, amount }) => ({ name, conversion_rate: amount }));
    expect(issuesOf({ ...bar, y: "conversion_rate" }, rates)[0]!.fix).toEqual([
      { op: "replace", path: "/y", value: { field: "conversion_rate", aggregate: "mean" } },
    ]);
  });

  it("an aggregate, a colour or a detail that tells them apart settles it", () => {
    expect(told({ ...bar, y: { field: "amount", aggregate: "sum" } }, twice)).toEqual([]);
    const apart = twice.map((row, i) => ({ ...row, part: `p${i}` }));
    expect(told({ ...bar, color: "part" }, apart)).toEqual([]);
    expect(told({ ...bar, detail: "part" }, apart)).toEqual([]);
  });

  it.each(["column", "line", "area"])("are told for a %s too", (type) =>
    expect(told({ ...bar, type }, twice)).toEqual(["DATA_DUPLICATE_KEYS /y"]),
  );

  it("are told for the cell of a heatmap", () => {
    const rows = [1, 2].map((v) => ({ x: "a", y: "b", v }));
    expect(told({ type: "heatmap", x: "x", y: "y", color: "v" }, rows)).toEqual(["DATA_DUPLICATE_KEYS /color"]);
  });

  it("are told for several measures, and for slices", () => {
    expect(
      told(
        { type: "column", x: "name", y: ["amount", "other"] },
        twice.map((row) => ({ ...row, other: 1 })),
      ),
    ).toEqual(["DATA_DUPLICATE_KEYS /y"]);
    expect(told({ type: "pie", color: "name", theta: "amount" }, twice)).toEqual(["DATA_DUPLICATE_KEYS /theta"]);
  });

  it("are what a scatter, a box and a path are made of", () => {
    expect(told({ type: "boxplot", x: "name", y: "amount" }, twice)).toEqual([]);
    expect(told({ type: "scatter", x: "amount", y: "amount" }, twice)).toEqual([]);
    expect(told({ type: "line", x: "name", y: "amount", order: "amount" }, twice)).toEqual([]);
  });
});

describe("what a channel needs", () => {
  it("names where amounts are needed are refused, with the field and why", () => {
    const [issue] = issuesOf(
      { ...bar, x: "other", y: "name" },
      named(1, 2).map((row) => ({ ...row, other: "x" })),
    );
    expect(issue).toMatchObject({ code: "DATA_WRONG_KIND", path: "/y", received: "name" });
    for (const words of [/needs numbers/, /"name"/, /names/, /aggregate: count/]) expect(issue!.message).toMatch(words);
  });

  it("x and y that are swapped are told to swap back, as a patch", () => {
    const [issue] = issuesOf({ type: "bar", x: "amount", y: "name" }, named(1, 2));
    expect(issue).toMatchObject({
      code: "DATA_WRONG_KIND",
      fix: [
        { op: "replace", path: "/x", value: { field: "name" } },
        { op: "replace", path: "/y", value: { field: "amount" } },
      ],
    });
    expect(issue!.message).toContain("Swap x and y");
  });

  it("a measure without any value is refused", () => {
    expect(refusals(bar, named(null, null))).toEqual(["DATA_ALL_NULL /y"]);
    expect(refusals({ type: "pie", color: "name", theta: "amount" }, named(null, null))).toEqual(["DATA_ALL_NULL /theta"]);
    expect(refusals({ ...bar, y: { field: "amount", aggregate: "sum" } }, named(null, null))).toEqual(["DATA_ALL_NULL /y"]);
  });

  it("a measure that is mostly empty is told", () => {
    expect(told(bar, named(1, null, null))).toEqual(["DATA_MOSTLY_NULL /y"]);
    expect(told(bar, named(1, 2, null))).toEqual([]);
    expect(told(bar, named(1, 2, null), { config: { enrich: { mostly_null: 0.2 } } })).toEqual(["DATA_MOSTLY_NULL /y"]);
  });

  it("one date is no line", () => {
    expect(told({ type: "line", x: "day", y: "amount" }, daily(1))).toEqual(["DATA_SINGLE_POINT /x"]);
    expect(told({ type: "bar", x: "day", y: "amount" }, daily(1))).toEqual([]);
  });

  it("parts below zero are refused in a pie", () => {
    expect(refusals({ type: "pie", color: "name", theta: "amount" }, named(3, -1))).toEqual(["DATA_NEGATIVE_PART /theta"]);
    expect(refusals({ type: "donut", color: "name", theta: "amount" }, named(3, -1))).toEqual(["DATA_NEGATIVE_PART /theta"]);
  });

  it("parts that are all zero are no whole", () =>
    expect(refusals({ type: "pie", color: "name", theta: "amount" }, named(0, 0))).not.toEqual([]));

  it("sizes below zero are refused", () => {
    const rows = [
      { a: 1, b: 1, s: -1 },
      { a: 2, b: 2, s: 4 },
    ];
    expect(refusals({ type: "scatter", x: "a", y: "b", size: "s" }, rows)).toEqual(["DATA_WRONG_KIND /size"]);
  });

  it("classes need numbers, calendar steps need dates", () => {
    expect(refusals({ type: "histogram", x: "name" }, named(1, 2))).toEqual(["DATA_WRONG_KIND /x"]);
    expect(refusals({ ...bar, x: { field: "name", bin: true } }, named(1, 2))).toEqual(["DATA_WRONG_KIND /x/bin"]);
    expect(refusals({ ...bar, x: { field: "name", time_unit: "month" } }, named(1, 2))).toEqual(["DATA_WRONG_KIND /x/time_unit"]);
  });

  it("names have no sum and no mean", () => {
    for (const aggregate of ["sum", "mean", "median"] as const)
      expect(refusals({ ...bar, y: { field: "name", aggregate } }, named(1, 2)), aggregate).toEqual(["DATA_WRONG_KIND /y"]);
    expect(refusals({ ...bar, y: { field: "name", aggregate: "distinct" } }, named(1, 2))).toEqual([]);
  });

  it("a kind that the rows contradict is refused", () => {
    expect(refusals({ ...bar, y: { field: "name", kind: "quantitative" } }, named(1, 2))).toEqual(["DATA_WRONG_KIND /y"]);
    expect(refusals({ type: "line", x: { field: "name", kind: "temporal" }, y: "amount" }, named(1, 2))).toEqual(["DATA_WRONG_KIND /x"]);
    expect(refusals({ type: "scatter", x: { field: "name", kind: "quantitative" }, y: "amount" }, named(1, 2))).toEqual([
      "DATA_WRONG_KIND /x",
    ]);
  });

  it("an identifier is not added up", () => {
    const rows: Row[] = [
      { name: "a", user_id: 17 },
      { name: "a", user_id: 4711 },
    ];
    expect(told({ ...bar, y: { field: "user_id", aggregate: "sum" } }, rows).length).toBeGreaterThan(0);
  });

  it("a format in a currency that nobody named is refused", () => {
    expect(refusals({ ...bar, y: { field: "amount", format: "currency" } }, named(1, 2))).toEqual(["CURRENCY_UNKNOWN /y/format"]);
    expect(refusals({ ...bar, y: { field: "amount", format: "currency" }, style: { currency: "EUR" } }, named(1, 2))).toEqual([]);
    expect(
      refusals({ ...bar, y: { field: "amount", format: "currency" } }, named(1, 2), { config: { format: { currency: "EUR" } } }),
    ).toEqual([]);
  });

  it("all reasons are told together", () => {
    const rows = [
      { a: 1, b: "x", s: -1 },
      { a: 0, b: "y", s: 4 },
    ];
    expect(
      refusals({ type: "scatter", x: { field: "a", scale: { type: "log" } }, y: { field: "a", scale: { type: "log" } }, size: "s" }, rows),
    ).toEqual(["SCALE_NOT_POSITIVE /x/scale/type", "SCALE_NOT_POSITIVE /y/scale/type", "DATA_WRONG_KIND /size"]);
  });
});
