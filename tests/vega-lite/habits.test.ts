import { expect, it } from "vitest";
import { RenderError, render } from "../../dist/index.js";

const values = [
  { a: "x", b: 1, d: "2020-01-01" },
  { a: "y", b: 3, d: "2021-01-01" },
];
const x = { field: "a", type: "nominal" };
const y = { field: "b", type: "quantitative" };
const spec = (own: object) => ({ data: { values }, mark: "bar", encoding: { x, y }, ...own });
const channel = (own: object) => spec({ encoding: { x, y, ...own } });
const transform = (...own: object[]) => spec({ transform: own });
const calculate = (text: string) => transform({ calculate: text, as: "n" });

/** What people write, the place it is told at, and words of what to do. */
const habits: Readonly<Record<string, [spec: object, path: string, words: string]>> = {
  "a quote in the name of a field": [
    spec({ data: { values: [{ "it's": 1 }] }, encoding: { x: { field: "it's", type: "quantitative" } } }),
    "/encoding/x/field",
    "Write it\\'s",
  ],
  "a letter for a type": [channel({ y: { field: "b", type: "Q" } }), "/encoding/y/type", 'Did you mean "quantitative"?'],
  "a shorthand with a type": [channel({ y: { field: "b:Q" } }), "/encoding/y/field", "Write {field: b, type: quantitative}."],
  "a shorthand with a sum": [channel({ y: { field: "sum(b)" } }), "/encoding/y/field", "Write {aggregate: sum, field: b}."],
  "a shorthand of both": [
    channel({ y: { field: "mean(b):Q" } }),
    "/encoding/y/field",
    "Write {aggregate: mean, field: b, type: quantitative}.",
  ],
  "the mark among the channels": [{ data: { values }, encoding: { mark: "bar", x, y } }, "/encoding/mark", "beside encoding"],
  "a facet without a spec": [{ data: { values }, facet: { field: "a" }, mark: "bar", encoding: { x, y } }, "/facet", "under spec"],
  "a repeat without a spec": [{ data: { values }, repeat: ["a"], mark: "bar", encoding: { y } }, "/repeat", "under spec"],
  "columns of a single plot": [spec({ columns: 3 }), "/columns", "encoding.facet"],
  "a selection in a condition": [
    channel({ color: { condition: { selection: "p", value: "red" }, value: "grey" } }),
    "/encoding/color/condition/selection",
    'Did you mean "param"?',
  ],
  "a selection in a filter": [transform({ filter: { selection: "p" } }), "/transform/0/filter/selection", 'Did you mean "param"?'],
  "a parameter that is none": [
    channel({ color: { condition: { param: "nope", value: "red" }, value: "blue" } }),
    "/encoding/color/condition/param",
    "Define it under params",
  ],
  "a parameter that is misspelt": [
    spec({
      params: [{ name: "highlight", select: "point" }],
      encoding: { x, y, color: { condition: { param: "higlight", value: "red" }, value: "blue" } },
    }),
    "/encoding/color/condition/param",
    'Did you mean "highlight"?',
  ],
  "two parameters of one name": [
    spec({
      params: [
        { name: "p", value: 1 },
        { name: "p", value: 2 },
      ],
    }),
    "/params/1/name",
    "another name",
  ],
  "the rows themselves as data": [spec({ data: values }), "/data", "Write {values:"],
  "a row that is null": [spec({ data: { values: [...values, null] } }), "/data/values/2", "Leave it out"],
  "a transform that is no list": [spec({ transform: { filter: "datum.b > 1" } }), "/transform", "Put it in a list"],
  "a total in a transform": [
    transform({ aggregate: [{ op: "total", field: "b", as: "s" }] }),
    "/transform/0/aggregate/0/op",
    'Did you mean "sum"?',
  ],
  "calendar steps without a unit": [channel({ x: { field: "d", timeUnit: { maxbins: 10 } } }), "/encoding/x/timeUnit", "unit: yearmonth"],
  "a width in px": [spec({ width: "300px" }), "/width", "Write 300."],
  "a scheme of one's own": [
    channel({ color: { field: "a", scale: { scheme: ["red", "blue"] } } }),
    "/encoding/color/scale/scheme",
    "under range",
  ],
  "a position of a legend": [
    channel({ color: { field: "a", legend: { position: "top" } } }),
    "/encoding/color/legend/position",
    'Did you mean "orient"?',
  ],
  "a label of an axis": [channel({ x: { ...x, axis: { label: "T" } } }), "/encoding/x/axis/label", 'Did you mean "title"?'],
  "a title made by an expression where none is read": [
    spec({ title: { text: "a", subtitle: { expr: "1" } } }),
    "/title/subtitle",
    "a text or a list",
  ],
  "a format that is none": [channel({ y: { ...y, axis: { format: "abc" } } }), "/encoding/y/axis/format", "d3-format"],
  "one sign to compare": [transform({ filter: "datum.b = 1" }), "/transform/0/filter", "Write == to compare"],
  "an expression that ends too early": [transform({ filter: "datum.b >" }), "/transform/0/filter", "Check its brackets"],
  "one that ends too early, inside others": [
    transform({ filter: { and: ["datum.b > 0", "datum.b >"] } }),
    "/transform/0/filter/and/1",
    "Check its brackets",
  ],
  "a function that is none": [calculate("foo(datum.b)"), "/transform/0/calculate", "there is no function foo"],
  "a function that is misspelt": [calculate("timeformat(datum.d, '%Y')"), "/transform/0/calculate", 'Did you mean "timeFormat"?'],
  "a field without datum": [calculate("b * 2"), "/transform/0/calculate", "Write datum.b"],
  "a method": [calculate("datum.a.toUpperCase()"), "/transform/0/calculate", "Write upper(x)"],
  "a method of Math": [calculate("Math.round(datum.b)"), "/transform/0/calculate", "Write round(x)"],
  "a method in the labels of an axis": [
    channel({ x: { ...x, axis: { labelExpr: "datum.label.slice(0, 3)" } } }),
    "/encoding/x/axis/labelExpr",
    "Write slice(x, 0, 3)",
  ],
  "a function written out": [calculate("(v => v)(1)"), "/transform/0/calculate", "cannot be written"],
  "a function written out at length": [calculate("(function () { return 1 })()"), "/transform/0/calculate", "cannot be written"],
  "a template": [calculate(["`a$", "{datum.b}`"].join("")), "/transform/0/calculate", "instead of a template"],
  "a question mark of two": [calculate("datum.b ?? 0"), "/transform/0/calculate", "isValid"],
  "a new date": [calculate("new Date(datum.d)"), "/transform/0/calculate", "datetime"],
  "words of Python": [transform({ filter: "datum.b > 1 and datum.b < 3" }), "/transform/0/filter", "Write && for and"],
  "a way to the constructor": [calculate("datum.constructor.constructor('return this')()"), "/transform/0/calculate", "calls a method"],
  "a way to the prototype": [calculate("datum.__proto__.b = 1"), "/transform/0/calculate", "nothing can be set"],
  "a way to evaluate": [calculate("eval('1')"), "/transform/0/calculate", "there is no function eval"],
  "a way out": [calculate("window.location"), "/transform/0/calculate", "nothing is called window"],
  "an expression of a mark that names nothing": [
    spec({ mark: { type: "bar", size: { expr: "nope + 1" } } }),
    "/mark/size/expr",
    "nothing is called nope",
  ],
  "a regular expression that is none": [calculate("test(/(/, datum.a)"), "/transform/0/calculate", "cannot be read"],
};

