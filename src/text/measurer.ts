import type { FontWeight, TextMeasurer } from "../context/measurer.js";
import { packedMetrics } from "../generated/face-metrics.js";
import { type FaceMetrics, isMark, LOW, openMetrics, slotsFor } from "./metrics.js";
import { normalizeText } from "./normalize.js";

/** A family the texts are set in, by weight. */
export interface MeasuredFamily {
  readonly family: string;
  readonly faces: Readonly<Record<FontWeight, FaceMetrics>>;
}

/**
 * Measures text in the bundled face, or in `family` when the caller brings one. Opening the bundled face takes a millisecond or two
 * and happens on the first measurement; after that the measurer never changes.
 */
export function createMeasurer(family?: MeasuredFamily): TextMeasurer {
  const face = (weight: FontWeight) => (family ? family.faces[weight] : bundledFace(weight));
  return {
    family: family?.family ?? packedMetrics.family,
    width: (text, style) => widthOf(normalizeText(text), face(style.weight), style.size),
    vertical: (style) => {
      const metrics = face(style.weight);
      const scale = style.size / metrics.unitsPerEm;
      return { ascent: metrics.ascent * scale, descent: metrics.descent * scale };
    },
    missing: (text, style) => missingFrom(normalizeText(text), face(style.weight)),
  };
}

const opened = new Map<FontWeight, FaceMetrics>();

/** Metrics of the bundled face; opened once, two entries at most. */
export function bundledFace(weight: FontWeight): FaceMetrics {
  let metrics = opened.get(weight);
  if (!metrics) {
    metrics = openMetrics(packedMetrics, weight);
    opened.set(weight, metrics);
  }
  return metrics;
}

/** Width in px of text that is normalised already. A combining mark takes no room and leaves its neighbours' kerning alone. */
function widthOf(text: string, metrics: FaceMetrics, size: number): number {
  const { low, advances, rows, columns, kerning, columnCount, kern } = metrics;
  let units = 0;
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const slot = unit < LOW ? low[unit]! : 0;
    if (slot === 0) {
      const codePoint = text.codePointAt(i)!;
      if (codePoint > 0xffff) i++;
      if (isMark(codePoint)) continue;
      for (const part of slotsFor(metrics, codePoint)) {
        const advance = advances[part]!;
        if (advance === 0) continue;
        units += advance + (kern ? kern(previous, part) : kerning[rows[previous]! * columnCount + columns[part]!]!);
        previous = part;
      }
      continue;
    }
    const advance = advances[slot]!;
    if (advance === 0) continue;
    units += advance + (kern ? kern(previous, slot) : kerning[rows[previous]! * columnCount + columns[slot]!]!);
    previous = slot;
  }
  return (units * size) / metrics.unitsPerEm;
}

function missingFrom(text: string, metrics: FaceMetrics): readonly string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (slotsFor(metrics, character.codePointAt(0)!).includes(0)) missing.add(character);
  }
  return [...missing];
}
