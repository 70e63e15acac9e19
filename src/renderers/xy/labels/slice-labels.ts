import { issue } from "../../../issues/messages.js";
import { CAP, LINE } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import type { Box } from "../../../scene/box.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Slice } from "../marks/arc.js";
import type { DrawQuestion } from "../marks/mark.js";
import { MANNERS, type SliceWords, wordsOf } from "./slice-words.js";
import { spread } from "./spread.js";

/** Between the rim and a label, px. */
const GAP = 8;
/** Between the labels of one side, px. */
const APART = 4;
/** Least radius that labels leave a pie, in hundredths of the one it would have without them. */
const LEAST_PERCENT = 40;
/** How far from the upright through its middle words over a pie may stand, as a part of the radius. */
const NEAR = 0.12;
/** How much larger a pie has to be for labels that are set in a later manner. */
const LARGER = 1.2;
/** How far words may be moved up or down before they seem to name another slice, as a multiple of their size. */
const MOST_SHIFT = 1.5;

/** Words about a pie: px of their middle, and the side of the pie they stand at; 0 over and under it. */
interface Block extends SliceWords {
  side: -1 | 0 | 1;
  x: number;
  y: number;
  /** Where its middle would stand alone. */
  wanted: number;
}

/** A pie with its labels. */
export interface LabelledPie {
  radius: number;
  labels: SceneNode[];
  /** Whether no radius leaves room for labels. */
  isTight: boolean;
}

/** px. */
type Point = { x: number; y: number };

const boxOf = ({ width, height, side, x, y }: Block): Box => {
  const left = side === 0 ? x - width / 2 : side > 0 ? x : x - width;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
};

/** Words outside the rim at the middle of their slice, those of one side spread so that they never touch; without those of the smallest slices when they are too many. */
function blocksAbout(q: DrawQuestion, words: readonly SliceWords[], middle: Point, radius: number, isCentred: boolean): Block[] {
  const reach = radius + GAP;
  const blocks = words.map((each): Block => {
    const { along, up } = each;
    // A block over the pie stands on its point, one under it hangs from it.
    const y = middle.y - reach * up - (up * each.height) / 2;
    return { ...each, side: along > 0 ? 1 : -1, x: middle.x + reach * along, y, wanted: y };
  });
  for (const isOver of isCentred ? [true, false] : []) {
    const near = blocks.filter(({ x, y }) => Math.abs(x - middle.x) < NEAR * reach && y < middle.y === isOver);
    if (near.length === 1) near[0]!.side = 0;
  }
  return [-1, 0, 1].flatMap((side) => {
    const beside = blocks.filter((block) => block.side === side);
    return side === 0 ? beside : spreadOut(q, beside).map((block) => offThePie(block, middle, reach));
  });
}

/** Words that were moved along the rim keep off it. */
function offThePie(block: Block, middle: Point, reach: number): Block {
  const down = Math.max(0, Math.abs(block.y - middle.y) - block.height / 2);
  const least = down < reach ? Math.sqrt(reach * reach - down * down) : 0;
  return { ...block, x: middle.x + block.side * Math.max(least, Math.abs(block.x - middle.x)) };
}

/** The labels of one side at heights where they do not touch. */
function spreadOut(q: DrawQuestion, all: readonly Block[]): Block[] {
  const beside = [...all].sort((a, b) => b.slice.amount - a.slice.amount);
  const room = q.plot.bottom - q.plot.top;
  while (beside.reduce((total, { height }) => total + height + APART, -APART) > room && beside.length > 0) beside.pop();
  beside.sort((a, b) => a.y - b.y);
  const middles = spread(
    beside.map(({ y, height }) => ({ at: y, length: height + APART })),
    q.plot.top - APART / 2,
    q.plot.bottom + APART / 2,
  );
  return beside.map((block, i) => ({ ...block, y: middles[i]! }));
}

