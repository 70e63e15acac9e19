import { describe, expect, test } from "vitest";
import { issue, withPosition } from "../../../src/issues/messages.js";
import { kept, show } from "../../../src/issues/show.js";
import { nearest } from "../../../src/issues/suggest.js";

describe("the text of an issue", () => {
  const found = issue("INTENT_UNKNOWN_KEY", {
    path: "/colour",
    received: "region",
    allowed: ["color", "size", "x", "y"],
    owner: 'type "scatter"',
    suggestion: "color",
  });
  test("says place, what was wrong, what is allowed and what to do, in this order", () => {
    expect(found.message).toBe('/colour: unknown key "colour". Allowed for type "scatter": color, size, x, y. Did you mean "color"?');
  });
  test("names the line once it is known", () => {
    const placed = withPosition(found, { line: 7, column: 3 });
    expect(placed.message).toBe(
      '/colour (line 7): unknown key "colour". Allowed for type "scatter": color, size, x, y. Did you mean "color"?',
    );
    expect(placed.at).toEqual({ line: 7, column: 3 });
    expect(withPosition(placed, { line: 9, column: 1 })).toBe(placed);
    expect(found.at).toBeUndefined();
  });
  test("calls the whole chart the chart", () => {
    expect(withPosition(issue("INTENT_NOT_OBJECT", { path: "", received: 5 }), { line: 1, column: 1 }).message).toMatch(
      /^chart \(line 1\): a chart is an object, not 5\./,
    );
  });
  test("has a severity of its own unless told otherwise", () => {
    expect(issue("DATA_ALL_NULL", { path: "/y" }).severity).toBe("error");
    expect(issue("TEXT_CUT", { path: "/title", received: "abc" }).severity).toBe("warning");
    expect(issue("TEXT_CUT", { path: "/title", received: "abc", severity: "info" }).severity).toBe("info");
  });
  test("writes counts with separators and in the singular", () => {
    expect(issue("LIMIT_ROWS", { path: "/data", count: 1234567, limit: 1000000 }).message).toContain(
      "1,234,567 rows, more than the limit of 1,000,000",
    );
    expect(issue("DATA_DUPLICATE_KEYS", { path: "/x", count: 1 }).message).toContain("1 place of the chart");
  });
  test("unescapes the key of a pointer", () => {
    expect(issue("INTENT_UNKNOWN_KEY", { path: "/a~1b~0c" }).message).toBe('/a~1b~0c: unknown key "a/b~c".');
  });
  test("lists few allowed words beside advice and keeps them all", () => {
    const allowed = Array.from({ length: 40 }, (_, i) => `field${i}`);
    const many = issue("DATA_UNKNOWN_FIELD", { path: "/x", received: "feld1", allowed, suggestion: "field1" });
    expect(many.message).toContain("field11 and 28 more. Did you mean");
    expect(many.allowed).toHaveLength(40);
  });
});

describe("received values", () => {
  test("are cut at 60 characters, never inside a character", () => {
    const long = `${"a".repeat(58)}😀${"b".repeat(20)}`;
    expect(kept(long)).toBe(`${"a".repeat(58)}…`);
    expect(show("x".repeat(100))).toBe(`"${"x".repeat(59)}…"`);
  });
  test("are always JSON and never run foreign code", () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const hostile = Object.defineProperty({}, "x", { enumerable: true, get: () => expect.unreachable() });
    for (const value of [loop, hostile, Number.NaN, 1n, Symbol("s"), () => 1, new Date(Number.NaN), undefined, [[[[[[1]]]]]]]) {
      expect(typeof JSON.stringify(issue("INTENT_WRONG_TYPE", { path: "/x", received: value }))).toBe("string");
      expect(`${kept(value)}`.length).toBeLessThanOrEqual(60);
    }
  });
  test("show line breaks and control characters escaped", () => {
    expect(show("a\nb\u0000")).toBe('"a\\nb\\u0000"');
  });
  test("of a million keys are shown at once", () => {
    const start = performance.now();
    show(Array.from({ length: 1_000_000 }, (_, i) => i));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("the nearest word", () => {
  test.each([
    ["colour", "color"],
    ["Region", "region"],
    ["order date", "order_date"],
    ["regoin", "region"],
    ["revneue_total", "revenue_total"],
  ])("%s means %s", (word, meant) => {
    expect(nearest(word, ["x", "color", "region", "order_date", "revenue_total"])).toBe(meant);
  });
  test.each(["a", "qwerty", "", "z".repeat(100)])("%s means nothing near", (word) => {
    expect(nearest(word, ["x", "color", "region"])).toBeUndefined();
  });
});
