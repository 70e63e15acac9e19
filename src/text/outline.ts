import { thousandths } from "../context/num.js";
import { glyphPath } from "./glyph-path.js";
import { type PlacedGlyph, placeGlyphs } from "./placed.js";
import type { Sfnt } from "./sfnt.js";

/**
 * A line of text as short SVG path data, kerned as it is measured: every glyph begins with an absolute `M`, the rest of it is relative.
 * A mark is drawn over the letter before it, centred; a missing character is drawn as the font's `.notdef`.
 * @param x, y px: start of the line on its baseline. @param size px.
 * @returns `""` for a text without ink.
 */
export function outlineText(text: string, x: number, y: number, size: number, font: Sfnt): string {
  return outlineGlyphs(placeGlyphs(text, font), x, y, size, font);
}

/** The same for glyphs that have their places. */
export function outlineGlyphs(glyphs: readonly PlacedGlyph[], x: number, y: number, size: number, font: Sfnt): string {
  const scale = size / font.unitsPerEm;
  let d = "";
  for (const placed of glyphs) {
    const path = glyphPath(font, placed.glyph, size);
    if (path.rest === "") continue;
    const top = Math.round((y - placed.y * scale) * 1000) + path.y;
    d += `M${thousandths(Math.round((x + placed.x * scale) * 1000) + path.x)}${top < 0 ? "" : " "}${thousandths(top)}${path.rest}`;
  }
  return d;
}
