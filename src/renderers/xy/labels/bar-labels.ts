import { inksOver } from "../../../color/ink.js";
import { issue } from "../../../issues/messages.js";
import { CAP, midline } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import type { Box } from "../../../scene/box.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Bar } from "../marks/bar.js";
import type { DrawQuestion } from "../marks/mark.js";
import { isLabelled } from "./chosen.js";
import { isReplaced, tellReplaced } from "./replaced-ink.js";
import { createShelf, type Shelf } from "./shelf.js";

/** Space between the end of a bar and its label, px. */
const GAP = 5;

/** The bars themselves, which labels wider than their own one must keep off. */
function shelfOf(bars: readonly Bar[], isLying: boolean, { plot }: DrawQuestion): Shelf {
  const shelf = createShelf(plot);
  for (const { from, to, start, width } of bars) {
    const [least, greatest] = [Math.min(from, to), Math.max(from, to)];
    const end = start + width;
    shelf.take(
      isLying ? { left: least, right: greatest, top: start, bottom: end } : { left: start, right: end, top: least, bottom: greatest },
    );
  }
  return shelf;
}

/** Values at the ends of bars, or in the middle of stacked parts: inside where there is room, else outside; left out where neither is free. */
export function barLabels(q: DrawQuestion, bars: readonly Bar[]): SceneNode[] {
  const { labels } = q.chart;
  if (!labels || !q.y) return [];
  const wants = isLabelled(q);
  const inkOf = inksOver([labels.color, labels.inverse_color]);
  const isStacked = q.chart.style.stack !== "none" && q.chart.color !== undefined;
  const size = labels.size;
  const nodes: SceneNode[] = [];
  let hidden = 0;
  let replaced = 0;
  let others: Shelf | undefined;
  /** Whether a label outside of its bar is no wider than the bar, or stands over no other one and no axis. */
  const isClear = (box: Box, isWider: boolean) => {
    if (!isWider) return true;
    others ??= shelfOf(bars, q.isLying, q);
    return (q.isLying || box.left >= q.plot.left) && others.isFree(box);
  };
  for (const bar of bars) {
    if (!wants(bar.i)) continue;
    const text = q.formatter.scalar(bar.amount, labels.format, q.y.kind);
    const width = q.ctx.measurer.width(text, { size, weight: 400 });
    const length = Math.abs(bar.to - bar.from);
    const reach = q.isLying ? width : CAP * size;
    const thickness = q.isLying ? CAP * size : width;
    const fitsInside = length >= reach + (isStacked ? GAP : 2 * GAP) && bar.width >= thickness;
    const wantsInside = isStacked || labels.position === "inside" || labels.position === "center";
    if (isStacked && !fitsInside) continue;
    const up = bar.to === bar.from ? (q.isLying ? 1 : -1) * (bar.amount < 0 ? -1 : 1) : Math.sign(bar.to - bar.from);
    const middle = bar.start + bar.width / 2;
    const outside = bar.to + up * (GAP + reach / 2);
    const inside = isStacked || labels.position === "center" ? (bar.from + bar.to) / 2 : bar.to - up * (GAP + reach / 2);
    const places = wantsInside ? [fitsInside || isStacked ? inside : outside] : [outside, ...(fitsInside ? [inside] : [])];
    const placed = places.find((at) => {
      const [x, y] = q.isLying ? [at, middle] : [middle, at];
      const box = { left: x - width / 2, right: x + width / 2, top: y - (CAP * size) / 2, bottom: y + (CAP * size) / 2 };
      return (at === inside || isClear(box, thickness > bar.width)) && q.words.put(box);
    });
    if (placed === undefined) {
      hidden++;
      continue;
    }
    const isInside = placed === inside && placed !== outside;
    const color = isInside ? inkOf(bar.fill) : labels.color;
    if (isInside && isReplaced(color, labels)) replaced++;
    const [x, y] = q.isLying ? [placed, middle] : [middle, placed];
    nodes.push(textNode({ text, x, y: y + midline(size), anchor: "middle", size, weight: 400, color }));
  }
  tellReplaced(q.ctx, labels, replaced);
  if (hidden > 0)
    q.ctx.report(
      issue("TEXT_OVERLAPS", {
        path: "/labels",
        count: hidden,
        detail: `${hidden} of the value labels would stand on each other, or on other bars, and are left out`,
        next: "Make the chart larger, or label only some: labels: {only: ends}",
      }),
    );
  return nodes;
}
