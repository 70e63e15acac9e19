import { Budget, type Bytes } from "./bytes.js";

/** What to add to the advance of glyph `first` when glyph `second` follows it, in font units. */
export type Kern = (first: number, second: number) => number;

/** One PairPos subtable: the adjustment, or undefined when it does not decide the pair. */
type PairTable = (first: number, second: number) => number | undefined;

const X_ADVANCE = 4;
const EXTENSION = 9;
const PAIR = 2;
/** More glyphs, ranges and pairs than the tables of any font name. */
const MAX_ENTRIES = 4_000_000;

/**
 * Pair kerning of the `kern` feature for Latin (else the default script), or of an old-style `kern` table where there is no such feature: lookups add up, and in one lookup the first
 * subtable that knows the pair decides. Each lookup counts once, however often the feature lists it.
 * Source: OpenType 1.9, GPOS lookup types 2 and 9.
 */
export function readKerning(gpos: Bytes | undefined, old: Bytes | undefined): Kern {
  if (!gpos) return readOldKerning(old);
  const budget = new Budget(MAX_ENTRIES, "kerned pairs");
  const lookups = kernLookups(gpos).map((at) => pairTables(gpos, at, budget));
  if (lookups.length === 0) return readOldKerning(old);
  return (first, second) => {
    let total = 0;
    for (const tables of lookups) {
      for (const table of tables) {
        const value = table(first, second);
        if (value === undefined) continue;
        total += value;
        break;
      }
    }
    return total;
  };
}

/** Horizontal pairs of a `kern` table, format 0; subtables add up. Source: OpenType 1.9, chapter `kern`. */
function readOldKerning(table: Bytes | undefined): Kern {
  if (table?.u16(0) !== 0) return () => 0;
  const pairs = new Map<number, number>();
  for (let i = 0, at = 4; i < table.u16(2); i++) {
    const isPlain = (table.u16(at + 4) & 0xff07) === 1;
    const count = isPlain ? table.u16(at + 6) : 0;
    for (let k = 0; k < count; k++) {
      const key = table.u32(at + 14 + 6 * k);
      pairs.set(key, (pairs.get(key) ?? 0) + table.i16(at + 18 + 6 * k));
    }
    // The length has 16 bits only, which large tables overflow.
    at += isPlain ? 14 + 6 * count : Math.max(6, table.u16(at + 2));
  }
  return (first, second) => pairs.get(first * 65536 + second) ?? 0;
}

/** Offsets of the lookups to apply, in the order the font lists them. */
function kernLookups(gpos: Bytes): number[] {
  const scripts = gpos.u16(4);
  const features = gpos.u16(6);
  const lookups = gpos.u16(8);
  const found = new Map<string, number>();
  for (let i = 0; i < gpos.u16(scripts); i++) found.set(gpos.tag(scripts + 2 + 6 * i), scripts + gpos.u16(scripts + 6 + 6 * i));
  const script = found.get("latn") ?? found.get("DFLT") ?? [...found.values()][0];
  if (script === undefined || gpos.u16(script) === 0) return [];
  const system = script + gpos.u16(script);
  const indices = new Set<number>();
  for (let i = 0; i < gpos.u16(system + 4); i++) {
    const record = features + 2 + 6 * gpos.u16(system + 6 + 2 * i);
    if (gpos.tag(record) !== "kern") continue;
    const feature = features + gpos.u16(record + 4);
    for (let k = 0; k < gpos.u16(feature + 2); k++) indices.add(gpos.u16(feature + 4 + 2 * k));
  }
  return [...indices].sort((a, b) => a - b).map((index) => lookups + gpos.u16(lookups + 2 + 2 * index));
}

