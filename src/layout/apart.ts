import type { ResolvedPosition } from "../chart/resolved.js";
import type { Scalar } from "../data/table.js";
import { log10 } from "../math/portable.js";
import { type AxisLabel, axisLabels, labelsAt } from "./labels.js";
import type { LayoutQuestion } from "./question.js";

/** Rounding in the last place must not drop a label. */
const TOLERANCE = 1e-6;

/** People count in ones, twos, fives and tens. */
const STRIDES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Space between neighbouring numbers or dates along the width, px; they run together more easily than names. */
export const THIN_GAP = 9;

/** How long a label is along its axis with the space that has to stay free beside it, px. */
export type Reach = (label: AxisLabel) => number;

/**
 * Labels of the ticks that have room: every one, every second, every fifth and so on; where ticks stand unevenly, the roundest ones that
 * have room. Words that only one label carries, such as a unit or a year, move to one that is kept.
 * @param at px of a tick.
 */
export function labelsApart(
  q: LayoutQuestion,
  channel: ResolvedPosition,
  at: (tick: Scalar) => number,
  reach: Reach,
): readonly AxisLabel[] {
  const { ticks } = channel.axis;
  const isApart = (labels: readonly AxisLabel[]) =>
    labels.every((label, i) => {
      const before = labels[i - 1];
      return !before || (reach(before) + reach(label)) / 2 <= Math.abs(at(label.tick) - at(before.tick)) + TOLERANCE;
    });
  const all = axisLabels(q, channel);
  if (isApart(all)) return all;
  if (isUneven(all, at)) {
    const round = labelsAt(q, channel, roundest(ticks, all, at, reach));
    if (isApart(round)) return round;
  }
  // Zero keeps its label: amounts on both sides are read from it.
  const zero = Math.max(0, ticks.indexOf(0));
  for (const stride of STRIDES) {
    if (stride === 1) continue;
    const labels = labelsAt(
      q,
      channel,
      ticks.filter((_, i) => (i - zero) % stride === 0),
    );
    if (isApart(labels)) return labels;
  }
  return labelsAt(q, channel, ticks.slice(zero, zero + 1));
}

function isUneven(labels: readonly AxisLabel[], at: (tick: Scalar) => number): boolean {
  const gaps = labels.slice(1).map((label, i) => Math.abs(at(label.tick) - at(labels[i]!.tick)));
  return Math.max(...gaps) > 1.5 * Math.min(...gaps);
}

/** How soon a tick may stand: zero, the ends, powers of ten, the others. */
function rank(tick: Scalar, i: number, count: number): number {
  if (tick === 0) return 0;
  if (i === 0 || i === count - 1) return 1;
  return typeof tick === "number" && Number.isInteger(log10(Math.abs(tick))) ? 2 : 3;
}

/** Ticks that keep apart, the most telling first. */
function roundest(ticks: readonly Scalar[], labels: readonly AxisLabel[], at: (tick: Scalar) => number, reach: Reach): Scalar[] {
  const ranked = labels
    .map((label, i) => ({ label, i, rank: rank(ticks[i]!, i, labels.length) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i);
  const kept: typeof ranked = [];
  for (const each of ranked)
    if (kept.every(({ label }) => (reach(label) + reach(each.label)) / 2 <= Math.abs(at(label.tick) - at(each.label.tick)) + TOLERANCE))
      kept.push(each);
  return kept.sort((a, b) => a.i - b.i).map(({ i }) => ticks[i]!);
}
