import type { CategoryColorMap } from "./artifact.js";
import type { ResolvedChart } from "./resolved.js";

/**
 * Which colour each category of a chart has: field → value → `#rrggbb`.
 * Empty where colour shows no categories, or names measures instead of a field. A value of null has the key `null`.
 */
export function categoryColors(chart: ResolvedChart): CategoryColorMap {
  const color = chart.color;
  const palette = color?.scale.palette;
  if (color?.field === undefined || color.scale.type !== "ordinal" || !palette || palette.length === 0) return {};
  const entries = color.scale.domain.map((value, index): [string, string] => [String(value), palette[index % palette.length]!]);
  return Object.fromEntries([[color.field, Object.fromEntries(entries)]]);
}
