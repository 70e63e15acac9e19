import type { FontWeight } from "../context/measurer.js";
import { packedMetrics } from "../generated/face-metrics.js";
import { loadFace } from "./face.js";
import { componentsOf } from "./glyf.js";
import { glyphsOf } from "./glyphs.js";
import type { Sfnt } from "./sfnt.js";
import { writeSfnt } from "./sfnt-writer.js";
import { cmapTable, glyphTables, kernTable, nameTable, patched, postTable, tableOf, type UsedPair } from "./subset-tables.js";

/** A font cut down to what some texts need. */
export interface Subset {
  /** A TrueType file. */
  readonly bytes: Uint8Array;
  /** Glyph of the subset → glyph of the font it came from. */
  readonly glyphs: readonly number[];
  /** Code point → glyph of the subset. */
  readonly cmap: ReadonlyMap<number, number>;
}

/** Whole lines as they are drawn: kerning is kept only for pairs of characters that stand side by side in one of them. */
export type DrawnTexts = readonly string[] | ReadonlySet<string>;

/** A TrueType file of the bundled face that draws and kerns `texts` in a browser as the whole face does; for embedding. */
export async function subsetFace(weight: FontWeight, texts: DrawnTexts): Promise<Uint8Array> {
  const { font } = await loadFace(weight);
  return subsetFont(font, texts, packedMetrics.family).bytes;
}

/**
 * The part of `font` that draws `texts`: their glyphs, and their pair kerning in an old-style `kern` table, which browsers apply alike.
 * The order of the texts does not matter; the same set gives the same bytes. Characters the font lacks get `.notdef`.
 * @param family the name written into the file.
 * @throws FontError for a broken font.
 */
export function subsetFont(font: Sfnt, texts: DrawnTexts, family: string): Subset {
  const used = new Map<number, number>();
  const pairs = new Map<string, UsedPair>();
  const space = font.cmap.get(0x20);
  if (space !== undefined) used.set(0x20, space);
  for (const text of texts) {
    let previous: number | null = null;
    for (const { glyph, codePoint, isMark } of glyphsOf(text, font)) {
      if (glyph !== 0) used.set(codePoint, glyph);
      if (isMark) continue;
      const value = previous === null ? 0 : font.kern(previous, glyph);
      if (value !== 0) pairs.set(`${previous} ${glyph}`, { first: previous!, second: glyph, value });
      previous = glyph;
    }
  }
  const order = glyphOrder(font, used);
  const newGlyph = new Map(order.map((glyph, index) => [glyph, index]));
  const cmap = new Map([...used].sort(([a], [b]) => a - b).map(([codePoint, glyph]) => [codePoint, newGlyph.get(glyph)!]));
  const { glyf, loca, hmtx, isLong } = glyphTables(font, order, newGlyph);
  const tables: Record<string, Uint8Array> = {
    "OS/2": tableOf(font, "OS/2"),
    cmap: cmapTable(cmap),
    glyf,
    head: patched(tableOf(font, "head"), 50, isLong ? 1 : 0),
    hhea: patched(tableOf(font, "hhea"), 34, order.length),
    hmtx,
    loca,
    maxp: patched(tableOf(font, "maxp"), 4, order.length),
    name: nameTable(family),
    post: postTable(),
  };
  const kerning = [...pairs.values()].map(({ first, second, value }) => ({
    first: newGlyph.get(first)!,
    second: newGlyph.get(second)!,
    value,
  }));
  if (kerning.length > 0) tables.kern = kernTable(kerning);
  return { bytes: writeSfnt(tables), glyphs: order, cmap };
}

/** Glyphs to keep: `.notdef`, then by code point, then the parts of composites. */
function glyphOrder(font: Sfnt, used: ReadonlyMap<number, number>): number[] {
  const byCodePoint = [...used].sort(([a], [b]) => a - b).map(([, glyph]) => glyph);
  const order = new Set([0, ...byCodePoint]);
  for (const glyph of order) {
    for (const part of componentsOf(font.glyphData(glyph), glyph)) order.add(part.glyph);
  }
  return [...order];
}
