import type { TextMeasurer, TextStyle } from "../context/measurer.js";
import { clusters } from "./clusters.js";
import { normalizeText } from "./normalize.js";
import { truncate } from "./truncate.js";

const TOLERANCE = 1e-6;

/** After these a line may end, besides at a space. */
const BREAKS_AFTER = /^[-‐–—/]$/u;
/** Between two of these a line may end: ideographs and kana, which are written without spaces. */
const IDEOGRAPH = /^[\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]$/u;

/**
 * `text` in at most `maxLines` lines no wider than `maxWidth` px, filled from the first. Lines end at a space, after a hyphen, dash or
 * slash, or between ideographs; a word wider than a line is broken anywhere. Only the last line may be cut, with an ellipsis.
 * A last line without room for the ellipsis is left out.
 * @returns the lines; `[]` for a text without characters. Something was cut when the lines hold fewer letters than the text.
 */
export function wrap(text: string, maxWidth: number, maxLines: number, style: TextStyle, measurer: TextMeasurer): string[] {
  const whole = normalizeText(text);
  if (whole === "" || maxLines < 1) return [];
  const fits = (line: string) => measurer.width(line, style) <= maxWidth + TOLERANCE;
  const lines: string[] = [];
  let pieces = piecesOf(whole);
  while (pieces.length > 0) {
    const rest = pieces.join("").trim();
    if (lines.length === maxLines - 1 || fits(rest)) {
      const last = truncate(rest, maxWidth, style, measurer);
      return last === "" ? lines : [...lines, last];
    }
    let count = longestFit(pieces, fits);
    if (count === 0) {
      pieces = [...clusters(pieces[0]!), ...pieces.slice(1)];
      count = Math.max(1, longestFit(pieces, fits));
    }
    lines.push(pieces.slice(0, count).join("").trim());
    pieces = pieces.slice(count);
  }
  return lines;
}

/** How many pieces from the start fit on one line together. */
function longestFit(pieces: readonly string[], fits: (line: string) => boolean): number {
  let line = "";
  let count = 0;
  for (const piece of pieces) {
    line += piece;
    if (!fits(line.trim())) break;
    count++;
  }
  return count;
}

/** Text split where a line may end; joined again they are the text. A piece keeps its space or hyphen at its end. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  const characters = clusters(text);
  characters.forEach((character, i) => {
    piece += character;
    const next = characters[i + 1];
    const isBreak =
      character === " " ||
      (BREAKS_AFTER.test(character) && piece.length > 1 && next !== undefined && /^[\p{L}\p{N}]/u.test(next)) ||
      (IDEOGRAPH.test(character) && next !== undefined && IDEOGRAPH.test(next));
    if (isBreak) {
      pieces.push(piece);
      piece = "";
    }
  });
  if (piece !== "") pieces.push(piece);
  return pieces;
}
