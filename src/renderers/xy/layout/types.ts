import type { LegendLayout, PlacedText } from "../../../layout/types.js";
import type { Box } from "../../../scene/box.js";

export type { PlacedText };

/** A guide of a position. */
export interface AxisLayout {
  /** The side it stands on. */
  side: "left" | "right" | "top" | "bottom";
  /** px along the axis of every tick that has a label, with whether it stands for zero. */
  ticks: readonly { at: number; isZero: boolean }[];
  labels: readonly PlacedText[];
  title: PlacedText | null;
}

/**
 * Where everything of a chart stands, as plain data, px from the top left of the frame.
 * No two texts meet and none leaves the frame; what had no room has been reported.
 */
export interface Layout {
  title: readonly PlacedText[];
  subtitle: readonly PlacedText[];
  legends: readonly LegendLayout[];
  /** What the scales span. */
  plot: Box;
  /** What legends leave of the frame. */
  room: Box;
  x: AxisLayout | null;
  y: AxisLayout | null;
  /** Which way legends have no room even without a plot; null when they have. */
  tight: "width" | "height" | null;
}
