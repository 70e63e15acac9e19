import { expect, it } from "vitest";
import { RenderError, render } from "../../dist/index.js";

const rows = Array.from({ length: 60 }, (_, i) => ({ a: i, b: (i * 7) % 11, c: `c${i}` }));
const x = { field: "a", type: "quantitative" };
const y = { field: "b", type: "quantitative" };
const point = { mark: "point", encoding: { x, y } };
const calculate = (expression: string) => ({ ...point, transform: [{ calculate: expression, as: "n" }] });
const doubled = (first: string, next: string, times: number) => ({
  ...point,
  transform: Array.from({ length: times }, (_, i) => ({ calculate: i === 0 ? first : next, as: "s" })),
});
const nested = (depth: number): Record<string, unknown> =>
  depth === 0 ? point : { repeat: ["a", "b"], spec: depth === 1 ? point : nested(depth - 1) };

/** Specifications that ask for far too much, or for what is outside, and the code that each is refused with. */
const refused: Readonly<Record<string, [spec: Record<string, unknown>, code: string, data?: unknown]>> = {
  "a sequence of a billion rows": [{ ...point, data: { sequence: { start: 0, stop: 1e9, as: "a" } }, encoding: { x } }, "LIMIT_ROWS"],
  "a sequence inside an expression": [calculate("sequence(1e9)"), "LIMIT_WORK"],
  "a text padded to a billion characters": [calculate("pad('x', 1e9)"), "LIMIT_WORK"],
  "a number in a format a billion wide": [calculate("format(1, '1000000000d')"), "LIMIT_WORK"],
  "a text doubled sixty times": [doubled("'abc'", "datum.s + datum.s", 60), "LIMIT_WORK"],
  "a list doubled sixty times": [doubled("[1]", "[datum.s, datum.s]", 60), "LIMIT_WORK"],
  "a hundred million ticks": [{ ...point, encoding: { x: { ...x, axis: { tickCount: 1e8 } }, y } }, "LIMIT_WORK"],
  "a tick for each millisecond of a year": [
    {
      mark: "point",
      encoding: { x: { field: "d", type: "temporal", axis: { tickCount: { interval: "millisecond", step: 1 } } } },
    },
    "LIMIT_WORK",
    [{ d: "2024-01-01" }, { d: "2024-12-31" }],
  ],
  "a density of a hundred million steps": [
    {
      mark: "area",
      transform: [{ density: "b", steps: 1e8 }],
      encoding: { x: { field: "value", type: "quantitative" }, y: { field: "density", type: "quantitative" } },
    },
    "LIMIT_WORK",
  ],
  "a polynomial of order a million": [{ ...point, transform: [{ regression: "b", on: "a", method: "poly", order: 1e6 }] }, "DRAWING_EMPTY"],
  "quantiles of a billionth": [
    { mark: "point", transform: [{ quantile: "b", step: 1e-9 }], encoding: { x: { field: "prob", type: "quantitative" } } },
    "LIMIT_WORK",
  ],
  "imputed keys to a billion": [
    { ...point, transform: [{ impute: "b", key: "a", value: 0, keyvals: { start: 0, stop: 1e9 } }] },
    "LIMIT_WORK",
  ],
  "a graticule of a thousandth of a degree": [
    { data: { graticule: { step: [0.001, 0.001] } }, mark: "geoshape", projection: { type: "mercator" } },
    "LIMIT_WORK",
  ],
  "a hundred million colours": [
    { ...point, encoding: { x, y, color: { ...y, scale: { type: "quantize", scheme: { name: "viridis", count: 1e8 } } } } },
    "LIMIT_WORK",
  ],
  "twenty thousand cells": [
    { ...point, encoding: { x, y, facet: { field: "c", type: "nominal", columns: 100 } } },
    "LIMIT_WORK",
    Array.from({ length: 20_000 }, (_, i) => ({ a: i, b: i, c: `c${i}` })),
  ],
  "a matrix of 3,600 views": [{ repeat: { row: Array(60).fill("a"), column: Array(60).fill("b") }, spec: point }, "LIMIT_VIEWS"],
  "repeats nested twelve deep": [nested(12), "LIMIT_VIEWS"],
  "four hundred layers of two": [{ hconcat: Array(300).fill({ layer: [point, point] }) }, "LIMIT_VIEWS"],
  "an expression nested ten thousand deep": [calculate(`${"(".repeat(3000)}1${")".repeat(3000)}`), "LIMIT_WORK"],
  "ten thousand signs": [calculate(`${"-".repeat(5000)}1`), "LIMIT_WORK"],
  "a sum of ten thousand": [calculate(Array(3000).fill("1").join("+")), "LIMIT_WORK"],
  "a headline of a million characters": [{ ...point, title: { text: "x".repeat(1e6) } }, "INTENT_TOO_LARGE"],
  "data from an address": [{ ...point, data: { url: "http://127.0.0.1/a.json" } }, "ASSET_REFUSED"],
  "a function that is none": [calculate("constructor('return 1')()"), "INTENT_WRONG_VALUE"],
  "a regular expression that would run for ever": [calculate("test(/(a+)+$/, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')"), "LIMIT_WORK"],
  "a regular expression made of a text": [calculate("test(regexp('(x+x+)+y'), pad('x', 200, 'x'))"), "LIMIT_WORK"],
  "a text replaced by ever longer ones": [calculate("replace(pad('x', 5000, 'x'), /x/g, pad('y', 100000, 'y'))"), "LIMIT_WORK"],
};

