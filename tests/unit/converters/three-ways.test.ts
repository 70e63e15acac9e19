import { describe, expect, it } from "vitest";
import { render } from "../../../src/index.js";
import { chartNames, loadCorpus } from "../../charts/corpus.js";
import { canLook } from "./pdf/tools.js";
import { type Comparison, compareThreeWays } from "./three-ways.js";

const names = chartNames();
const found: Comparison[] = [];

describe.skipIf(!canLook)("svg, png and pdf", () => {
  it.each(names)("%s: are one picture, and its words can be found", async (name) => {
    const [chart] = loadCorpus(undefined, [name]);
    const made = await render(chart!.text, { data: chart!.rows, format: ["svg", "png", "pdf"], pixelRatio: 2 });
    const [svg, png, pdf] = made.map(({ content }) => content) as [string, Uint8Array, Uint8Array];
    const comparison = compareThreeWays({ svg, png, pdf });
    found.push(comparison);
    expect(comparison.worst).toBeLessThan(0.015);
    expect(comparison.missingWords).toEqual([]);
    expect(comparison.faults).toEqual([]);
  });

  it("differ in at most 0.3 % of their pixels for 98 of 100 charts", () => {
    expect(found.length).toBe(names.length);
    expect(found.filter(({ worst }) => worst <= 0.003).length / found.length).toBeGreaterThanOrEqual(0.98);
  });
});
