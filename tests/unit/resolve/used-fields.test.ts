import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../../src/intent/types.js";
import { type Row, resolved } from "./resolved.js";

const rows: Row[] = [
  { name: "b", group: "z", amount: 2, rank: 3 },
  { name: "c", group: "y", amount: 9, rank: 1 },
  { name: "a", group: "x", amount: 5, rank: 2 },
];
const chart = (more: Partial<ChartIntent>) => resolved({ type: "heatmap", x: "name", y: "group", color: "amount", ...more }, rows);
const fields = (of: ReturnType<typeof chart>) => of.data.columns.map(({ field }) => field);

describe("a field that only gives an order", () => {
  it("orders the categories of any position, named nowhere else in the chart", () => {
    expect(chart({ x: { field: "name", sort: { by: "rank" } } }).x!.scale.domain).toEqual(["c", "a", "b"]);
    expect(chart({ y: { field: "group", sort: { by: "rank" } } }).y).toMatchObject({ scale: { domain: ["y", "x", "z"] } });
  });

  it("is not kept once the order is in the domain", () => {
    expect(fields(chart({ x: { field: "name", sort: { by: "rank" } } }))).toEqual(["name", "group", "amount"]);
  });

  it("is kept where the chart still asks for it, in its sort or in its tooltip", () => {
    expect(fields(resolved({ type: "column", x: "name", y: "amount", sort: { by: "rank" } }, rows))).toEqual(["name", "amount", "rank"]);
    expect(fields(chart({ x: { field: "name", sort: { by: "rank" } }, tooltip: ["rank"] }))).toContain("rank");
  });
});
