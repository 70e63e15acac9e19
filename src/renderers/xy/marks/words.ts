import { issue } from "../../../issues/messages.js";
import { CAP } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import type { SceneNode } from "../../../scene/types.js";
import { placesOf } from "./line.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";

/** Between a place and its words, px. */
const GAP = 6;

/** Words at places: above, below, right, left, whichever is free. Those without a free side are left out and counted. Raises `TEXT_OVERLAPS`. */
function draw(q: DrawQuestion): MarkNodes {
  const { chart, marks } = q;
  const channel = chart.text!;
  const size = chart.labels?.size ?? chart.x?.axis.label_size ?? 11;
  const color = chart.labels?.color ?? chart.style.title.color;
  const { along, across } = placesOf(q);
  const [xs, ys] = q.isLying ? [across, along] : [along, across];
  const labels: SceneNode[] = [];
  const half = (CAP * size) / 2;
  let hidden = 0;
  for (let i = 0; i < marks.count; i++) {
    const value = marks.values.text?.[i] ?? null;
    const [x, y] = [xs[i]!, ys[i]!];
    if (value === null || (typeof value === "number" && value - value !== 0) || x - x !== 0 || y - y !== 0) continue;
    const text = q.formatter.scalar(value, channel.format, channel.kind);
    if (text === "") continue;
    const width = q.ctx.measurer.width(text, { size, weight: 400 });
    const beside = [
      [x + GAP, y + half],
      [x - GAP - width, y + half],
    ] as const;
    const upright = [
      [x - width / 2, y - GAP],
      [x - width / 2, y + GAP + 2 * half],
    ] as const;
    const found = (q.isLying ? [...beside, ...upright] : [...upright, ...beside]).find(([left, baseline]) =>
      q.words.put({ left: left - 1, right: left + width + 1, top: baseline - 2 * half - 1, bottom: baseline + 1 }),
    );
    if (found) labels.push(textNode({ text, x: found[0], y: found[1], anchor: "start", size, weight: 400, color }));
    else hidden++;
  }
  if (hidden > 0)
    q.ctx.report(
      issue("TEXT_OVERLAPS", {
        path: "/layers",
        count: hidden,
        detail: `${hidden} of the words would stand on each other and are left out`,
        next: "Make the chart larger, or name only the places that matter",
      }),
    );
  return { shapes: [], labels };
}

export const words: XyMark = { types: ["text"], draw };
