import { readTimes, timesOfCells } from "../../data/dictionary.js";
import { distinctNumbers } from "../../data/distinct-numbers.js";
import { isBlank, readDictionary } from "../../data/read-dictionary.js";
import type { Scalar } from "../../data/table.js";
import { wordsOf } from "./words.js";

/** What one pass over a field counts. */
export interface Census {
  readonly field: string;
  /** Words of the field's name, in lower case. */
  readonly words: readonly string[];
  readonly values: readonly Scalar[];
  /** Rows with a value. */
  readonly count: number;
  readonly numbers: number;
  readonly booleans: number;
  /** Different values; those of numbers are looked for when they are first asked for, since few rules do. */
  readonly distinct: readonly Scalar[];
  /** Rows of each different value; of numbers alone that is not counted. */
  readonly rows?: readonly number[] | undefined;
  /** Least and greatest of a column of numbers, of all of them. */
  readonly extent?: readonly [number, number] | undefined;
  /** Whether a column of numbers rises from row to row. */
  readonly isRising?: boolean;
  /** Epoch ms of the different values, NaN for what is no time; read when first asked for. */
  readonly times: ArrayLike<number>;
}

/** Different numbers that are kept in mind. */
const MOST_NUMBERS = 50000;

/** The census of a field that holds numbers and nothing else; undefined for others. */
function numberCensus(field: string, values: readonly Scalar[]): Census | undefined {
  let count = 0;
  let least = Infinity;
  let greatest = -Infinity;
  let last = -Infinity;
  let isRising = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (typeof value === "number") {
      count++;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
      if (value <= last) isRising = false;
      last = value;
    } else if (!isBlank(value)) return undefined;
  }
  let distinct: readonly number[] | undefined;
  return {
    field,
    words: wordsOf(field),
    values,
    count,
    numbers: count,
    booleans: 0,
    get distinct() {
      distinct ??= distinctNumbers(values, MOST_NUMBERS).list;
      return distinct;
    },
    extent: least <= greatest ? [least, greatest] : undefined,
    isRising,
    get times() {
      return readTimes(this.distinct);
    },
  };
}

/** Counts a field, reading every row once. */
export function takeCensus(field: string, values: readonly Scalar[]): Census {
  const ofNumbers = numberCensus(field, values);
  if (ofNumbers) return ofNumbers;
  const dictionary = readDictionary(values);
  const { cells, counts, count } = dictionary;
  const ofType = (type: string) => counts.reduce((sum, rows, i) => (typeof cells[i] === type ? sum + rows : sum), 0);
  return {
    field,
    words: wordsOf(field),
    values,
    count,
    numbers: ofType("number"),
    booleans: ofType("boolean"),
    distinct: cells,
    rows: counts,
    get times() {
      return timesOfCells(dictionary);
    },
  };
}

/** Whether every different value passes. */
export const every = ({ distinct }: Census, test: (value: Scalar) => boolean): boolean => distinct.every(test);

/** Rows of a different value. */
export const rowsOf = ({ rows }: Census, i: number): number => rows?.[i] ?? 1;

/** Whether `test` holds for at least a share of the values (by rows); stops as soon as it cannot. */
export function holdsFor(census: Census, least: number, test: (value: Scalar) => boolean): boolean {
  const { distinct, count } = census;
  let misses = 0;
  for (let i = 0; i < distinct.length; i++) {
    if (test(distinct[i]!)) continue;
    misses += rowsOf(census, i);
    if ((count - misses) / count < least) return false;
  }
  return true;
}
