import { isInvisible, isMark, partsOf } from "./metrics.js";
import { normalizeText } from "./normalize.js";
import type { Sfnt } from "./sfnt.js";

/** One glyph of a line: which, the character it stands for, and whether it is a mark that takes no room. */
export interface RunGlyph {
  readonly glyph: number;
  readonly codePoint: number;
  readonly isMark: boolean;
}

/**
 * Glyphs of a text in order, chosen as the measurer chooses slots: a composed letter the font lacks becomes its parts; an invisible
 * character and a mark the font lacks nothing; any other character the font lacks `.notdef`.
 */
export const glyphsOf = (text: string, font: Sfnt): RunGlyph[] => glyphsOfPart(normalizeText(text), font);

/** The same for a part of a normalised text, whose spaces at its ends count. */
export function glyphsOfPart(part: string, font: Sfnt): RunGlyph[] {
  return [...part].flatMap((character) => {
    const codePoint = character.codePointAt(0)!;
    if (font.cmap.has(codePoint)) return [runGlyph(codePoint, font)];
    if (isInvisible(codePoint) || isMark(codePoint)) return [];
    const parts = partsOf(codePoint);
    const hasAll = parts.length > 0 && parts.every((part) => font.cmap.has(part));
    return hasAll ? parts.map((part) => runGlyph(part, font)) : [{ glyph: 0, codePoint, isMark: false }];
  });
}

function runGlyph(codePoint: number, font: Sfnt): RunGlyph {
  return { glyph: font.cmap.get(codePoint)!, codePoint, isMark: isMark(codePoint) };
}
