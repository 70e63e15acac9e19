import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { type FaceArtifact, type RenderError, render, renderFace } from "../../dist/index.js";
import { breakPages } from "../../src/face/pages.js";
import { canLook, textOf } from "../unit/converters/pdf/tools.js";

const sales = {
  columns: ["month", "region", "revenue"],
  values: ["2024-01", "2024-02", "2024-03"].flatMap((month, i) =>
    ["North", "South"].map((region, j) => [month, region, 10 + 7 * i - 3 * j]),
  ),
};
const line = { query: "sales", type: "line", title: "Trend", x: "month", y: "revenue", color: "region" };
const face = (more: object) => ({ title: "Sales of the year", queries: { sales }, charts: { line }, ...more });
const parts = (count: number) => Array.from({ length: count }, (_, i) => ({ title: `Part ${i + 1}`, rows: ["line"] }));
const long = face({ rows: parts(6) });

const pdfOf = async (input: unknown, options: object): Promise<FaceArtifact> =>
  (await renderFace(input, { format: "pdf", ...options })) as FaceArtifact;
const sizesOf = async ({ content }: { content: string | Uint8Array }) =>
  (await PDFDocument.load(content as Uint8Array)).getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
const refusal = (input: unknown, options: object) =>
  pdfOf(input, options).then(
    () => [],
    ({ issues }: RenderError) => issues.map(({ path, message }) => `${path} ${message}`),
  );

describe("the paper of a face", () => {
  it("lies as its name, its orientation or nothing says, the same at the call and in the face", async () => {
    const turned = await pdfOf(long, { page: "a4-landscape" });
    expect(new Set((await sizesOf(turned)).map(String))).toEqual(new Set(["842,595"]));
    for (const page of [
      { size: "a4", orientation: "landscape" },
      { size: "a4", orientation: "landscape", margin: "12mm" },
    ])
      expect((await pdfOf({ ...long, page }, {})).content).toEqual(turned.content);
    expect((await sizesOf(await pdfOf(long, { page: "letter" })))[0]).toEqual([612, 792]);
    expect((await pdfOf(long, { page: "letter-portrait" })).content).toEqual((await pdfOf(long, { page: "letter" })).content);
  });

  it("says how wide the face is, so that letters are as large on every paper", async () => {
    const widths = await Promise.all(["a4", "a4-landscape", "a5", "a3"].map(async (page) => (await pdfOf(long, { page })).width));
    expect(widths).toEqual([880, 1244, 620, 1244]);
  });

  it("shows a width that is said beside it, and not one that the face says for a screen", async () => {
    const wide = { ...long, width: 1600 };
    expect((await pdfOf({ ...wide, page: "a4" }, {})).width).toBe(1600);
    expect((await pdfOf(wide, { page: "a4" })).width).toBe(880);
    expect((await pdfOf(wide, { page: "a4", width: 1000 })).width).toBe(1000);
    expect((await sizesOf(await pdfOf(wide, { page: "a4", width: 1000 })))[0]).toEqual([595, 842]);
  });

  it("has margins of 12 mm, those of the page, or the padding of a style", async () => {
    const left = async (page: unknown, style = {}) =>
      (await renderFace({ ...long, page, style } as object, { format: "json" }).then(({ charts }) => charts[0]!.box.x)) as number;
    expect(await left("a4")).toBe(50);
    expect(await left({ size: "a4", margin: "1in" })).toBe(106);
    expect(await left({ size: "a4", margin: "0mm" })).toBe(0);
    expect(await left("a4", { padding: 80 })).toBe(80);
    expect(await left({ size: "a4", margin: "2.54cm" }, { padding: 80 })).toBe(106);
  });

  it("has the colour of the cards, unless the face says one", async () => {
    const background = async (more: object, options: object) =>
      /<rect[^>]* fill="([^"]+)"/.exec(`${(await renderFace({ ...long, ...more }, options)).content}`)![1];
    expect(await background({}, {})).toBe("#f3f5f7");
    expect(await background({}, { page: "a4" })).toBe("#fff");
    expect(await background({ style: { background: "#fafafa" } }, { page: "a4" })).toBe("#fafafa");
  });

  it("that there is not is refused with what there is, in the face and at the call", async () => {
    expect(await refusal({ ...long, page: "a9" }, {})).toEqual([expect.stringMatching(/^\/page .*"a9".*a4, a5, letter/)]);
    const wrong: [unknown, RegExp][] = [
      [{ size: "A4" }, /^\/page\/size .*Did you mean "a4"/],
      [{ size: "a4", orientation: "sideways" }, /^\/page\/orientation .*portrait, landscape/],
      [{ size: "a4", margin: 12 }, /^\/page\/margin .*must be a text/],
      [{ size: "a4", margin: "12" }, /^\/page\/margin .*12mm, 1.2cm, 0.5in or 36pt/],
      [{ size: "a4", margin: "9cm" }, /^\/page\/margin .*up to a third/],
      [{ paper: "a4" }, /^\/page\/paper .*size, orientation, margin/],
      [{ orientation: "landscape" }, /^\/page .*has no size.*a3, a4/],
      [12, /^\/page .*must be a text or an object/],
    ];
    for (const [page, words] of wrong) {
      expect((await refusal({ ...long, page }, {}))[0]).toMatch(words);
      expect((await refusal(long, { page }))[0], JSON.stringify(page)).toMatch(/option "page"/);
    }
  });

  it("gives the same bytes from the yaml, however it was said", async () => {
    for (const page of ["a5", "letter-landscape", { size: "a4", orientation: "landscape", margin: "20mm" }] as const) {
      const [pdf, yaml] = (await renderFace({ ...long, width: 1500 }, { format: ["pdf", "yaml"], page })) as FaceArtifact[];
      expect((await pdfOf(yaml!.content, {})).content).toEqual(pdf!.content);
    }
  });
});

