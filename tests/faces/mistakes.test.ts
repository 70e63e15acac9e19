import { describe, expect, it } from "vitest";
import { type FaceArtifact, type RenderError, renderFace } from "../../dist/index.js";

const values = [
  { a: "x", b: 1, c: "p" },
  { a: "y", b: 2, c: "r" },
];
const queries = { q: { values } };
const bar = { query: "q", type: "bar", x: "a", y: "b" };
const face = (more: object) => ({ queries, rows: [bar], ...more });
const inRow = (...cols: unknown[]) => face({ rows: [{ cols }] });
const onGrid = (...grid: object[]) => face({ rows: undefined, grid });
const nested = (levels: number): object => (levels === 0 ? bar : { rows: [nested(levels - 1)] });
const twice =
  "queries: {q: {values: [{a: x, b: 1}]}}\ncharts:\n  one: {query: q, type: bar, x: a, y: b}\n  one: {type: bar}\nrows: [one]\n";

/** What is wrong, the face, and the one message: place and words. */
const refused: readonly [string, unknown, RegExp][] = [
  ["a misspelt title", face({ tilte: "x" }), /^\/tilte: .*Did you mean "title"\?/],
  ["misspelt queries", { qeuries: queries, rows: [bar] }, /^\/qeuries: .*Did you mean "queries"\?/],
  [
    "an unknown query",
    face({ rows: [{ ...bar, query: "qq" }] }),
    /^\/rows\/0\/query: there is no query "qq"\. Allowed: q\. Did you mean "q"\?/,
  ],
  ["no queries at all", { rows: [bar] }, /^\/rows\/0\/query: there is no query "q"\. Write it under queries, as q: …/],
  ["a misspelt chart", face({ charts: { trend: bar }, rows: ["trnd"] }), /^\/rows\/0: there is no chart "trnd"\. .*"trend"\?/],
  ["two charts of one name", twice, /^\/charts\/one \(line 4\): .* twice\. Keep one/],
  ["rows that are an object", face({ rows: { a: bar } }), /^\/rows: rows must be a list, not \{/],
  ["rows that are a text", face({ rows: "bar" }), /^\/rows: rows must be a list, not "bar"/],
  ["no rows", face({ rows: [] }), /^\/rows: rows is an empty list\. Add an item/],
  ["no layout", { queries }, /^face: there is no layout\. Write rows, cols, grid or tabs/],
  ["two layouts", face({ cols: [bar] }), /^\/cols: there are rows and cols, .*Put one inside the other/],
  ["cols that are a number", face({ rows: [{ cols: 5 }] }), /^\/rows\/0\/cols: cols must be a list, not 5/],
  ["a tab without a title", face({ rows: undefined, tabs: [{ rows: [bar] }] }), /^\/tabs\/0: a tab needs a title\. Add title/],
  ["a text that is none", face({ rows: [{ text: null }] }), /^\/rows\/0\/text: text must be a text, not null/],
  ["a text that is a number", face({ rows: [{ text: 5 }] }), /^\/rows\/0\/text: text must be a text, not 5/],
  ["words called markdown", face({ rows: [{ markdown: "hi" }, bar] }), /^\/rows\/0\/markdown: .*Did you mean "text"\?/],
  [
    "words with a type",
    face({ rows: [{ type: "text", text: "hi" }] }),
    /^\/rows\/0\/type: unknown key "type"\. Allowed for words: text, card/,
  ],
  ["too deep a nesting", face({ rows: [nested(200)] }), /^face: the face is nested deeper than the limit of 40/],
  ["too many charts", face({ rows: Array.from({ length: 5000 }, () => bar) }), /^face: .* limit of 400 items\. Split it/],
  ["a misspelt theme", face({ theme: "drak" }), /^\/theme: there is no theme "drak"\. .*"dark"\?/],
  ["a theme that is an object", face({ theme: { name: "dark" } }), /^\/theme: theme must be a text/],
  ["an unknown language", face({ locale: "german" }), /^\/locale: the language "german" is not known\. Allowed: en-US/],
  ["a height below zero", face({ rows: [{ item: bar, height: -1 }] }), /^\/rows\/0\/height: height must be at least 1, not -1/],
  ["a span of nothing", inRow({ item: bar, span: 0 }), /^\/rows\/0\/cols\/0\/span: span must be more than 0, not 0/],
  ["a span in words", inRow({ item: bar, span: "two" }), /^\/rows\/0\/cols\/0\/span: span must be a number, not "two"/],
  ["an item outside of the grid", onGrid({ item: bar, col: 20, width: 12 }), /^\/grid\/0: columns 20 to 31 leave the grid of 24/],
  [
    "items over each other",
    onGrid({ item: bar, col: 1, row: 1, width: 12, height: 4 }, { item: bar, col: 6, row: 2, width: 12, height: 4 }),
    /^\/grid\/1: this item and item 1 of the grid lie over each other/,
  ],
  ["an item that is nothing", face({ rows: [null, bar] }), /^\/rows\/0: an item must be the name of a chart, .* not null/],
  ["charts in a list", face({ charts: [bar] }), /^\/charts: charts must be an object/],
  ["queries in a list", face({ queries: [queries.q] }), /^\/queries: queries must be an object/],
  ["a query that is a number", face({ queries: { q: 5 } }), /^\/queries\/q: a query must be SQL, or an object, not 5/],
  ["a query and rows", face({ rows: [{ ...bar, data: { values } }] }), /^\/rows\/0\/query: .* rows of its own\. Keep one/],
  ["too narrow a page", face({ width: 50 }), /^\/width: width must be at least 200, not 50/],
  ["a width in words", face({ width: "100%" }), /^\/width: width must be a number, not "100%"/],
  ["unknown paper", face({ page: "a9" }), /^\/page: "a9" is not a value of page/],
  ["a colour that is none", face({ style: { background: "blurple" } }), /^\/style\/background: "blurple" is not a colour/],
  ["a misspelt key of the style", face({ style: { gapp: 4 } }), /^\/style: there is no key "gapp"\. .*"gap"\?/],
  ["a pin that is no colour", face({ color_map: { c: { p: "nocolor" } } }), /^\/color_map\/c\/p: "nocolor" is not a colour/],
  ["sections, as other tools say", face({ sections: [bar] }), /^\/sections: .*Did you mean "rows"\?/],
  ["a title that is a number", face({ title: 2024 }), /^\/title: title must be a text, not 2024/],
  ["a list", [bar], /^face: a face is an object/],
  ["nothing", null, /^face: a face is an object/],
  ["a chart", { ...bar, data: { values } }, /^face: this is a chart, .*Draw it with render/],
];

/** What is wrong with one chart, which stands before one that is right. */
const drawn: readonly [string, object, RegExp][] = [
  ["no query", { type: "bar", x: "a", y: "b" }, /^\/rows\/0: the chart names no query, .*Write query: q/],
  ["a misspelt key", { ...bar, colour: "c" }, /^\/rows\/0\/colour: .*Did you mean "color"\?/],
  ["a misspelt type", { ...bar, type: "bra" }, /^\/rows\/0\/type: there is no chart type "bra"/],
  ["a misspelt field", { ...bar, y: "bb" }, /^\/rows\/0\/y: the data has no field "bb"/],
  ["a height below zero", { ...bar, height: -1 }, /^\/rows\/0\/height: height must be more than 0, not -1/],
  ["a span inside the chart", { ...bar, span: 2 }, /^\/rows\/0\/span: .*write \{item: …, span: 2\}/],
  ["a span without an item", { span: 2 }, /^\/rows\/0\/span: .*write \{item: …, span: 2\}/],
  ["the name of a chart as a key", { chart: "one" }, /^\/rows\/0\/chart: .*Write \{item: one\}, or the name alone/],
  ["several rows for one figure", { query: "q", type: "kpi", value: "b" }, /^\/rows\/0\/query: a KPI shows one row, and there are 2/],
];

describe("a face with", () => {
  it.each(refused)("%s is refused with one message", async (_, input, words) => {
    const issues = await renderFace(input as object).then(
      () => [],
      (error: RenderError) => error.issues,
    );
    expect(issues.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
  });

  it.each(drawn)("%s in a chart draws the others, and says it once", async (_, chart, words) => {
    const artifact: FaceArtifact = await renderFace(face({ rows: [chart, bar] }));
    expect(artifact.issues.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
    expect(artifact.charts.map((each) => each.chart !== undefined)).toEqual([false, true]);
  });

  it("two colours for one value tells of the second", async () => {
    const pinned = (color: string) => ({ ...bar, color: "c", color_map: { c: { p: color } } });
    const { issues } = await renderFace(face({ rows: [pinned("#aa1c19"), pinned("#006145"), pinned("#aa1c19")] }));
    expect(issues.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      expect.stringMatching(
        /^warning \/rows\/1\/color_map: "p" of "c" is #006145 here, and #aa1c19 .*Pin it once, in color_map of the face/,
      ),
    ]);
  });
});
