import type { Issue } from "../issues/issue.js";
import type { ChartTypeRule, ChartTypes } from "./chart-types.js";
import { checkMeaning, type IsColor } from "./checks.js";
import { checkLayers } from "./layer-checks.js";
import { checkMultiples } from "./multiples-checks.js";
import { checkUsage } from "./usage.js";
import { ownerOf, validateIntent } from "./validate.js";

export { cutWords } from "./cut-words.js";
export { checkFields } from "./fields.js";
export { checkUsage };

/**
 * Finds the mistakes of a chart: of type, key, value and range, of meaning, and words that its type does not read.
 * @param chart plain values, without rows.
 * @returns every mistake, and what the chart's type reads, undefined when the type is unknown.
 */
export function checkChart(
  chart: Record<string, unknown>,
  types: ChartTypes,
  isColor: IsColor,
): { issues: Issue[]; rule: ChartTypeRule | undefined } {
  const { issues, rule } = validateIntent(chart, types);
  issues.push(...checkMeaning(chart, isColor));
  issues.push(...checkLayers(chart), ...checkMultiples(chart));
  if (rule) issues.push(...checkUsage(chart, rule, ownerOf(chart, rule) ?? "this chart"));
  return { issues, rule };
}
