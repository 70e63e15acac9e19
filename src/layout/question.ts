import { measures, type ResolvedAxis, type ResolvedChart, type ResolvedLegendChannel, type ResolvedPosition } from "../chart/resolved.js";
import type { RenderContext } from "../context/context.js";
import type { Formatter } from "../format/format.js";
import type { Marks } from "../transform/marks.js";
import type { AxisLabel } from "./labels.js";
import type { LegendEntry } from "./legend/entries.js";

/** What every family asks when it writes words or gives them room. */
export interface LayoutQuestion {
  readonly chart: ResolvedChart;
  readonly ctx: RenderContext;
  readonly formatter: Formatter;
  /** Labels at all ticks of an axis, once written; a layout that looks for its plot in passes asks for them each time. */
  readonly written?: Map<ResolvedAxis, readonly AxisLabel[]>;
}

/** The same with what is drawn. */
export interface MarksQuestion extends LayoutQuestion {
  readonly marks: Marks;
  /** Of a chart with layers: each as a question of its own, in the order in which they are drawn over the chart. */
  readonly views?: readonly MarksQuestion[];
  /** The one legend of all their names; absent without one. */
  readonly merged?: { readonly channel: ResolvedLegendChannel; readonly entries: readonly LegendEntry[] } | undefined;
}

export const isHorizontal = (chart: ResolvedChart): boolean => chart.style.orientation === "horizontal";

/** The screen direction of a role: a lying chart has its measure along x. */
export const screenOf = (chart: ResolvedChart, role: "x" | "y"): "x" | "y" => (isHorizontal(chart) ? (role === "x" ? "y" : "x") : role);

/** The channel that carries the scale and axis of the measures. */
export const firstMeasure = (chart: ResolvedChart): ResolvedPosition | undefined => measures(chart)[0];
