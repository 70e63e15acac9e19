import { bandShare, partsBeside } from "../../../layout/band-share.js";
import { isHorizontal } from "../../../layout/question.js";
import { roomOf } from "./axis.js";
import { placesOf } from "./position.js";
import type { SpecQuestion } from "./question.js";

/**
 * Part of its place that a bar, a box, or a group of them takes. The engine lays the plot out later, so px are counted with the room there is before.
 * @param share what the style says when it is not `band`.
 */
export function placeShare(q: SpecQuestion, share?: number): number {
  const { chart } = q;
  const { width, height } = roomOf(q);
  const count = chart.x?.scale.type === "band" ? placesOf(q, chart.x).length : 1;
  return bandShare(chart, (isHorizontal(chart) ? height : width) / Math.max(1, count), partsBeside(chart), share);
}
