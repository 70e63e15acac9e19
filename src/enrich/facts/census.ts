import { distinctNumbers } from "../../data/distinct-numbers.js";
import type { Scalar } from "../../data/table.js";
import { parseTime } from "../../data/time.js";
import { wordsOf } from "./words.js";

/** The part of a map that the rules read. */
type Distinct = Pick<ReadonlyMap<Scalar, number>, "size" | "keys"> & Iterable<[Scalar, number]>;

/** What one pass over a field counts. */
export interface Census {
  readonly field: string;
  /** Words of the field's name, in lower case. */
  readonly words: readonly string[];
  readonly rowCount: number;
  /** Rows with a value. */
  count: number;
  numbers: number;
  booleans: number;
  /** Different values with how often each occurs; of numbers alone that is not counted. */
  readonly distinct: Distinct;
  /** Whether `distinct` holds every value. */
  isComplete: boolean;
  /** Least and greatest of a column of numbers, of all of them. */
  readonly extent?: readonly [number, number] | undefined;
  /** Whether a column of numbers rises from row to row. */
  readonly isRising?: boolean;
  /** Epoch ms of the distinct values, in order, NaN for what is no time; read when first asked for. */
  times?: readonly number[];
}

/** Different values that are kept in mind. */
const MOST_DISTINCT = 50000;

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
    } else if (value !== null && value !== "") return undefined;
  }
  const { list, isComplete } = distinctNumbers(values, MOST_DISTINCT);
  const distinct: Distinct = {
    size: list.length,
    keys: () => list.values(),
    *[Symbol.iterator]() {
      for (const value of list) yield [value, 1];
    },
  };
  const extent = least <= greatest ? ([least, greatest] as const) : undefined;
  return {
    field,
    words: wordsOf(field),
    rowCount: values.length,
    count,
    numbers: count,
    booleans: 0,
    distinct,
    isComplete,
    extent,
    isRising,
  };
}

/** Counts a field, reading every row once. */
export function takeCensus(field: string, values: readonly Scalar[]): Census {
  const ofNumbers = numberCensus(field, values);
  if (ofNumbers) return ofNumbers;
  const distinct = new Map<Scalar, number>();
  const census: Census = {
    field,
    words: wordsOf(field),
    rowCount: values.length,
    count: 0,
    numbers: 0,
    booleans: 0,
    distinct,
    isComplete: true,
  };
  for (const value of values) {
    if (value === null || value === "") continue;
    census.count++;
    if (typeof value === "number") census.numbers++;
    else if (typeof value === "boolean") census.booleans++;
    const seen = distinct.get(value);
    if (seen !== undefined) distinct.set(value, seen + 1);
    else if (distinct.size < MOST_DISTINCT) distinct.set(value, 1);
    else census.isComplete = false;
  }
  return census;
}

/** Whether every different value passes. */
export function every(census: Census, test: (value: Scalar) => boolean): boolean {
  for (const value of census.distinct.keys()) if (!test(value)) return false;
  return true;
}

/** Whether `test` holds for at least a share of the values (by rows); stops as soon as it cannot. */
export function holdsFor(census: Census, least: number, test: (value: Scalar) => boolean): boolean {
  let misses = 0;
  for (const [value, rows] of census.distinct) {
    if (test(value)) continue;
    misses += rows;
    if ((census.count - misses) / census.count < least) return false;
  }
  return true;
}

/** Epoch ms of the different values; NaN for what is no time. */
export const timesIn = (census: Census): readonly number[] => (census.times ??= Array.from(census.distinct.keys(), parseTime));
