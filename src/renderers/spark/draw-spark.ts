import type { ResolvedSpark, SparkType } from "../../chart/spark.js";
import type { TextMeasurer } from "../../context/measurer.js";
import type { SceneNode } from "../../scene/types.js";
import type { Box } from "../../spark/box.js";
import type { SparkData } from "../../spark/data.js";
import { sparkMarks } from "./marks/index.js";

/** A spark with all that decides its picture. */
export interface Spark {
  type: SparkType;
  data: SparkData;
  paint: ResolvedSpark;
  box: Box;
  format(value: number): string;
  time(value: number): string;
}

/** Shapes and texts of a spark, all inside its box; at least one unless the box has no room at all. */
export function drawSpark(spark: Spark, measurer: TextMeasurer): SceneNode[] {
  const out: SceneNode[] = [];
  const { width, height } = spark.box;
  if (width >= 1 && height >= 1) sparkMarks[spark.type].draw({ ...spark, measurer }, out);
  return out;
}
