import type { Scalar } from "../data/table.js";
import type { Kind } from "../intent/types.js";
import type { ResolvedFormat } from "./resolved.js";

/** Paint of a KPI; sizes in px. */
export interface KpiPaint {
  label_color: string;
  label_size: number;
  value_color: string;
  /** Largest size of the number. */
  value_size: number;
  support_size: number;
  good_color: string;
  bad_color: string;
  neutral_color: string;
  spark_height: number;
}

/** A KPI with nothing left open. */
export interface ResolvedKpi extends KpiPaint {
  good: "up" | "down" | "none";
  spark: { type: "spark_line" | "spark_area" | "spark_column"; values: readonly (number | null)[] } | null;
}

/** A cell that is told apart; the first rule that holds decides. */
export interface ResolvedCellRule {
  above?: number;
  below?: number;
  equals?: Scalar;
  color: string | null;
  background: string | null;
  bold: boolean;
}

/** One column of a table with nothing left open. */
export interface ResolvedColumn {
  /** Absent of a column of sparks. */
  field?: string;
  kind: Kind;
  title: string | null;
  format: ResolvedFormat;
  align: "left" | "right" | "center";
  /** px; null is by what stands in it. */
  width: number | null;
  bar: boolean;
  heat: boolean;
  spark: { type: "spark_line" | "spark_area" | "spark_column"; fields: readonly string[] } | null;
  rules: readonly ResolvedCellRule[];
}

/** Paint of a table; sizes in px. */
export interface TablePaint {
  rows: number;
  row_height: number;
  header_lines: number;
  header_size: number;
  header_color: string;
  cell_size: number;
  cell_color: string;
  muted_color: string;
  line_color: string;
  bar_color: string;
  negative_color: string;
  cell_padding: number;
}

/** A table with nothing left open. */
export interface ResolvedTable extends TablePaint {
  page: number;
  heat_colors: readonly string[];
}
