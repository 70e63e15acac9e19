import type { Values } from "../../transform/marks.js";
import type { StackMode } from "../../transform/stack.js";
import type { Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";
import { traitsOf } from "./family.js";

/** What decides how parts combine. */
export interface StackQuestion {
  x: ChannelCore | undefined;
  y: ChannelCore | undefined;
  color: ChannelCore | undefined;
  hasManyMeasures: boolean;
  /** Whether several rows share a place although nothing tells them apart. */
  isDuplicated: boolean;
  amounts: Values | undefined;
  /** Whether colour shows amounts and no two marks share a place, so that it splits nothing. */
  isPainted: boolean;
}

/** Parts are stacked only where their sum means something: averages, several measures and areas below zero stand side by side or overlap. */
export function stackRule(scope: Scope, q: StackQuestion): StackMode {
  const decide = (value: StackMode, rule: string, reason: string) => scope.ledger.enriched("/style/stack", { value, rule, reason });
  const said = scope.intent.style?.stack;
  if (said !== undefined) return scope.ledger.authored("/style/stack", said);
  if (!traitsOf(scope.type).isStackable) return decide("none", "stack.type", "this type has no stacked parts");
  if (scope.intent.y_start !== undefined) return decide("none", "stack.floating", "floating bars have their own start");
  if (q.isDuplicated) return decide("zero", "stack.duplicates", "rows of one place are put on top of each other, so that none is hidden");
  if (q.color === undefined) return decide("none", "stack.single", "there is one series");
  if (q.isPainted) return decide("none", "stack.painted", "colour shows an amount and splits nothing");
  const isNegative = scope.type === "area" && q.amounts instanceof Float64Array && q.amounts.some((value) => value < 0);
  if (q.hasManyMeasures && scope.type !== "area") return decide("none", "stack.measures", "different measures are compared side by side");
  if (q.color.field !== undefined && q.color.field === q.x?.field && q.color.bin === null && q.x.bin === null && q.x.time_unit === null)
    return decide("none", "stack.same-field", "colour repeats the axis");
  if (
    q.y?.aggregate === "mean" ||
    q.y?.aggregate === "median" ||
    q.y?.aggregate === "min" ||
    q.y?.aggregate === "max" ||
    q.y?.aggregate === "distinct"
  )
    return decide("none", "stack.not-additive", `a ${q.y.aggregate} does not add up`);
  if (isNegative) return decide("none", "stack.negative", "areas below zero would hide others");
  return decide("zero", "stack.parts", "the parts add up");
}
