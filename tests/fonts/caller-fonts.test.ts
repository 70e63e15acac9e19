import { describe, expect, it } from "vitest";
import { render } from "../../src/index.js";
import { textsOf } from "../charts/svg-texts.js";
import { parseSvg } from "../charts/svg-tree.js";
import { drawnFromSvg, ink, shareOfDifferent } from "../unit/converters/pdf/compare.js";
import { canLook, fontsOf, qpdfCheck, rasterize, textOf } from "../unit/converters/pdf/tools.js";
import { loadFontCharts, packageFile } from "./font-charts.js";

const roboto = ["400Regular/Roboto_400Regular", "600SemiBold/Roboto_600SemiBold"].map((path) => ({
  data: packageFile(`@expo-google-fonts/roboto/${path}.ttf`),
}));
const noto = ["400Regular/NotoSans_400Regular", "600SemiBold/NotoSans_600SemiBold"].map((path) => ({
  data: packageFile(`@expo-google-fonts/noto-sans/${path}.ttf`),
}));
const sourceSans = (format: (weight: string) => string) =>
  ["Regular", "Semibold"].map((weight) => ({ data: packageFile(`source-sans/${format(weight)}`) }));
const formats = {
  ttf: sourceSans((weight) => `TTF/SourceSans3-${weight}.ttf`),
  otf: sourceSans((weight) => `OTF/SourceSans3-${weight}.otf`),
  woff: sourceSans((weight) => `WOFF/TTF/SourceSans3-${weight}.ttf.woff`),
  woff2: sourceSans((weight) => `WOFF2/TTF/SourceSans3-${weight}.ttf.woff2`),
  "woff2 of otf": sourceSans((weight) => `WOFF2/OTF/SourceSans3-${weight}.otf.woff2`),
};

/** A chart that is mostly words. */
const words = {
  type: "bar",
  title: "Ēxāmple ± 1,234.5 Жизнь Ελλάδα “Größe” & fjord ½ €",
  subtitle: "The quick brown fox jumps over the lazy dog, 0123456789; Pójdźże, kiń tę chmurność w głąb flaszy",
  x: { field: "place", title: "Place" },
  y: "value",
};
const rows = ["Łódź AVATAR", "Αθήνα γάμμα", "Москва Ёлка", "Việt Nam", "São Tomé & Príncipe"].map((place, value) => ({
  place,
  value: value / 1e6,
}));

/** The chart without its marks and lines, so that ink is letters. */
const config = { axis: Object.fromEntries(["measure", "category"].map((kind) => [kind, { grid: false, line: false, zero_color: null }])) };

describe.skipIf(!canLook)("letters on a page", () => {
  it.each([
    ["the bundled face", undefined, "DatafaceSans"],
    ["Noto Sans", noto, "NotoSans"],
    ["Roboto", roboto, "Roboto"],
    ["Source Sans as OTF", formats.otf, "SourceSans3"],
  ])("%s: have the ink they have in the svg, within 2 %", { timeout: 60_000 }, async (_, faces, name) => {
    const options = { data: rows, config, width: 900, ...(faces && { fonts: { mode: "outline" as const, faces } }) };
    const [svg, pdf] = await render(words, { ...options, format: ["svg", "pdf"] });
    const file = pdf!.content as Uint8Array;
    const [page, wanted] = [ink(rasterize(file)), ink(drawnFromSvg(svg!.content as string))];
    expect(wanted).toBeGreaterThan(10_000);
    expect(Math.abs(page / wanted - 1)).toBeLessThan(0.02);
    expect(qpdfCheck(file)).toContain("No syntax or stream encoding errors found");
    const fonts = fontsOf(file);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts)
      expect(font).toMatch(new RegExp(`^[A-Z]{6}\\+(${name}|DatafaceSans)-(Regular|SemiBold) +CID TrueType +Identity-H +yes yes yes `));
    expect(fonts[0]).toContain(name);
  });

  it.each(loadFontCharts().filter(({ isShaped }) => !isShaped))(
    "$name: the page is the svg, and its words are found",
    { timeout: 60_000 },
    async ({ text, faces }) => {
      const [outlines, pdf] = await render(text, { fonts: { mode: "outline", faces }, format: ["svg", "pdf"] });
      const file = pdf!.content as Uint8Array;
      expect(shareOfDifferent(rasterize(file), drawnFromSvg(outlines!.content as string))).toBeLessThan(0.003);
      const { content } = await render(text, { fonts: faces });
      const found = new Set(textOf(file).normalize("NFC").split(/\s+/));
      const all = textsOf(parseSvg(content as string)).flatMap((each) => each.text.normalize("NFC").split(/\s+/));
      expect(all.length).toBeGreaterThan(10);
      expect(all.filter((word) => !found.has(word))).toEqual([]);
    },
  );
});

describe("one font in several formats", () => {
  const draw = async (faces: readonly { data: Uint8Array }[]) => {
    const [svg, outlines] = await Promise.all(
      [undefined, "outline" as const].map((mode) => render(words, { data: rows, fonts: { ...(mode && { mode }), faces } })),
    );
    return { svg: svg!.content as string, outlines: outlines!.content as string };
  };

  it("unpacked WOFF and WOFF2 give the very bytes of the TTF", async () => {
    const ttf = await draw(formats.ttf);
    expect((await draw(formats.woff)).outlines === ttf.outlines).toBe(true);
    expect((await draw(formats.woff2)).outlines === ttf.outlines).toBe(true);
    expect((await draw(formats.woff)).svg === ttf.svg).toBe(true);
  });

  it("cubic outlines look like the quadratic ones, and texts have the same widths", async () => {
    const [ttf, otf, packed] = [await draw(formats.ttf), await draw(formats.otf), await draw(formats["woff2 of otf"])];
    expect(packed.outlines === otf.outlines).toBe(true);
    expect(shareOfDifferent(drawnFromSvg(otf.outlines), drawnFromSvg(ttf.outlines))).toBeLessThan(0.001);
    const places = (svg: string) => textsOf(parseSvg(svg)).map(({ text, ink: box }) => [text, box.left, box.bottom]);
    expect(places(otf.svg)).toEqual(places(ttf.svg));
  });
});
