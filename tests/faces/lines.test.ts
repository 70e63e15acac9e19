import { describe, expect, it } from "vitest";
import { renderFace } from "../../dist/index.js";

const values = [
  { name: "a", amount: 3 },
  { name: "b", amount: 5 },
];
const queries = { q: { values }, one: { values: values.slice(0, 1) }, none: { values: [] } };
const bar = { query: "q", type: "bar", title: "A chart", x: "name", y: "amount" };
const table = { query: "q", type: "table", title: "A table", columns: ["name", "amount"] };
const figure = { query: "one", type: "kpi", title: "A figure", value: "amount" };

/** Where the baseline of a text stands on the whole page, px. */
function placeOf(svg: string, text: string): { x: number; y: number } {
  const end = svg.indexOf(`>${text}</text>`);
  expect(end, text).toBeGreaterThan(0);
  const [x, y] = ["x", "y"].map((name) =>
    Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(svg.slice(svg.lastIndexOf("<text", end), end))![1]),
  );
  // A chart stands in one group that is moved to its card; cards of words have none.
  const open: (readonly [number, number])[] = [];
  for (const [tag, close, attributes] of svg.slice(0, end).matchAll(/<(\/?)g\b([^>]*)>/g)) {
    void tag;
    if (close) open.pop();
    else {
      const moved = /translate\(([-\d.]+)[ ,]?([-\d.]+)?\)/.exec(attributes!);
      open.push(moved ? [Number(moved[1]), Number(moved[2] ?? 0)] : [0, 0]);
    }
  }
  return { x: x! + open.reduce((sum, [dx]) => sum + dx, 0), y: y! + open.reduce((sum, [, dy]) => sum + dy, 0) };
}

describe("titles beside each other", () => {
  it("of charts, tables, empty and broken charts stand on one line", async () => {
    const cols = [bar, table, { ...bar, query: "none", title: "Empty" }, { ...bar, y: "nothing", title: "Broken" }];
    const svg = `${(await renderFace({ queries, cols })).content}`;
    const lines = ["A chart", "A table", "Empty", "Broken"].map((title) => placeOf(svg, title).y);
    for (const y of lines) expect(Math.abs(y - lines[0]!)).toBeLessThan(0.1);
  });

  it("stand level with words that begin beside a nested row of charts", async () => {
    const left = { rows: [{ cols: [bar, table] }, table] };
    const right = { rows: [{ text: "### Words" }, bar] };
    const svg = `${(await renderFace({ queries, cols: [left, right] })).content}`;
    expect(Math.abs(placeOf(svg, "Words").y - placeOf(svg, "A table").y)).toBeLessThan(2);
  });
});

describe("plots beside each other", () => {
  const more = values.map((row, i) => ({ ...row, kind: i === 0 ? "p" : "q", at: i }));
  const scatter = { query: "more", type: "scatter", title: "Points", x: "at", y: "amount", color: "kind" };
  const plain = { query: "more", type: "column", title: "Plain", x: "name", y: { field: "amount", title: "" } };
  const pie = { query: "more", type: "pie", title: "Pie", color: "kind", theta: "amount" };
  const drawnWith = async (...cols: object[]) => `${(await renderFace({ queries: { more: { values: more } }, cols })).content}`;

  it("share their edges where one has a legend and the name of an axis over it, and the other neither", async () => {
    const levels = (svg: string) =>
      svg
        .split(/(?=<g class="df-frame" transform="translate)/)
        .slice(1)
        .map((chart) => [...chart.matchAll(/<line x1="[\d.]+" y1="([\d.]+)" x2="[\d.]+" y2="\1"/g)].map(([, y]) => Number(y)))
        .map((ys) => [Math.min(...ys), Math.max(...ys)]);
    const [left, right] = levels(await drawnWith(scatter, plain));
    expect(right).toEqual(left);
  });

  it("leave pies as large as they are", async () => {
    const radius = (svg: string) => Number(/a(\d[\d.]*) \1 /.exec(svg.slice(svg.indexOf(">Pie<")))![1]);
    expect(radius(await drawnWith(pie, scatter))).toBe(radius(await drawnWith(pie, pie)));
  });
});

describe("a narrow face", () => {
  const left = async (width: number, style?: object) =>
    (await renderFace({ queries, width, ...(style && { style }), rows: [bar] })).charts[0]!.box.x;

  it("has less around it, as on telephones, unless its style says how much", async () => {
    expect([await left(600), await left(599), await left(400, { padding: 40 })]).toEqual([32, 16, 40]);
  });

  it("draws the same bytes from the yaml", async () => {
    const [svg, yaml] = await renderFace({ queries, width: 400, rows: [bar] }, { format: ["svg", "yaml"] });
    expect((await renderFace(yaml!.content)).content).toBe(svg!.content);
  });
});

describe("a strip of figures", () => {
  const heights = async (cols: object[]) => (await renderFace({ queries, cols })).charts.map(({ box }) => box.height);

  it("without changes is lower than one with them", async () => {
    const [bare] = await heights([figure, figure]);
    const [whole, beside] = await heights([{ ...figure, support: "amount" }, figure]);
    expect(bare).toBeLessThan(whole! - 8);
    expect(beside).toBe(whole);
    expect(await heights([{ ...figure, height: 140 }])).toEqual([140]);
  });

  it("has numbers at their full size, and words below the titles of charts", async () => {
    const svg = `${(await renderFace({ queries, rows: [{ cols: [figure, figure] }, bar] })).content}`;
    expect(svg).toMatch(/font-size="30"/);
    expect(placeOf(svg, "A figure").x).toBe(placeOf(svg, "A chart").x);
  });
});
