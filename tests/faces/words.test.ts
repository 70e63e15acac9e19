import { describe, expect, it } from "vitest";
import { renderFace } from "../../dist/index.js";

const values = [
  { day: "2024-03-15", town: "Lyon", amount: 12345.5 },
  { day: "2024-12-08", town: "Nice", amount: 2000 },
];
const queries = { q: { values } };
const bar = { query: "q", type: "bar", x: "town", y: "amount" };
const table = { query: "q", type: "table", columns: ["day", "amount"] };
const drawn = async (face: object, options: object = {}) => renderFace({ queries, ...face }, options);

describe("the language of a face", () => {
  it("is that of its charts: numbers, dates and descriptions", async () => {
    const { content, charts } = await drawn({ locale: "fr-FR", rows: [bar, table] });
    expect(charts.map(({ chart }) => chart!.locale)).toEqual(["fr-FR", "fr-FR"]);
    expect(charts[0]!.chart!.description).toMatch(/^Diagramme à barres/);
    expect(`${content}`).toContain("15 mars 2024");
    expect(`${content}`).toContain("12\u202f345,5");
    expect(`${content}`).not.toContain("12,345");
  });

  it("gives way to that of a chart, and both to that of the call", async () => {
    const face = { locale: "fr-FR", rows: [bar, { ...bar, locale: "de-DE" }] };
    expect((await drawn(face)).charts.map(({ chart }) => chart!.locale)).toEqual(["fr-FR", "de-DE"]);
    expect((await drawn(face, { locale: "pt-BR" })).charts.map(({ chart }) => chart!.locale)).toEqual(["pt-BR", "pt-BR"]);
  });

  it("is that of cards without a chart, and of the page itself", async () => {
    const none = { ...bar, query: "none" };
    const { content, title, description } = await renderFace({
      locale: "de-DE",
      queries: { none: { values: [] }, q: { values } },
      rows: [none, { ...bar, x: "nowhere" }],
    });
    for (const words of [
      "Keine Zeilen",
      "Die Abfrage „none“ liefert keine.",
      "Dieses Diagramm konnte nicht gezeichnet werden",
      "Ein Diagramm",
    ])
      expect(`${content}`).toContain(words);
    expect(title).toBe("Eine Seite");
    expect(description).toBe("Eine Seite: 2 Diagramme, davon konnten 2 nicht gezeichnet werden.");
  });

  it("that there is not refuses the face once, with what there is", async () => {
    const text = "locale: de-XX\nqueries: {q: {values: [{town: a, amount: 1}]}}\nrows:\n  - {query: q, type: bar, x: town, y: amount}\n";
    const issues = await renderFace(text).then(
      () => [],
      (error: { issues: { path: string; message: string }[] }) => error.issues,
    );
    expect(issues.map(({ path }) => path)).toEqual(["/locale"]);
    expect(issues[0]!.message).toMatch(/\(line 1\).*"de-XX".*Did you mean "de-DE"/);
  });

  it("survives a round trip through yaml: the same bytes", async () => {
    const [svg, yaml] = await renderFace({ queries, locale: "de-DE", rows: [bar, table] }, { format: ["svg", "yaml"] });
    expect((await renderFace(yaml!.content)).content).toBe(svg!.content);
  });
});

describe("what a chart or a call asks not to be told", () => {
  const many = Array.from({ length: 14 }, (_, i) => ({ name: `n${i}`, at: 2000 + i, amount: i }));
  const line = { query: "many", type: "line", x: "at", y: "amount", color: "name" };
  const told = async (more: object, options: object = {}) => {
    const { issues } = await renderFace({ queries: { many: { values: many } }, rows: [{ ...line, ...more }] }, options);
    return issues.map(({ code }) => code);
  };

  it("is not told of its chart in a face either", async () => {
    expect(await told({})).toContain("COLOR_RECYCLED");
    expect(await told({ ignore: ["COLOR_RECYCLED"] }, { ignore: ["CATEGORIES_TOO_MANY"] })).not.toContain("CATEGORIES_TOO_MANY");
  });

  it("is not told of the face", async () => {
    const face = { queries, charts: { spare: bar }, rows: [bar] };
    expect((await renderFace(face)).issues.map(({ code }) => code)).toEqual(["FACE_UNUSED"]);
    expect((await renderFace(face, { ignore: ["FACE_UNUSED"] })).issues).toEqual([]);
  });
});
