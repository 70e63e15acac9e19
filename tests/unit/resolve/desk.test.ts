import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../../src/index.js";
import { resolved, ruleOf, yOf } from "./resolved.js";

const named = (values: readonly number[]) => values.map((v, i) => ({ name: `n${i}`, x: i, v }));
const quarters = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"].map((quarter, i) => ({ quarter, v: 3 + i }));

describe("amounts that are whole numbers", () => {
  it("have no ticks between them", () => {
    const line: ChartIntent = { type: "line", x: "x", y: "v", width: 300, height: 200 };
    expect(yOf(resolved(line, named([1, 1, 2, 1, 1]))).axis.ticks).toEqual([0, 1, 2, 3]);
    const counts: ChartIntent = { type: "column", x: "name", y: { aggregate: "count" } };
    expect(yOf(resolved(counts, named([1, 2]))).axis.ticks).toEqual([0, 1]);
    expect(yOf(resolved({ type: "column", x: "name", y: "v" }, named([0, 0]))).axis.ticks).toEqual([0, 1]);
  });

  it("have them when they are averaged, or when there are fractions", () => {
    const mean: ChartIntent = { type: "column", x: "name", y: { field: "v", aggregate: "mean" } };
    expect(yOf(resolved(mean, named([1, 1]))).axis.ticks).toContain(0.2);
    expect(yOf(resolved({ type: "column", x: "name", y: "v" }, named([1, 0.5]))).axis.ticks).toContain(0.2);
  });

  it("stand in the middle of their classes where each has one", () => {
    const { x } = resolved({ type: "histogram", x: "v" }, named([0, 1, 1, 2, 5]));
    expect(x).toMatchObject({ bin: { start: -0.5, stop: 5.5, step: 1 }, axis: { ticks: [0, 1, 2, 3, 4, 5] } });
    const said = resolved({ type: "histogram", x: { field: "v", bin: { step: 1 } } }, named([0, 1, 1, 2, 5]));
    expect(said.x!.bin).toEqual({ start: 0, stop: 6, step: 1 });
  });
});

describe("an axis of dates on quarters", () => {
  it("calls them by their number", () => {
    expect(resolved({ type: "column", x: "quarter", y: "v" }, quarters).x!.axis.format).toEqual({ time: "Q%q", under: "%Y" });
    const months = quarters.map(({ v }, i) => ({ month: `2023-0${i + 2}`, v }));
    expect(resolved({ type: "column", x: "month", y: "v" }, months).x!.axis.format).toEqual({ time: "%b", under: "%Y" });
  });
});

describe("the axis of two ends", () => {
  const rows = [{ task: "Build", start: 3, end: 9 }];
  const gantt: ChartIntent = { type: "bar", x: "task", y: "end", y_start: "start" };
  it("is not named by one of them", () => {
    const chart = resolved(gantt, rows);
    expect(yOf(chart).axis.title).toBeNull();
    expect(ruleOf(chart, "/y/axis/title")).toBe("axis-title.ends");
  });

  it("keeps the name that the chart gives it", () => {
    expect(yOf(resolved({ ...gantt, y: { field: "end", title: "Day" } }, rows)).axis.title).toBe("Day");
  });
});

describe("parts of 100 %", () => {
  it("reach as far below zero as their largest negative share", () => {
    const rows = [
      { name: "a", part: "in", v: 90 },
      { name: "a", part: "out", v: -10 },
    ];
    const chart = resolved({ type: "column", x: "name", y: "v", color: "part", style: { stack: "normalize" } }, rows);
    expect(yOf(chart).scale.domain).toEqual([-0.2, 1]);
  });
});

describe("an axis of few dates", () => {
  const votes = [2005, 2009, 2013, 2017, 2021, 2025].map((year, i) => ({ year, v: 70 + i }));
  const years = votes.map(({ year }) => `${year}-01-01`);
  it.each(["line", "column"])("of a %s has its labels at them, not between them", (type) => {
    expect(resolved({ type, x: "year", y: "v" } as ChartIntent, votes).x!.axis.ticks).toEqual(years);
  });

  it("keeps the labels of single dates that are missing", () => {
    const rows = [2019, 2020, 2022, 2023].map((year) => ({ year, v: 3 }));
    const { x } = resolved({ type: "column", x: "year", y: "v" }, rows);
    expect(x!.axis.ticks).toEqual([2019, 2020, 2021, 2022, 2023].map((year) => `${year}-01-01`));
  });
});

describe("large amounts that hardly differ", () => {
  it("are written out", () => {
    const rows = [1_000_001, 1_000_002, 1_000_004].map((v, i) => ({ x: i, v }));
    expect(yOf(resolved({ type: "line", x: "x", y: "v" }, rows)).axis.format).toEqual({ pattern: ",.0f" });
  });
});
