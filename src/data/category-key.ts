import type { Scalar } from "./table.js";
import { compareTexts, numberOf } from "./values.js";

/** Key of a map of colours that stands for the rows without a value. */
export const NULL_KEY = "null";

/** Field of a map of colours whose categories are the measures that are series of their own. */
export const MEASURES_FIELD = "(measures)";

/**
 * Name under which a category's colour is kept: its text, so that 2024 and "2024" are one category. Null has the key `null`;
 * the text `null`, which is another category, stands in quotes.
 */
export const categoryKey = (value: Scalar): string => (value === "null" ? '"null"' : value === null ? NULL_KEY : `${value}`);

/** Order of keys that depends on nothing but the keys: numbers by value, then texts with their digits by value. */
export function compareKeys(a: string, b: string): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  const [isNumber, isAlso] = [x - x === 0, y - y === 0];
  if (isNumber !== isAlso) return isNumber ? -1 : 1;
  return (isNumber ? x - y : 0) || compareTexts(a, b);
}

/** Whether the colours of a field are said as `{order, pins}` and not as pins alone: a category may be called "order" or "pins" too. */
export const isColorOrder = (said: { readonly [key: string]: unknown }): boolean =>
  Array.isArray(said.order) || (typeof said.pins === "object" && said.pins !== null && !Array.isArray(said.pins));
