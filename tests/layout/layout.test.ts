import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RenderError, xyRenderer } from "../../dist/index.js";
import { loadCorpus } from "../charts/corpus.js";
import { drawWith } from "../contract/families.js";
import { layeredChart } from "../properties/layered-charts.js";
import { panelled } from "../properties/panelled-charts.js";
import { crowdedChart, crowdedRows } from "./crowded-charts.js";
import { faultsOf } from "./faults.js";

/** `LAYOUT_RUNS=5000 LAYOUT_SEED=5 npx vitest run --project node tests/layout` looks further than every day. */
const seed = Number(process.env.LAYOUT_SEED ?? 20260202);
const runs = Number(process.env.LAYOUT_RUNS ?? 400);

/** From a thumbnail to a slide: narrow, flat and square. */
const sizes = [
  [120, 80],
  [160, 240],
  [240, 160],
  [320, 240],
  [480, 120],
  [600, 400],
  [400, 900],
  [1600, 900],
] as const;

/** Sparks, cards, KPIs and tables have a family of their own, and specifications in Vega-Lite are laid out by Vega. */
const corpus = loadCorpus()
  .filter(({ text }) => !/^type: (spark_|column_card|kpi|table|vega_lite|(\w+_)?map)/m.test(text))
  .map((chart) => ({ ...chart, text: chart.text.replace(/^renderer:.*$/m, "") }));

const hasPanels = (text: string) => /^multiples:/m.test(text);
const isRefused = (error: unknown) =>
  error instanceof RenderError && error.issues.every(({ code, path }) => code === "DRAWING_EMPTY" && path === "/multiples");

/** Draws random charts over crowded rows: those that are drawn have no fault. @returns why the others were refused. */
async function refusalsOf(charts: fc.Arbitrary<unknown>): Promise<string[]> {
  const refused: string[] = [];
  const property = fc.asyncProperty(charts, crowdedRows, async (chart, rows) => {
    try {
      const { drawing, artifact } = await drawWith(xyRenderer, chart, { data: rows as never });
      expect(faultsOf(drawing, artifact)).toEqual([]);
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      refused.push(...error.issues.filter(({ severity }) => severity === "error").map(({ message }) => message));
    }
  });
  await fc.assert(property, { numRuns: runs, seed });
  return refused;
}

describe("the xy family lays every chart of the corpus out without a fault", () => {
  it.each(corpus)("$name at eight sizes", async ({ text, rows }) => {
    for (const [width, height] of sizes) {
      const { drawing, artifact } = await drawWith(xyRenderer, text, { data: rows as never, width, height }).catch((error: unknown) => {
        // Many panels have no room in a thumbnail.
        if (hasPanels(text) && width < 320 && isRefused(error)) return { drawing: null, artifact: null };
        throw error;
      });
      if (drawing !== null) expect(faultsOf(drawing, artifact), `${width} × ${height}`).toEqual([]);
    }
  });
});

describe("the xy family lays any chart out without a fault", () => {
  it("whatever its size, its words and its rows", { timeout: 600_000 }, async () => {
    const refused = await refusalsOf(crowdedChart);
    // Nearly all are drawn; otherwise little was looked at.
    expect(refused.length, refused.slice(0, 5).join("\n")).toBeLessThan(runs / 4);
  });

  it("whatever its layers, their rows and their axes", { timeout: 600_000 }, async () => {
    const fields = { names: ["name", "group"], time: "day", amounts: ["amount", "share", "positive"] };
    const frame = {
      title: fc.constantFrom(undefined, "Sales by region"),
      width: fc.integer({ min: 90, max: 900 }),
      height: fc.integer({ min: 60, max: 700 }),
    };
    const refused = await refusalsOf(layeredChart(fields, frame));
    expect(refused.length, refused.slice(0, 5).join("\n")).toBeLessThan(runs / 4);
  });

  it("whatever its panels", { timeout: 600_000 }, async () => {
    const fields = { names: ["name", "group"], time: "day", amounts: ["amount", "share", "positive"] };
    const refused = await refusalsOf(panelled(crowdedChart, fields));
    // Many panels have no room in a small frame.
    expect(refused.length, refused.slice(0, 5).join("\n")).toBeLessThan(runs / 2);
  });

  it("whatever its panels and the layers in them", { timeout: 600_000 }, async () => {
    const fields = { names: ["name", "group"], time: "day", amounts: ["amount", "share", "positive"] };
    const frame = { width: fc.integer({ min: 90, max: 900 }), height: fc.integer({ min: 60, max: 700 }) };
    const refused = await refusalsOf(panelled(layeredChart(fields, frame), fields));
    expect(refused.length, refused.slice(0, 5).join("\n")).toBeLessThan((runs * 2) / 3);
  });
});
