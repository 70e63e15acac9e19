import type { ResolvedLimit } from "../chart/resolved.js";
import type { Scalar } from "../data/table.js";

/** How many categories the rest of a limit holds. @param cells of the field, row by row. */
export function restCount({ keep, other }: ResolvedLimit, cells: Iterable<Scalar>): number {
  const named = new Set<Scalar>([...keep, other, null]);
  return new Set([...cells].filter((cell) => !named.has(cell))).size;
}
