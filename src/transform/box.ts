import { quantileSorted } from "./aggregate.js";

/** A box and its whiskers; `outliers` are the positions (in the values given) of those beyond them. */
export interface BoxSummary {
  low: number;
  q1: number;
  median: number;
  q3: number;
  high: number;
  outliers: number[];
}

/**
 * Five numbers of a distribution. Whiskers end at the last value within `reach` interquartile ranges of the box, or at the extremes.
 * Values that are not finite are left out; undefined without any. Quartiles by linear interpolation. Source: Tukey, Exploratory Data Analysis, 1977.
 */
export function boxSummary(values: readonly number[], reach: number | "extent"): BoxSummary | undefined {
  const sorted = values.filter((value) => value - value === 0).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantileSorted(sorted, share)) as [number, number, number];
  const [from, to] = reach === "extent" ? [-Infinity, Infinity] : [q1 - reach * (q3 - q1), q3 + reach * (q3 - q1)];
  const inside = sorted.filter((value) => value >= from && value <= to);
  const outliers = values.flatMap((value, i) => (value - value === 0 && (value < from || value > to) ? [i] : []));
  return { low: Math.min(inside[0] ?? q1, q1), q1, median, q3, high: Math.max(inside[inside.length - 1] ?? q3, q3), outliers };
}
