import type { ResolvedSpark, SparkType } from "../../../chart/spark.js";
import type { TextMeasurer } from "../../../context/measurer.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Box } from "../../../spark/box.js";
import type { SparkData } from "../../../spark/data.js";

/** All that a spark mark may look at. */
export interface SparkQuestion {
  data: SparkData;
  paint: ResolvedSpark;
  box: Box;
  measurer: TextMeasurer;
  /** A number as it is written beside a mark. */
  format(value: number): string;
  /** A time as it is written beside a mark. */
  time(value: number): string;
}

/** One kind of spark. */
export interface SparkMark {
  readonly type: SparkType;
  /** Adds shapes and texts inside `box`; at least one, whatever the numbers are. */
  draw(q: SparkQuestion, out: SceneNode[]): void;
}
