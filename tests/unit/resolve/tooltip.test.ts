import { describe, expect, it } from "vitest";
import { resolve } from "../../../src/index.js";

const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ a: i % 50, b: (i * 7) % 31, name: `n${i % 9}` }));
const fields = (chart: object, count: number) =>
  resolve({ x: "a", y: "b", ...chart, data: { values: rows(count) } }).tooltip.map(({ field }) => field);

describe("tooltips that nobody asked for", () => {
  it("list every field that is drawn", () => {
    expect(fields({ type: "scatter", color: "name" }, 40)).toEqual(["a", "name", "b"]);
  });

  it("are left out where more rows have a mark each than the defaults allow", () => {
    expect(fields({ type: "scatter" }, 2000)).toEqual(["a", "b"]);
    expect(fields({ type: "scatter" }, 2001)).toEqual([]);
  });

  it("stay where many rows make few marks", () => {
    expect(fields({ type: "line" }, 2001)).toEqual(["a", "b"]);
    expect(fields({ type: "bar", x: "name", y: { field: "b", aggregate: "sum" } }, 2001)).toEqual(["name", "b"]);
  });

  it("stay where the chart lists them", () => {
    expect(fields({ type: "scatter", tooltip: "name" }, 2001)).toEqual(["name"]);
  });
});
