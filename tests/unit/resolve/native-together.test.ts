import { describe, expect, it } from "vitest";
import { render, renderFace } from "../../../dist/index.js";

const states = [
  { state: "California", amount: 12 },
  { state: "Texas", amount: 40.5 },
  { state: "Nowhere", amount: 3 },
  { state: "Ohio", amount: 20 },
];
const rows = ["2024-01", "2024-02", "2024-03"].flatMap((month, i) =>
  ["Nord", "Süd"].map((shop, j) => ({ month, shop, sales: 10 + i * 3 - j, plan: 12 })),
);
const places = [
  { lat: 40, lon: -100, amount: 3 },
  { lat: 41, lon: -101, amount: 9 },
];
const map = { type: "map", region: "state", color: "amount", geo: { source: "us-states" }, data: { values: states } };
const points = { type: "point_map", latitude: "lat", longitude: "lon", data: { values: places } };
const bubbles = { ...points, type: "bubble_map", size: "amount" };
const plan = { type: "line", y: { field: "plan", aggregate: "mean", axis: { position: "right" } } };
const layered = {
  type: "column",
  x: "month",
  y: { field: "sales", aggregate: "sum" },
  layers: [plan, { type: "text", text: "shop", y: { field: "sales", aggregate: "max" } }],
  data: { values: rows },
};
const panels = { type: "line", x: "month", y: "sales", multiples: { columns: "shop" }, data: { values: rows } };
const crossed = {
  ...panels,
  type: "column",
  multiples: { rows: "shop", columns: "month", scale: { y: "independent" } },
};

const said = async (chart: object, locale: string): Promise<string> => (await render({ ...chart, locale })).description;
const plain = (text: string) => text.replace(/\u00a0/g, " ");
const page = (charts: object[], locale: string) =>
  renderFace({ locale, queries: { none: { values: [] } }, rows: charts } as object).then(({ description }) => plain(description));
const empty = { type: "bar", title: "T", x: "a", y: "b", query: "none" };

describe("maps, layers, panels and faces", () => {
  it("are described in English as they were", async () => {
    expect(await said(map, "en-US")).toBe(
      "Map of Amount by state. 3 regions, from 12.0 (California) to 40.5 (Texas). 1 name is not on the map.",
    );
    expect(await said(layered, "en-US")).toBe(
      "Column chart of Sales by Month. 3 values, from 19 (Jan 2024) to 31 (Mar 2024). Over it a line of Average plan, on an axis of its own, 3 values from 12.00 to 12.00. Over it words.",
    );
    expect(await said(panels, "en-US")).toMatch(/ In 2 panels, one for each Shop \(Nord and Süd\)\.$/);
    expect(await page([empty], "en-US")).toBe("A page: 1 chart, 1 of which could not be drawn.");
  });

  it("are described in German", async () => {
    expect(await said(map, "de-DE")).toBe(
      "Karte: Amount nach Bundesstaat. 3 Regionen, von 12,0 (California) bis 40,5 (Texas). 1 Name ist nicht auf der Karte.",
    );
    expect(await said(points, "de-DE")).toBe("Punktkarte. 2 Punkte.");
    expect(await said(bubbles, "de-DE")).toBe("Blasenkarte: Amount. 2 Punkte, von 3 bis 9.");
    expect(await said(layered, "de-DE")).toBe(
      "Säulendiagramm: Sales nach Month. 3 Werte, von 19 (Jan 2024) bis 31 (Mär 2024). Darüber eine Linie: Plan (Durchschnitt), auf einer eigenen Achse, 3 Werte von 12,00 bis 12,00. Darüber Beschriftungen.",
    );
    expect(await said(panels, "de-DE")).toMatch(/ 2 Felder, eines je Shop \(Nord und Süd\)\.$/);
    expect(await said(crossed, "de-DE")).toMatch(/ und je Month \(.*\)\. Jedes Feld hat eine eigene Skala\.$/);
    expect(await page([empty, empty], "de-DE")).toBe("Eine Seite: 2 Diagramme, davon konnten 2 nicht gezeichnet werden.");
    expect(await page([empty], "de-DE")).toBe("Eine Seite: 1 Diagramm, davon konnte 1 nicht gezeichnet werden.");
  });

  it("are described in French", async () => {
    expect(plain(await said(map, "fr-FR"))).toBe(
      "Carte : Amount par État. 3 régions, de 12,0 (California) à 40,5 (Texas). 1 nom n’est pas sur la carte.",
    );
    expect(plain(await said(layered, "fr-FR"))).toMatch(
      / Par-dessus, une ligne : Plan \(moyenne\), sur un axe à part, 3 valeurs de 12,00 à 12,00\. Par-dessus, des mots\.$/,
    );
    expect(await said(crossed, "fr-FR")).toMatch(/ 6 panneaux, un par Shop \(Nord et Süd\) et par Month /);
    expect(await page([empty], "fr-FR")).toBe("Une page : 1 graphique, dont 1 n’a pas pu être dessiné.");
  });

  it("are described in Portuguese", async () => {
    expect(await said(map, "pt-BR")).toMatch(/^Mapa: Amount por estado\. 3 regiões, de .* 1 nome não está no mapa\.$/);
    expect(await said(layered, "pt-BR")).toMatch(/ Por cima, uma linha: Plan \(média\), em um eixo próprio, 3 valores de /);
    expect(await said(panels, "pt-BR")).toMatch(/ 2 painéis, um por Shop \(Nord e Süd\)\.$/);
    expect(await page([empty], "pt-BR")).toBe("Uma página: 1 gráfico, dos quais 1 não pôde ser desenhado.");
  });

  it("are described in Japanese", async () => {
    expect(await said(map, "ja-JP")).toMatch(/^州別のAmountの地図。地域は3個、.*1件の名前は地図にない。$/);
    expect(await said(layered, "ja-JP")).toMatch(/。その上に.*の折れ線、独自の軸、値は3個、.*まで。その上に文字。$/);
    expect(await said(panels, "ja-JP")).toMatch(/。Shop（Nord、Süd）ごとに1枚、計2枚のパネル。$/);
    expect(await page([empty], "ja-JP")).toBe("ページ：グラフ1点、うち1点は描画できない。");
  });

  it("leave nothing open and nothing English in any language", async () => {
    for (const locale of ["de-DE", "fr-FR", "pt-BR", "ja-JP"])
      for (const chart of [map, points, bubbles, layered, panels, crossed])
        expect(await said(chart, locale), locale).not.toMatch(/[{}]|undefined|NaN|\b(?:of|values|over|panels?|regions)\b/i);
  });
});
