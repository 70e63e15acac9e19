import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../../src/intent/types.js";
import { daily, named, type Row, resolved, ruleOf } from "./resolved.js";

const many = (count: number): Row[] => Array.from({ length: count }, (_, i) => ({ name: `n${i}`, amount: i }));
const long = ["Transportation", "Agriculture", "Defence", "Education", "Energy", "Labour"].map((name, i) => ({
  name: `Federal Department of ${name} and its agencies`,
  amount: i,
}));
const way = (chart: Partial<ChartIntent>, rows: Row[], options = {}) =>
  resolved({ type: "bar", x: "name", y: "amount", ...chart }, rows, options).style.orientation;

describe("which way bars run", () => {
  it("short names stand under upright bars", () => expect(way({}, named(1, 2, 3))).toBe("vertical"));

  it("names that do not fit under their bars lie beside them", () => {
    expect(way({}, long)).toBe("horizontal");
    expect(ruleOf(resolved({ type: "bar", x: "name", y: "amount" }, long), "/style/orientation")).toBe("orientation.long-names");
  });

  it("a wider chart has room for the same names", () => expect(way({ width: 1600 }, long)).toBe("vertical"));

  it("too many names lie, and how many is config", () => {
    expect(way({ width: 4000 }, many(21))).toBe("horizontal");
    expect(way({ width: 4000 }, many(21), { config: { turn: { from: 30 } } })).toBe("vertical");
  });

  it("columns always stand, whatever their names", () => expect(way({ type: "column" }, long)).toBe("vertical"));

  it("time and classes run from left to right", () => {
    expect(way({ x: "day" }, daily(...Array.from({ length: 30 }, (_, i) => i)))).toBe("vertical");
    expect(way({ x: { field: "amount", bin: true }, y: { aggregate: "count" } }, many(50))).toBe("vertical");
  });

  it("the author turns any bar", () => {
    expect(way({ style: { orientation: "horizontal" } }, named(1, 2))).toBe("horizontal");
    expect(way({ style: { orientation: "vertical" } }, long)).toBe("vertical");
    expect(way({ type: "column", style: { orientation: "horizontal" } }, named(1, 2))).toBe("horizontal");
  });

  it("turning moves the guides, not the roles", () => {
    const chart = resolved({ type: "bar", x: "name", y: "amount", style: { orientation: "horizontal" } }, named(1, 2));
    expect([chart.x!.field, chart.x!.axis.position, (chart.y as { axis: { position: string } }).axis.position]).toEqual([
      "name",
      "left",
      "bottom",
    ]);
  });

  it("a name that nobody gave is measured as it will be written", () => {
    expect(
      way({ style: { none_label: "a very long name for rows that have none at all, longer than any bar is wide" } }, [
        ...named(1, 2, 3, 4, 5),
        { name: null, amount: 1 },
      ]),
    ).toBe("horizontal");
  });
});
