import type { ResolvedChart } from "../chart/resolved.js";
import { isHorizontal } from "./question.js";

/**
 * Part of its place that a bar, a box, or a group of them takes: what the style says, and no more than its most px.
 * @param step px from place to place.
 * @param parts how many stand side by side in one place.
 * @param share what the style says when it is not `band`.
 */
export function bandShare(chart: ResolvedChart, step: number, parts: number, share?: number): number {
  const { bar, box } = chart.style.marks;
  const paint = chart.type === "boxplot" ? box : bar;
  const most = (isHorizontal(chart) ? paint?.max_height : paint?.max_width) ?? Infinity;
  const wanted = share ?? paint?.band ?? 1;
  return step > 0 ? Math.min(wanted, (most * parts) / step) : wanted;
}

/** Whether bars or boxes of one place stand side by side: a colour that is not the axis' own, and no stack. */
export function isGrouped({ color, x, y_start, style }: ResolvedChart): boolean {
  return (
    style.stack === "none" &&
    color?.scale.type === "ordinal" &&
    y_start === undefined &&
    !(color.field !== undefined && color.field === x?.field) &&
    x?.scale.type === "band"
  );
}

/** How many bars or boxes stand side by side in one place. */
export const partsBeside = (chart: ResolvedChart): number => (isGrouped(chart) ? chart.color!.scale.domain.length : 1);
