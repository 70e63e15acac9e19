import { numbersOf } from "../../data/values.js";
import { decimalsOf } from "../../format/close.js";
import type { FieldFact } from "../types.js";
import type { Census } from "./census.js";

/** Least and greatest, those that are none left out; undefined for none. */
export function range(values: ArrayLike<number>): readonly [number, number] | undefined {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least <= greatest ? [least, greatest] : undefined;
}

const MOST_DECIMALS = 6;

/** Whether a number has no decimals, or there is none. */
const isWhole = (value: number): boolean => Number.isNaN(value) || Number.isInteger(value);

/** Decimals of the number that has most. */
function mostDecimals(numbers: Float64Array): number {
  let places = 0;
  let power = 1;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    // Surely has no more than those before, or is none.
    if (Math.round(value * power) / power === value || Number.isNaN(value)) continue;
    places = Math.max(places, Math.min(MOST_DECIMALS, decimalsOf(value % 1)));
    if (places === MOST_DECIMALS) break;
    power = Number(`1e${places}`);
  }
  return places;
}

/** Extent of a field of numbers, and how exact they are. */
export function numericFacts(census: Census): Pick<FieldFact, "extent" | "isInteger" | "decimals"> {
  // Of numbers all cells are looked at, of texts each different one.
  const numbers = numbersOf(census.extent ? census.values : census.distinct);
  const extent = census.extent ?? range(numbers);
  const decimals = mostDecimals(numbers);
  return { ...(extent && { extent }), isInteger: decimals === 0 && numbers.every(isWhole), decimals };
}
