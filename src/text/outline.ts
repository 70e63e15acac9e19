import { num } from "../context/num.js";
import type { ContourPoint } from "./glyf.js";
import { glyphsOf } from "./glyphs.js";
import type { Sfnt } from "./sfnt.js";

/**
 * A line of text as absolute SVG path data with the commands M L Q Z, kerned as it is measured.
 * A mark is drawn over the letter before it, centred; a missing character is drawn as the font's `.notdef`.
 * @param x, y px: start of the line on its baseline. @param size px.
 * @returns `""` for a text without ink.
 */
export function outlineText(text: string, x: number, y: number, size: number, font: Sfnt): string {
  const scale = size / font.unitsPerEm;
  let d = "";
  let pen = 0;
  let base: { glyph: number; at: number; ink: Ink } | null = null;
  for (const { glyph, isMark } of glyphsOf(text, font)) {
    const outline = font.outline(glyph);
    let shift = { x: pen, y: 0 };
    if (isMark && base) {
      shift = markShift(base.ink, inkOf(outline), base.at, font.unitsPerEm);
      base.ink = { ...base.ink, top: Math.max(base.ink.top, inkOf(outline).top + shift.y) };
    } else if (!isMark) {
      if (base) pen += font.kern(base.glyph, glyph);
      base = { glyph, at: pen, ink: inkOf(outline) };
      shift.x = pen;
      pen += font.advance(glyph);
    }
    const place = (point: { x: number; y: number }) => `${num(x + (shift.x + point.x) * scale)} ${num(y - (shift.y + point.y) * scale)}`;
    for (const contour of outline) d += contourPath(contour, place);
  }
  return d;
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

function inkOf(outline: readonly (readonly ContourPoint[])[]): Ink {
  const ink = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { x, y } of outline.flat()) {
    ink.left = Math.min(ink.left, x);
    ink.right = Math.max(ink.right, x);
    ink.bottom = Math.min(ink.bottom, y);
    ink.top = Math.max(ink.top, y);
  }
  return ink.left === Infinity ? { left: 0, right: 0, bottom: 0, top: 0 } : ink;
}

type Place = (point: { x: number; y: number }) => string;

/** One closed contour; two control points in a row have an unwritten point on the curve half-way between them. */
function contourPath(contour: readonly ContourPoint[], place: Place): string {
  if (contour.length < 2) return "";
  const first = contour.findIndex((point) => point.isOn);
  const start = first < 0 ? middle(contour[contour.length - 1]!, contour[0]!) : contour[first]!;
  let d = `M${place(start)}`;
  let control: ContourPoint | null = null;
  for (let i = 1; i <= contour.length; i++) {
    const point: ContourPoint = contour[(Math.max(first, -1) + i + contour.length) % contour.length]!;
    if (control && point.isOn) d += `Q${place(control)} ${place(point)}`;
    else if (control) d += `Q${place(control)} ${place(middle(control, point))}`;
    else if (point.isOn && point !== start) d += `L${place(point)}`;
    control = point.isOn ? null : point;
  }
  if (control) d += `Q${place(control)} ${place(start)}`;
  return `${d}Z`;
}

function middle(a: ContourPoint, b: ContourPoint): ContourPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true };
}
