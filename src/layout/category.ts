import type { Scalar } from "../data/table.js";

/** The category as it is shown and compared: null has a name, booleans are words. */
export function categoryOf(value: Scalar, noneLabel: string): string | number {
  return value === null ? noneLabel : typeof value === "boolean" ? `${value}` : value;
}
