import type { ResolvedSpark, SparkPaint } from "../../chart/spark.js";
import { parseCssColor } from "../../color/css.js";
import { profileSpark } from "../../spark/card/closed.js";
import type { Config } from "../config.js";
import type { Scope } from "../scope.js";

/** Parts of the config of sparks that are no paint. */
const SIZES = ["width", "height", "rows", "padding", "background", "points", "words"] as const;

/** What the house says about the paint of sparks. */
export const sparkPaint = (config: Config): Omit<SparkPaint, "color"> => {
  const paint: Record<string, unknown> = { ...config.spark };
  for (const key of SIZES) delete paint[key];
  return paint as unknown as Omit<SparkPaint, "color">;
};

/** Paint of the sparks inside another picture, which says all else about them. */
export function innerSpark(scope: Scope): ResolvedSpark {
  const { ledger, intent, config } = scope;
  const said = intent.spark ?? {};
  const own = said.color ?? intent.style?.color;
  const closed = {
    ...profileSpark,
    words: said.words ?? profileSpark.words,
    format: { pattern: ",.0f", compact_from: config.format.compact_from },
  };
  for (const path of [
    "points",
    "thresholds",
    "words",
    "min",
    "max",
    "target",
    "underflow",
    "overflow",
    "grain",
    "format",
    "time_format",
  ] as const)
    ledger.enriched(`/spark/${path}`, { value: closed[path], rule: "spark.inside", reason: "the picture around it says what is drawn" });
  return {
    color: ledger.choose("/spark/color", own === undefined ? undefined : parseCssColor(own)?.hex, undefined, {
      value: config.color.single,
      source: "color.single",
    }),
    ...ledger.paint("/spark", said as Partial<Omit<SparkPaint, "color">>, sparkPaint(config), "spark"),
    ...closed,
  };
}
