import { num } from "../context/num.js";
import type { ContourPoint } from "./glyf.js";
import { placeGlyphs } from "./placed.js";
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
  for (const { glyph, x: left, y: raised } of placeGlyphs(text, font)) {
    const place = (point: { x: number; y: number }) => `${num(x + (left + point.x) * scale)} ${num(y - (raised + point.y) * scale)}`;
    for (const contour of font.outline(glyph)) d += contourPath(contour, place);
  }
  return d;
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
