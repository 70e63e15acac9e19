import type { ResolvedScale } from "../../chart/resolved.js";
import { issue } from "../../issues/messages.js";
import { tidy } from "../../transform/bin.js";
import type { Marks, Values } from "../../transform/marks.js";
import { exponentOf, powerOfTen } from "../../transform/ticks.js";
import { at } from "../ledger.js";
import type { ChannelCore } from "./channel.js";
import { resolveContinuousScale, type ScaleQuestion } from "./scale.js";
import { classesOfSkewed } from "./skew.js";
import { classScale, hasClasses } from "./value-classes.js";
import { rampScale } from "./value-colors.js";

/**
 * Colours of amounts: in classes where the chart asks for them or the values of a map are skewed, else along a ramp. Raises `INTENT_KEY_UNUSED` for classes of a ramp.
 * @param values of the marks.
 */
export function amountPalette(q: ScaleQuestion, values: Values): ResolvedScale {
  const { scope, path, def } = q;
  if (hasClasses(def, q.core)) return classScale(q, values);
  const edges = classesOfSkewed(q, values);
  if (edges) return classScale(q, values, edges);
  if (def?.classes !== undefined)
    scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: at(at(path, "scale"), "classes"),
        name: "classes",
        owner: `a scale of type "${def.type ?? "time"}"`,
        next: "Use type: quantize, quantile or threshold",
      }),
    );
  return rampScale(scope, path, def, resolveContinuousScale(q));
}

/** Largest power of ten of which all edges are multiples, but no finer than a hundredth of the narrowest class: edges written so can be told apart. */
export function edgeStep(edges: readonly number[]): number | undefined {
  const known = [...new Set(edges)].sort((a, b) => a - b);
  const gap = known.slice(1).reduce((least, edge, i) => Math.min(least, edge - known[i]!), Infinity);
  const powers = known
    .filter((edge) => edge !== 0)
    .map((edge) => {
      const [digits = "", exponent = "0"] = tidy(Math.abs(edge)).toExponential().split("e");
      return Number(exponent) - digits.replace(".", "").length + 1;
    });
  if (powers.length === 0) return undefined;
  const finest = gap < Infinity ? exponentOf(gap) - 2 : -Infinity;
  return powerOfTen(Math.max(finest, Math.min(...powers)));
}

/** Whether a mark that has its place has no value for its colour. */
export function hasNoData(marks: Marks, core: ChannelCore): boolean {
  const { color, x, y } = marks.values;
  if (!(color instanceof Float64Array) || core.aggregate === "count" || core.aggregate === "distinct") return false;
  const isPlaced = (list: Values | undefined, i: number) => !(list instanceof Float64Array) || list[i]! - list[i]! === 0;
  return color.some((value, i) => value - value !== 0 && isPlaced(x, i) && isPlaced(y, i));
}
