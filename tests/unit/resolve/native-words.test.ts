import { describe, expect, it } from "vitest";
import { localeTags } from "../../../src/format/locales.js";
import type { ChartIntent } from "../../../src/intent/types.js";
import { resolved } from "./resolved.js";

const rows = [
  { month: "2024-01", shop: "Nord", sales: 12.5 },
  { month: "2024-02", shop: "Nord", sales: 14 },
  { month: "2024-01", shop: "Süd", sales: 9 },
];
const line: ChartIntent = { type: "line", x: "month", y: "sales", color: "shop" };
const said = (chart: ChartIntent, locale: string, data = rows) => resolved({ ...chart, locale }, data).description;

describe("a description", () => {
  it("is in the language of the chart", () => {
    expect(said(line, "de-DE")).toBe(
      "Liniendiagramm: Sales im Zeitverlauf, 2 Reihen: Nord und Süd. 3 Werte, von 9,0 (Jan 2024, Süd) bis 14,0 (Feb 2024, Nord).",
    );
    expect(said(line, "fr-FR")).toMatch(/^Graphique en courbes\u00a0: Sales au fil du temps, 2 séries\u00a0: Nord et Süd\. 3 valeurs, de /);
    expect(said(line, "pt-BR")).toMatch(/^Gráfico de linhas: Sales ao longo do tempo, 2 séries: Nord e Süd\. 3 valores, de /);
    expect(said(line, "ja-JP")).toMatch(/^Salesの推移を示す折れ線グラフ、2系列：Nord、Süd。値は3個、/);
    expect(said(line, "en-GB")).toBe(said(line, "en-US"));
  });

  it("counts one as one", () => {
    const bar: ChartIntent = { type: "column", x: "shop", y: "sales" };
    const scatter: ChartIntent = { type: "scatter", x: "sales", y: "sales" };
    const one = rows.slice(0, 1);
    expect(said(bar, "de-DE", one)).toBe("Säulendiagramm: Sales nach Shop. Ein Wert: 12,5 (Nord).");
    expect(said(bar, "pt-BR", one)).toContain("Um valor: 12,5 (Nord).");
    expect(said(scatter, "fr-FR", one)).toMatch(/ 1 point\.$/);
    expect(said(scatter, "de-DE")).toMatch(/ 3 Punkte\.$/);
  });

  it("says what the rest of a limit stands for", () => {
    const chart: ChartIntent = { type: "column", x: { field: "n", limit: 2 }, y: "v" };
    const names = [..."abcde"].map((n, i) => ({ n, v: i + 1 }));
    expect(resolved({ ...chart, locale: "de-DE" }, names).description).toMatch(/ Sonstige steht für 3 von 5 Werten von N\.$/);
    expect(resolved({ ...chart, locale: "fr-FR" }, names).description).toMatch(/ Autres regroupe 3 des 5 valeurs de N\.$/);
  });

  it("names the field where the title of the measure is switched off, and a category once that is place and colour", () => {
    const chart: ChartIntent = { type: "column", x: "shop", y: { field: "sales", aggregate: "max", title: "" }, color: "shop" };
    expect(said(chart, "en-US")).toBe("Column chart of sales by Shop, 2 series: Nord and Süd. 2 values, from 9.0 (Süd) to 14.0 (Nord).");
    expect(said(chart, "de-DE")).toMatch(/^Säulendiagramm: sales nach Shop, .* von 9,0 \(Süd\) bis 14,0 \(Nord\)\.$/);
  });

  it("of every type leaves nothing open in any language", () => {
    const charts: ChartIntent[] = [
      line,
      { type: "area", x: "month", y: "sales" },
      { type: "bar", x: "shop", y: { field: "sales", aggregate: "sum" }, style: { orientation: "horizontal" } },
      { type: "pie", color: "shop", theta: { field: "sales", aggregate: "sum" } },
      { type: "donut", color: "shop", theta: { field: "sales", aggregate: "sum" } },
      { type: "histogram", x: "sales" },
      { type: "heatmap", x: "month", y: "shop", color: "sales" },
      { type: "boxplot", x: "shop", y: "sales" },
      { type: "scatter", x: "sales", y: "sales" },
    ];
    for (const locale of localeTags)
      for (const chart of charts) {
        expect(said(chart, locale)).not.toMatch(/[{}]|undefined|NaN/);
        if (!locale.startsWith("en")) expect(said(chart, locale)).not.toMatch(/chart| plot| of | values/i);
      }
  });
});
