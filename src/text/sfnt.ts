import { Budget, Bytes, FontError } from "./bytes.js";
import { type Outline, readOutline } from "./glyf.js";
import { type Kern, readKerning } from "./gpos.js";

/** A TrueType font, read from memory. Lengths are in font units; glyph 0 is `.notdef`. */
export interface Sfnt {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Height above and depth below the baseline, both positive. */
  readonly ascent: number;
  readonly descent: number;
  /** Code point → glyph, for every code point the font maps. */
  readonly cmap: ReadonlyMap<number, number>;
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
  /** What to add to the advance of `first` when `second` follows; 0 without a `kern` feature. Read on first use: a broken table throws then. */
  kern: Kern;
  /** Contours of a glyph, composites resolved; empty for a glyph without ink. */
  outline(glyph: number): Outline;
  /** The bytes of one glyph's description; empty for a glyph without ink. */
  glyphData(glyph: number): Uint8Array;
  /** The bytes of a table, or null when the font has none of that name. */
  table(tag: string): Uint8Array | null;
}

/** Opens the `CFF ` table of a font: glyph → its description as a TrueType glyph. */
export type CffOpener = (table: Uint8Array, unitsPerEm: number, glyphCount: number) => (glyph: number) => Uint8Array;

/**
 * Reads a TrueType font (`glyf` outlines). Shaping other than pair kerning is not read.
 * @param openCff reads cubic outlines too; the font then looks as if it had quadratic ones.
 * @throws FontError when the bytes are no such font, are cut off, or contradict themselves.
 * Source: OpenType 1.9, chapters `otff`, `cmap`, `hmtx`, `glyf`, `GPOS`.
 */
export function readSfnt(data: Uint8Array, openCff?: CffOpener): Sfnt {
  const tables = readDirectory(data, openCff !== undefined);
  const need = (tag: string): Bytes => {
    const table = tables.get(tag);
    if (!table) throw new FontError(`the font has no "${tag}" table`);
    return table;
  };
  const head = need("head");
  const unitsPerEm = head.u16(18);
  if (unitsPerEm < 16) throw new FontError(`the font has ${unitsPerEm} units per em; at least 16 are needed`);
  const glyphCount = need("maxp").u16(4);
  const hhea = need("hhea");
  const hmtx = need("hmtx");
  const longCount = hhea.u16(34);
  if (longCount === 0) throw new FontError("the font has no advance widths");
  const advance = (glyph: number) => hmtx.u16(4 * Math.min(glyph, longCount - 1));
  const leftBearing = (glyph: number) => (glyph < longCount ? hmtx.i16(4 * glyph + 2) : hmtx.i16(4 * longCount + 2 * (glyph - longCount)));
  // A third of the time to read a face, and a subset does not ask for it.
  let kern: Kern | undefined;
  const cff = tables.get("CFF ");
  const glyphData =
    cff && openCff && !tables.has("glyf")
      ? openCff(cff.all(), unitsPerEm, glyphCount)
      : glyphReader(need("glyf"), need("loca"), head.i16(50) === 1, glyphCount);
  return {
    unitsPerEm,
    glyphCount,
    ascent: hhea.i16(4),
    descent: -hhea.i16(6),
    cmap: readCmap(need("cmap"), glyphCount),
    advance,
    leftBearing,
    kern: (first, second) => {
      kern ??= readKerning(tables.get("GPOS"), tables.get("kern"));
      return kern(first, second);
    },
    outline: (glyph) => readOutline(glyph, glyphData),
    glyphData,
    table: (tag) => tables.get(tag)?.all() ?? null,
  };
}

/** `OTTO`. */
const OPENTYPE_CFF = 0x4f54544f;

function readDirectory(data: Uint8Array, hasCffReader: boolean): Map<string, Bytes> {
  const file = new Bytes(data, "directory");
  const version = file.u32(0);
  const isKnown = version === 0x00010000 || version === 0x74727565 || (version === OPENTYPE_CFF && hasCffReader);
  if (!isKnown) throw new FontError("the bytes are not a TrueType font");
  const tables = new Map<string, Bytes>();
  for (let i = 0; i < file.u16(4); i++) {
    const record = 12 + 16 * i;
    const tag = file.tag(record);
    tables.set(tag, new Bytes(file.slice(file.u32(record + 8), file.u32(record + 12)), tag));
  }
  return tables;
}

function glyphReader(glyf: Bytes, loca: Bytes, isLong: boolean, glyphCount: number): (glyph: number) => Uint8Array {
  const offset = (glyph: number) => (isLong ? loca.u32(4 * glyph) : 2 * loca.u16(2 * glyph));
  return (glyph) => {
    if (glyph < 0 || glyph >= glyphCount) throw new FontError(`glyph ${glyph} is outside the font's ${glyphCount}`);
    const start = offset(glyph);
    return glyf.slice(start, offset(glyph + 1) - start);
  };
}

/** More than the basic plane has; segments that overlap could name it over and over. */
const MAX_MAPPED = 200_000;

/** Reads the fullest Unicode subtable: format 12 before format 4. */
function readCmap(cmap: Bytes, glyphCount: number): Map<number, number> {
  let best: { format: number; at: number } | null = null;
  for (let i = 0; i < cmap.u16(2); i++) {
    const at = cmap.u32(8 + 8 * i);
    const format = cmap.u16(at);
    const isUnicode = cmap.u16(4 + 8 * i) === 0 || (cmap.u16(4 + 8 * i) === 3 && (cmap.u16(6 + 8 * i) === 1 || cmap.u16(6 + 8 * i) === 10));
    if (isUnicode && (format === 4 || format === 12) && format > (best?.format ?? 0)) best = { format, at };
  }
  if (!best) throw new FontError("the font maps no Unicode characters (no cmap format 4 or 12)");
  const map = new Map<number, number>();
  const set = (codePoint: number, glyph: number) => {
    if (glyph > 0 && glyph < glyphCount) map.set(codePoint, glyph);
  };
  if (best.format === 12) readFormat12(cmap, best.at, set);
  else readFormat4(cmap, best.at, set);
  return map;
}

function readFormat12(cmap: Bytes, at: number, set: (codePoint: number, glyph: number) => void): void {
  let previous = -1;
  for (let i = 0; i < cmap.u32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const start = cmap.u32(group);
    const end = cmap.u32(group + 4);
    if (start <= previous || end < start || end > 0x10ffff) throw new FontError("the font's cmap groups are out of order");
    previous = end;
    for (let c = start; c <= end; c++) set(c, cmap.u32(group + 8) + c - start);
  }
}

function readFormat4(cmap: Bytes, at: number, set: (codePoint: number, glyph: number) => void): void {
  const doubled = cmap.u16(at + 6);
  const budget = new Budget(MAX_MAPPED, "mapped characters");
  for (let i = 0; i < doubled; i += 2) {
    const end = cmap.u16(at + 14 + i);
    const start = cmap.u16(at + 16 + doubled + i);
    const delta = cmap.u16(at + 16 + 2 * doubled + i);
    const rangeAt = at + 16 + 3 * doubled + i;
    budget.spend(Math.max(1, end - start + 1));
    const range = cmap.u16(rangeAt);
    for (let c = start; c <= end && c < 0xffff; c++) {
      const raw = range === 0 ? c : cmap.u16(rangeAt + range + 2 * (c - start));
      set(c, range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff);
    }
  }
}
