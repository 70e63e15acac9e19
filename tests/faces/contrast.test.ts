import { describe, expect, it } from "vitest";
import { renderFace } from "../../dist/index.js";
import { contrast } from "../../src/color/contrast.js";
import { parseCssColor } from "../../src/color/css.js";

const values = ["Nord", "Süd", "Ost"].flatMap((town, i) =>
  [2020, 2021, 2022].map((year, j) => ({ town, year, amount: 10 + 4 * i - 3 * j })),
);
const queries = { q: { values }, one: { values: values.slice(0, 1) }, none: { values: [] } };
const words = [
  "# Heading\n\nWords with [a link](https://example.org), `code`, **bold** and *italic*.",
  "> A quote\n\n- an item\n\n1. another\n\n```\ncode\n```\n\n| a | b |\n|---|---:|\n| c | 1 |",
].join("\n\n");
const line = { query: "q", type: "line", title: "Line", subtitle: "Below it", x: "year", y: "amount", color: "town" };
const items = [
  { text: words },
  { text: words, card: true },
  {
    cols: [
      { query: "one", type: "kpi", title: "Figure", value: "amount", support: { field: "amount", title: "on last year", format: "+.0f" } },
      {
        query: "one",
        type: "kpi",
        title: "Figure",
        value: "amount",
        support: { field: "amount", title: "on last year" },
        kpi: { good: "down" },
      },
      { ...line, query: "none" },
      { ...line, y: "nothing" },
    ],
  },
  {
    cols: [
      line,
      { query: "q", type: "scatter", x: "year", y: "amount", color: "town" },
      { query: "q", type: "column", x: "town", y: { aggregate: "count" }, labels: true },
    ],
  },
  { query: "q", type: "table", title: "Table", columns: ["town", { field: "amount", bar: true }], table: { rows: 3 } },
  { query: "q", type: "column_card" },
  {
    title: "Section",
    subtitle: "Of it",
    rows: [{ query: "q", type: "donut", color: "town", theta: { field: "amount", aggregate: "sum" } }],
  },
];
const face = { title: "Everything that is read", subtitle: "In one theme", note: "Source: nobody", queries, rows: items };

interface Shown {
  text: string;
  ratio: number;
  isLarge: boolean;
}

/** Every text of a picture, with its contrast to the rectangle that lies under it. */
function textsOf(svg: string): Shown[] {
  const rects: { left: number; top: number; right: number; bottom: number; fill: string }[] = [];
  const open: { fill: string; size: string; weight: string; x: number; y: number; ground: number }[] = [
    { fill: "#000000", size: "16", weight: "400", x: 0, y: 0, ground: 1 },
  ];
  const shown: Shown[] = [];
  for (const [, close, tag, attributes, content] of svg
    .replace(/<(?:defs|style)[^>]*>[\s\S]*?<\/(?:defs|style)>/g, "")
    .matchAll(/<(\/?)(g|rect|text)\b([^>]*)>(?:([^<]*)<\/text>)?/g)) {
    if (close) {
      if (tag === "g") open.pop();
      continue;
    }
    const above = open.at(-1)!;
    const get = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes!)?.[1];
    const moved = /translate\(([-\d.]+)[ ,]?([-\d.]+)?\)/.exec(attributes!);
    const own = {
      fill: get("fill") ?? above.fill,
      size: get("font-size") ?? above.size,
      weight: get("font-weight") ?? above.weight,
      x: above.x + Number(moved?.[1] ?? 0),
      y: above.y + Number(moved?.[2] ?? 0),
      ground: above.ground * Number(get("opacity") ?? 1) * Number(get("fill-opacity") ?? 1),
    };
    const [x, y] = [own.x + Number(get("x") ?? 0), own.y + Number(get("y") ?? 0)];
    if (tag === "g") open.push(own);
    else if (tag === "rect" && own.fill !== "none" && own.ground === 1 && !own.fill.startsWith("url"))
      rects.push({ left: x, top: y, right: x + Number(get("width")), bottom: y + Number(get("height")), fill: own.fill });
    else if (tag === "text" && content !== undefined) {
      const size = Number(own.size);
      // A point of the text itself, whichever end of it stands at its place.
      const anchor = get("text-anchor");
      const at = { x: anchor === "end" ? x - 1 : x + 1, y: y - size / 3 };
      const under = rects.filter(({ left, top, right, bottom }) => at.x >= left && at.x <= right && at.y >= top && at.y <= bottom).at(-1);
      const [ink, ground] = [own.fill, under?.fill ?? "#ffffff"].map((color) => parseCssColor(color)!.hex);
      shown.push({ text: content, ratio: contrast(ink!, ground!), isLarge: size >= 24 || (size >= 18.66 && own.weight === "600") });
    }
  }
  return shown;
}

describe("words of a face", () => {
  it.each(["light", "dark", "print", "minimal", "dense"])(
    "in the theme %s stand out from what lies under them: 4.5 to 1, large ones 3 to 1",
    async (theme) => {
      const shown = textsOf(`${(await renderFace({ ...face, theme })).content}`);
      expect(shown.length).toBeGreaterThan(100);
      expect(
        shown.filter(({ ratio, isLarge }) => ratio < (isLarge ? 3 : 4.5)).map(({ text, ratio }) => `${text} ${ratio.toFixed(2)}`),
      ).toEqual([]);
    },
  );

  it("are measured: grey on grey would be found", () => {
    const svg =
      '<svg><rect x="0" y="0" width="99" height="99" fill="#999"/><g font-size="12" fill="#777"><text x="5" y="50">a</text></g></svg>';
    expect(textsOf(svg)[0]!.ratio).toBeLessThan(2);
  });
});

describe("a face for those who cannot see it", () => {
  it("is a picture with a name, a description and a language, and its words in the order in which they are read", async () => {
    const svg = `${(await renderFace({ ...face, locale: "de-DE" })).content}`;
    const [, id] = / role="img" aria-labelledby="([\w-]+)-title \1-desc" lang="de-DE">/.exec(svg)!;
    expect(svg).toContain(`<title id="${id}-title">Everything that is read</title>`);
    expect(svg).toMatch(
      new RegExp(`<desc id="${id}-desc">Everything that is read: 10 Diagramme, davon konnten 2 nicht gezeichnet werden\\. `),
    );
    const places = [
      "Everything that is read",
      "In one theme",
      "Heading",
      "A quote",
      "Figure",
      "Keine Zeilen",
      "Below it",
      "Table",
      "Section",
      "Of it",
      "Source: nobody",
    ].map((text) => svg.indexOf(`>${text}</text>`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it("has its name and its language in the pdf, and the description as its alternate text", async () => {
    const { PDFDocument, PDFName } = await import("pdf-lib");
    const { content } = await renderFace({ ...face, locale: "fr-FR" }, { format: "pdf" });
    const pdf = await PDFDocument.load(content as Uint8Array);
    expect(pdf.getTitle()).toBe(face.title);
    expect(`${pdf.catalog.get(PDFName.of("Lang"))}`).toBe("(fr-FR)");
    const alternates = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => `${object}`)
      .filter((text) => text.includes("/S /Figure"));
    expect(alternates.length).toBe(1);
    expect(alternates[0]).toMatch(/\/Alt/);
  });
});
