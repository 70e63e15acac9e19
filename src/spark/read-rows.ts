import type { SparkType } from "../chart/spark.js";
import { plainNumber } from "../data/plain-number.js";
import type { Scalar } from "../data/table.js";
import { parseTime } from "../data/time.js";
import { FIVE, PARTS, type SparkData } from "./data.js";

/** One cell by field and row, however the rows are kept. */
export type Cells = (field: string) => (row: number) => unknown;

/** Which fields hold the numbers and the names. */
export interface SparkFields {
  value?: string | undefined;
  label?: string | undefined;
}

const numberIn = (value: unknown): number =>
  typeof value === "number"
    ? value
    : typeof value === "bigint"
      ? Number(value)
      : typeof value === "string"
        ? plainNumber(value.trim())
        : NaN;

const timeIn = (value: unknown): number => (value instanceof Date ? value.getTime() : parseTime(value as Scalar));

function numbers(cell: (row: number) => unknown, count: number): number[] {
  const out: number[] = new Array(count);
  for (let i = 0; i < count; i++) out[i] = numberIn(cell(i));
  return out;
}

/** The name of a row; a row without one is named "–". */
const labelIn = (value: unknown): string => (value === null || value === undefined || value === "" ? "–" : `${value as string}`);

/**
 * Numbers and names of a spark from its rows. Cells that hold no number are NaN.
 * @param count number of rows.
 */
export function readSparkRows(type: SparkType, cells: Cells, count: number, fields: SparkFields): SparkData {
  switch (type) {
    case "spark_histogram":
      return { count, starts: numbers(cells("start"), count), ends: numbers(cells("end"), count), values: numbers(cells("count"), count) };
    case "spark_dates": {
      const start = cells("start");
      return { count, starts: Array.from({ length: count }, (_, i) => timeIn(start(i))), values: numbers(cells("count"), count) };
    }
    case "spark_box":
      return { count: 5, values: FIVE.map((name) => numberIn(cells(name)(0))) };
    case "spark_completeness":
      return { count: 4, values: PARTS.map((name) => numberIn(cells(name)(0))) };
    default: {
      const values = numbers(cells(fields.value!), count);
      if (type !== "spark_bar" || fields.label === undefined) return { count, values };
      const label = cells(fields.label);
      return { count, values, labels: Array.from({ length: count }, (_, i) => labelIn(label(i))) };
    }
  }
}