function pairTables(gpos: Bytes, lookup: number, budget: Budget): PairTable[] {
  const tables: PairTable[] = [];
  for (let i = 0; i < gpos.u16(lookup + 4); i++) {
    let at = lookup + gpos.u16(lookup + 6 + 2 * i);
    let type = gpos.u16(lookup);
    if (type === EXTENSION) {
      type = gpos.u16(at + 2);
      at += gpos.u32(at + 4);
    }
    if (type === PAIR) tables.push(gpos.u16(at) === 1 ? glyphPairs(gpos, at, budget) : classPairs(gpos, at, budget));
  }
  return tables;
}

/** Where the advance of a pair's first glyph lies in a record, how long the record is, and whether it has one at all. */
function valueLayout(gpos: Bytes, at: number): { hasAdvance: boolean; offset: number; size: number } {
  const first = gpos.u16(at + 4);
  return {
    hasAdvance: (first & X_ADVANCE) !== 0,
    offset: 2 * ((first & 1) + ((first >> 1) & 1)),
    size: 2 * (bitCount(first) + bitCount(gpos.u16(at + 6))),
  };
}

function glyphPairs(gpos: Bytes, at: number, budget: Budget): PairTable {
  const { hasAdvance, offset, size } = valueLayout(gpos, at);
  const rows = new Map<number, Map<number, number>>();
  for (const [glyph, index] of coverage(gpos, at + gpos.u16(at + 2), budget)) {
    const set = at + gpos.u16(at + 10 + 2 * index);
    const row = new Map<number, number>();
    budget.spend(gpos.u16(set));
    for (let i = 0; i < gpos.u16(set); i++) {
      const record = set + 2 + i * (2 + size);
      row.set(gpos.u16(record), hasAdvance ? gpos.i16(record + 2 + offset) : 0);
    }
    rows.set(glyph, row);
  }
  return (first, second) => rows.get(first)?.get(second);
}

function classPairs(gpos: Bytes, at: number, budget: Budget): PairTable {
  const { hasAdvance, offset, size } = valueLayout(gpos, at);
  const covered = coverage(gpos, at + gpos.u16(at + 2), budget);
  const firstClass = classes(gpos, at + gpos.u16(at + 8), budget);
  const secondClass = classes(gpos, at + gpos.u16(at + 10), budget);
  const columns = gpos.u16(at + 14);
  return (first, second) => {
    if (!covered.has(first)) return undefined;
    if (!hasAdvance) return 0;
    const cell = (firstClass.get(first) ?? 0) * columns + (secondClass.get(second) ?? 0);
    return gpos.i16(at + 16 + cell * size + offset);
  };
}

function coverage(gpos: Bytes, at: number, budget: Budget): Map<number, number> {
  const index = new Map<number, number>();
  const isList = gpos.u16(at) === 1;
  for (let i = 0; i < gpos.u16(at + 2); i++) {
    if (isList) {
      index.set(gpos.u16(at + 4 + 2 * i), i);
      continue;
    }
    const range = at + 4 + 6 * i;
    const start = gpos.u16(range);
    budget.spend(Math.max(0, gpos.u16(range + 2) - start + 1));
    for (let glyph = start; glyph <= gpos.u16(range + 2); glyph++) index.set(glyph, gpos.u16(range + 4) + glyph - start);
  }
  return index;
}

function classes(gpos: Bytes, at: number, budget: Budget): Map<number, number> {
  const classOf = new Map<number, number>();
  if (gpos.u16(at) === 1) {
    for (let i = 0; i < gpos.u16(at + 4); i++) classOf.set(gpos.u16(at + 2) + i, gpos.u16(at + 6 + 2 * i));
    return classOf;
  }
  for (let i = 0; i < gpos.u16(at + 2); i++) {
    const range = at + 4 + 6 * i;
    budget.spend(Math.max(0, gpos.u16(range + 2) - gpos.u16(range) + 1));
    for (let glyph = gpos.u16(range); glyph <= gpos.u16(range + 2); glyph++) classOf.set(glyph, gpos.u16(range + 4));
  }
  return classOf;
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
