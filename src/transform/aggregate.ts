import type { Aggregate } from "../intent/types.js";

/**
 * One value for the rows `members` of a column of numbers; NaN cells are left out.
 * Rows without any number give NaN ("no value"), except for counts, which give 0. `distinct` counts different numbers.
 */
export function aggregate(kind: Aggregate, values: Float64Array, members: readonly number[]): number {
  if (kind === "count") return members.length;
  const present: number[] = [];
  for (const row of members) if (values[row]! - values[row]! === 0) present.push(values[row]!);
  if (kind === "distinct") return new Set(present).size;
  if (present.length === 0) return NaN;
  if (kind === "min") return present.reduce((a, b) => Math.min(b, a));
  if (kind === "max") return present.reduce((a, b) => Math.max(b, a));
  if (kind === "median")
    return quantileSorted(
      present.sort((a, b) => a - b),
      0.5,
    );
  const total = sum(present);
  return kind === "mean" ? total / present.length : total;
}

/** Sum that does not lose small addends. Source: Neumaier's compensated summation. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Quantile of sorted numbers by linear interpolation (R's type 7); NaN for none. */
export function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low);
}
