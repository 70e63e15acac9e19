import { radiusOf } from "../../../layout/shapes.js";
import type { SceneNode } from "../../../scene/types.js";
import type { DrawQuestion } from "../marks/mark.js";
import { wordsBeside } from "./words-beside.js";

/** Between the rim of a point and its word, px. */
const GAP = 3;
/** Most points that words keep clear of; among more nobody could. */
const MOST_CLEAR = 400;

/** Words beside points, clear of the points where they are few. */
export function pointWords(
  q: DrawQuestion,
  drawn: readonly number[],
  xs: Float64Array,
  ys: Float64Array,
  area: (i: number) => number,
): SceneNode[] {
  const radius = (i: number) => radiusOf(area(i));
  if (drawn.length <= MOST_CLEAR)
    for (const i of drawn) {
      const r = radius(i) * 0.8;
      q.words.take({ left: xs[i]! - r, right: xs[i]! + r, top: ys[i]! - r, bottom: ys[i]! + r });
    }
  return wordsBeside(q, {
    marks: drawn,
    xs,
    ys,
    reach: (i) => radius(i) + GAP,
    sides: ["right", "left", "above", "below"],
    path: "/text",
    next: "Make the chart larger, or name only the points that matter",
  });
}
