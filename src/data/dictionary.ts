import type { Scalar } from "./table.js";
import { parseTime } from "./time.js";

/**
 * A list of cells as its different cells and, row by row, which of them stands there: what a rule asks of every cell
 * (its time, its name, how often it occurs) is asked of each different one once. `readDictionary` makes one.
 */
export interface Dictionary {
  /** Different cells that hold something, told apart as a `Map` does, in order of appearance. */
  readonly cells: readonly Scalar[];
  /** Rows of each. */
  readonly counts: readonly number[];
  /** Place in `cells` of each row; -1 for gaps and empty texts. */
  readonly codes: Int32Array;
  /** Rows that hold something. */
  readonly count: number;
}

/** Dictionaries of the lists that are still in use, since each stage asks for them again; only those that have all cells. */
export const dictionaries = new WeakMap<readonly Scalar[], Dictionary>();
const times = new WeakMap<Dictionary, Float64Array>();

/** Epoch ms of each different cell; NaN where it is no time. Not to be written into. */
export function timesOfCells(dictionary: Dictionary): Float64Array {
  const known = times.get(dictionary);
  if (known) return known;
  const out = readTimes(dictionary.cells);
  times.set(dictionary, out);
  return out;
}

/** Epoch ms of each cell; NaN where it is no time. */
export function readTimes(cells: readonly Scalar[]): Float64Array {
  const out = new Float64Array(cells.length);
  for (let i = 0; i < out.length; i++) out[i] = parseTime(cells[i]);
  return out;
}
