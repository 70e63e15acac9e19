import { describe, expect, it } from "vitest";
import { vegaRenderer, xyRenderer } from "../../dist/index.js";
import { loadCorpus } from "../charts/corpus.js";
import { drawWith } from "../contract/families.js";
import { accepted } from "./accepted.js";
import { differencesOf } from "./compare.js";
import { meaningOf } from "./meaning.js";

/** Sparks, cards, KPIs and tables are drawn by one family alone. */
const charts = loadCorpus()
  .filter(({ text }) => !/^type: (spark_|column_card|kpi|table)/m.test(text))
  .map((chart) => ({ ...chart, text: chart.text.replace(/^renderer:.*$/m, "") }));

describe("xy and Vega say the same about every chart of the corpus", () => {
  it.each(charts)("$name", async ({ name, text, rows }) => {
    const [vega, xy] = await Promise.all(
      [vegaRenderer, xyRenderer].map(async (family) => {
        const { drawing, artifact } = await drawWith(family, text, { data: rows as never });
        return meaningOf(drawing, artifact);
      }),
    );
    const found = differencesOf(vega!, xy!);
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
