import { isInvisible } from "./metrics.js";
import { normalizeText } from "./normalize.js";
import type { Sfnt } from "./sfnt.js";

/** One glyph of a line: which, the character it stands for, and whether it is a mark that takes no room. */
export interface RunGlyph {
  readonly glyph: number;
  readonly codePoint: number;
  readonly isMark: boolean;
}

const MARK = /^\p{Mn}$/u;

/**
 * Glyphs of a text in order, chosen as the measurer chooses slots: a composed letter the font lacks becomes its parts, an invisible
 * character nothing, any other character the font lacks `.notdef`.
 */
export function glyphsOf(text: string, font: Sfnt): RunGlyph[] {
  return [...normalizeText(text)].flatMap((character) => {
    const codePoint = character.codePointAt(0)!;
    if (font.cmap.has(codePoint)) return [runGlyph(character, font)];
    if (isInvisible(codePoint)) return [];
    const parts = [...character.normalize("NFD")];
    const hasAll = parts.length > 1 && parts.every((part) => font.cmap.has(part.codePointAt(0)!));
    return hasAll ? parts.map((part) => runGlyph(part, font)) : [{ glyph: 0, codePoint, isMark: false }];
  });
}

function runGlyph(character: string, font: Sfnt): RunGlyph {
  const codePoint = character.codePointAt(0)!;
  return { glyph: font.cmap.get(codePoint)!, codePoint, isMark: MARK.test(character) };
}
