import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../../dist/index.js";
import { chartTypes } from "../../../src/intent/chart-types.js";
import { shapes } from "../../../src/intent/shapes.js";

const recipes = readFileSync(new URL("../../../docs/recipes.md", import.meta.url), "utf8");
const anchors = [...recipes.matchAll(/^## (.*)$/gm)].map(([, title]) =>
  title!
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s/g, "-"),
);

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