describe("the paper of a chart", () => {
  const chart = { type: "line", x: "month", y: "revenue", color: "region" };
  const size = async (page: unknown) =>
    (await sizesOf(await render(chart, { data: sales, format: "pdf", width: 400, height: 300, page } as never)))[0];

  it("is turned as the chart is, unless it says how it lies", async () => {
    expect(await size("a4")).toEqual([842, 595]);
    expect(await size("a4-portrait")).toEqual([595, 842]);
    expect(await size({ size: "a5", margin: "5mm" })).toEqual([595, 420]);
  });
});

const box = (top: number, bottom: number, column = 0, leads = false) => ({
  left: column * 100,
  right: column * 100 + 90,
  top,
  bottom,
  leads,
  nodes: [],
});
const band = (...atoms: ReturnType<typeof box>[]) => ({
  top: Math.min(...atoms.map(({ top }) => top)),
  bottom: Math.max(...atoms.map(({ bottom }) => bottom)),
  leads: atoms.every(({ leads }) => leads),
  atoms,
});
/** Tops of the atoms of each page. */
const broken = (bands: ReturnType<typeof band>[], room: number) => breakPages(bands, room).map(({ atoms }) => atoms.map(({ top }) => top));

describe("pages", () => {
  it("keep a band together, and a heading with what stands under it", () => {
    expect(broken([band(box(0, 40)), band(box(50, 90)), band(box(100, 140))], 90)).toEqual([[0, 50], [100]]);
    expect(broken([band(box(0, 40)), band(box(50, 60, 0, true)), band(box(70, 120))], 100)).toEqual([[0], [50, 70]]);
  });

  it("divide a band that is higher than they are between what stands in it, cut nothing, and go on at the top in each column", () => {
    const tall = band(box(0, 40), box(50, 90), box(100, 140), box(0, 60, 1), box(70, 150, 1));
    expect(broken([tall], 100)).toEqual([
      [0, 50, 0],
      [70, 70],
    ]);
  });

  it("move a heading inside such a band with what stands under it", () => {
    expect(broken([band(box(0, 80), box(85, 95, 0, true), box(96, 150))], 100)).toEqual([[0], [85, 96]]);
  });

  it("are scaled for what is higher than they are, alone", () => {
    const pages = breakPages([band(box(0, 40)), band(box(50, 250)), band(box(260, 300))], 100);
    expect(pages.map(({ top, height }) => [top, height])).toEqual([
      [0, 40],
      [50, 200],
      [260, 40],
    ]);
    expect(broken([band(box(0, 20, 0, true)), band(box(20, 115))], 100)).toEqual([[0, 20]]);
  });

  it("end, whatever stands on them", () => {
    for (let seed = 1; seed < 200; seed++) {
      let state = seed;
      const next = (most: number) => {
        state = (state * 48271) % 2147483647;
        return state % most;
      };
      let at = 0;
      const bands = Array.from({ length: 8 }, () => {
        const atoms = Array.from({ length: 1 + next(4) }, (_, column) => {
          const top = at + next(30);
          return box(top, top + 5 + next(140), column, next(5) === 0);
        });
        const made = band(...atoms);
        at = made.bottom + 5;
        return made;
      });
      const pages = breakPages(bands, 100);
      expect(pages.flatMap(({ atoms }) => atoms).length).toBe(bands.flatMap(({ atoms }) => atoms).length);
      for (const { atoms, height } of pages) if (atoms.every(({ bottom, top }) => bottom - top <= 100)) expect(height).toBeLessThan(350);
    }
  });
});

