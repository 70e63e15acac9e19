import { LINE_HEIGHT } from "./letters.js";
import type { ResolvedChart } from "./resolved.js";

/** Between label and number of a KPI, px. */
export const LABEL_GAP = 4;
/** Between number and change, px. */
export const CHANGE_GAP = 2;
/** Between what is above it and a spark, px. */
export const SPARK_GAP = 6;

/** px that a KPI needs for all it shows at its full size, between its paddings and with them. */
export function kpiHeight({ kpi, title, label, value, support, style }: ResolvedChart): number {
  const { label_size, value_size, support_size, spark_height, spark } = kpi!;
  const hasLabel = Boolean(label ?? title ?? value?.title);
  const hasSpark = spark !== null && spark.values.length > 0;
  return (
    2 * style.padding +
    (hasLabel ? label_size * LINE_HEIGHT + LABEL_GAP : 0) +
    value_size * LINE_HEIGHT +
    (support ? support_size * LINE_HEIGHT + CHANGE_GAP : 0) +
    (hasSpark ? spark_height + SPARK_GAP : 0)
  );
}
