import { dictionaries, readTimes, timesOfCells } from "./dictionary.js";
import { plainNumber } from "./plain-number.js";
import type { Scalar } from "./table.js";
import { writtenNumber } from "./written-number.js";

export { drawable } from "./plain-number.js";

/** The number a cell means: itself, or a text that is a number, plain or with signs of currency, percent and thousands; NaN otherwise. */
export function numberOf(value: Scalar | undefined): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return NaN;
  const text = value.trim();
  const plain = plainNumber(text);
  return plain - plain === 0 ? plain : isWritten(text) ? (writtenNumber(text)?.value ?? NaN) : NaN;
}

/** Whether a text may be a number with signs, so that names cost nothing. */
function isWritten(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // Ends in a digit, or in a percent sign, a parenthesis, a currency sign or a code.
  return (last >= 48 && last <= 57) || last === 37 || last === 41 || last > 127 || (last >= 65 && last <= 90);
}

/** Numbers and times of the lists that are still in use, since each channel and each stage asks for them again. */
const numbers = new WeakMap<readonly Scalar[], Float64Array>();
const times = new WeakMap<readonly Scalar[], Float64Array>();

/** Every cell as a number; NaN where it means none. Not to be written into: a list that is asked for again gives the same array. */
export function numbersOf(values: readonly Scalar[]): Float64Array {
  const found = numbers.get(values) ?? readNumbers(values);
  numbers.set(values, found);
  return found;
}

function readNumbers(values: readonly Scalar[]): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    out[i] = typeof value === "number" ? value : numberOf(value);
  }
  return out;
}

/** Every cell as epoch ms; NaN where it is no time. Not to be written into: a list that is asked for again gives the same array. */
export function timesOf(values: readonly Scalar[]): Float64Array {
  let found = times.get(values);
  if (found) return found;
  const known = dictionaries.get(values);
  found = known ? new Float64Array(known.codes) : readTimes(values);
  if (known) {
    const each = timesOfCells(known);
    for (let i = 0; i < found.length; i++) found[i] = found[i]! < 0 ? NaN : each[found[i]!]!;
  }
  times.set(values, found);
  return found;
}

/** Distinct cells in order of appearance, at most `most`. */
export function distinct(values: readonly Scalar[], most = Infinity): Scalar[] {
  const known = dictionaries.get(values);
  if (known?.count === values.length) return known.cells.slice(0, most);
  const seen = new Set<Scalar>();
  for (const value of values) {
    seen.add(value);
    if (seen.size >= most) break;
  }
  return [...seen];
}

/** Order of two cells that does not depend on the machine: null last, numbers before texts, texts by code unit with runs of digits by value. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a < typeof b ? -1 : 1;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return a < b ? -1 : 1;
}

const CHUNK = /(\d{1,15})/;

/** "item 2" before "item 10"; otherwise by code unit. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.split(CHUNK);
  const right = b.split(CHUNK);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i]!;
    const y = right[i]!;
    if (x === y) continue;
    if (i % 2 === 1 && Number(x) !== Number(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return left.length - right.length || (a < b ? -1 : 1);
}
