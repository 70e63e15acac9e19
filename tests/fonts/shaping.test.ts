import { describe, expect, it } from "vitest";
import { shaper } from "../../src/doors/shaping.js";
import { type RenderArtifact, render } from "../../src/index.js";
import { callFonts } from "../../src/text/call-fonts.js";
import { createMeasurer } from "../../src/text/measurer.js";
import { openFaces } from "../../src/text/open/open-faces.js";
import { everyElement, parseSvg } from "../charts/svg-tree.js";
import { drawnFromSvg, ink, shareOfDifferent } from "../unit/converters/pdf/compare.js";
import { canLook, fontsOf, qpdfCheck, rasterize, textOf } from "../unit/converters/pdf/tools.js";
import { loadFontCharts, packageFile } from "./font-charts.js";

const charts = loadFontCharts().filter(({ isShaped }) => isShaped);
const arabic = { data: packageFile("@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf") };
const devanagari = { data: packageFile("@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf") };
const ours = await shaper();

/** Lines as set in Dataface Sans with both scripts behind it. */
const measurer = createMeasurer(
  callFonts(
    openFaces([arabic, devanagari], 1e9, undefined, () => {}),
    "Dataface Sans",
    ours,
  ).fonts,
);
const runsOf = (text: string) =>
  measurer.runs(text, 400).map((run) => [run.face.family, run.text, run.glyphs?.map(({ text: own }) => own)]);

/** Readers mark where text runs from right to left; these are no characters of the words. */
const wordsIn = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .split(/\s+/);

describe("a line that a shaper sets", () => {
  it("is in the order it is seen, digits and Latin letters in their own", () => {
    expect(runsOf("سعر 12 kg").map(([family, text]) => [family, text])).toEqual([
      ["Dataface Sans", "kg"],
      ["Dataface Sans", " "],
      ["Dataface Sans", "12"],
      ["Dataface Sans", " "],
      ["Noto Sans Arabic", "سعر"],
    ]);
    expect(runsOf("kg سعر 12").map(([, text]) => text)).toEqual(["kg ", "12", " ", "سعر"]);
  });

  it("turns brackets where it runs from right to left", () => {
    const [first] = measurer.runs("سعر (ب)", 400);
    expect(first!.text).toBe("(");
    expect(first!.isRightToLeft).toBe(true);
  });

  it("has the glyphs of its letters from left to right, joined", () => {
    const [run] = measurer.runs("ببب", 400);
    expect(run!.glyphs!.map(({ text }) => text).filter((text) => text !== "")).toEqual(["ب", "ب", "ب"]);
    const letters = run!.glyphs!.filter(({ text }) => text !== "").map(({ glyph }) => glyph);
    expect(new Set(letters).size).toBe(3);
    expect(measurer.width("ببب", { size: 100, weight: 400 })).toBeLessThan(3 * measurer.width("ب", { size: 100, weight: 400 }));
  });

  it("forms conjuncts, and puts vowel signs where they are seen", () => {
    const style = { size: 100, weight: 400 } as const;
    expect(measurer.width("क्ष", style)).toBeLessThan(measurer.width("क", style) + measurer.width("ष", style));
    expect(runsOf("क्ष")[0]![2]).toEqual(["क्ष"]);
    const [run] = measurer.runs("कि", 400);
    expect(run!.glyphs!).toHaveLength(2);
    expect(run!.glyphs!.map(({ text }) => text).join("")).toBe("कि");
  });

  it("says every character once, in whatever order its glyphs stand", () => {
    for (const text of ["राज्य के अनुसार", "विद्यार्थी", "المُحَرَّق", "لا إله"]) {
      const said = measurer.runs(text, 400).flatMap((run) => [...(run.glyphs?.map((each) => each.text).join("") ?? run.text)]);
      expect(said.sort()).toEqual([...text].sort());
    }
  });

  it("is left as it is where no script asks for it", () => {
    expect(measurer.runs("Größe AVATAR", 400).every((run) => run.isShaped === undefined)).toBe(true);
  });
});

