import { measures, type ResolvedChart, type ResolvedPosition } from "../chart/resolved.js";
import type { RenderContext } from "../context/context.js";
import type { Formatter } from "../format/format.js";

/** What every family asks when it writes words or gives them room. */
export interface LayoutQuestion {
  readonly chart: ResolvedChart;
  readonly ctx: RenderContext;
  readonly formatter: Formatter;
}

export const isHorizontal = (chart: ResolvedChart): boolean => chart.style.orientation === "horizontal";

/** The screen direction of a role: a lying chart has its measure along x. */
export const screenOf = (chart: ResolvedChart, role: "x" | "y"): "x" | "y" => (isHorizontal(chart) ? (role === "x" ? "y" : "x") : role);

/** The channel that carries the scale and axis of the measures. */
export const firstMeasure = (chart: ResolvedChart): ResolvedPosition | undefined => measures(chart)[0];