it.each(Object.entries(habits))("%s is told once, at its place, with what to do", async (_, [written, path, words]) => {
  const error = await render({ type: "vega_lite", spec: written }).catch((found: unknown) => found);
  expect(error).toBeInstanceOf(RenderError);
  const { issues } = error as RenderError;
  expect(issues).toHaveLength(1);
  expect(issues[0]!.path).toBe(`/spec${path}`);
  expect(issues[0]!.message).toContain(words);
});

it.each([
  ["a colour that is none", spec({ mark: { type: "bar", color: "reddish" } }), "INTENT_BAD_COLOR"],
  [
    "pictures of other places",
    { data: { values: [{ u: "https://example.org/a.png", p: 1 }] }, mark: "image", encoding: { x: { field: "p" }, url: { field: "u" } } },
    "ASSET_REFUSED",
  ],
])("%s is told as the one reason why nothing is to be seen", async (_, written, code) => {
  await expect(render({ type: "vega_lite", spec: written })).rejects.toMatchObject({ issues: [{ code, severity: "error" }] });
});

it("what Vega-Lite reads and its schema forgets is drawn: the scale of a datum", async () => {
  const color = { datum: "z", scale: { range: ["red"] }, legend: { title: null } };
  const { content, issues } = await render({ type: "vega_lite", spec: channel({ color }) });
  expect(issues).toEqual([]);
  expect(content).toContain("#f00");
});

it("a second end may say the type of the first", async () => {
  const own = channel({ x: { field: "b", type: "quantitative" }, x2: { field: "b", type: "quantitative" } });
  expect((await render({ type: "vega_lite", spec: { ...own, mark: "rule" } }).catch((error) => error)).issues).not.toContainEqual(
    expect.objectContaining({ code: "INTENT_UNKNOWN_KEY" }),
  );
});

it("a field in quoted brackets is found", async () => {
  const own = { data: { values: [{ "br[0]": 2, k: "x" }] }, mark: "bar", encoding: { x: { field: "k" }, tooltip: { field: "['br[0]']" } } };
  expect((await render({ type: "vega_lite", spec: own })).issues).toEqual([]);
});
