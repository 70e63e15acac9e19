import type { NumberFormat, TimeFormat, TimeUnit } from "../intent/types.js";

/** The types of the spark family that draw one small picture of numbers. */
export type SparkType =
  | "spark_bar"
  | "spark_column"
  | "spark_line"
  | "spark_area"
  | "spark_histogram"
  | "spark_dates"
  | "spark_progress"
  | "spark_box"
  | "spark_completeness";

/** A point of a spark that is told apart. */
export type SparkPoint = "last" | "min" | "max";

/** From which value on a progress bar has which colour. */
export interface SparkThreshold {
  from: number;
  /** `#rrggbb`. */
  color: string;
}

/** Paint and measures of a spark; sizes in px, colours `#rrggbb`. */
export interface SparkPaint {
  /** Of the marks. */
  color: string;
  /** Behind the marks: what could be filled. */
  track_color: string;
  /** Of what stands back: the rest, bins beyond the ends. */
  muted_color: string;
  /** Of points that are told apart, medians and zero lines. */
  strong_color: string;
  /** Of missing values. */
  null_color: string;
  /** Of empty texts. */
  empty_color: string;
  /** Of values that cannot be read. */
  invalid_color: string;
  /** Of labels. */
  label_color: string;
  /** Of numbers beside marks. */
  value_color: string;
  /** Of labels and numbers. */
  label_size: number;
  /** Of lines. */
  line_width: number;
  /** Opacity of the fill under a line, 0 to 1. */
  area_opacity: number;
  /** Radius of a point. */
  dot_size: number;
  /** Between neighbouring bars. */
  gap: number;
  /** Corner radius of tracks. */
  radius: number;
  /** Thickest bar of one row. */
  thickness: number;
  /** Least height of a row with a label. */
  row_height: number;
  /** Largest share of the width that labels may take, 0 to 1. */
  label_share: number;
}

/** What a spark says besides its numbers, with nothing left open. */
export interface ResolvedSpark extends SparkPaint {
  /** Points told apart. Lines, areas and columns. */
  points: readonly SparkPoint[];
  /** Whether numbers are written where they have room. */
  words: boolean;
  /** Least and greatest value of the scale; null takes it from the numbers. */
  min: number | null;
  max: number | null;
  /** A mark on the way. Only of a progress bar. */
  target: number | null;
  /** From the lowest. Only of a progress bar. */
  thresholds: readonly SparkThreshold[];
  /** Values below the first and above the last bin. Only of a histogram. */
  underflow: number;
  overflow: number;
  /** Calendar step of the buckets. Only of dates. */
  grain: TimeUnit | null;
  /** How numbers are written where no channel says it. */
  format: NumberFormat;
  /** How times are written. */
  time_format: TimeFormat;
}
