export { LINE_HEIGHT } from "../../chart/letters.js";

import type { TextMeasurer } from "../../context/measurer.js";
import { tenths } from "../../context/tenths.js";
import type { SceneCircle, SceneNode, ScenePath, SceneRect, SceneText } from "../../scene/types.js";
import type { Box } from "../../spark/box.js";
import { truncate } from "../../text/truncate.js";

/** Path data of a rectangle from two corners. */
export const bar = (left: number, top: number, right: number, bottom: number): string => {
  const floor = tenths(bottom);
  return `M${tenths(left)},${floor}V${tenths(top)}H${tenths(right)}V${floor}Z`;
};

export const rect = (box: Box, fill: string, radius = 0): SceneRect => ({
  type: "rect",
  x: box.x,
  y: box.y,
  width: Math.max(0, box.width),
  height: Math.max(0, box.height),
  ...(radius > 0 ? { radius: Math.min(radius, box.width / 2, box.height / 2) } : {}),
  fill,
});

export const fill = (d: string, color: string): ScenePath => ({ type: "path", d, fill: color });

export const stroke = (d: string, color: string, width: number): ScenePath => ({
  type: "path",
  d,
  stroke: color,
  strokeWidth: width,
  cap: "round",
  join: "round",
});

export const dot = (cx: number, cy: number, r: number, color: string): SceneCircle => ({ type: "circle", cx, cy, r, fill: color });

/** A level line one px high, whole px so that it is sharp. */
export const level = (x1: number, x2: number, y: number, color: string, height = 1): SceneRect => ({
  type: "rect",
  x: x1,
  y: Math.round(y * 2) / 2,
  width: Math.max(0, x2 - x1),
  height,
  fill: color,
});

/** Height of capitals and digits, and of what hangs below the baseline, as shares of the size of the bundled face. */
export const CAP_HEIGHT = 0.727;

/** Baseline of a line of text that stands in the middle of a height. */
export const middleLine = (top: number, height: number, size: number): number => top + height / 2 + (size * CAP_HEIGHT) / 2;

export const words = (
  text: string,
  x: number,
  y: number,
  size: number,
  color: string,
  anchor: SceneText["anchor"] = "start",
  weight: 400 | 600 = 400,
): SceneText => ({ type: "text", text, x, y, size, weight, anchor, fill: color });

/**
 * A text no wider than `room`, cut with an ellipsis; null when not even one letter fits. The whole text is kept as a tooltip of what was cut.
 */
export function fitted(
  text: string,
  x: number,
  y: number,
  room: number,
  style: { size: number; color: string; anchor?: SceneText["anchor"]; weight?: 400 | 600 },
  measurer: TextMeasurer,
): SceneText | null {
  const weight = style.weight ?? 400;
  const shown = truncate(text, room, { size: style.size, weight }, measurer);
  if (shown === "" || (shown === "…" && text !== "…")) return null;
  const node = words(shown, x, y, style.size, style.color, style.anchor, weight);
  return shown.endsWith("…") && !text.endsWith("…") ? { ...node, tooltip: text } : node;
}

/** `nodes` in the group that holds what stands for data. */
export const marksGroup = (children: SceneNode[]): SceneNode => ({ type: "group", role: "mark", children });
