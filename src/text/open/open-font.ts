import { Bytes, FontError, FontSizeError } from "../bytes.js";
import { readOutline } from "../glyf.js";
import { readSfnt, type Sfnt } from "../sfnt.js";
import { ByteWriter } from "../sfnt-writer.js";
import { openCff } from "./cff.js";
import { type FontNames, readNames } from "./names.js";
import { plainOs2 } from "./os2.js";
import { withoutProgram } from "./plain-glyph.js";

/** Unpacks compressed fonts; a part of its own, since not every door needs it. */
export interface Unpackers {
  unpackWoff(data: Uint8Array, maxBytes: number): Uint8Array;
  unpackWoff2(data: Uint8Array, maxBytes: number): Uint8Array;
}

/** A font in the one form that everything reads: quadratic outlines without programs. */
export interface OpenedFont {
  /** The unpacked file. */
  readonly bytes: Uint8Array;
  readonly font: Sfnt;
  readonly names: FontNames;
}

const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
const COLLECTION = 0x74746366;

/** Whether bytes are a font that has to be unpacked. */
export function isPacked(data: Uint8Array): boolean {
  return data.length >= 4 && [WOFF, WOFF2].includes(new Bytes(data, "file").u32(0));
}

/**
 * Opens a TrueType, OpenType (CFF), WOFF or WOFF2 font. Of a variable font the default instance is read.
 * @param maxBytes of the unpacked file.
 * @throws FontError, and other errors for broken packed data.
 */
export function openFont(data: Uint8Array, maxBytes: number, unpackers: Unpackers | undefined): OpenedFont {
  const bytes = unpacked(data, maxBytes, unpackers);
  const raw = readSfnt(bytes, openCff);
  checkOutlines(raw);
  const names = readNames(raw.table);
  return { bytes, font: plain(raw, names.weight), names };
}

function unpacked(data: Uint8Array, maxBytes: number, unpackers: Unpackers | undefined): Uint8Array {
  if (data.length < 12) throw new FontError("the bytes are not a font");
  const signature = new Bytes(data, "file").u32(0);
  if (signature === COLLECTION) throw new FontError("the file holds several fonts; hand in one of them");
  if (signature !== WOFF && signature !== WOFF2) {
    if (data.length > maxBytes) throw new FontSizeError(data.length, maxBytes);
    return data.slice();
  }
  if (!unpackers) throw new FontError("this door reads no packed fonts; hand in the TTF or OTF");
  return signature === WOFF ? unpackers.unpackWoff(data, maxBytes) : unpackers.unpackWoff2(data, maxBytes);
}

/** Finds offsets that lead out of the file before anything is drawn. Cubic outlines are read when they are needed. */
function checkOutlines(font: Sfnt): void {
  font.advance(0);
  font.leftBearing(font.glyphCount - 1);
  if (font.table("CFF ") && !font.table("glyf")) return void font.glyphData(0);
  for (let glyph = 0; glyph < font.glyphCount; glyph++) font.glyphData(glyph);
}

const HINTS = new Set(["cvt ", "fpgm", "prep"]);
/** Glyphs kept in their plain form. */
const MAX_KEPT = 4096;

/** The font without hints, with quadratic outlines, and without kerning beside spaces, where lines may be cut into words. */
function plain(raw: Sfnt, weight: number): Sfnt {
  const isCff = raw.table("glyf") === null;
  const kept = new Map<number, Uint8Array>();
  const glyphData = (glyph: number) => {
    let data = kept.get(glyph);
    if (!data) {
      data = withoutProgram(raw.glyphData(glyph), glyph);
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(glyph, data);
    }
    return data;
  };
  const space = raw.cmap.get(0x20);
  return {
    ...raw,
    glyphData,
    outline: (glyph) => readOutline(glyph, glyphData),
    leftBearing: isCff ? (glyph) => leftOf(glyphData(glyph)) : raw.leftBearing,
    kern: (first, second) => (first === space || second === space ? 0 : raw.kern(first, second)),
    table(tag) {
      if (HINTS.has(tag)) return null;
      if (tag === "OS/2") return plainOs2(raw, weight);
      return isCff && tag === "maxp" ? trueTypeProfile(raw.glyphCount) : raw.table(tag);
    },
  };
}

function leftOf(data: Uint8Array): number {
  return data.length === 0 ? 0 : new Bytes(data, "glyf").i16(2);
}

/** Room that a reader of TrueType outlines sets aside: points and contours of a glyph, and of a composed one. */
const PROFILE = { points: 4096, contours: 512, zones: 2, depth: 1 };

/** `maxp` as fonts with quadratic outlines have it. */
function trueTypeProfile(glyphCount: number): Uint8Array {
  const { points, contours, zones, depth } = PROFILE;
  return new ByteWriter().u32(0x00010000).u16(glyphCount, points, contours, points, contours, zones, 0, 0, 0, 0, 0, 0, 0, depth).done();
}
