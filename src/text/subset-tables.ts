import { FontError } from "./bytes.js";
import { componentsOf } from "./glyf.js";
import type { Sfnt } from "./sfnt.js";
import { ByteWriter, searchNumbers } from "./sfnt-writer.js";

/** Two glyphs that stand side by side and the change of the first one's advance, font units. */
export interface UsedPair {
  first: number;
  second: number;
  value: number;
}

export function tableOf(font: Sfnt, tag: string): Uint8Array {
  const table = font.table(tag);
  if (!table) throw new FontError(`the font has no "${tag}" table`);
  return table;
}

/** A copy of a table with the 16-bit number at `at` replaced. */
export function patched(table: Uint8Array, at: number, value: number): Uint8Array {
  if (table.length < at + 2) throw new FontError(`the font has a table of ${table.length} bytes where ${at + 2} are needed`);
  const copy = table.slice();
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

/** Outlines, their offsets and their widths, in the new order; composites point at the new glyph numbers. */
export function glyphTables(font: Sfnt, order: readonly number[], newGlyph: ReadonlyMap<number, number>) {
  const outlines = order.map((glyph) => {
    const data = font.glyphData(glyph).slice();
    const view = new DataView(data.buffer);
    for (const part of componentsOf(data, glyph)) view.setUint16(part.at, newGlyph.get(part.glyph)!);
    return data;
  });
  const glyf = new ByteWriter();
  const offsets = outlines.map((data) => {
    const at = glyf.length;
    glyf.bytes(data);
    while (glyf.length % 4 !== 0) glyf.bytes([0]);
    return at;
  });
  offsets.push(glyf.length);
  const isLong = glyf.length > 0x1fffe;
  const loca = new ByteWriter();
  for (const offset of offsets) isLong ? loca.u32(offset) : loca.u16(offset / 2);
  const hmtx = new ByteWriter();
  for (const glyph of order) hmtx.u16(font.advance(glyph), font.leftBearing(glyph));
  return { glyf: glyf.done(), loca: loca.done(), hmtx: hmtx.done(), isLong };
}

/** Runs of neighbouring code points whose glyphs are neighbours too. */
function runsOf(cmap: ReadonlyMap<number, number>): { start: number; end: number; glyph: number }[] {
  const runs: { start: number; end: number; glyph: number }[] = [];
  for (const [codePoint, glyph] of cmap) {
    const last = runs[runs.length - 1];
    if (last && codePoint === last.end + 1 && glyph === last.glyph + (codePoint - last.start)) last.end = codePoint;
    else runs.push({ start: codePoint, end: codePoint, glyph });
  }
  return runs;
}

/** Format 4 for the basic plane, and format 12 as well when there are code points beyond it. @param cmap in ascending order. */
export function cmapTable(cmap: ReadonlyMap<number, number>): Uint8Array {
  const basic = format4(new Map([...cmap].filter(([codePoint]) => codePoint < 0xffff)));
  const isBasic = [...cmap.keys()].every((codePoint) => codePoint < 0xffff);
  if (isBasic) return new ByteWriter().u16(0, 1, 3, 1).u32(12).bytes(basic).done();
  const full = format12(cmap);
  return new ByteWriter()
    .u16(0, 2, 3, 1)
    .u32(20)
    .u16(3, 10)
    .u32(20 + basic.length)
    .bytes(basic)
    .bytes(full)
    .done();
}

function format4(cmap: ReadonlyMap<number, number>): Uint8Array {
  const runs = [...runsOf(cmap), { start: 0xffff, end: 0xffff, glyph: 0 }];
  const body = new ByteWriter()
    .u16(...runs.map((run) => run.end), 0)
    .u16(...runs.map((run) => run.start))
    .u16(...runs.map((run) => (run.start === 0xffff ? 1 : (run.glyph - run.start) & 0xffff)))
    .u16(...runs.map(() => 0));
  return new ByteWriter()
    .u16(4, 14 + body.length, 0, 2 * runs.length, ...searchNumbers(runs.length, 2))
    .bytes(body.done())
    .done();
}

function format12(cmap: ReadonlyMap<number, number>): Uint8Array {
  const runs = runsOf(cmap);
  const table = new ByteWriter().u16(12, 0).u32(16 + 12 * runs.length, 0, runs.length);
  for (const run of runs) table.u32(run.start, run.end, run.glyph);
  return table.done();
}

/** A subtable says its length in 16 bits, which holds this many pairs. */
const PAIRS_PER_SUBTABLE = 10_000;

/** Horizontal pair kerning, version 0, format 0; pairs may come in any order. */
export function kernTable(pairs: readonly UsedPair[]): Uint8Array {
  const sorted = [...pairs].sort((a, b) => a.first - b.first || a.second - b.second);
  const count = Math.ceil(sorted.length / PAIRS_PER_SUBTABLE);
  const table = new ByteWriter().u16(0, count);
  for (let i = 0; i < count; i++) {
    const part = sorted.slice(i * PAIRS_PER_SUBTABLE, (i + 1) * PAIRS_PER_SUBTABLE);
    table.u16(0, 14 + 6 * part.length, 1, part.length, ...searchNumbers(part.length, 6));
    for (const { first, second, value } of part) table.u16(first, second, value);
  }
  return table.done();
}

/** Family and PostScript name, which is the least that readers accept. */
export function nameTable(family: string): Uint8Array {
  const records: [id: number, text: string][] = [
    [1, family],
    [2, "Regular"],
    [6, family.replace(/[^A-Za-z0-9-]/g, "")],
  ];
  const texts = new ByteWriter();
  const table = new ByteWriter().u16(0, records.length, 6 + 12 * records.length);
  for (const [id, text] of records) {
    table.u16(3, 1, 0x409, id, 2 * text.length, texts.length);
    for (let i = 0; i < text.length; i++) texts.u16(text.charCodeAt(i));
  }
  return table.bytes(texts.done()).done();
}

/** Format 3: glyphs have no names. */
export function postTable(): Uint8Array {
  return new ByteWriter().u32(0x00030000, 0, 0, 0, 0, 0, 0, 0).done();
}
