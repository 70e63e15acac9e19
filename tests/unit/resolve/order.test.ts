import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../../src/intent/types.js";
import { daily, named, type Row, resolved, ruleOf } from "./resolved.js";

const rows: Row[] = [
  { name: "b", amount: 2, rank: 3, group: "z" },
  { name: "c", amount: 9, rank: 1, group: "y" },
  { name: "a", amount: 5, rank: 2, group: "x" },
];
const domain = (chart: Partial<ChartIntent>, data = rows) =>
  resolved({ type: "column", x: "name", y: "amount", ...chart }, data).x!.scale.domain;

describe("the order of names", () => {
  it("is that of the rows when nobody says otherwise", () => expect(domain({})).toEqual(["b", "c", "a"]));

  it("bars that lie go from the largest to the smallest", () => {
    const chart = resolved({ type: "bar", x: "name", y: "amount", style: { orientation: "horizontal" } }, rows);
    expect(chart.x!.scale.domain).toEqual(["c", "a", "b"]);
    expect(ruleOf(chart, "/x/scale/domain")).toBe("order.largest-first");
  });

  it("bars that lie in parts go by their sum", () => {
    const parts = [1, 2, 3, 1].map((amount, i) => ({ name: i < 2 ? "a" : "b", part: i % 2 ? "p" : "q", amount }));
    expect(
      resolved({ type: "bar", x: "name", y: "amount", color: "part", style: { orientation: "horizontal" } }, parts).x!.scale.domain,
    ).toEqual(["b", "a"]);
  });

  it("words with an order of their own keep it, also where the largest would come first", () => {
    const levels = ["Medium", "High", "Low"].map((name, i) => ({ name, amount: i + 1 }));
    expect(domain({}, levels)).toEqual(["Low", "Medium", "High"]);
    expect(domain({ type: "bar", style: { orientation: "horizontal" } }, levels)).toEqual(["Low", "Medium", "High"]);
  });

  it.each([
    ["ascending", ["a", "b", "c"]],
    ["descending", ["c", "b", "a"]],
    [{ by: "amount" }, ["b", "a", "c"]],
    [{ by: "amount", order: "descending" }, ["c", "a", "b"]],
    [{ by: "y", order: "descending" }, ["c", "a", "b"]],
    [{ by: "x", order: "descending" }, ["c", "b", "a"]],
    [{ by: "name" }, ["a", "b", "c"]],
    [{ by: "rank" }, ["c", "a", "b"]],
    [{ by: "group" }, ["a", "c", "b"]],
    [
      ["a", "c", "b"],
      ["a", "c", "b"],
    ],
    [["c"], ["c", "b", "a"]],
    [
      ["c", "nobody", "c"],
      ["c", "b", "a"],
    ],
    [null, ["b", "c", "a"]],
  ] as const)("sort %j gives %j", (sort, wanted) => expect(domain({ sort: sort as never })).toEqual(wanted));

  it("the sort of the channel counts before that of the chart", () =>
    expect(domain({ x: { field: "name", sort: "ascending" }, sort: "descending" })).toEqual(["a", "b", "c"]));

  it("a sort wins over an order of their own, and descending turns that order round", () => {
    const levels = ["Medium", "High", "Low"].map((name, i) => ({ name, amount: i + 1 }));
    expect(domain({ sort: { by: "amount" } }, levels)).toEqual(["Medium", "High", "Low"]);
    expect(domain({ sort: "descending" }, levels)).toEqual(["High", "Medium", "Low"]);
    expect(domain({ sort: ["Low"] }, levels)).toEqual(["Low", "Medium", "High"]);
  });

  it("is honoured on lines, areas and heatmaps, and with colour", () => {
    const lined = [...rows, ...rows.map((row) => ({ ...row, name: row.name, group: `${row.group}2` }))];
    for (const type of ["line", "area", "bar", "column"])
      expect(domain({ type, color: "group", sort: "descending" }, lined), type).toEqual(["c", "b", "a"]);
    expect(domain({ type: "heatmap", y: "group", color: "amount", sort: "descending" })).toEqual(["c", "b", "a"]);
    expect(domain({ type: "boxplot", sort: { by: "amount" } })).toEqual(["b", "a", "c"]);
  });

  it("ties stay in the order of the rows", () => {
    expect(domain({ sort: { by: "amount", order: "descending" } }, named(1, 2, 2, 2))).toEqual(["b", "c", "d", "a"]);
  });

  it("rows without a name come last, and names without an amount after those with one", () => {
    const gaps = [
      { name: null, amount: 99 },
      { name: "a", amount: null },
      { name: "b", amount: 1 },
    ];
    expect(domain({ sort: { by: "amount", order: "descending" } }, gaps)).toEqual(["b", "a", null]);
    expect(domain({ sort: "ascending" }, gaps)).toEqual(["a", "b", null]);
    expect(domain({}, gaps)).toEqual(["a", "b", null]);
  });

  it("numbers that are names go by their value", () => {
    const counted = [10, 9, 2].map((name) => ({ name, amount: 1 }));
    expect(domain({}, counted)).toEqual([2, 9, 10]);
  });

  it("items with numbers in them go by the number", () => {
    const items = ["item 10", "item 9", "item 2"].map((name) => ({ name, amount: 1 }));
    expect(domain({ sort: "ascending" }, items)).toEqual(["item 2", "item 9", "item 10"]);
  });

  it("sums decide where rows are added up, not single rows", () => {
    const many = [
      { name: "a", amount: 3 },
      { name: "b", amount: 4 },
      { name: "a", amount: 3 },
    ];
    expect(domain({ y: { field: "amount", aggregate: "sum" }, sort: { by: "y", order: "descending" } }, many)).toEqual(["a", "b"]);
    expect(domain({ y: { field: "amount", aggregate: "mean" }, sort: { by: "amount", order: "descending" } }, many)).toEqual(["b", "a"]);
  });
});

describe("the order of colours", () => {
  const parts = [
    ["x", "mid"],
    ["x", "big"],
    ["x", "small"],
  ].map(([name, part], i) => ({ name, part, amount: [5, 9, 1][i] }));

  it("is that of the rows, or as its own sort says", () => {
    expect(resolved({ type: "column", x: "name", y: "amount", color: "part" }, parts).color!.scale.domain).toEqual(["mid", "big", "small"]);
    expect(
      resolved({ type: "column", x: "name", y: "amount", color: { field: "part", sort: "ascending" } }, parts).color!.scale.domain,
    ).toEqual(["big", "mid", "small"]);
    expect(
      resolved({ type: "column", x: "name", y: "amount", color: { field: "part", sort: ["small", "mid", "big"] } }, parts).color!.scale
        .domain,
    ).toEqual(["small", "mid", "big"]);
    expect(
      resolved({ type: "column", x: "name", y: "amount", color: { field: "part", sort: { by: "amount" } } }, parts).color!.scale.domain,
    ).toEqual(["small", "mid", "big"]);
  });

  it("the largest slice of a pie comes first", () => {
    expect(resolved({ type: "pie", theta: "amount", color: "part" }, parts).color!.scale.domain).toEqual(["big", "mid", "small"]);
    expect(resolved({ type: "pie", theta: "amount", color: "part", sort: null }, parts).color!.scale.domain).toEqual([
      "mid",
      "big",
      "small",
    ]);
  });

  it("several measures stand in the order they were named", () => {
    const chart = resolved(
      { type: "line", x: "day", y: ["b", "a"] },
      daily(1, 2).map((row) => ({ ...row, a: 9, b: 1 })),
    );
    expect(chart.color!.scale.domain).toEqual(["B", "A"]);
  });
});
