import { beforeAll, describe, expect, it } from "vitest";
import { check, ready } from "../../dist/index.js";
import { mistakes } from "./mistakes.js";

const values = [
  { month: "2024-01", region: "North", revenue: 120 },
  { month: "2024-02", region: "South", revenue: 90 },
];

beforeAll(() => ready());

describe("a mistake in a specification", () => {
  it("stands in a corpus of at least twenty-five", () => expect(Object.keys(mistakes).length).toBeGreaterThanOrEqual(25));

  it.each(Object.entries(mistakes))("%s is told once, at its place, with what to do", (_, { spec, messages }) => {
    const issues = check({ type: "vega_lite", data: { values }, spec });
    expect(issues.map(({ message }) => message)).toEqual(messages);
    for (const { path, message } of issues) expect(message.startsWith(`${path}: `)).toBe(true);
  });
});

it("a chart without a specification says what is missing", () => {
  expect(check({ type: "vega_lite", data: { values } }).map(({ message }) => message)).toEqual([
    '/spec: type "vega_lite" needs spec, a Vega-Lite specification. Write mark and encoding under spec.',
  ]);
});

it("a specification without rows anywhere says so", () => {
  expect(check({ type: "vega_lite", spec: { mark: "bar", encoding: {} } }).map(({ code }) => code)).toEqual(["DATA_MISSING"]);
});

it("two headlines that differ are refused, the same one twice is not", () => {
  const spec = { title: "One", mark: "bar", encoding: { x: { field: "region" } } };
  expect(check({ type: "vega_lite", title: "Two", data: { values }, spec }).map(({ code }) => code)).toEqual(["INTENT_CONFLICT"]);
  expect(check({ type: "vega_lite", title: "One", data: { values }, spec })).toEqual([]);
});
