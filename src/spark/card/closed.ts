import type { ResolvedCard } from "../../chart/card.js";
import type { ResolvedSpark } from "../../chart/spark.js";
import { timeFormat } from "../time-format.js";

/** What a card's sparks say besides their paint: nothing, since the profile says it. */
export const profileSpark = {
  points: [],
  words: true,
  min: null,
  max: null,
  target: null,
  thresholds: [],
  underflow: 0,
  overflow: 0,
  grain: null,
  time_format: timeFormat(null),
} as const satisfies Partial<ResolvedSpark>;

/** Where each of several cards stands, and the size of all together. */
export function cardGrid(
  count: number,
  card: Pick<ResolvedCard, "columns" | "gap">,
  size: { width: number; height: number },
  margin: number,
) {
  const columns = Math.max(1, Math.min(card.columns, count));
  const rows = Math.ceil(count / columns);
  return {
    columns,
    width: columns * size.width + (columns - 1) * card.gap + 2 * margin,
    height: rows * size.height + (rows - 1) * card.gap + 2 * margin,
    at: (i: number) => ({
      x: margin + (i % columns) * (size.width + card.gap),
      y: margin + Math.floor(i / columns) * (size.height + card.gap),
      ...size,
    }),
  };
}
