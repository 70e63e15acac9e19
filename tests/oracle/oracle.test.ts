import { describe, expect, it } from "vitest";
import { type Renderer, vegaRenderer, xyRenderer } from "../../dist/index.js";
import { type CorpusChart, loadCorpus } from "../charts/corpus.js";
import { drawnUnlessLeft } from "../contract/families.js";
import { accepted } from "./accepted.js";
import { differencesOf } from "./compare.js";
import { type Meaning, meaningOf } from "./meaning.js";

/** Sparks, cards, KPIs, tables, maps, charts in panels and specifications in Vega-Lite are drawn by one family alone. */
const charts = loadCorpus()
  .filter(({ text }) => !/^type: (spark_|column_card|kpi|table|map|point_map|bubble_map|vega_lite)|^multiples:/m.test(text))
  .map((chart) => ({ ...chart, text: chart.text.replace(/^renderer:.*$/m, "") }));

/** What a family says about a chart; null when it leaves the chart to another. */
async function said(family: Renderer, { text, rows }: Pick<CorpusChart, "text" | "rows">): Promise<Meaning | null> {
  const drawn = await drawnUnlessLeft(family, text, { data: rows as never });
  return drawn && meaningOf(drawn.drawing, drawn.artifact);
}

describe("xy and Vega say the same about every chart of the corpus", () => {
  it.each(charts)("$name", async (chart) => {
    const { name } = chart;
    const [vega, xy] = [await said(vegaRenderer, chart), await said(xyRenderer, chart)];
    // One of them always draws it.
    expect([vega, xy]).not.toEqual([null, null]);
    const found = vega && xy ? differencesOf(vega, xy) : [];
    const reasons = accepted[name] ?? {};
    // A difference that is not in the table, with what differs; and one that is in it and is no more.
    expect(found.filter(({ what }) => !(what in reasons))).toEqual([]);
    expect(
      Object.keys(reasons).filter((what) => !found.some((each) => each.what === what)),
      "no longer needed",
    ).toEqual([]);
  });

  it("no reason is kept for a chart that is not there", () =>
    expect(Object.keys(accepted).filter((name) => !charts.some((chart) => chart.name === name))).toEqual([]));
});
