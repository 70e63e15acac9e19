import type { FaceMetrics } from "./metrics.js";
import { slotsFor } from "./metrics.js";
import { normalizeText } from "./normalize.js";

/** What a face cannot draw as a reader expects it; each character once, in order of appearance. */
export interface Coverage {
  /** The face has no glyph: a box is drawn. For `TEXT_GLYPH_MISSING`. */
  readonly missing: readonly string[];
  /** Letters that join, reorder or run right to left, which needs shaping. For `TEXT_NEEDS_SHAPING`. */
  readonly shaping: readonly string[];
  /** Names of those scripts. */
  readonly scripts: readonly string[];
  /** Characters shown as colour pictures elsewhere. */
  readonly emoji: readonly string[];
}

/** First and last code point of what needs shaping, in ascending order. Blocks that share a name are one script to a reader. */
const SHAPED: readonly (readonly [number, number, string])[] = [
  [0x0590, 0x05ff, "Hebrew"],
  [0x0600, 0x06ff, "Arabic"],
  [0x0700, 0x074f, "Syriac"],
  [0x0750, 0x077f, "Arabic"],
  [0x0780, 0x07bf, "Thaana"],
  [0x07c0, 0x07ff, "N'Ko"],
  [0x0800, 0x085f, "Samaritan and Mandaic"],
  [0x0860, 0x08ff, "Arabic"],
  [0x0900, 0x097f, "Devanagari"],
  [0x0980, 0x09ff, "Bengali"],
  [0x0a00, 0x0a7f, "Gurmukhi"],
  [0x0a80, 0x0aff, "Gujarati"],
  [0x0b00, 0x0b7f, "Odia"],
  [0x0b80, 0x0bff, "Tamil"],
  [0x0c00, 0x0c7f, "Telugu"],
  [0x0c80, 0x0cff, "Kannada"],
  [0x0d00, 0x0d7f, "Malayalam"],
  [0x0d80, 0x0dff, "Sinhala"],
  [0x0e01, 0x0e3a, "Thai"],
  [0x0e40, 0x0e5b, "Thai"],
  [0x0e80, 0x0eff, "Lao"],
  [0x0f00, 0x0fff, "Tibetan"],
  [0x1000, 0x109f, "Myanmar"],
  [0x1100, 0x11ff, "Hangul Jamo"],
  [0x1700, 0x177f, "Philippine scripts"],
  [0x1780, 0x17ff, "Khmer"],
  [0x1800, 0x18af, "Mongolian"],
  [0x1900, 0x1bff, "South-East Asian scripts"],
  [0x1c00, 0x1c7f, "Lepcha and Ol Chiki"],
  [0xa840, 0xabff, "South and South-East Asian scripts"],
  [0xfb1d, 0xfb4f, "Hebrew"],
  [0xfb50, 0xfdff, "Arabic"],
  [0xfe70, 0xfefe, "Arabic"],
  [0x10800, 0x10fff, "right-to-left scripts"],
  [0x11000, 0x11fff, "Indic scripts"],
  [0x1e800, 0x1efff, "right-to-left scripts"],
];

/**
 * What of `text` the face cannot draw well. A character is in one list only: shaping before emoji before missing.
 * @param text normalised here.
 */
export function coverage(text: string, metrics: FaceMetrics): Coverage {
  const missing = new Set<string>();
  const shaping = new Set<string>();
  const scripts = new Set<string>();
  const emoji = new Set<string>();
  for (const character of normalizeText(text)) {
    const codePoint = character.codePointAt(0)!;
    if (codePoint < 0x300) {
      if (slotsFor(metrics, codePoint).includes(0)) missing.add(character);
      continue;
    }
    const script = shapedScript(codePoint);
    if (script) {
      shaping.add(character);
      scripts.add(script);
    } else if (isColourEmoji(codePoint)) {
      emoji.add(character);
    } else if (slotsFor(metrics, codePoint).includes(0)) {
      missing.add(character);
    }
  }
  return { missing: [...missing], shaping: [...shaping], scripts: [...scripts], emoji: [...emoji] };
}

function shapedScript(codePoint: number): string | null {
  if (codePoint < SHAPED[0]![0]) return null;
  return SHAPED.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2] ?? null;
}

/** Pictographs of the emoji planes, by range so that every engine agrees; older signs such as ☀ count as text. */
function isColourEmoji(codePoint: number): boolean {
  return codePoint >= 0x1f000 && codePoint <= 0x1faff && !(codePoint >= 0x1f100 && codePoint <= 0x1f16f);
}
