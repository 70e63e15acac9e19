import type { Scalar } from "../data/table.js";
import type { TimeUnit } from "../intent/types.js";

/** What a column holds, as a reader thinks of it: it decides which picture a card shows. */
export type ProfileKind = "number" | "date" | "category" | "text" | "boolean" | "identifier" | "other";

/** A value and how many rows have it. */
export interface ValueCount {
  /** The value. */
  value: Scalar;
  /**
   * Rows that have it.
   * @minimum 0
   */
  count: number;
}

/** A class of numbers: from `start`, which belongs to it, to `end`, which belongs to the next; the last class has both its ends. */
export interface HistogramBin {
  /** Lower edge. */
  start: number;
  /** Upper edge. */
  end: number;
  /**
   * Numbers in this class.
   * @minimum 0
   */
  count: number;
}

/** Numbers by class. */
export interface ProfileHistogram {
  /** In ascending order, without gaps. */
  bins: HistogramBin[];
  /**
   * Values below the first bin; default none.
   * @minimum 0
   */
  underflow?: number;
  /**
   * Values above the last bin; default none.
   * @minimum 0
   */
  overflow?: number;
}

/** Rows of one calendar step. */
export interface DateBucket {
  /** ISO date or time at which the step begins, UTC. */
  start: string;
  /**
   * Rows of this step.
   * @minimum 0
   */
  count: number;
}

/** Dates by calendar step. */
export interface DateDistribution {
  /** Calendar step; weeks begin on Monday. */
  grain: TimeUnit;
  /** In ascending order; steps without rows may be left out. */
  buckets: DateBucket[];
}

/** A value below which a share of the numbers lies. */
export interface Quantile {
  /**
   * The share, 0 to 1; 0.5 is the median.
   * @minimum 0
   * @maximum 1
   */
  at: number;
  /** The number below which that share lies. */
  value: number;
}

/** Lengths of texts, characters. */
export interface TextLengths {
  /**
   * Of the shortest.
   * @minimum 0
   */
  min: number;
  /**
   * Of the longest.
   * @minimum 0
   */
  max: number;
  /**
   * On average.
   * @minimum 0
   */
  mean?: number;
}

/** How often a truth value is true and false. */
export interface BooleanCounts {
  /**
   * Rows that are true.
   * @minimum 0
   */
  true_count: number;
  /**
   * Rows that are false.
   * @minimum 0
   */
  false_count: number;
}

/** Something a profiler found worth saying. */
export interface QualityFlag {
  /** A word for machines: `constant`, `high_nulls`, `duplicates` … */
  code: string;
  /** Default warning. */
  severity?: "info" | "warning" | "error";
  /** A few words for people; default the code made readable. */
  message?: string;
}

/**
 * What a profiler knows about one column, from statistics alone: no rows are needed to draw its card.
 * All that is absent is not known; a card shows what is there. Counts are numbers of rows.
 */
export interface ColumnProfile {
  /** Version of this contract. */
  version?: 1;
  /** Name of the column. */
  name: string;
  /** Type as the source calls it: `BIGINT`, `VARCHAR`. */
  type?: string;
  /** What it holds; found from the statistics when absent. */
  kind?: ProfileKind;
  /** What the column is, in a sentence. */
  description?: string;
  /** A remark of whoever looked at it. */
  comment?: string;
  /**
   * Rows of the table, those without a value included.
   * @minimum 0
   */
  row_count: number;
  /**
   * Rows without a value.
   * @minimum 0
   */
  null_count?: number;
  /**
   * Rows with a text without characters; they are not among the nulls.
   * @minimum 0
   */
  empty_count?: number;
  /**
   * Rows whose value cannot be what the column is meant to hold; they are neither null nor empty.
   * @minimum 0
   */
  invalid_count?: number;
  /**
   * Different values, nulls left out.
   * @minimum 0
   */
  distinct_count?: number;
  /** Whether the different values were estimated. */
  is_distinct_approximate?: boolean;
  /** Least value: a number, an ISO date, or the first text. */
  min?: Scalar;
  /** Greatest value. */
  max?: Scalar;
  /** Mean of the numbers. */
  mean?: number;
  /**
   * Standard deviation.
   * @minimum 0
   */
  std?: number;
  /** In ascending order of `at`. */
  quantiles?: Quantile[];
  /** The most frequent values, most frequent first. */
  top_values?: ValueCount[];
  /** Numbers by class. */
  histogram?: ProfileHistogram;
  /** Dates by calendar step. */
  date_distribution?: DateDistribution;
  /** Lengths of the texts. */
  text_length?: TextLengths;
  /** How often it is true and false. */
  booleans?: BooleanCounts;
  /** What is worth saying about it. */
  flags?: QualityFlag[];
}
