import type { PDFRef } from "pdf-lib";
import { PDFHexString, PDFString } from "pdf-lib";
import type { FontWeight } from "../../context/measurer.js";
import { num } from "../../context/num.js";
import type { Drawing } from "../../scene/types.js";
import { loadFace } from "../../text/face.js";
import { subsetGlyphs } from "../../text/glyph-subset.js";
import { type PlacedGlyph, placeGlyphs } from "../../text/placed.js";
import type { Sfnt } from "../../text/sfnt.js";
import { textsByWeight } from "../svg/texts.js";
import { contentHash } from "./content-hash.js";
import type { Resources } from "./resources.js";

/** A weight of the face as content streams use it. */
export interface PageFont {
  /** Name of the font in the resources. */
  name: string;
  /** The operators that show a text, to be written between `BT` and `ET` after its place and size. */
  show(text: string, size: number): string;
}

/**
 * The used part of every weight as a font of the file. Each character has a number of its own, even where two look alike or the face
 * has neither, so that what is copied is what was written.
 */
export async function embedFonts(drawing: Drawing, resources: Resources): Promise<Map<FontWeight, PageFont>> {
  const fonts = new Map<FontWeight, PageFont>();
  for (const [weight, texts] of textsByWeight(drawing)) {
    const { font } = await loadFace(weight);
    fonts.set(weight, embedFont(font, texts, `${drawing.fontFamily} ${weight >= 600 ? "SemiBold" : "Regular"}`, resources));
  }
  return fonts;
}

function embedFont(font: Sfnt, texts: ReadonlySet<string>, name: string, resources: Resources): PageFont {
  const lines = new Map([...texts].map((text) => [text, placeGlyphs(text, font)]));
  const used = new Map<number, number>();
  const space = font.cmap.get(SPACE);
  if (space !== undefined) used.set(SPACE, space);
  for (const line of lines.values()) for (const { codePoint, glyph } of line) used.set(codePoint, glyph);
  const characters = [...used].sort(([a], [b]) => a - b);
  const ids = new Map(characters.map(([codePoint], index) => [codePoint, index + 1]));
  const { bytes, glyphs } = subsetGlyphs(font, [0, ...characters.map(([, glyph]) => glyph)]);
  const file = { font, bytes, widths: glyphs.map((glyph) => perThousand(font.advance(glyph), font)), name };
  const ref = fontObject(file, toUnicode(characters), resources);
  return {
    name: resources.name("Font", ref),
    show: (text, size) => showText(lines.get(text) ?? placeGlyphs(text, font), ids, font, size),
  };
}

interface FontFile {
  font: Sfnt;
  bytes: Uint8Array;
  /** By glyph, thousandths of the size. */
  widths: number[];
  name: string;
}

/** Font units as thousandths of the size, three decimals. */
function perThousand(units: number, font: Sfnt): number {
  return Math.round((units * 1e6) / font.unitsPerEm) / 1000;
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
    StemV: name.endsWith("SemiBold") ? 120 : 80,
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

/** The CMap that says which character each number stands for. Source: PDF 32000-1, 9.10.3. */
function toUnicode(characters: readonly (readonly [codePoint: number, glyph: number])[]): string {
  const entries = characters.map(([codePoint], index) => `<${hex(index + 1)}> <${utf16(codePoint)}>`);
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
const SPACE = 0x20;

/** One line: numbers of its characters, with what kerning and marks move. */
function showText(line: readonly PlacedGlyph[], ids: ReadonlyMap<number, number>, font: Sfnt, size: number): string {
  const operators: string[] = [];
  let items = "";
  let run = "";
  let pen = 0;
  let raised = 0;
  const endRun = () => {
    if (run !== "") items += `<${run}>`;
    run = "";
  };
  const flush = () => {
    endRun();
    if (items !== "") operators.push(`[${items}] TJ`);
    items = "";
  };
  for (const { glyph, codePoint, x, y } of line) {
    if (y !== raised) {
      flush();
      operators.push(`${num((y * size) / font.unitsPerEm)} Ts`);
      raised = y;
    }
    const back = Math.round(pen - perThousand(x, font));
    if (back !== 0) {
      endRun();
      items += `${back}`;
      pen -= back;
    }
    run += hex(ids.get(codePoint)!);
    pen += perThousand(font.advance(glyph), font);
  }
  if (line.length > 0 && ids.has(SPACE)) run += hex(ids.get(SPACE)!);
  flush();
  if (raised !== 0) operators.push("0 Ts");
  return operators.join("\n");
}

const hex = (value: number): string => value.toString(16).padStart(4, "0");

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("");
}

/** A text for people as files hold it: UTF-16. */
export function textString(text: string): PDFHexString {
  return PDFHexString.fromText(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
