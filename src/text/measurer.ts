import type { FontWeight, TextMeasurer } from "../context/measurer.js";
import { bundledFonts, type CallFonts } from "./call-fonts.js";
import { covers } from "./itemize.js";
import { type Line, setLine } from "./line.js";
import type { FaceMetrics } from "./metrics.js";
import { normalizeText } from "./normalize.js";
import { unitsOf } from "./units.js";

/** Lines a call keeps, since a text is measured several times and then drawn. */
const MAX_LINES = 10_000;

/**
 * Measures text in the bundled face, or in the fonts of a call. Opening the bundled face takes a millisecond or two
 * and happens on the first measurement; after that the measurer never changes.
 */
export function createMeasurer(fonts: CallFonts = bundledFonts): TextMeasurer {
  const isBundled = fonts === bundledFonts;
  const first = (weight: FontWeight): FaceMetrics => fonts.faces(weight)[0]!.metrics;
  const lines = new Map<string, Line>();
  const lineOf = (text: string, weight: FontWeight): Line => {
    const normal = normalizeText(text);
    if (isBundled) return setLine(normal, weight, fonts);
    const key = `${weight} ${normal}`;
    let line = lines.get(key);
    if (!line) {
      line = setLine(normal, weight, fonts);
      if (lines.size >= MAX_LINES) lines.clear();
      lines.set(key, line);
    }
    return line;
  };
  return {
    family: fonts.family,
    hasShaper: fonts.shaper !== undefined,
    width(text, style) {
      if (!isBundled) return lineOf(text, style.weight).width * style.size;
      const metrics = first(style.weight);
      return (unitsOf(normalizeText(text), metrics) * style.size) / metrics.unitsPerEm;
    },
    vertical: (style) => {
      const metrics = first(style.weight);
      const scale = style.size / metrics.unitsPerEm;
      return { ascent: metrics.ascent * scale, descent: metrics.descent * scale };
    },
    missing(text, style) {
      const faces = fonts.faces(style.weight);
      return [...new Set(normalizeText(text))].filter((character) => !faces.some((face) => covers(face, character)));
    },
    runs: (text, weight) => lineOf(text, weight).runs,
  };
}

/** Metrics of the bundled face. */
export const bundledFace = (weight: FontWeight): FaceMetrics => bundledFonts.faces(weight)[0]!.metrics;
