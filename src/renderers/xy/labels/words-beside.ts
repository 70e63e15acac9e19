import { issue } from "../../../issues/messages.js";
import { CAP } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import type { Box } from "../../../scene/box.js";
import type { SceneNode } from "../../../scene/types.js";
import { DESCENT } from "../layout/text-box.js";
import type { DrawQuestion } from "../marks/mark.js";

type Side = "right" | "left" | "above" | "below";
/** Left edge and baseline, px. */
type Place = readonly [left: number, baseline: number];

/** Words and where they may stand. */
export interface WordsQuestion {
  /** Marks that may have a word, in the order they are served. */
  marks: Iterable<number>;
  /** px; marks without a finite place get no word. */
  xs: Float64Array;
  ys: Float64Array;
  /** px from the place to the word. */
  reach(i: number): number;
  /** Sides in the order they are tried. */
  sides: readonly Side[];
  /** Where the words come from, and what to do when they have no room. */
  path: string;
  next: string;
}

/** Most points of lines that words keep clear of; among more nobody could. */
const MOST_CLEAR = 2000;

/** Words beside marks, at the first side where they meet neither a line nor another word, else no other word. Those without a free side are left out and counted. Raises `TEXT_OVERLAPS`. */
export function wordsBeside(q: DrawQuestion, { marks, xs, ys, reach, sides, path, next }: WordsQuestion): SceneNode[] {
  const { chart } = q;
  const channel = chart.text!;
  const size = chart.labels?.size ?? chart.x?.axis.label_size ?? 11;
  const color = chart.labels?.color ?? chart.style.title.color;
  const half = (CAP * size) / 2;
  const nodes: SceneNode[] = [];
  let hidden = 0;
  for (const i of marks) {
    const value = q.marks.values.text?.[i] ?? null;
    const [x, y] = [xs[i]!, ys[i]!];
    if (value === null || (typeof value === "number" && value - value !== 0) || x - x !== 0 || y - y !== 0) continue;
    const text = q.formatter.scalar(value, channel.format, channel.kind);
    if (text === "") continue;
    const width = q.ctx.measurer.width(text, { size, weight: 400 });
    const gap = reach(i);
    const places: Readonly<Record<Side, Place>> = {
      right: [x + gap, y + half],
      left: [x - gap - width, y + half],
      above: [x - width / 2, y - gap],
      below: [x - width / 2, y + gap + 2 * half],
    };
    const tried = sides.map((side) => places[side]);
    // Clear of a line that runs through the place itself, a word may stand over its end or under it.
    const aside = [places.above, places.below].flatMap(([, baseline]): Place[] => [
      [x, baseline],
      [x - width, baseline],
    ]);
    const boxOf = ([left, baseline]: Place): Box => ({
      left: left - 1,
      right: left + width + 1,
      top: baseline - 2 * half - 1,
      bottom: baseline + DESCENT * size,
    });
    const found =
      [...tried, ...aside].find((place) => !q.lines.meet(boxOf(place), MOST_CLEAR) && q.words.put(boxOf(place))) ??
      tried.find((place) => q.words.put(boxOf(place)));
    if (found) nodes.push(textNode({ text, x: found[0], y: found[1], anchor: "start", size, weight: 400, color }));
    else hidden++;
  }
  if (hidden > 0)
    q.ctx.report(
      issue("TEXT_OVERLAPS", { path, count: hidden, detail: `${hidden} of the words would stand on each other and are left out`, next }),
    );
  return nodes;
}
