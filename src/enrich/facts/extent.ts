import { numberOf } from "../../data/values.js";
import { decimalsOf } from "../../format/close.js";
import type { FieldFact } from "../types.js";
import type { Census } from "./census.js";

/** Least and greatest; undefined for none. */
export function range(values: Iterable<number>): readonly [number, number] | undefined {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least <= greatest ? [least, greatest] : undefined;
}

const MOST_DECIMALS = 6;

/** Decimals of the number that has most. */
function mostDecimals(numbers: readonly number[]): number {
  let places = 0;
  let power = 1;
  for (const value of numbers) {
    // Surely has no more than those before.
    if (Math.round(value * power) / power === value) continue;
    places = Math.max(places, Math.min(MOST_DECIMALS, decimalsOf(value % 1)));
    if (places === MOST_DECIMALS) break;
    power = Number(`1e${places}`);
  }
  return places;
}

/** Extent of a field of numbers, and how exact they are. */
export function numericFacts(census: Census): Pick<FieldFact, "extent" | "isInteger" | "decimals"> {
  const numbers: number[] = [];
  for (const value of census.distinct.keys()) {
    const number = numberOf(value);
    if (number - number === 0) numbers.push(number);
  }
  const extent = census.extent ?? range(numbers);
  return { ...(extent && { extent }), isInteger: numbers.every(Number.isInteger), decimals: mostDecimals(numbers) };
}
