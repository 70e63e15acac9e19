import { measures, type ResolvedChart, type ResolvedPosition } from "../../../chart/resolved.js";
import type { RenderContext } from "../../../context/context.js";
import type { Formatter } from "../../../format/format.js";
import type { LocaleData } from "../../../format/locale.js";
import type { Marks } from "../../../transform/marks.js";
import type { Rows } from "./rows.js";

/** A piece of a Vega-Lite spec; the engine and the schema test check what is in it. */
export type Json = Record<string, unknown>;

/** What every part of the spec is built from. */
export interface SpecQuestion {
  readonly chart: ResolvedChart;
  readonly ctx: RenderContext;
  readonly formatter: Formatter;
  readonly locale: LocaleData;
  readonly marks: Marks;
  readonly rows: Rows;
  /** The channel that carries the scale and axis of the measures. */
  readonly y: ResolvedPosition | undefined;
  /** Named values that the spec refers to; collected while it is built. */
  readonly params: { name: string; value: unknown }[];
}

export const isHorizontal = (chart: ResolvedChart): boolean => chart.style.orientation === "horizontal";

/** The screen direction of a role: a lying chart has its measure along x. */
export const screenOf = (chart: ResolvedChart, role: "x" | "y"): "x" | "y" => (isHorizontal(chart) ? (role === "x" ? "y" : "x") : role);

export const firstMeasure = (chart: ResolvedChart): ResolvedPosition | undefined => measures(chart)[0];