const isIn = (box: Box, plot: Box): boolean =>
  box.left >= plot.left && box.right <= plot.right && box.top >= plot.top - 0.01 && box.bottom <= plot.bottom + 0.01;

const areApart = (a: Box, b: Box): boolean => a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;

/** The labels that stay in the plot, apart and near their slices; where two would meet, that of the smaller slice goes. */
function freeOf({ plot, chart }: DrawQuestion, blocks: readonly Block[]): Block[] {
  const kept: { block: Block; box: Box }[] = [];
  const most = chart.labels!.size * MOST_SHIFT;
  for (const block of [...blocks].sort((a, b) => b.slice.amount - a.slice.amount)) {
    const box = boxOf(block);
    if (Math.abs(block.y - block.wanted) > most) continue;
    if (isIn(box, plot) && kept.every((other) => areApart(box, other.box))) kept.push({ block, box });
  }
  return kept.map(({ block }) => block);
}

/**
 * The largest pie about `middle` that leaves room for all of its labels, or for as many as any does that is not too small; none where the
 * words of one side alone have no room. Raises `TEXT_CUT`, `TEXT_OVERLAPS`.
 * @param room radius without labels; where `q.radius` says another one, as in panels, there is no other.
 */
export function labelledPie(q: DrawQuestion, slices: readonly Slice[], middle: Point, room: number): LabelledPie {
  const whole = q.radius ?? room;
  const least = q.radius === undefined ? LEAST_PERCENT : 100;
  if (!q.chart.labels) return { radius: whole, labels: [], isTight: false };
  let best = { radius: whole, blocks: [] as Block[] };
  for (const manner of MANNERS) {
    const words = slices.map((slice) => wordsOf(q, slice, manner));
    const isAll = () => best.blocks.length === slices.length;
    // Words that were cut do not make a pie worth more.
    const factor = words.some(({ cut }) => cut) ? Infinity : LARGER;
    for (let percent = 100; percent >= least; percent--) {
      const radius = (whole * percent) / 100;
      if (isAll() && radius < best.radius * factor) break;
      const blocks = freeOf(q, blocksAbout(q, words, middle, radius, manner.isCentred));
      if (blocks.length > best.blocks.length || (isAll() && blocks.length === slices.length)) best = { radius, blocks };
      if (blocks.length === slices.length) break;
    }
  }
  if (best.blocks.length === 0) return { radius: whole, labels: [], isTight: slices.length > 0 };
  const placed = best.blocks.filter((block) => q.words.put(boxOf(block)));
  for (const { cut } of placed) if (cut) reportCut(q, cut);
  reportHidden(q, slices.length - placed.length);
  return {
    radius: best.radius,
    labels: placed.sort((a, b) => a.slice.from - b.slice.from).flatMap((block) => nodesOf(q, block)),
    isTight: false,
  };
}

function nodesOf(q: DrawQuestion, { lines, height, side, x, y }: Block): SceneNode[] {
  const { size, color } = q.chart.labels!;
  const anchor = side === 0 ? "middle" : side > 0 ? "start" : "end";
  return lines.map((text, i) => textNode({ text, x, y: y - height / 2 + CAP * size + i * size * LINE, anchor, size, weight: 400, color }));
}

function reportHidden(q: DrawQuestion, hidden: number): void {
  if (hidden === 0) return;
  q.ctx.report(
    issue("TEXT_OVERLAPS", {
      path: "/labels",
      count: hidden,
      detail: `${hidden} of the labels of slices have no room and are left out`,
      next: "Make the chart larger, or show fewer slices",
    }),
  );
}

function reportCut(q: DrawQuestion, { name, to }: NonNullable<SliceWords["cut"]>): void {
  q.ctx.report(
    issue("TEXT_CUT", {
      path: "/labels",
      received: name,
      detail: `the label "${name}" is cut to "${to}"`,
      next: "Make the chart wider, or use a legend: labels: false",
    }),
  );
}
