import type { Box } from "../scene/box.js";

/** One line of text with its final place: its anchor on the baseline, px. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  size: number;
  weight: 400 | 600;
  color: string;
  /** Clockwise about (x, y). */
  angleDeg?: number;
}

/** The sign of one entry of a legend: a patch, a piece of line, or the shape of a mark. */
export interface LegendSymbol {
  kind: "patch" | "stroke" | "shape";
  /** Middle, px. */
  x: number;
  y: number;
  /** Side of a patch or length of a stroke, px; of a shape its area, px². */
  size: number;
  shape?: string;
  color: string;
  opacity?: number;
}

export interface LegendLayout {
  title: PlacedText | null;
  symbols: readonly LegendSymbol[];
  labels: readonly PlacedText[];
  /** Colours of a ramp, evenly spread over its box from left to right. */
  ramp: { box: Box; stops: readonly string[] } | null;
}
