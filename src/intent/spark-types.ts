import type { ChartTypeRule, ChartTypes } from "./chart-types.js";

/** What every small picture has in common: no axes, no title in the picture. */
const small = {
  needs: [],
  takes: [],
  parts: ["spark"],
  style: [],
  styleWithout: ["title", "subtitle", "layout", "palette", "none_label"],
  without: ["subtitle"],
  marks: {},
} as const satisfies ChartTypeRule;

/** Numbers in the order of the rows. */
const series: ChartTypeRule = { ...small, needs: ["value"], sameAs: { y: "value" } };

/** What the types of the spark family read. */
export const sparkChartTypes: ChartTypes = {
  spark_bar: { ...small, needs: ["value"], takes: ["label"], sameAs: { x: "value", y: "label" } },
  spark_column: series,
  spark_line: series,
  spark_area: series,
  spark_histogram: small,
  spark_dates: small,
  spark_progress: { ...small, needs: ["value"], sameAs: { x: "value", y: "value" } },
  spark_box: small,
  spark_completeness: small,
  column_card: { ...small, parts: ["profile", "card", "cards", "spark"], hasProfile: true },
  kpi: { ...small, needs: ["value"], takes: ["label", "support"], parts: ["kpi", "spark"] },
  table: { ...small, parts: ["columns", "table", "spark"], styleWithout: ["subtitle", "layout", "palette"] },
};
