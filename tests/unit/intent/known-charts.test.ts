import { describe, expect, test } from "vitest";
import { chartTypes } from "../../../src/intent/chart-types.js";
import { knownChart } from "../../../src/intent/known-charts.js";
import { parseIntentWithPositions } from "./reading.js";

const types = () => ({ ...chartTypes });

describe("a chart that comes again", () => {
  test("is checked once for each set of types", () => {
    let checks = 0;
    const check = () => {
      checks++;
      return { intent: { type: "bar" as const, x: { field: "a" } }, rule: undefined };
    };
    const own = types();
    const first = knownChart({ type: "bar", x: "a" }, own, check);
    expect(knownChart({ type: "bar", x: "a" }, own, check).intent).toBe(first.intent);
    expect(checks).toBe(1);
    knownChart({ type: "bar", x: "b" }, own, check);
    knownChart({ type: "bar", x: "a" }, types(), check);
    expect(checks).toBe(3);
  });

  test("cannot be changed by one who reads it", () => {
    const { intent } = knownChart({ type: "bar" }, types(), () => ({ intent: { type: "bar", x: { field: "a" } }, rule: undefined }));
    expect(() => Object.assign(intent.x as object, { field: "b" })).toThrow(TypeError);
  });

  test("is told its mistakes every time", () => {
    const asked = { types: types() };
    for (const _ of [1, 2]) expect(() => parseIntentWithPositions({ type: "bar", x: "a", y: 3 }, asked, true)).toThrow(/y/);
  });

  test("gives one who may change it a copy of its own", () => {
    const asked = { types: types() };
    const chart = { type: "bar", x: "a", y: "b" };
    parseIntentWithPositions(chart, asked, true);
    const own = parseIntentWithPositions(chart, asked).intent;
    Object.assign(own.x as object, { field: "c" });
    expect(parseIntentWithPositions(chart, asked, true).intent.x).toEqual({ field: "a" });
  });

  test("is forgotten when there are too many, and read anew", () => {
    const own = types();
    let checks = 0;
    const ask = (field: string) =>
      knownChart({ type: "bar", x: field }, own, () => {
        checks++;
        return { intent: { type: "bar", x: { field } }, rule: undefined };
      });
    for (let i = 0; i < 201; i++) ask(`f${i}`);
    ask("f0");
    expect(checks).toBe(202);
    expect(ask("f0").intent.x).toEqual({ field: "f0" });
  });
});
