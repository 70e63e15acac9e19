import { measures, type ResolvedChart } from "../chart/resolved.js";
import type { RenderContext } from "../context/context.js";
import { columnOf } from "../data/table.js";
import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";
import { countLeaves, countMarks, countWords, isDeeper } from "../scene/count.js";
import type { SceneNode } from "../scene/types.js";

/** Most groups of a scene around one another; the families need a tenth of them. */
const MOST_NESTED = 200;

/** What leaves marks out, so that a picture of nothing else is empty. */
const CAUSES: ReadonlySet<string> = new Set(["ASSET_REFUSED", "INTENT_BAD_COLOR"]);

/** Whether every amount is zero: an honest picture has bars without height. */
function isAllZero(chart: ResolvedChart): boolean {
  const amounts = measures(chart).flatMap(({ field }) => (field === undefined ? [] : [...(columnOf(chart.data, field) ?? [])]));
  return amounts.includes(0) && amounts.every((value) => value === 0 || value === null);
}

/**
 * Refuses a scene that nothing could walk, one of too many shapes, and one in which nothing is to be seen.
 * @throws RenderError `RENDERER_FAILED`, `LIMIT_MARKS`, `DRAWING_EMPTY`.
 */
export function checkScene(root: SceneNode, chart: ResolvedChart, { issues, limits }: Pick<RenderContext, "issues" | "limits">): void {
  if (isDeeper(root, MOST_NESTED))
    throw new RenderError([issue("RENDERER_FAILED", { path: "", detail: `groups of its scene are nested deeper than ${MOST_NESTED}` })]);
  const count = countLeaves(root);
  if (count > limits.marks) throw new RenderError([issue("LIMIT_MARKS", { path: "", count, limit: limits.marks })]);
  if (countMarks(root) > 0 || isAllZero(chart)) return;
  // The marks of a specification may be texts.
  if (chart.spec !== undefined && countWords(root) > 0) return;
  const causes = chart.spec === undefined ? [] : issues.filter(({ code }) => CAUSES.has(code));
  if (causes.length > 0) throw new RenderError(causes.map((each) => ({ ...each, severity: "error" as const })));
  const { data, width, height } = chart;
  // A specification may bring its own rows.
  const rows = chart.spec === undefined || data.rowCount > 0 ? `of the ${data.rowCount} rows ` : "";
  throw new RenderError([
    issue("DRAWING_EMPTY", {
      path: "",
      received: data.rowCount,
      detail: `nothing ${rows}is to be seen: no value is inside the scales, or ${width} × ${height} px leave no room for the plot`,
    }),
    ...issues.filter(({ severity }) => severity !== "info"),
  ]);
}
