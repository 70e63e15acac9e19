/** Bounds and prices of the choice; every one from `defaults/`. */
export interface AutoConfig {
  series: number;
  bars: number;
  stack: number;
  columns: number;
  most_bars: number;
  steps: number;
  slices: number;
  cells: number;
  box_rows: number;
  points: number;
  buckets: number;
  named: number;
  ratio: number;
  fields: number;
  tried: number;
  cloud: number;
  spread: number;
  rest: number;
  rest_bars: number;
  rest_series: number;
  regions: number;
  few_regions: number;
  cost: Readonly<Record<CostName, number>>;
}

/** Names of the parts that a price may have. */
export type CostName =
  | "kpi"
  | "line"
  | "area"
  | "bar"
  | "bar_in_time"
  | "scatter"
  | "histogram"
  | "boxplot"
  | "heatmap"
  | "grid"
  | "pie"
  | "share"
  | "counts"
  | "map"
  | "plain_map"
  | "totals"
  | "few_regions"
  | "table"
  | "list"
  | "split"
  | "rest"
  | "measures"
  | "size"
  | "sum"
  | "mean"
  | "many_bars"
  | "crowded_bars"
  | "too_many_bars"
  | "many_steps"
  | "empty_cells"
  | "unused_measure"
  | "unused_time"
  | "unused_category"
  | "few_rows"
  | "order";
