import { describe, expect, test } from "vitest";
import { chartTypes } from "../../../src/intent/chart-types.js";
import { checkFields } from "../../../src/intent/fields.js";
import { RenderError } from "../../../src/issues/error.js";
import { parseIntent, parseIntentWithPositions } from "./reading.js";

const issuesOf = (source: unknown) => {
  try {
    parseIntent(source);
    return [];
  } catch (error) {
    if (error instanceof RenderError) return error.issues;
    throw error;
  }
};
const told = (source: unknown) => issuesOf(source).map((each) => `${each.code} ${each.path}`);

function freezeAll<T>(value: T): T {
  if (value !== null && typeof value === "object") {
    Object.freeze(value);
    for (const inner of Object.values(value)) freezeAll(inner);
  }
  return value;
}

describe("one spelling", () => {
  test("bare texts become channels", () => {
    expect(parseIntent({ type: "bar", x: "a", y: ["b"], color: "c", tooltip: "a" })).toEqual({
      type: "bar",
      x: { field: "a" },
      y: { field: "b" },
      color: { field: "c" },
      tooltip: [{ field: "a" }],
    });
  });
  test("several measures stay a list", () => {
    expect(parseIntent({ type: "line", x: "a", y: ["b", { field: "c" }] }).y).toEqual([{ field: "b" }, { field: "c" }]);
  });
  test("guides switched on or off are spelled out", () => {
    const intent = parseIntent({
      type: "bar",
      x: { field: "a", axis: null },
      y: { field: "b", axis: true },
      color: { field: "c", legend: false },
      style: { legend: null, axis_x: false, axis_y: { grid: true } },
    });
    expect(intent.x?.axis).toEqual({ visible: false });
    expect(intent.y).toEqual({ field: "b", axis: { visible: true } });
    expect(intent.color?.legend).toEqual({ visible: false });
    expect(intent.style).toEqual({ legend: { visible: false }, axis_x: { visible: false }, axis_y: { grid: true } });
  });
  test("labels are an object or null, tooltips a list or null", () => {
    const base = { type: "bar", x: "a", y: "b" };
    expect(parseIntent({ ...base, labels: true, tooltip: null })).toMatchObject({ labels: {}, tooltip: null });
    expect(parseIntent({ ...base, labels: false, tooltip: [] })).toMatchObject({ labels: null, tooltip: [] });
  });
  test("a pie says color and theta whichever names its author used", () => {
    const expected = { type: "donut", color: { field: "a" }, theta: { field: "b" } };
    expect(parseIntent({ type: "donut", x: "a", y: "b" })).toEqual(expected);
    expect(parseIntent({ type: "donut", color: "a", theta: "b" })).toEqual(expected);
  });
  test("nothing is added that was not said", () => {
    expect(parseIntent({})).toEqual({});
    expect(parseIntent({ x: undefined, title: null })).toEqual({ title: null });
  });
  test("a normal chart is a chart and stays as it is", () => {
    const intent = parseIntent({ type: "pie", x: "a", y: { field: "b" }, tooltip: "c", labels: true });
    expect(parseIntent(intent)).toEqual(intent);
  });
});

describe("inputs", () => {
  test("a frozen chart is read, and the rows are the caller's own", () => {
    const source = freezeAll({ type: "bar", x: "a", y: ["b"], data: { values: [{ a: 1, b: 2 }] } });
    const intent = parseIntent(source);
    expect(intent.data?.values).toBe(source.data.values);
  });
  test("dates become calendar dates or times", () => {
    const domain = [new Date(Date.UTC(2024, 0, 31)), new Date(Date.UTC(2024, 0, 31, 12, 30))];
    expect(parseIntent({ x: { field: "a", scale: { domain } } }).x?.scale?.domain).toEqual(["2024-01-31", "2024-01-31T12:30:00.000Z"]);
  });
  test("functions, symbols, getters, classes and loops are issues", () => {
    const loop: Record<string, unknown> = { type: "bar", x: "a", y: "b" };
    loop.style = { marks: loop };
    expect(told(loop)).toEqual(["INTENT_WRONG_TYPE /style/marks"]);
    expect(told({ x: () => 1 })).toEqual(["INTENT_WRONG_TYPE /x"]);
    expect(told({ [Symbol("s")]: 1 })).toEqual(["INTENT_WRONG_TYPE "]);
    expect(told(Object.defineProperty({}, "x", { get: () => "a", enumerable: true }))).toEqual(["INTENT_WRONG_TYPE /x"]);
    expect(told({ style: new Map() })).toEqual(["INTENT_WRONG_TYPE /style"]);
    expect(told({ width: 2n ** 70n })).toEqual(["INTENT_WRONG_TYPE /width"]);
  });
  test("an object of another realm or without a prototype is plain", () => {
    expect(parseIntent(Object.assign(Object.create(null), { type: "auto" }))).toEqual({ type: "auto" });
  });
  test("a proxy that throws is an issue", () => {
    const trap = () => {
      throw new Error("no entry");
    };
    expect(told(new Proxy({}, { ownKeys: trap }))).toEqual(["INTENT_NOT_READABLE "]);
  });
  test("an object deeper than the limit is an issue", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(told({ sort: deep })).toContain("INTENT_TOO_LARGE ");
  });
  test("a list with a billion holes ends at once", () => {
    expect(told({ sort: new Array(1e9) })).toContain("INTENT_TOO_LARGE ");
  });
  test.each([null, undefined, 5, true, [], () => 1, Symbol("s")])("%s is not a chart", (source) => {
    expect(told(source)).toEqual(["INTENT_NOT_OBJECT "]);
  });
});

