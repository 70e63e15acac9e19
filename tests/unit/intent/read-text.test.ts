import { describe, expect, test } from "vitest";
import { readText } from "../../../src/intent/read-text.js";
import { readYaml } from "../../../src/intent/read-yaml.js";

const limits = { source: 1_000_000, depth: 40 };
const read = (text: string) => readText(text, limits, readYaml).value;
const codesOf = (text: string, given = limits) => readText(text, given, readYaml).issues.map((each) => each.code);

describe("values", () => {
  test("dates, yes and no stay text", () => {
    expect(read("a: 2024-01-31\nb: yes\nc: off\nd: 12:30")).toEqual({ a: "2024-01-31", b: "yes", c: "off", d: "12:30" });
  });
  test("a number with a leading zero keeps it, other numbers are numbers", () => {
    expect(read("[02139, 0, -7, 10, 0.5, 1e3, 0x10, +3, 007.5]")).toEqual(["02139", 0, -7, 10, 0.5, 1000, 16, 3, 7.5]);
  });
  test("JSON and YAML of the same chart are the same", () => {
    expect(read('{"x": {"field": "a"}, "n": [1, null, true]}')).toEqual(read("x: {field: a}\nn: [1, null, true]"));
  });
  test("a byte order mark is no part of the text", () => {
    expect(read("\uFEFFtype: bar")).toEqual({ type: "bar" });
    expect(read('\uFEFF{"type": "bar"}')).toEqual({ type: "bar" });
  });
  test("an anchor can be used again", () => {
    expect(read("a: &s {size: 3}\nb: *s")).toEqual({ a: { size: 3 }, b: { size: 3 } });
  });
  test("a key that says null is that text, as in JSON", () => {
    expect(read("pins: {null: a, 2024: c, true: d}")).toEqual({ pins: { null: "a", 2024: "c", true: "d" } });
  });
  test("a key named __proto__ is an ordinary key", () => {
    for (const text of ["__proto__: {polluted: 1}", '{"__proto__": {"polluted": 1}}']) {
      expect(Object.keys(read(text) as object)).toEqual(["__proto__"]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  });
});

describe("places", () => {
  const yaml = "type: bar\nx: {field: a, axis: null}\ny:\n  - b\n  - {field: c}\n";
  const json = '{"type": "bar",\n  "x": {"field": "a\\"]", "axis": null},\n  "y": ["b",\n    {"field": "c"}]}';
  test("a key and an item of YAML are found where they begin", () => {
    const { locate } = readText(yaml, limits, readYaml);
    expect(locate("/x/axis")).toEqual({ line: 2, column: 15 });
    expect(locate("/y/1/field")).toEqual({ line: 5, column: 6 });
    expect(locate("/y/0")).toEqual({ line: 4, column: 5 });
  });
  test("a key and an item of JSON are found where they begin", () => {
    const { locate } = readText(json, limits, readYaml);
    expect(locate("/x/axis")).toEqual({ line: 2, column: 26 });
    expect(locate("/y/1/field")).toEqual({ line: 4, column: 6 });
    expect(locate("/y/0")).toEqual({ line: 3, column: 9 });
  });
  test("what is not there is placed at the nearest thing around it", () => {
    expect(readText(yaml, limits, readYaml).locate("/x/scale/zero")).toEqual({ line: 2, column: 1 });
    expect(readText(json, limits, readYaml).locate("/x/scale/zero")).toEqual({ line: 2, column: 3 });
    expect(readText(yaml, limits, readYaml).locate("/color")).toEqual({ line: 1, column: 1 });
  });
  test("rows of JSON are passed over, and what follows them is still found", () => {
    const text = '{"data": {"values": [{"a": "]}\\\\"}, [1, {"b": []}]]},\n "colour": 1}';
    expect(readText(text, limits, readYaml).locate("/colour")).toEqual({ line: 2, column: 2 });
  });
});

describe("bad and hostile texts", () => {
  test("a repeated key is told in YAML and in JSON", () => {
    expect(codesOf("a: 1\nb: 2\na: 3")).toEqual(["INTENT_DUPLICATE_KEY"]);
    expect(codesOf('{"a": 1, "b": {"c": 1, "c": 2}}')).toEqual(["INTENT_DUPLICATE_KEY"]);
    expect(codesOf('{"a": {"c": 1}, "b": {"c": 1}}')).toEqual([]);
  });
  test("a text over the limit is not read", () => {
    expect(codesOf("title: long", { source: 5, depth: 40 })).toEqual(["INTENT_TOO_LARGE"]);
  });
  test("nesting over the limit is told, however deep", () => {
    for (const depth of [41, 1_000, 20_000]) {
      const nested = `${"[".repeat(depth)}${"]".repeat(depth)}`;
      for (const text of [`x: ${nested}`, `{"x": ${nested}}`, nested]) expect(codesOf(text)).toEqual(["INTENT_TOO_LARGE"]);
      expect(codesOf("- ".repeat(depth))).toEqual(["INTENT_TOO_LARGE"]);
      expect(codesOf(Array.from({ length: Math.min(depth, 2_000) }, (_, i) => `${" ".repeat(i)}a:`).join("\n"))).toEqual([
        "INTENT_TOO_LARGE",
      ]);
    }
    expect(codesOf(`x: ${"[".repeat(39)}${"]".repeat(39)}`)).toEqual([]);
  });
  test("aliases that multiply are refused at once", () => {
    const lines = ["a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]"];
    for (let i = 1; i < 30; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`);
    const start = performance.now();
    expect(codesOf(lines.join("\n"))).toEqual(["INTENT_TOO_LARGE"]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
  test("an anchor around its own alias is refused", () => {
    expect(codesOf("a: &a {b: *a}")).toEqual(["INTENT_NOT_READABLE"]);
  });
  test("20,000 keys in one object take no quadratic time", () => {
    const start = performance.now();
    expect(codesOf(`{${Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}`).join(", ")}}`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
  test("only the first cause of a broken text is told", () => {
    expect(codesOf("a: [1\nb: {\nc: ]")).toEqual(["INTENT_NOT_READABLE"]);
  });
});
