import { parseExpression } from "vega-expression";
import { expressionInterpreter } from "vega-interpreter";
import { describe, expect, it } from "vitest";
import { compileExpression, type ExpressionNode } from "../../../../src/renderers/vega/engine/expression.js";

const datum = { a: 3, b: "text", list: [3, 1, 2], when: 86_400_000, nested: { "odd key": 5 }, none: null };
const params = { $width: 200 };

const ours = (source: string) => compileExpression(parseExpression(source) as unknown as ExpressionNode)({}, params, datum, undefined);
type Interpreter = { parameter(context: object, expression: object): (datum: unknown, params: unknown) => unknown };
const theirs = (source: string) =>
  (expressionInterpreter as unknown as Interpreter).parameter({ functions: {} }, { ast: parseExpression(source) })(datum, params);

describe("expressions give what Vega's interpreter gives", () => {
  const sources = [
    "1 + 2 * 3 - 4 / 8 % 3",
    "datum.a > 2 && datum.b == 'text' || false",
    "datum['nested']['odd key'] + width",
    "datum.a ? 'yes' : 'no'",
    "if(datum.none, 1, [datum.a, -datum.a, !datum.a, ~datum.a])",
    "{a: datum.a, 'b c': upper(datum.b)}",
    "datum.list[1] << 3 ^ 5 & 7 | 8 >>> 1",
    "utcyear(datum.when) + utcdate(datum.when)",
    "sort(datum.list)",
    "join(reverse(datum.list), '-')",
    "indexof(datum.b, 'x') + length(datum.list)",
    "substring(datum.b, 1, 3) + replace(datum.b, 't', 'T') + split('a,b', ',')[1]",
    "clamp(datum.a, 5, 9) + min(4, 2) + max(1, 7) + floor(2.7) + sqrt(16)",
    "isNaN(datum.missing - 1) && isFinite(PI)",
    "parseInt('12px', 10) + parseFloat('1.5')",
    "trim('  a ') + lower('ABC') + slice(datum.b, 0, 2)",
    "null === datum.none && datum.none != 0",
  ];
  for (const source of sources) it(source, () => expect(ours(source)).toEqual(theirs(source)));
});

describe("expressions are kept from", () => {
  it("functions and prototypes behind values", () => {
    for (const source of [
      "datum.constructor",
      "datum['__proto__']",
      "datum.b.length.constructor",
      "datum.list.push",
      "datum['toString']",
    ]) {
      expect(ours(source)).toBeUndefined();
    }
  });

  it("names of Object's own in what they make", () => {
    expect(Object.keys(ours("{__proto__: 1, constructor: 2, ok: 3}") as object)).toEqual(["ok"]);
  });

  it("functions that are not in the language", () => {
    for (const source of ["toString()", "hasOwnProperty('a')", "fetch('x')"]) expect(() => ours(source)).toThrow(/Unrecognized function/);
  });

  it("chance", () => {
    expect(() => ours("random()")).toThrow(/Unrecognized function/);
  });

  it("what is inside a regular expression", () => {
    for (const source of ["/a/.exec", "/a/.constructor", "regexp('a').source", "/a/['test']"]) expect(ours(source)).toBeUndefined();
  });

  it("reading a field that only shares its name with a method", () => {
    const read = compileExpression(parseExpression("datum.constructor") as unknown as ExpressionNode);
    expect(read({}, undefined, { constructor: "ACME" }, undefined)).toBe("ACME");
  });
});