describe("issues", () => {
  test("all come together, in the order of the chart", () => {
    expect(told({ titel: "A", type: "bar", width: 0, x: { field: "a", frmat: "d" }, y: "b", style: { color: 5 } })).toEqual([
      "INTENT_UNKNOWN_KEY /titel",
      "INTENT_OUT_OF_RANGE /width",
      "INTENT_UNKNOWN_KEY /x/frmat",
      "INTENT_WRONG_TYPE /style/color",
    ]);
  });
  test("a misspelt channel is told once, not also as missing", () => {
    expect(told({ type: "heatmap", x: "a", y: "b", colour: "c" })).toEqual(["INTENT_UNKNOWN_KEY /colour"]);
    expect(told({ type: "bar", x: { feild: "a" }, y: "b" })).toEqual(["INTENT_UNKNOWN_KEY /x/feild"]);
  });
  test("a switched-off or idle key is no issue for a type that does not read it", () => {
    expect(told({ type: "pie", x: "a", y: "b", references: [], style: { orientation: "vertical", stack: "none", axis_x: null } })).toEqual(
      [],
    );
  });
  test("rules for auto wait until the type is known", () => {
    expect(told({ y: "b", size: "c", style: { orientation: "horizontal" } })).toEqual([]);
  });
  test("a family can bring its own types", () => {
    const types = { ...chartTypes, kpi: { needs: ["text"], takes: [], parts: [], style: [], marks: {} } } as const;
    expect(parseIntent({ type: "kpi", text: "a" }, { types })).toEqual({ type: "kpi", text: { field: "a" } });
    expect(() => parseIntent({ type: "kpi", x: "a" }, { types })).toThrow(
      '/x: type "kpi" does not use the channel "x". Allowed for type "kpi": text.',
    );
  });
  test("a fix makes the chart valid", () => {
    const [found] = issuesOf({ type: "bar", x: "a", y: "b", orientation: "horizontal" });
    expect(found?.fix).toEqual([
      { op: "add", path: "/style", value: {} },
      { op: "move", from: "/orientation", path: "/style/orientation" },
    ]);
  });
});

describe("every type", () => {
  test.each(Object.keys(chartTypes))("%s is drawn from the channels it needs and names each one that is missing", (type) => {
    const needs = chartTypes[type]!.needs;
    const whole = Object.fromEntries(needs.map((name) => [name, name]));
    expect(told({ type, ...whole })).toEqual([]);
    for (const name of needs) {
      const { [name]: _, ...rest } = whole;
      expect(told({ type, ...rest })).toEqual([`INTENT_CHANNEL_MISSING /${name}`]);
    }
  });
});

describe("fields", () => {
  const look = (text: string, fields: string[]) => {
    const { intent, locate } = parseIntentWithPositions(text);
    return checkFields(intent, fields).map((each) => locate(each));
  };
  test("an unknown field is told where the author wrote it", () => {
    const found = look("type: pie\nx: regoin\ny: {field: sales}\ntooltip: [region, foo]", ["region", "sales"]);
    expect(found.map((each) => [each.path, each.at?.line, each.suggestion])).toEqual([
      ["/x", 2, "region"],
      ["/tooltip/1", 4, undefined],
    ]);
  });
  test("sort may name a field or a channel of the chart", () => {
    expect(look("type: bar\nx: a\ny: b\nsort: {by: y}", ["a", "b"])).toEqual([]);
    expect(look("type: bar\nx: a\ny: b\nsort: {by: c}", ["a", "b", "c"])).toEqual([]);
    expect(look("type: bar\nx: a\ny: b\nsort: {by: size}", ["a", "b"]).map((each) => each.path)).toEqual(["/sort/by"]);
  });
  test("field names are matched exactly, with slashes, tildes and spaces", () => {
    expect(look('type: bar\nx: "a/b ~c"\ny: __proto__', ["a/b ~c", "__proto__"])).toEqual([]);
  });
});
