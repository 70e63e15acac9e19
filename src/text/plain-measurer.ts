import type { FontWeight, TextMeasurer } from "../context/measurer.js";
import { packedAdvances } from "../generated/face-advances.js";
import { type FaceMetrics, openAdvances } from "./metrics.js";
import { normalizeText } from "./normalize.js";
import { unitsOf } from "./units.js";

const opened = new Map<FontWeight, FaceMetrics>();

function plainFace(weight: FontWeight): FaceMetrics {
  let metrics = opened.get(weight);
  if (!metrics) {
    metrics = openAdvances(packedAdvances, weight);
    opened.set(weight, metrics);
  }
  return metrics;
}

/**
 * Measures text in the bundled face without its kerning, for a door that is to stay small: a text comes out a little wider than it is
 * drawn, so that what fits here fits. Does not tell glyphs that are missing, and places none.
 */
export const plainMeasurer: TextMeasurer = {
  family: packedAdvances.family,
  hasShaper: false,
  width(text, style) {
    const metrics = plainFace(style.weight);
    return (unitsOf(normalizeText(text), metrics) * style.size) / metrics.unitsPerEm;
  },
  vertical(style) {
    const { ascent, descent, unitsPerEm } = plainFace(style.weight);
    return { ascent: (ascent * style.size) / unitsPerEm, descent: (descent * style.size) / unitsPerEm };
  },
  missing: () => [],
  runs: () => [],
};
