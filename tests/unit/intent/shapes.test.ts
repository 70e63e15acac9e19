import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../../dist/index.js";
import { chartTypes } from "../../../src/intent/chart-types.js";
import { absent, variants } from "../../../src/intent/other-charts.js";
import { shapes } from "../../../src/intent/shapes.js";

const recipes = readFileSync(new URL("../../../docs/recipes.md", import.meta.url), "utf8");
const anchors = [...recipes.matchAll(/^## (.*)$/gm)].map(([, title]) =>
  title!
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s/g, "-"),
);

const asked = (type: string) => {
  const found = check({ type, x: "a", y: "b", data: { values: [{ a: 1, b: 2 }] } });
  expect(found.map(({ code, path }) => [code, path])).toEqual([["INTENT_UNKNOWN_TYPE", "/type"]]);
  return found[0]!;
};

describe("names of charts that people type", () => {
  it.each([...variants, ...absent])("%s comes down to a type there is", (_, { type, how }) => {
    expect(Object.keys(chartTypes)).toContain(type);
    expect(how).toMatch(/[^.]$/);
    for (const [, anchor] of how.matchAll(/recipes\.md#([\w-]+)/g)) expect(anchors).toContain(anchor);
  });

  it("none has two answers", () => {
    const names = [...shapes.keys(), ...variants.keys(), ...absent.keys()];
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each([
    ["lolipop", "bar", /recipes\.md#lollipop/],
    ["dumbell", "bar", /recipes\.md#dumbbell/],
    ["waterfal", "column", /recipes\.md#waterfall/],
    ["candlesticks", "column", /recipes\.md#candlestick/],
    ["percent_stacked", "bar", /recipes\.md#100--stack/],
    ["100% stacked bar", "bar", /recipes\.md#100--stack/],
    ["bar + line", "column", /recipes\.md#combo/],
    ["small multiples", "line", /recipes\.md#small-multiples/],
    ["stacked bar", "bar", /It is type "bar" with color/],
    ["area_stacked", "area", /It is type "area" with color/],
    ["Clustered Column", "column", /style\.stack: none/],
    ["barh", "bar", /style\.orientation: horizontal/],
    ["bubble chart", "scatter", /with size/],
    ["step line", "line", /curve: step/],
    ["big number", "kpi", /It is type "kpi"/],
    ["treemap", "bar", /There is none; type "bar" comes nearest/],
    ["sankey", "bar", /There is none/],
    ["gauge", "spark_progress", /There is none/],
    ["violin", "boxplot", /There is none/],
    ["radar chart", "bar", /There is none/],
    ["word_cloud", "bar", /There is none/],
    ["ridgeline", "histogram", /There is none/],
    ["hexbin", "heatmap", /There is none/],
    ["bars", "bar", /Did you mean "bar"/],
    ["Lines", "line", /Did you mean "line"/],
    ["doughnut", "donut", /Did you mean "donut"/],
    ["box plot", "boxplot", /Did you mean "boxplot"/],
    ["choropleth", "map", /Did you mean "map"/],
  ])("%s is answered with type %s", (name, type, words) => {
    const found = asked(name);
    expect(found.suggestion).toBe(type);
    expect(found.message).toMatch(words);
  });

  it("what is not drawn has no repair that changes what was asked for", () => {
    for (const [name] of absent) expect(asked(name).fix, name).toBeUndefined();
  });

  it("a mark of layers is told to be one", () => {
    expect(asked("rule").message).toMatch(/under layers/);
  });
});

describe("shapes that have no type of their own", () => {
  it.each([...shapes])("%s is made of a type there is, and has a recipe", (_, { type, recipe }) => {
    expect(Object.keys(chartTypes)).toContain(type);
    expect(anchors).toContain(recipe);
  });

  it.each([
    "lollipop",
    "Bullet chart",
    "slope",
    "bump-chart",
    "dumbbell",
    "dot plot",
    "waterfall",
    "candlestick",
    "gantt",
    "streamgraph",
    "100% stack",
    "combo",
    "pareto",
    "population_pyramid",
    "calendar heatmap",
    "strip plot",
    "error bars",
  ])("asked for as %s, a type and a recipe are told", (type) => {
    const [found] = check({ type, x: "a", y: "b", data: { values: [{ a: 1, b: 2 }] } });
    expect(found).toMatchObject({ code: "INTENT_UNKNOWN_TYPE", path: "/type", fix: [{ op: "replace", path: "/type" }] });
    expect(found!.message).toMatch(/docs\/recipes\.md#/);
  });
});
