import type { CalendarNames } from "./natural-order.js";

/** Thresholds of the facts; every one from `defaults/`. */
export interface FactConfig {
  time_share: number;
  year_least: number;
  year_most: number;
  year_step: number;
  year_likely: readonly number[];
  year_early: number;
  year_run: number;
  number_share: number;
  id_share: number;
  id_rows: number;
  id_spread: number;
  code_share: number;
  code_values: number;
  code_rows: number;
  code_spread: number;
  percent_share: number;
  text_length: number;
  text_share: number;
  /** Months and days in the language of the chart, where it is not English. */
  names?: CalendarNames | undefined;
}
