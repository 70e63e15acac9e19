import { type Dictionary, dictionaries } from "./dictionary.js";
import type { Scalar } from "./table.js";

/** Different cells that are kept in mind. */
const MOST_CELLS = 50000;

/** Whether a cell holds nothing: a gap or an empty text. */
export const isBlank = (cell: Scalar): boolean => cell === null || cell === "";

/**
 * Reads a list into a dictionary, which everybody who asks for this list's from now on gets. Of more than fifty thousand different cells
 * the first are in it, and it is for the caller alone.
 */
export function readDictionary(values: readonly Scalar[]): Dictionary {
  const cells: Scalar[] = [];
  const counts: number[] = [];
  const codes = new Int32Array(values.length).fill(-1);
  const places = new Map<Scalar, number>();
  let count = 0;
  let known = 0;
  for (let row = 0; row < values.length; row++) {
    const cell = values[row]!;
    if (isBlank(cell)) continue;
    count++;
    let code = places.get(cell);
    if (code === undefined) {
      if (cells.length === MOST_CELLS) continue;
      code = cells.length;
      places.set(cell, code);
      // Minus zero and zero are one cell.
      cells.push(cell === 0 ? 0 : cell);
      counts.push(0);
    }
    codes[row] = code;
    counts[code]!++;
    known++;
  }
  const dictionary = { cells, counts, codes, count };
  if (known === count) dictionaries.set(values, dictionary);
  return dictionary;
}