describe("what is higher than a page", () => {
  it("is drawn smaller, with a warning that says what to do", async () => {
    const high = face({ rows: [{ ...line, height: 2000 }, "line"] });
    const { issues, pages } = await pdfOf(high, { page: "a4" });
    expect(pages).toBe(2);
    const scaled = issues.filter(({ code }) => code === "FACE_SCALED");
    expect(scaled.map(({ path }) => path)).toEqual(["/rows/0"]);
    expect(scaled[0]!.message).toMatch(/a page of 2048 px, and one shows 1145: .* drawn at 56 % .*Make it lower/);
    expect((await pdfOf(face({ rows: ["line"] }), { page: "a4" })).issues).toEqual([]);
  });

  it("has thinner bars first, where many bars lie below each other", async () => {
    const many = { columns: ["name", "v"], values: Array.from({ length: 40 }, (_, i) => [`Name ${i}`, i]) };
    const bars = { queries: { many }, rows: [{ query: "many", type: "bar", x: "name", y: "v" }] };
    const { charts, issues } = await pdfOf(bars, { page: "a4-landscape" });
    expect(charts[0]!.box.height).toBeLessThanOrEqual(780);
    expect(issues.filter(({ code }) => code === "FACE_SCALED")).toEqual([]);
    expect((await pdfOf(bars, { page: "a4" })).charts[0]!.box.height).toBe(976);
  });

  it("goes on with whole cards where it is many column cards", async () => {
    const columns = Array.from({ length: 40 }, (_, i) => `column_${i}`);
    const wide = { columns, values: [columns.map((_, i) => i), columns.map((_, i) => 2 * i)] };
    const artifact = await pdfOf({ queries: { wide }, rows: [{ query: "wide", type: "column_card" }] }, { page: "a4-landscape" });
    expect(artifact.pages).toBe(2);
    expect(artifact.issues.filter(({ code }) => code === "FACE_SCALED")).toEqual([]);
  });

  it("goes on with whole paragraphs where it is words", async () => {
    const text = Array.from({ length: 60 }, (_, i) => `## Head ${i}\n\nParagraph ${i} says something, and then it says more.`).join("\n\n");
    const artifact = await pdfOf({ rows: [{ text }] }, { page: "a5-landscape" });
    expect(artifact.pages).toBeGreaterThan(5);
    expect(artifact.issues).toEqual([]);
    if (!canLook) return;
    const pages = textOf(artifact.content as Uint8Array).split("\f");
    for (const page of pages.filter((each) => each.trim() !== "")) {
      const lines = page
        .trim()
        .split("\n")
        .filter((each) => /^(Head|Paragraph)/.test(each));
      expect(lines.at(-1)).toMatch(/^Paragraph/);
    }
  });
});

describe.skipIf(!canLook)("the foot of a page", () => {
  it("has its number, and after the first page the title of the face", async () => {
    const { content } = await pdfOf(long, { page: "a5" });
    const pages = textOf(content as Uint8Array).split("\f");
    expect(pages[0]).toMatch(/1 \/ 3/);
    expect(pages[0]!.match(/Sales of the year/g)).toHaveLength(1);
    expect(pages[1]).toMatch(/Sales of the year\s+2 \/ 3/);
  });

  it("is empty where the house says so, and where there is one page", async () => {
    const config = { face: { paper: { numbers: false, running_title: false } } };
    const bare = textOf((await pdfOf(long, { page: "a5", config })).content as Uint8Array);
    expect(bare).not.toMatch(/\d \/ \d/);
    expect(bare.match(/Sales of the year/g)).toHaveLength(1);
    expect(textOf((await pdfOf(face({ rows: ["line"] }), { page: "a5" })).content as Uint8Array)).not.toMatch(/1 \/ 1/);
  });
});
