import type { SparkPoint } from "../../../chart/spark.js";

/** Places of the points that are told apart: the last number, the first least, the first greatest. */
export function pointsOf(values: ArrayLike<number>, wanted: readonly SparkPoint[]): number[] {
  if (wanted.length === 0) return [];
  let last = -1;
  let min = -1;
  let max = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(Math.abs(value) <= 1e300)) continue;
    last = i;
    if (min < 0 || value < values[min]!) min = i;
    if (max < 0 || value > values[max]!) max = i;
  }
  if (last < 0) return [];
  const at = { last, min, max };
  return [...new Set(wanted.map((name) => at[name]))];
}
