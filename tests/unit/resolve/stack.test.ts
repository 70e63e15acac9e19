import { describe, expect, it } from "vitest";
import type { Aggregate, ChartIntent } from "../../../src/intent/types.js";
import { type Row, resolved, ruleOf } from "./resolved.js";

const parts: Row[] = [1, 2, 3, 4].map((amount, i) => ({
  day: i < 2 ? "2024-01-01" : "2024-01-02",
  part: i % 2 ? "p" : "q",
  amount,
  other: amount,
}));
const stack = (chart: Partial<ChartIntent>, rows = parts) => {
  const found = resolved({ type: "bar", x: "day", y: "amount", color: "part", ...chart }, rows);
  return [found.style.stack, ruleOf(found, "/style/stack")];
};

describe("how parts combine", () => {
  it("amounts of bars and areas add up", () => {
    expect(stack({})).toEqual(["zero", "stack.parts"]);
    expect(stack({ type: "area" })).toEqual(["zero", "stack.parts"]);
    expect(stack({ y: { aggregate: "count" } })).toEqual(["zero", "stack.parts"]);
    expect(stack({ y: { field: "amount", aggregate: "sum" } })).toEqual(["zero", "stack.parts"]);
  });

  it.each(["mean", "median", "min", "max", "distinct"] as Aggregate[])("a %s does not add up", (aggregate) => {
    expect(stack({ y: { field: "amount", aggregate } })).toEqual(["none", "stack.not-additive"]);
  });

  it("one series, several measures, lines, and a colour that repeats the axis are not stacked", () => {
    expect(stack({ color: undefined }, parts.slice(1, 3))).toEqual(["none", "stack.single"]);
    expect(stack({ color: undefined, y: ["amount", "other"] }, parts.slice(1, 3))).toEqual(["none", "stack.measures"]);
    expect(stack({ type: "line" })[0]).toBe("none");
    expect(stack({ x: "part", color: "part" }, parts.slice(1, 3))).toEqual(["none", "stack.same-field"]);
  });

  it("floating bars have their own start", () => expect(stack({ y_start: "other" })).toEqual(["none", "stack.floating"]));

  it("areas below zero overlap, bars below zero go down", () => {
    const signed = parts.map((row, i) => ({ ...row, amount: i === 1 ? -2 : row.amount }));
    expect(stack({ type: "area" }, signed)).toEqual(["none", "stack.negative"]);
    expect(stack({}, signed)[0]).toBe("zero");
  });

  it("rows of one bar that nothing tells apart are put on top of each other, so that none is hidden", () => {
    expect(stack({ color: undefined })).toEqual(["zero", "stack.duplicates"]);
  });

  it.each(["none", "zero", "normalize", "center"] as const)("the author says %s", (said) =>
    expect(stack({ style: { stack: said } })).toEqual([said, "authored"]),
  );
});