describe.each(charts)("$name", ({ text, faces }) => {
  const draw = (options: object = {}) =>
    render(text, { fonts: { faces, shaper: ours }, format: ["svg", "png", "pdf"], ...options }) as Promise<RenderArtifact[]>;

  it("has no issues, and the same bytes twice", async () => {
    const [once, again] = [await draw(), await draw()];
    expect(once[0]!.issues).toEqual([]);
    expect(once.map(({ content }) => content)).toEqual(again.map(({ content }) => content));
  });

  it("needs the shaper", async () => {
    const { issues } = (await render(text, { fonts: faces })) as RenderArtifact;
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["TEXT_NEEDS_SHAPING"]));
  });

  it("has its letters as outlines that say what they read", async () => {
    const [svg] = await draw({ format: ["svg"] });
    const elements = [...everyElement(parseSvg(svg!.content as string))];
    const labels = elements.flatMap(({ attributes }) => attributes["aria-label"] ?? []);
    expect(labels).toContain(svg!.title);
    expect(labels.every((label) => /[\u0600-\u06ff\u0900-\u097f]/.test(label))).toBe(true);
    const texts = elements.filter(({ name }) => name === "text").map((each) => each.text);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.every((each) => /^[\d,.]+$/.test(each))).toBe(true);
  });

  it.skipIf(!canLook)("is the same on a page, where its words are found", { timeout: 60_000 }, async () => {
    const [svg, pdf] = await draw({ format: ["svg", "pdf"], fonts: { mode: "outline", faces, shaper: ours } });
    const file = pdf!.content as Uint8Array;
    const [page, wanted] = [rasterize(file), drawnFromSvg(svg!.content as string)];
    expect(shareOfDifferent(page, wanted)).toBeLessThan(0.003);
    expect(Math.abs(ink(page) / ink(wanted) - 1)).toBeLessThan(0.02);
    expect(qpdfCheck(file)).toContain("No syntax or stream encoding errors found");
    for (const font of fontsOf(file)) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes /);
    const found = new Set(wordsIn(textOf(file)));
    const labels = [...everyElement(parseSvg(svg!.content as string))].flatMap(({ attributes }) => attributes["aria-label"] ?? []);
    // Readers turn signs and marks of a right-to-left word with its letters; the letters themselves are in order.
    const plain = labels.flatMap(wordsIn).filter((word) => !/[()\u064b-\u065f]/.test(word));
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.filter((word) => !found.has(word))).toEqual([]);
  });
});

describe("a shaper", () => {
  it("that stops is an issue with the font's family", async () => {
    const broken = {
      ...ours,
      shape: () => {
        throw new Error("out of memory");
      },
    };
    const [{ text, faces }] = charts as [(typeof charts)[number]];
    const call = render(text, { fonts: { faces, shaper: broken } });
    await expect(call).rejects.toMatchObject({ issues: [{ code: "FONT_UNREADABLE", received: "Noto Sans Arabic" }] });
  });

  it("survives fonts with broken tables, and a broken one leaves the next right", { timeout: 60_000 }, async () => {
    const [{ text, faces }] = charts as [(typeof charts)[number]];
    const right = ((await render(text, { fonts: { faces, shaper: ours } })) as RenderArtifact).content;
    let state = 3;
    const next = (limit: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state >>> 8) % limit;
    };
    for (let round = 0; round < 20; round++) {
      const data = arabic.data.slice();
      for (let i = 0; i < 40; i++) data[next(data.length)] = next(256);
      await render(text, { fonts: { faces: [faces[0]!, { data }], shaper: ours } }).catch((error) => {
        expect(error.issues.map(({ code }: { code: string }) => code)).toEqual(["FONT_UNREADABLE"]);
      });
    }
    expect(((await render(text, { fonts: { faces, shaper: ours } })) as RenderArtifact).content === right).toBe(true);
  });

  it("takes its code from the host", async () => {
    const wasm = packageFile("harfbuzzjs/dist/harfbuzz.wasm") as Uint8Array<ArrayBuffer>;
    const [{ text, faces }] = charts as [(typeof charts)[number]];
    const draw = async (own: Awaited<ReturnType<typeof shaper>>) =>
      ((await render(text, { fonts: { faces, shaper: own } })) as RenderArtifact).content;
    const wanted = await draw(ours);
    expect((await draw(await shaper({ wasm }))) === wanted).toBe(true);
    expect((await draw(await shaper({ wasm: await WebAssembly.compile(wasm) }))) === wanted).toBe(true);
    await expect(shaper({ wasm: new Uint8Array(8) })).rejects.toThrow();
  });
});
