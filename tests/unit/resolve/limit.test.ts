import { describe, expect, it } from "vitest";
import { houseLocale } from "../../../src/format/locale.js";
import type { ChartIntent } from "../../../src/intent/types.js";
import { marksOfChart } from "../../../src/transform/chart-marks.js";
import { issuesOf, named, refusals, resolved, ruleOf, told, yOf } from "./resolved.js";

const rows = named(5, 9, 1, 7, 3);
const bars = (limit: unknown, more: Partial<ChartIntent> = {}): ChartIntent =>
  ({ type: "column", x: { field: "name", limit }, y: "amount", ...more }) as ChartIntent;
const amounts = (chart: ChartIntent, data = rows) => {
  const done = resolved(chart, data);
  const { values } = marksOfChart(done, houseLocale);
  return Object.fromEntries(done.x!.scale.domain.map((name) => [name, (values.y as Float64Array)[(values.x as unknown[]).indexOf(name)]]));
};

describe("a limit of categories", () => {
  it("keeps the largest by name, largest first, and adds up the rest, last", () => {
    const chart = resolved(bars(2), rows);
    expect(chart.x!.scale.domain).toEqual(["b", "d", "Other"]);
    expect(amounts(bars(2))).toEqual({ b: 9, d: 7, Other: 9 });
    expect(yOf(chart).aggregate).toBe("sum");
    expect(ruleOf(chart, "/y/aggregate")).toBe("aggregate.rest");
    expect(ruleOf(chart, "/x/limit/keep")).toBe("limit.largest");
  });

  it("shows a rest of one by its own name, and then adds nothing up", () => {
    const chart = resolved(bars(4), rows);
    expect(chart.x!.scale.domain).toHaveLength(5);
    expect(chart.x!.scale.domain).not.toContain("Other");
    expect(yOf(chart).aggregate).toBeNull();
  });

  it("counts what it has to keep among the number", () => {
    expect(resolved(bars({ to: 3, keep: ["c"] }), rows).x!.scale.domain).toEqual(["b", "d", "c", "Other"]);
    expect(resolved(bars({ keep: ["c", "a"] }), rows).x!.scale.domain).toEqual(["a", "c", "Other"]);
  });

  it("puts a category of the rest's name into the rest, however large", () => {
    const more = [...rows, { name: "Other", amount: 100 }];
    expect(resolved(bars(2), more).x!.scale.domain).toEqual(["b", "d", "Other"]);
    expect(amounts(bars(2), more).Other).toBe(109);
  });

  it("computes the rest from its rows: a mean of rows, not of means, a median of rows, the least and the greatest", () => {
    const data = [...named(9, 8, 1), { name: "c", amount: 3 }, { name: "d", amount: 8 }, { name: "a", amount: 9 }];
    const of = (aggregate: "mean" | "median" | "min" | "max" | "count") =>
      amounts({ type: "column", x: { field: "name", limit: { keep: ["a", "b"] } }, y: { field: "amount", aggregate } }, data).Other;
    expect(of("mean")).toBe(4);
    expect(of("median")).toBe(3);
    expect(of("min")).toBe(1);
    expect(of("max")).toBe(8);
    expect(of("count")).toBe(3);
  });

  it("refuses amounts that do not add up, and says what to write", () => {
    const prices = rows.map(({ name, amount }) => ({ name, price: amount }));
    const chart = bars(2, { y: "price" });
    expect(refusals(chart, prices)).toEqual(["LIMIT_REST /x/limit"]);
    expect(issuesOf(chart, prices)[0]!.fix).toEqual([{ op: "remove", path: "/x/limit" }]);
    const more = [...prices, ...prices];
    expect(issuesOf(chart, more)[0]!.fix).toEqual([{ op: "replace", path: "/y", value: { field: "price", aggregate: "mean" } }]);
  });

  it("warns that the rest is a mean of means where every category has one row", () => {
    expect(told(bars(2, { y: { field: "amount", aggregate: "mean" } }), rows)).toEqual(["LIMIT_REST /x/limit"]);
    const many = rows.flatMap((row) => [row, row]);
    expect(told(bars(2, { y: { field: "amount", aggregate: "mean" } }), many)).toEqual([]);
  });

  it("stays at the end however the others are sorted, unless a list says its place", () => {
    expect(resolved(bars(2, { sort: "descending" }), rows).x!.scale.domain).toEqual(["d", "b", "Other"]);
    expect(resolved(bars(2, { sort: ["Other", "d"] }), rows).x!.scale.domain).toEqual(["Other", "d", "b"]);
  });

  it("gives the rest of a colour its grey, whatever it is called, and keeps it out of the colours of the field", () => {
    const days = ["2024-01-01", "2024-01-02"].flatMap((day) => rows.map((row) => ({ ...row, day })));
    const chart = resolved({ type: "line", x: "day", y: "amount", color: { field: "name", limit: { to: 2, other: "The rest" } } }, days);
    const { domain, palette } = chart.color!.scale;
    expect(domain.at(-1)).toBe("The rest");
    expect(palette!.at(-1)).toBe(chart.color!.limit!.color);
    expect(Object.keys(chart.colors.name!)).toEqual(["b", "d"]);
  });

  it("says in the description how many the rest stands for", () => {
    expect(resolved(bars(2), rows).description).toMatch(/ Other stands for 3 of 5 values of Name\.$/);
  });

  it("is called in the language of the chart", () => {
    expect(resolved(bars(2, { locale: "de-DE" }), rows).x!.limit!.other).toBe("Sonstige");
  });

  it.each([
    ["amounts", { type: "histogram", x: { field: "amount", limit: 2 } }, "INTENT_KEY_UNUSED /x/limit"],
    ["sizes", { type: "scatter", x: "amount", y: "amount", size: { field: "amount", limit: 2 } }, "INTENT_KEY_UNUSED /size/limit"],
    ["no number", bars(0), "INTENT_OUT_OF_RANGE /x/limit"],
    ["half a category", bars({ to: 1.5 }), "INTENT_OUT_OF_RANGE /x/limit/to"],
    [
      "a layer",
      bars(2, { layers: [{ type: "line", y: "amount", color: { field: "name", limit: 2 } }] }),
      "INTENT_KEY_UNUSED /layers/0/color/limit",
    ],
    ["nothing", bars({ other: "x" }), "INTENT_WRONG_VALUE /x/limit"],
    ["a colour that is none", bars({ to: 2, color: "blurple" }), "INTENT_BAD_COLOR /x/limit/color"],
  ])("a limit of %s is told", (_name, chart, code) => expect(told(chart as ChartIntent, rows)).toContain(code));

  it("counts rows where a chart has no amounts", () => {
    const points = ["a", "b", "b", "c", "d"].map((name, amount) => ({ name, amount }));
    const chart = resolved({ type: "scatter", x: "amount", y: "amount", color: { field: "name", limit: 1 } }, points);
    expect(chart.color!.scale.domain).toEqual(["b", "Other"]);
    expect(ruleOf(chart, "/color/limit/keep")).toBe("limit.most-rows");
  });
});

it("a rest of names with an order is grey, and not a step of their ramp", () => {
  const levels = ["Low", "Medium", "High", "Very high"].map((level, i) => ({ level, amount: i + 1, name: "a" }));
  const chart = resolved({ type: "column", x: "name", y: "amount", color: { field: "level", limit: 2 } }, levels);
  expect(chart.color!.scale.domain).toEqual(["High", "Very high", "Other"]);
  expect(chart.color!.scale.palette!.at(-1)).toBe(chart.color!.limit!.color);
});
