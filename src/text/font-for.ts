/** Scripts by their blocks, and a free font that has them; the first that a text has a letter of counts. Source: Unicode, Blocks.txt. */
const FONTS: readonly (readonly [first: number, last: number, font: string])[] = [
  [0x3040, 0x30ff, "Noto Sans JP"],
  [0xac00, 0xd7af, "Noto Sans KR"],
  [0x1100, 0x11ff, "Noto Sans KR"],
  [0x3400, 0x9fff, "Noto Sans SC (Chinese) or Noto Sans JP (Japanese)"],
  [0x0e00, 0x0e7f, "Noto Sans Thai"],
  [0x0530, 0x058f, "Noto Sans Armenian"],
  [0x10a0, 0x10ff, "Noto Sans Georgian"],
  [0x1200, 0x139f, "Noto Sans Ethiopic"],
  [0x1f000, 0x1faff, "Noto Emoji"],
  [0x2600, 0x27bf, "Noto Sans Symbols"],
];

/** The name of a font that has the characters; undefined when none is known. @param language of the chart, which tells Japanese from Chinese. */
export function fontFor(text: string, language?: string): string | undefined {
  for (const [first, last, font] of FONTS) {
    if (![...text].some((each) => each.codePointAt(0)! >= first && each.codePointAt(0)! <= last)) continue;
    return first === 0x3400 && language?.startsWith("ja") ? "Noto Sans JP" : font;
  }
  return undefined;
}
