import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assignColors, type RenderOptions, render } from "../../dist/index.js";
import { sameColours } from "../../scripts/lib/color-pictures.mjs";
import { decisionCharts, drawnDecision } from "../../scripts/lib/decision-charts.mjs";
import { themePictures } from "../../scripts/lib/theme-pictures.mjs";
import { folders, loadCorpus } from "../charts/corpus.js";

const top = join(import.meta.dirname, "../..");

describe("the pictures of the documentation", () => {
  const recipes = readFileSync(join(top, "scripts/docs/recipes.md"), "utf8");
  const shapes = loadCorpus(folders.charts).filter(({ name }) => recipes.includes(`<!-- chart ${name} -->`));

  it.each([...loadCorpus(folders.examples), ...shapes])(
    "$name is what the library draws now (npm run docs:pictures)",
    async ({ name, text, rows }) => {
      const { content } = await render(text, { data: rows });
      expect(readFileSync(join(top, `docs/pictures/${name}.svg`), "utf8")).toBe(content);
    },
  );

  it.each(themePictures(loadCorpus(folders.examples)))(
    "$name is what the library draws now (npm run docs:pictures)",
    async ({ name, text, options }) => {
      const { content } = await render(text, options as RenderOptions & { format?: string });
      expect(readFileSync(join(top, `docs/pictures/${name}.svg`), "utf8")).toBe(content);
    },
  );

  it.each(decisionCharts())("$name of the decisions is what the library draws now (npm run docs:pictures)", async (each) => {
    const drawn = await drawnDecision(each, render);
    if (drawn === undefined) return expect(each.said).toMatch(/^Refused/);
    expect(readFileSync(join(top, `docs/pictures/decisions/${each.name}.svg`), "utf8")).toBe(drawn);
  });

  it("same-colours is what the library draws now, and every region has one colour in all thirty charts (npm run docs:pictures)", async () => {
    const { svg, colors } = await sameColours({ assignColors, render });
    expect(readFileSync(join(top, "docs/pictures/same-colours.svg"), "utf8")).toBe(svg);
    expect(colors.length).toBe(30);
    const all = Object.assign({}, ...colors);
    for (const each of colors) for (const [region, color] of Object.entries(each)) expect(all[region]).toBe(color);
    expect(new Set(Object.values(all)).size).toBe(5);
  });
});
