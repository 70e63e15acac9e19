import type { ResolvedChart } from "../chart/resolved.js";
import type { JsonPatchStep } from "../issues/issue.js";

/** Types whose series can stand in panels of their own. */
const SPLIT: ReadonlySet<string> = new Set(["line", "area", "bar", "column", "scatter", "histogram"]);

/**
 * What to do about more series than have room for their names.
 * @param otherwise the advice that always holds.
 * @returns with a fix where the chart can give each series a panel: the field of its colour becomes that of the panels.
 */
export function panelsInstead(
  { type, color, layers, multiples }: ResolvedChart,
  otherwise: string,
): { next: string; fix?: JsonPatchStep[] } {
  if (!SPLIT.has(type) || color?.field === undefined || color.scale.type !== "ordinal" || layers || multiples) return { next: otherwise };
  return {
    next: `${otherwise}; or give each a panel of its own, with multiples: ${color.field}`,
    fix: [
      { op: "remove", path: "/color" },
      { op: "add", path: "/multiples", value: color.field },
    ],
  };
}
