import { describe, expect, it } from "vitest";
import { explain, render } from "../../dist/index.js";
import { folders, loadCorpus } from "./corpus.js";

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;
const step = (key: string) => key.replace(/~/g, "~0").replace(/\//g, "~1");

/** Pointers of everything in a resolved chart that is no object or list with something in it. */
function leaves(value: unknown, path: string): string[] {
  if (!isTree(value) || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}/${step(key)}`));
}

describe("who decided", () => {
  it.each(loadCorpus(folders.charts))("$name: every leaf can say where it comes from", async ({ text, rows, geo }) => {
    const { chart } = await render(text, { data: rows, geo, format: "json" });
    const { data: _data, origins: _origins, colors: _colors, ...decisions } = chart;
    // Rows are given, not decided: those of the chart, and those that a layer brings.
    const silent = leaves(decisions, "").filter((path) => !/^\/layers\/\d+\/data\//.test(path) && explain(chart, path).length === 0);
    expect(silent).toEqual([]);
  });

  it.each(loadCorpus(folders.charts))("$name: every origin is about something that is there", async ({ text, rows, geo }) => {
    const { chart } = await render(text, { data: rows, geo, format: "json" });
    const about = explain(chart).filter(({ value }) => value === undefined);
    expect(about.map(({ path }) => path)).toEqual([]);
  });
});
