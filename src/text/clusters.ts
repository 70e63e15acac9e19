const EXTENDS = /^(?:\p{M}|\u200D|[\u{1F3FB}-\u{1F3FF}])$/u;
const JOINER = "\u200D";

/**
 * Text in pieces that must not be cut apart: a character with its combining marks, variation selectors, skin tones and what a
 * zero-width joiner ties to it, and flags (two regional indicators). Coarser than Unicode's grapheme clusters nowhere that matters
 * for labels, and the same in every engine.
 */
export function clusters(text: string): string[] {
  const pieces: string[] = [];
  let isFlagOpen = false;
  for (const character of text) {
    const last = pieces.length - 1;
    const isFlagHalf = isRegionalIndicator(character);
    if (last >= 0 && (EXTENDS.test(character) || pieces[last]!.endsWith(JOINER) || (isFlagHalf && isFlagOpen))) {
      pieces[last] += character;
      isFlagOpen = false;
    } else {
      pieces.push(character);
      isFlagOpen = isFlagHalf;
    }
  }
  return pieces;
}

function isRegionalIndicator(character: string): boolean {
  const codePoint = character.codePointAt(0)!;
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}
