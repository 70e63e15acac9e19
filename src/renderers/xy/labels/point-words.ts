import { issue } from "../../../issues/messages.js";
import { CAP } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import { radiusOf } from "../../../layout/shapes.js";
import type { SceneNode } from "../../../scene/types.js";
import type { DrawQuestion } from "../marks/mark.js";

/** Between the rim of a point and its word, px. */
const GAP = 3;
/** Most points that words keep clear of; among more nobody could. */
const MOST_CLEAR = 400;

/** Words beside points, at the first side where they meet no other word: right, left, above, below. Those without a free side are left out and counted. */
export function pointWords(
  q: DrawQuestion,
  drawn: readonly number[],
  xs: Float64Array,
  ys: Float64Array,
  area: (i: number) => number,
): SceneNode[] {
  const channel = q.chart.text!;
  const size = q.chart.labels?.size ?? q.chart.x?.axis.label_size ?? 11;
  const color = q.chart.labels?.color ?? q.chart.style.title.color;
  const cells = q.marks.values.text;
  const radius = (i: number) => radiusOf(area(i));
  if (drawn.length <= MOST_CLEAR)
    for (const i of drawn) {
      const r = radius(i) * 0.8;
      q.words.take({ left: xs[i]! - r, right: xs[i]! + r, top: ys[i]! - r, bottom: ys[i]! + r });
    }
  const nodes: SceneNode[] = [];
  let hidden = 0;
  for (const i of drawn) {
    const value = cells?.[i] ?? null;
    if (value === null || (typeof value === "number" && value - value !== 0)) continue;
    const text = q.formatter.scalar(value, channel.format, channel.kind);
    if (text === "") continue;
    const width = q.ctx.measurer.width(text, { size, weight: 400 });
    const reach = radius(i) + GAP;
    const half = (CAP * size) / 2;
    const [x, y] = [xs[i]!, ys[i]!];
    // Left edge and baseline of each place, the best first.
    const places = [
      [x + reach, y + half],
      [x - reach - width, y + half],
      [x - width / 2, y - reach],
      [x - width / 2, y + reach + 2 * half],
    ] as const;
    const found = places.find(([left, baseline]) =>
      q.words.put({ left: left - 1, right: left + width + 1, top: baseline - 2 * half - 1, bottom: baseline + 1 }),
    );
    if (found) nodes.push(textNode({ text, x: found[0], y: found[1], anchor: "start", size, weight: 400, color }));
    else hidden++;
  }
  if (hidden > 0)
    q.ctx.report(
      issue("TEXT_OVERLAPS", {
        path: "/text",
        count: hidden,
        detail: `${hidden} of the words would stand on each other and are left out`,
        next: "Make the chart larger, or name only the points that matter",
      }),
    );
  return nodes;
}
