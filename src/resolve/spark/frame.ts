import type { Suggestion } from "../../enrich/types.js";
import type { Config } from "../config.js";

type Leaf = { value: number; source: string };

/** Size of a picture of a type that nobody gave one. */
export interface FrameSize {
  width: Leaf;
  height: Leaf;
  /** Counts before `width`. */
  fittedWidth?: Suggestion<number>;
  /** Counts before `height`. */
  fittedHeight?: Suggestion<number>;
}

/**
 * The size that the house gives a small picture.
 * @param rows number of rows.
 * @param hasSpark whether a KPI draws one, which then has a place of its own under the change.
 */
export function frameSize(type: string, rows: number, config: Config, hasSpark: boolean): FrameSize {
  if (type === "kpi")
    return {
      width: { value: config.kpi.width, source: "kpi.width" },
      height: { value: config.kpi.height, source: "kpi.height" },
      ...(hasSpark
        ? {
            fittedHeight: {
              value: config.kpi.height + config.kpi.spark_height,
              rule: "kpi.spark",
              reason: "there is a spark under the number",
            },
          }
        : {}),
    };
  // Cards and tables are as large as what stands in them; what is said here holds until that is known.
  if (type === "table")
    return { width: { value: config.table.width, source: "table.width" }, height: { value: config.frame.height, source: "frame.height" } };
  if (type === "column_card") {
    const house = config.card[config.card.size];
    return {
      width: { value: house.width, source: `card.${config.card.size}.width` },
      height: { value: house.height, source: `card.${config.card.size}.height` },
    };
  }
  const { spark } = config;
  const size: FrameSize = {
    width: { value: spark.width, source: "spark.width" },
    height: { value: spark.height, source: "spark.height" },
  };
  if (type !== "spark_bar") return size;
  const shown = Math.max(1, Math.min(rows, spark.rows));
  return {
    ...size,
    fittedHeight: { value: shown * spark.row_height + 2 * spark.padding, rule: "spark.rows", reason: `a line for each of ${shown} rows` },
  };
}
