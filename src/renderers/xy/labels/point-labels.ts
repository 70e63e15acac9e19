import { issue } from "../../../issues/messages.js";
import { CAP } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import { radiusOf } from "../../../layout/shapes.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Places } from "../marks/line.js";
import type { DrawQuestion } from "../marks/mark.js";
import { isLabelled } from "./chosen.js";

/** Space between a point and its label, px. */
const GAP = 7;

/**
 * Values above the points of a line or an area, below or beside them where a line would run through the words; kept off the edges of the
 * frame, left out where there is no room.
 */
export function pointLabels(q: DrawQuestion, places: Places): SceneNode[] {
  const { labels } = q.chart;
  if (!labels || !q.y) return [];
  const wants = isLabelled(q);
  const amounts = q.marks.values.y;
  takePoints(q, places);
  const nodes: SceneNode[] = [];
  const size = labels.size;
  let hidden = 0;
  for (let i = 0; i < q.marks.count; i++) {
    if (!wants(i)) continue;
    const amount = amounts?.[i];
    const [x, y] = q.isLying ? [places.across[i]!, places.along[i]!] : [places.along[i]!, places.across[i]!];
    if (typeof amount !== "number" || x - x !== 0 || y - y !== 0) continue;
    const text = q.formatter.scalar(amount, labels.format, q.y.kind);
    const width = q.ctx.measurer.width(text, { size, weight: 400 });
    // Above the point, below it, then the same with the end of the word at the point.
    const edge = Math.max(1, q.chart.style.padding);
    const lefts = [Math.max(edge, Math.min(q.chart.width - width - edge, x - width / 2)), x - width];
    // A word that an edge has pushed aside stands over neighbours of its point too.
    const isPushed = Math.abs(lefts[0]! - (x - width / 2)) > 1 && !q.isLying;
    const [top, bottom] = isPushed ? reachOf(places, i, lefts[0]!, lefts[0]! + width, 2 * size) : [y, y];
    const spots: Spot[] = lefts.flatMap((left) => [
      { left, baseline: top - GAP },
      { left, baseline: bottom + GAP + CAP * size },
    ]);
    const boxOf = ({ left, baseline }: Spot) => ({ left, right: left + width, top: baseline - CAP * size, bottom: baseline });
    const isClear = (spot: Spot) => {
      const box = boxOf(spot);
      return (q.isLying || box.bottom < q.plot.bottom) && q.words.isFree(box) && !q.lines.meet(box, 2 * MOST_CLEAR);
    };
    const found =
      [spots.find(isClear) ?? besides(q, x, y, width, size).find(isClear)].find((spot) => spot && q.words.put(boxOf(spot))) ??
      spots.find((spot) => q.words.put(boxOf(spot)));
    if (found === undefined) hidden++;
    else
      nodes.push(
        textNode({ text, x: found.left + width / 2, y: found.baseline, anchor: "middle", size, weight: 400, color: labels.color }),
      );
  }
  if (hidden > 0)
    q.ctx.report(
      issue("TEXT_OVERLAPS", {
        path: "/labels",
        count: hidden,
        detail: `${hidden} of the value labels would stand on each other and are left out`,
        next: "Make the chart larger, or label only some: labels: {only: ends}",
      }),
    );
  return nodes;
}

/** A place for a label. */
interface Spot {
  left: number;
  baseline: number;
}

/** Places to the right of a point, above, below and level with it, then level to its left, as far as the plot reaches. */
function besides({ plot }: DrawQuestion, x: number, y: number, width: number, size: number): Spot[] {
  const level = y + (CAP * size) / 2;
  return [
    { left: x, baseline: y - GAP },
    { left: x, baseline: y + GAP + CAP * size },
    { left: x + GAP, baseline: level },
    { left: x - GAP - width, baseline: level },
  ].filter(({ left }) => left >= plot.left && left + width <= plot.right);
}

/** px between a label and the point of another line. */
const CLEAR = 2;
/** Most points that labels keep clear of; among more nobody could. */
const MOST_CLEAR = 200;

/** Takes the places of the points of lines, so that a label stands on none of another line; its own is further from it. */
function takePoints({ chart, marks, words, isLying }: DrawQuestion, { along, across }: Places): void {
  const { points, size = 0 } = chart.style.marks.line ?? {};
  const r = radiusOf(size) + CLEAR;
  if (!points || r >= GAP || marks.count > MOST_CLEAR) return;
  for (let i = 0; i < marks.count; i++) {
    const [x, y] = isLying ? [across[i]!, along[i]!] : [along[i]!, across[i]!];
    if (x - x === 0 && y - y === 0) words.take({ left: x - r, right: x + r, top: y - r, bottom: y + r });
  }
}

/** px of the highest and the lowest point that follow on a point, or go before it, between two edges; no more than `most` px from it. */
function reachOf({ along, across }: Places, i: number, left: number, right: number, most: number): [number, number] {
  let [top, bottom] = [across[i]!, across[i]!];
  for (const step of [-1, 1])
    for (let j = i + step; j >= 0 && j < along.length && along[j]! >= left && along[j]! <= right; j += step) {
      const y = across[j]!;
      if (y - y !== 0 || Math.abs(y - across[i]!) > most) break;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return [top, bottom];
}
