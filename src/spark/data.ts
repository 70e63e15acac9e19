import type { SparkType } from "../chart/spark.js";

/** Numbers, names and times of a spark as lists side by side; NaN is a missing number. */
export interface SparkData {
  /** Number of rows. */
  count: number;
  /** Amounts: the numbers, or the counts of bins, buckets and parts. */
  values: ArrayLike<number>;
  /** Names of the rows; only of bars. */
  labels?: readonly string[] | undefined;
  /** Lower edges of bins; times of buckets in epoch ms. */
  starts?: ArrayLike<number> | undefined;
  /** Rows beyond those listed; only of bars. */
  more?: number | undefined;
  /** Upper edges of bins. */
  ends?: ArrayLike<number> | undefined;
}

/** Parts of completeness in the order they are drawn. */
export const PARTS = ["filled", "empty", "null", "invalid"] as const;
/** The five numbers of a box. */
export const FIVE = ["min", "q1", "median", "q3", "max"] as const;

/** Fields that the rows of some sparks have by name; the others name theirs in channels. */
export const rowFields: { readonly [type in SparkType]?: readonly string[] } = {
  spark_histogram: ["start", "end", "count"],
  spark_dates: ["start", "count"],
  spark_box: FIVE,
  spark_completeness: PARTS,
};
