import type { ScaleDef } from "../../intent/types.js";
import { quantileEdges } from "../../transform/classes.js";
import type { Values } from "../../transform/marks.js";
import type { ScaleQuestion } from "./scale.js";

/** Keys of a colour scale that its author says when a ramp, or its ends, are what is wanted. */
const OPEN_KEYS = ["type", "domain", "classes", "zero", "nice", "midpoint", "clamp"] as const satisfies readonly (keyof ScaleDef)[];
/** Part of the values that a round edge may move to the class beside theirs. */
const SLACK = 0.04;

/**
 * Edges of classes of about as many regions each, for a filled map half of whose values lie in a small part of what they span: along a ramp a
 * few outliers would have all of its colours. Undefined for other values, where one value fills a class (most are nothing), where the chart
 * says something about the scale, and for amounts on both sides of zero, whose colours have a middle.
 * Read: `geo.skew_share`, `geo.skew_count`, `color.classes`.
 */
export function classesOfSkewed({ scope, def, core }: ScaleQuestion, values: Values): number[] | undefined {
  if (scope.type !== "map" || core.kind !== "quantitative" || core.bin !== null) return undefined;
  if (OPEN_KEYS.some((key) => def?.[key] !== undefined) || Array.isArray(def?.palette) || !(values instanceof Float64Array))
    return undefined;
  const { skew_share, skew_count } = scope.config.geo;
  const { classes } = scope.config.color;
  const sorted = values.filter((value) => value - value === 0).sort();
  const last = sorted.length - 1;
  const [least, greatest] = [sorted[0]!, sorted[last]!];
  if (sorted.length < skew_count || (least < 0 && greatest > 0)) return undefined;
  const half = sorted[Math.ceil(last * 0.75)]! - sorted[Math.floor(last * 0.25)]!;
  if (!(half < skew_share * (greatest - least))) return undefined;
  const exact = quantileEdges(sorted, classes, true);
  const edges = quantileEdges(sorted, classes, true, Math.floor(sorted.length * SLACK));
  return exact.length === classes - 1 && edges.length === classes - 1 ? edges : undefined;
}
