import type { Scalar } from "../data/table.js";
import type { PanelSharing } from "../intent/together.js";
import type { ResolvedChannel, ResolvedFormat, ResolvedText } from "./resolved.js";

/** A field whose values make panels; `sort` lists every value in the order of the panels, dates as ISO texts, no value as null. */
export interface ResolvedPanels extends Omit<ResolvedChannel, "aggregate"> {
  sort: readonly Scalar[];
}

/** A position in one panel that has a scale of its own. */
export interface ResolvedPanelScale {
  domain: readonly Scalar[];
  ticks: readonly Scalar[];
  format: ResolvedFormat;
}

/** The scales of one panel; null where it has those of the chart. */
export interface ResolvedPanelScales {
  x: ResolvedPanelScale | null;
  y: ResolvedPanelScale | null;
  /** Of the axis at the other side; only where layers have one. */
  second?: ResolvedPanelScale | null;
}

/** Panels with nothing left open. With `rows` and `columns` each pair has a panel, whether the rows of the data have it or not. */
export interface ResolvedMultiples {
  rows?: ResolvedPanels;
  columns?: ResolvedPanels;
  scale: { readonly x: PanelSharing; readonly y: PanelSharing };
  /** Most panels side by side. Only of `columns` without `rows`. */
  wrap?: number;
  header: ResolvedText;
  /** Between panels, px; more where labels need it. */
  header_gap: number;
  gap_x: number;
  gap_y: number;
  /** One for each panel, row by row. Only where scales are independent. */
  scales?: readonly ResolvedPanelScales[];
}
