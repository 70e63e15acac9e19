import type { MeasuredFace } from "./call-fonts.js";
import { covers } from "./itemize.js";
import { normalizeText } from "./normalize.js";
import { shapedScript } from "./scripts.js";

/** What the faces cannot draw as a reader expects it; each character once, in order of appearance. */
export interface Coverage {
  /** No face has a glyph: a box is drawn. For `TEXT_GLYPH_MISSING`. */
  readonly missing: readonly string[];
  /** Letters that join, reorder or run right to left, which needs shaping. For `TEXT_NEEDS_SHAPING`. */
  readonly shaping: readonly string[];
  /** Names of those scripts. */
  readonly scripts: readonly string[];
  /** Characters shown as colour pictures elsewhere, which no face has. */
  readonly emoji: readonly string[];
  /** Characters that only another face than the first has, with its family. For `FONT_FALLBACK`. */
  readonly fallbacks: readonly { readonly character: string; readonly family: string }[];
}

/**
 * What of `text` the faces cannot draw well. A character is in one list only: shaping before emoji before missing.
 * @param text normalised here.
 * @param faces in the order they are tried.
 * @param isShaped whether a shaper is there: then scripts that need one are drawn like others.
 */
export function coverage(text: string, faces: readonly MeasuredFace[], isShaped = false): Coverage {
  const missing = new Set<string>();
  const shaping = new Set<string>();
  const scripts = new Set<string>();
  const emoji = new Set<string>();
  const fallbacks = new Map<string, string>();
  for (const character of normalizeText(text)) {
    const codePoint = character.codePointAt(0)!;
    const script = isShaped ? null : shapedScript(codePoint);
    const face = faces.find((each) => covers(each, character));
    if (script) {
      shaping.add(character);
      scripts.add(script);
    } else if (!face) (isColourEmoji(codePoint) ? emoji : missing).add(character);
    else if (face !== faces[0]) fallbacks.set(character, face.family);
  }
  return {
    missing: [...missing],
    shaping: [...shaping],
    scripts: [...scripts],
    emoji: [...emoji],
    fallbacks: [...fallbacks].map(([character, family]) => ({ character, family })),
  };
}

/** Pictographs of the emoji planes, by range so that every engine agrees; older signs such as ☀ count as text. */
function isColourEmoji(codePoint: number): boolean {
  return codePoint >= 0x1f000 && codePoint <= 0x1faff && !(codePoint >= 0x1f100 && codePoint <= 0x1f16f);
}
