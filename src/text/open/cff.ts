import { Bytes, FontError } from "../bytes.js";
import { type CffIndex, ESCAPED, readDict, readIndex } from "./cff-data.js";
import { runCharstring, type Subroutines } from "./charstring.js";
import { writeGlyph } from "./glyph-data.js";
import { QuadraticPen } from "./quadratic.js";

const CHARSTRINGS = 17;
const PRIVATE = 18;
const SUBRS = 19;
const CHARSTRING_TYPE = ESCAPED + 6;
const FD_ARRAY = ESCAPED + 36;
const FD_SELECT = ESCAPED + 37;
const NO_SUBRS: CffIndex = {
  count: 0,
  at: () => {
    throw new FontError("a glyph's program calls what is not there");
  },
  end: 0,
};

/** How far a quadratic outline may be from the cubic one, in ems: a fiftieth of a pixel for letters of 40 px. */
const TOLERANCE = 0.0005;

/**
 * Outlines of a `CFF ` table, each as the description of a TrueType glyph, made when it is asked for.
 * @throws FontError when the table is cut off or contradicts itself.
 * Source: Adobe Technical Note 5176.
 */
export function openCff(table: Uint8Array, unitsPerEm: number, glyphCount: number): (glyph: number) => Uint8Array {
  const bytes = new Bytes(table, "CFF ");
  const names = readIndex(bytes, bytes.u8(2));
  const tops = readIndex(bytes, names.end);
  const globals = readIndex(bytes, readIndex(bytes, tops.end).end);
  const top = readDict(tops.at(0));
  if ((top.get(CHARSTRING_TYPE)?.[0] ?? 2) !== 2) throw new FontError("the font's CFF table has programs of another kind");
  const offset = top.get(CHARSTRINGS)?.[0];
  if (offset === undefined) throw new FontError("the font's CFF table has no outlines");
  const programs = readIndex(bytes, offset);
  if (programs.count < glyphCount) throw new FontError(`the font has ${glyphCount} glyphs and ${programs.count} outlines`);
  const localsOf = localSubroutines(bytes, top, glyphCount);
  return (glyph) => {
    const pen = new QuadraticPen(TOLERANCE * unitsPerEm);
    const subroutines: Subroutines = { global: globals, local: localsOf(glyph) };
    runCharstring(programs.at(glyph), subroutines, pen);
    return writeGlyph(pen.done());
  };
}

type Dict = ReadonlyMap<number, readonly number[]>;

/** Which subroutines a glyph may call: those of the font, or those of the part of the font it belongs to. */
function localSubroutines(bytes: Bytes, top: Dict, glyphCount: number): (glyph: number) => CffIndex {
  const select = top.get(FD_SELECT)?.[0];
  const array = top.get(FD_ARRAY)?.[0];
  if (select === undefined || array === undefined) {
    const own = privateSubroutines(bytes, top);
    return () => own;
  }
  const dicts = readIndex(bytes, array);
  const parts: CffIndex[] = [];
  for (let i = 0; i < dicts.count; i++) parts.push(privateSubroutines(bytes, readDict(dicts.at(i))));
  const partOf = readSelection(bytes, select, glyphCount);
  return (glyph) => parts[partOf[glyph] ?? 0] ?? NO_SUBRS;
}

function privateSubroutines(bytes: Bytes, dict: Dict): CffIndex {
  const [size, offset] = dict.get(PRIVATE) ?? [];
  if (size === undefined || offset === undefined) return NO_SUBRS;
  const subrs = readDict(bytes.slice(offset, size)).get(SUBRS)?.[0];
  return subrs === undefined ? NO_SUBRS : readIndex(bytes, offset + subrs);
}

/** Glyph → part of the font. */
function readSelection(bytes: Bytes, at: number, glyphCount: number): Uint8Array {
  const parts = new Uint8Array(glyphCount);
  const format = bytes.u8(at);
  if (format === 0) {
    for (let glyph = 0; glyph < glyphCount; glyph++) parts[glyph] = bytes.u8(at + 1 + glyph);
    return parts;
  }
  if (format !== 3) throw new FontError(`the font's CFF table selects parts in the unknown format ${format}`);
  const count = bytes.u16(at + 1);
  for (let i = 0; i < count; i++) {
    const range = at + 3 + 3 * i;
    parts.fill(bytes.u8(range + 2), bytes.u16(range), bytes.u16(range + 3));
  }
  return parts;
}
