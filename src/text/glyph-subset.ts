import { componentsOf } from "./glyf.js";
import type { Sfnt } from "./sfnt.js";
import { writeSfnt } from "./sfnt-writer.js";
import { glyphTables, patched, tableOf } from "./subset-tables.js";

/** A font that holds only outlines and widths, for files that name glyphs by number. */
export interface GlyphSubset {
  /** A TrueType file without characters, names and kerning. */
  readonly bytes: Uint8Array;
  /** Glyph of the subset → glyph of the font it came from: those asked for at the same places, then the parts of composites. */
  readonly glyphs: readonly number[];
}

/** Programs that outlines may call, kept where a font has them. */
const HINTING = ["cvt ", "fpgm", "prep"];

/**
 * The outlines of `glyphs`, in that order; a glyph may stand there twice, so that two characters keep numbers of their own.
 * @param glyphs starting with 0, `.notdef`.
 * @throws FontError for a broken font.
 */
export function subsetGlyphs(font: Sfnt, glyphs: readonly number[]): GlyphSubset {
  const order = [...glyphs];
  const known = new Set(order);
  for (const glyph of order) {
    for (const part of componentsOf(font.glyphData(glyph), glyph)) {
      if (known.has(part.glyph)) continue;
      known.add(part.glyph);
      order.push(part.glyph);
    }
  }
  const newGlyph = new Map(order.map((glyph, index) => [glyph, index]));
  const { glyf, loca, hmtx, isLong } = glyphTables(font, order, newGlyph);
  const tables: Record<string, Uint8Array> = {
    glyf,
    head: patched(tableOf(font, "head"), 50, isLong ? 1 : 0),
    hhea: patched(tableOf(font, "hhea"), 34, order.length),
    hmtx,
    loca,
    maxp: patched(tableOf(font, "maxp"), 4, order.length),
  };
  for (const tag of HINTING) {
    const table = font.table(tag);
    if (table) tables[tag] = table;
  }
  return { bytes: writeSfnt(tables), glyphs: order };
}
