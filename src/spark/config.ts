import type { CardPaint, CardSize } from "../chart/card.js";
import type { KpiPaint, TablePaint } from "../chart/small.js";
import type { SparkPaint, SparkPoint } from "../chart/spark.js";

/** House defaults of sparks; each key is explained in `defaults/chart-defaults.yaml`. */
export interface SparkConfig extends Omit<SparkPaint, "color"> {
  width: number;
  height: number;
  rows: number;
  background: string | null;
  padding: number;
  points: SparkPoint[];
  words: boolean;
}

interface Size {
  width: number;
  height: number;
}

/** House defaults of column cards. */
export interface CardConfig extends CardPaint {
  size: CardSize;
  columns: number;
  background: string | null;
  margin: number;
  small: Size;
  medium: Size;
  large: Size;
}

/** House defaults of KPIs. */
export interface KpiConfig extends KpiPaint, Size {
  background: string | null;
  padding: number;
  good: "up" | "down" | "none";
}

/** House defaults of tables. */
export interface TableConfig extends TablePaint {
  width: number;
  background: string | null;
  padding: number;
  heat_colors: string[];
}
