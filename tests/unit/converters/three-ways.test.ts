import { describe, expect, it } from "vitest";
import { render } from "../../../src/index.js";
import { chartNames, loadCorpus } from "../../charts/corpus.js";
import { canLook } from "./pdf/tools.js";
import { type Comparison, compareThreeWays } from "./three-ways.js";

/** Sparks of a few hundred px are edges all over, which each program smooths its own way, and some have no words and so no font. */
const names = chartNames().filter((name) => !name.startsWith("spark_"));
const found: ({ name: string } & Comparison)[] = [];
/**
 * Cards and tables are small and full of letters, and 3,200 counties are borders all over, whose edges differ most: they keep the bound of a
 * single picture, not the one of most.
 */
const isDense = (name: string) => /^(column_card|kpi|table)_|_by_county$/.test(name);

describe.skipIf(!canLook)("svg, png and pdf", () => {
  it.each(names)("%s: are one picture, and its words can be found", async (name) => {
    const [chart] = loadCorpus(undefined, [name]);
    const made = await render(chart!.text, { data: chart!.rows, geo: chart!.geo, format: ["svg", "png", "pdf"], pixelRatio: 2 });
    const [svg, png, pdf] = made.map(({ content }) => content) as [string, Uint8Array, Uint8Array];
    const comparison = compareThreeWays({ svg, png, pdf });
    if (!isDense(name)) found.push({ name, ...comparison });
    expect(comparison.worst).toBeLessThan(0.015);
    expect(comparison.missingWords).toEqual([]);
    expect(comparison.faults).toEqual([]);
  });

  it("differ in at most 0.3 % of their pixels for 98 of 100 charts", () => {
    expect(found.length).toBe(names.filter((name) => !isDense(name)).length);
    const over = found.filter(({ worst }) => worst > 0.003).map(({ name, worst }) => `${name} ${(worst * 100).toFixed(3)} %`);
    expect(over.length / found.length, over.join(", ")).toBeLessThanOrEqual(0.02);
  });
});
