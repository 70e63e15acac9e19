import type { PDFRef } from "pdf-lib";
import { PDFString } from "pdf-lib";
import type { FaceRun, TextMeasurer } from "../../context/measurer.js";
import type { Drawing } from "../../scene/types.js";
import { loadFace } from "../../text/face.js";
import { subsetGlyphs } from "../../text/glyph-subset.js";
import { type PlacedGlyph, placeRun } from "../../text/placed.js";
import type { Sfnt } from "../../text/sfnt.js";
import { runsByFace } from "../svg/texts.js";
import { contentHash } from "./content-hash.js";
import type { Resources } from "./resources.js";
import { perThousand, showGlyphs } from "./show-glyphs.js";
import { hex, utf16 } from "./text-string.js";

/** A face as content streams use it. */
export interface PageFont {
  /** Name of the font in the resources. */
  name: string;
  /**
   * The operators that show a part of a line, to be written between `BT` and `ET` after its place and size.
   * @param next the part that follows on the line; a space it begins with is shown at the end of this one, where readers look for it.
   */
  show(run: FaceRun, size: number, next: FaceRun | undefined): string;
}

/**
 * The used part of every face as a font of the file, by the face's id. Each character has a number of its own, even where two look alike
 * or the face has neither, so that what is copied is what was written.
 */
export async function embedFonts(drawing: Drawing, measurer: TextMeasurer, resources: Resources): Promise<Map<string, PageFont>> {
  const fonts = new Map<string, PageFont>();
  for (const [id, runs] of runsByFace(drawing, measurer)) {
    const { face } = runs[0]!;
    const { font } = await loadFace(face);
    fonts.set(id, embedFont(font, runs, `${face.family} ${STYLES[Math.round(face.weight / 100)] ?? "Black"}`, resources));
  }
  return fonts;
}

/** Names of weights, by their hundreds. Source: OpenType 1.9, chapter `OS/2`, usWeightClass. */
const STYLES = ["Thin", "Thin", "ExtraLight", "Light", "Regular", "Medium", "SemiBold", "Bold", "ExtraBold", "Black"] as const;
/** Names of weights that count as heavy. */
const HEAVY = /(?:Bold|Black)$/;

/** A space before the first letter of a part, where it is no glyph of a shaper. */
const beginsWithSpace = (run: FaceRun): boolean => run.glyphs === undefined && run.text.startsWith(SPACE);

/** What a number of the font stands for: a character by its one glyph, or characters by a glyph that a shaper chose. */
const keyOf = (run: FaceRun, { glyph, text }: PlacedGlyph): string => (run.glyphs ? `${glyph} ${text}` : text);

function embedFont(font: Sfnt, runs: readonly FaceRun[], name: string, resources: Resources): PageFont {
  const lines = new Map<FaceRun["glyphs"] | string, readonly PlacedGlyph[]>();
  const used = new Map<string, PlacedGlyph>();
  const space = font.cmap.get(SPACE.codePointAt(0)!);
  if (space !== undefined) used.set(SPACE, { glyph: space, text: SPACE, x: 0, y: 0 });
  for (const run of runs) {
    const line = placeRun(run, font);
    lines.set(run.glyphs ?? run.text, line);
    for (const each of line) used.set(keyOf(run, each), each);
  }
  const shown = [...used].sort(
    ([a, x], [b, y]) => (x.text.codePointAt(0) ?? 0) - (y.text.codePointAt(0) ?? 0) || x.glyph - y.glyph || (a < b ? -1 : 1),
  );
  const ids = new Map(shown.map(([key], index) => [key, index + 1]));
  const { bytes, glyphs } = subsetGlyphs(font, [0, ...shown.map(([, { glyph }]) => glyph)]);
  const file = { font, bytes, widths: glyphs.map((glyph) => perThousand(font.advance(glyph), font)), name };
  const ref = fontObject(file, toUnicode(shown.map(([, { text }]) => text)), resources);
  return {
    name: resources.name("Font", ref),
    show(run, size, next) {
      const whole = lines.get(run.glyphs ?? run.text) ?? placeRun(run, font);
      const line = run.x > 0 && beginsWithSpace(run) ? whole.slice(1) : whole;
      const endsWord = next === undefined || beginsWithSpace(next);
      const space = endsWord ? ids.get(SPACE) : undefined;
      const hasSilent = run.isRightToLeft === true && run.glyphs !== undefined;
      return showGlyphs(line, { font, size, idOf: (each) => ids.get(keyOf(run, each))!, space, hasSilent });
    },
  };
}

interface FontFile {
  font: Sfnt;
  bytes: Uint8Array;
  /** By glyph, thousandths of the size. */
  widths: number[];
  name: string;
}

/** Source: PDF 32000-1, 9.6 to 9.8: a composite font of TrueType outlines named by number. */
function fontObject({ font, bytes, widths, name }: FontFile, mapping: string, resources: Resources): PDFRef {
  const postScriptName = `${tagOf(bytes)}+${name
    .replace(/[^A-Za-z0-9 -]/g, "")
    .replace(/ (?=[^ ]*$)/, "-")
    .replace(/ /g, "")}`;
  const program = resources.stream({ Length1: bytes.length }, bytes);
  const head = font.table("head")!;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const descriptor = resources.shared({
    Type: "FontDescriptor",
    FontName: postScriptName,
    Flags: 32,
    FontBBox: [36, 38, 40, 42].map((at) => perThousand(view.getInt16(at), font)),
    ItalicAngle: 0,
    Ascent: perThousand(font.ascent, font),
    Descent: perThousand(-font.descent, font),
    CapHeight: perThousand(capHeight(font), font),
    StemV: HEAVY.test(name) ? 120 : 80,
    FontFile2: program,
  });
  const descendant = resources.shared({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: postScriptName,
    CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 0,
    W: [0, widths],
    CIDToGIDMap: "Identity",
  });
  return resources.shared({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: postScriptName,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: resources.stream({}, mapping),
  });
}

/** Height of capitals, font units: what the font says, else most of its ascent. */
function capHeight(font: Sfnt): number {
  const table = font.table("OS/2");
  if (!table || table.length < 90) return font.ascent * 0.75;
  return new DataView(table.buffer, table.byteOffset, table.byteLength).getInt16(88);
}

/** Six capitals that stand for exactly these glyphs. */
function tagOf(bytes: Uint8Array): string {
  return [...contentHash(bytes).slice(0, 12).match(/../g)!]
    .map((pair) => String.fromCharCode(65 + (Number.parseInt(pair, 16) % 26)))
    .join("");
}

/** The CMap that says which characters each number stands for, from 1. Source: PDF 32000-1, 9.10.3. */
function toUnicode(texts: readonly string[]): string {
  const entries = texts.flatMap((text, index) => (text === "" ? [] : [`<${hex(index + 1)}> <${utf16(text)}>`]));
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += 100) {
    const block = entries.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Ends every text, unseen: readers take neighbours that stand close for one word otherwise. */
const SPACE = " ";
