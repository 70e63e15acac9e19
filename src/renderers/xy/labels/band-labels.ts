import { inksOver } from "../../../color/ink.js";
import { CAP, midline } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Places } from "../marks/line.js";
import type { DrawQuestion } from "../marks/mark.js";
import { isLabelled } from "./chosen.js";
import { isReplaced, tellReplaced } from "./replaced-ink.js";

/** A part of a stack of areas. */
export interface LabelledBand {
  rows: Uint32Array;
  /** Where it runs, and px of its two edges. */
  along: Float64Array;
  low: Float64Array;
  high: Float64Array;
  color: string;
}

/** Least space over and under a label inside its area, px. */
const GAP = 2;

/** Values in the middle of the parts of stacked areas, as far as these are high enough there; kept inside the plot. */
export function bandLabels(q: DrawQuestion, { along }: Places, bands: readonly LabelledBand[]): SceneNode[] {
  const { labels } = q.chart;
  if (!labels || !q.y || q.isLying) return [];
  const { size } = labels;
  const wants = isLabelled(q);
  const inkOf = inksOver([labels.color, labels.inverse_color]);
  const amounts = q.marks.values.y;
  const nodes: SceneNode[] = [];
  let replaced = 0;
  for (const band of bands) {
    const index = new Map<number, number>();
    band.along.forEach((px, i) => {
      index.set(px, i);
    });
    for (const i of band.rows) {
      const place = index.get(along[i]!);
      const amount = amounts?.[i];
      if (place === undefined || typeof amount !== "number" || !wants(i)) continue;
      const [low, high] = [band.low[place]!, band.high[place]!];
      const text = q.formatter.scalar(amount, labels.format, q.y.kind);
      const width = q.ctx.measurer.width(text, { size, weight: 400 });
      const left = Math.max(q.plot.left + GAP, Math.min(q.plot.right - GAP - width, along[i]! - width / 2));
      const y = (low + high) / 2;
      const box = { left, right: left + width, top: y - (CAP * size) / 2, bottom: y + (CAP * size) / 2 };
      if (!(Math.abs(high - low) >= CAP * size + 2 * GAP) || !isInside(band, box) || !q.words.put(box)) continue;
      const color = inkOf(band.color);
      if (isReplaced(color, labels)) replaced++;
      nodes.push(textNode({ text, x: left + width / 2, y: y + midline(size), anchor: "middle", size, weight: 400, color }));
    }
  }
  tellReplaced(q.ctx, labels, replaced);
  return nodes;
}

/** Whether an area holds a box between its edges, at its places within the box and beside it. */
function isInside({ along, low, high }: LabelledBand, box: { left: number; right: number; top: number; bottom: number }): boolean {
  const at = (edge: Float64Array, px: number): number => {
    const next = along.findIndex((each) => each >= px);
    if (next <= 0) return edge[Math.max(0, next)]!;
    const share = (px - along[next - 1]!) / (along[next]! - along[next - 1]!);
    return edge[next - 1]! + share * (edge[next]! - edge[next - 1]!);
  };
  return [box.left, box.right, ...along.filter((px) => px > box.left && px < box.right)].every((px) => {
    const [a, b] = [at(low, px), at(high, px)];
    return Math.min(a, b) <= box.top - 1 && Math.max(a, b) >= box.bottom + 1;
  });
}