it.each(Object.entries(refused))("%s ends in an issue", { timeout: 60_000 }, async (_, [spec, code, data = rows]) => {
  const error = await render({ type: "vega_lite", spec }, { data }).catch((found: unknown) => found);
  expect(error).toBeInstanceOf(RenderError);
  expect((error as RenderError).issues.map((each) => each.code)).toContain(code);
});

it("after all of them a plain chart draws as before", async () => {
  const before = await render({ type: "vega_lite", spec: point }, { data: rows });
  await render({ type: "vega_lite", spec: calculate("sequence(1e9)") }, { data: rows }).catch(() => {});
  expect((await render({ type: "vega_lite", spec: point }, { data: rows })).content === before.content).toBe(true);
});

it("the limit is a number of steps, not a time: a little less is refused, a little more draws", async () => {
  const draw = (work: number) => render({ type: "vega_lite", spec: point }, { data: rows, limits: { work } });
  let [low, high] = [0, 1_000_000];
  await draw(high);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    await draw(middle).then(
      () => {
        high = middle;
      },
      () => {
        low = middle;
      },
    );
  }
  for (let i = 0; i < 3; i++) {
    await expect(draw(low)).rejects.toBeInstanceOf(RenderError);
    await expect(draw(high)).resolves.toBeDefined();
  }
}, 60_000);

it("names of every object's members are refused as fields, and reach nothing", async () => {
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    const data = [JSON.parse(`{"${name}": 3, "a": 1}`), JSON.parse(`{"${name}": 5, "a": 2}`)];
    const spec = { mark: "point", encoding: { x: { field: name, type: "quantitative" } } };
    const error = await render({ type: "vega_lite", spec }, { data }).catch((found: unknown) => found);
    expect((error as RenderError).issues.map(({ code }) => code)).toEqual(["INTENT_WRONG_VALUE"]);
    const other = { mark: "point", encoding: { x: { field: "a", type: "quantitative" } } };
    expect((await render({ type: "vega_lite", spec: other }, { data })).issues).toEqual([]);
  }
});

it("links that run code and pictures from elsewhere do not get into the file", async () => {
  const spec = {
    mark: "bar",
    encoding: { x: { field: "a", type: "nominal" }, y: { field: "b", type: "quantitative" }, href: { field: "u", type: "nominal" } },
  };
  const data = [
    { a: "x", b: 1, u: "javascript:alert(1)" },
    { a: "y", b: 2, u: "https://example.org/" },
  ];
  const { content, issues } = await render({ type: "vega_lite", spec }, { data });
  expect(content).not.toContain("javascript:");
  expect(content).toContain("https://example.org/");
  expect(issues.map(({ code }) => code)).toEqual(["ASSET_REFUSED"]);
});
