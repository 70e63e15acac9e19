import type { FaceRun } from "../context/measurer.js";
import type { ContourPoint } from "./glyf.js";
import { glyphsOf, glyphsOfPart, type RunGlyph } from "./glyphs.js";
import type { Sfnt } from "./sfnt.js";

/** One glyph of a line and where its origin stands, font units from the start of the line; y upwards. */
export interface PlacedGlyph {
  readonly glyph: number;
  /** The characters it stands for; "" for each further glyph of the same characters. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The glyphs of a line where they are drawn, kerned as it is measured: a mark stands over the letter before it, centred.
 * A missing character is the font's `.notdef`.
 */
export const placeGlyphs = (text: string, font: Sfnt): PlacedGlyph[] => place(glyphsOf(text, font), font);

function place(glyphs: readonly RunGlyph[], font: Sfnt): PlacedGlyph[] {
  let pen = 0;
  let base: { glyph: number; at: number; ink?: Ink } | null = null;
  return glyphs.map(({ glyph, codePoint, isMark }) => {
    const character = String.fromCodePoint(codePoint);
    if (isMark && base) {
      base.ink ??= inkOf(font, base.glyph);
      const mark = inkOf(font, glyph);
      const shift = markShift(base.ink, mark, base.at, font.unitsPerEm);
      base.ink = { ...base.ink, top: Math.max(base.ink.top, mark.top + shift.y) };
      return { glyph, text: character, ...shift };
    }
    if (isMark) return { glyph, text: character, x: pen, y: 0 };
    if (base) pen += font.kern(base.glyph, glyph);
    base = { glyph, at: pen };
    const x = pen;
    pen += font.advance(glyph);
    return { glyph, text: character, x, y: 0 };
  });
}

/** The glyphs of a part of a line, from its start: as a shaper placed them, else one for each character. */
export function placeRun(run: FaceRun, font: Sfnt): readonly PlacedGlyph[] {
  return run.glyphs ?? place(glyphsOfPart(run.text, font), font);
}

/** Bounds of a glyph's ink, font units; all 0 without ink. */
interface Ink {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Where a mark goes: centred on its letter, and raised above it if it belongs above; font files without anchors are drawn so. */
function markShift(base: Ink, mark: Ink, baseAt: number, unitsPerEm: number): { x: number; y: number } {
  const isAbove = mark.bottom > unitsPerEm / 4;
  const gap = unitsPerEm / 16;
  return {
    x: baseAt + (base.left + base.right - mark.left - mark.right) / 2,
    y: isAbove ? Math.max(0, base.top + gap - mark.bottom) : 0,
  };
}

function inkOf(font: Sfnt, glyph: number): Ink {
  const ink = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { x, y } of font.outline(glyph).flat() as ContourPoint[]) {
    ink.left = Math.min(ink.left, x);
    ink.right = Math.max(ink.right, x);
    ink.bottom = Math.min(ink.bottom, y);
    ink.top = Math.max(ink.top, y);
  }
  return ink.left === Infinity ? { left: 0, right: 0, bottom: 0, top: 0 } : ink;
}
