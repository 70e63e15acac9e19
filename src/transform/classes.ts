import { roundStep, tidy } from "./bin.js";
import { exponentOf, powerOfTen } from "./ticks.js";

/** Most classes of colour; more cannot be told apart, and a legend of them is longer than a picture. */
export const MOST_CLASSES = 24;

/** Steps that edges of a wanted number of classes may have, times a power of ten. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Equally wide classes: their ends and the edges between them, upwards. */
export interface EqualClasses {
  start: number;
  stop: number;
  edges: number[];
}

const steps = (start: number, step: number, count: number): EqualClasses => ({
  start: tidy(start),
  stop: tidy(start + step * count),
  edges: Array.from({ length: count - 1 }, (_, i) => tidy(start + step * (i + 1))),
});

/** `count` classes that divide an interval; edges are as they fall. */
export const evenClasses = (least: number, greatest: number, count: number): EqualClasses => ({
  ...steps(least, (greatest - least) / count, count),
  start: least,
  stop: greatest,
});

/** About `target` classes of a width of 1, 2 or 5 times a power of ten that cover [least, greatest]. */
export function roundClasses(least: number, greatest: number, target: number): EqualClasses {
  const step = roundStep(least, greatest, target);
  const first = Math.floor(tidy(least / step));
  // A value on the last edge has no class above it.
  const last = Math.max(first + 1, Math.ceil(tidy(greatest / step)));
  return last - first > MOST_CLASSES
    ? evenClasses(least, greatest, Math.min(target, MOST_CLASSES))
    : steps(first * step, step, last - first);
}

/** Exactly `count` classes that cover [least, greatest], of the least round width that does. */
export function countedClasses(least: number, greatest: number, count: number): EqualClasses {
  if (!(greatest > least)) return steps(Math.floor(least), 1, count);
  const exact = (greatest - least) / count;
  for (let power = exponentOf(exact), turn = 0; turn < 3; power++, turn++)
    for (const factor of ROUND) {
      const step = factor * powerOfTen(power);
      if (step < exact * (1 - 1e-9)) continue;
      const start = Math.floor(tidy(least / step)) * step;
      if (tidy(start) <= least && tidy(start + step * count) >= greatest) return steps(start, step, count);
    }
  return evenClasses(least, greatest, count);
}

/** The number with the fewest digits in (low, high]; `high` itself when they are the same. */
function roundest(low: number, high: number): number {
  if (!(high > low)) return high;
  if (low < 0 && high >= 0) return 0;
  for (let power = exponentOf(Math.max(Math.abs(low), Math.abs(high))) + 1, turn = 0; turn < 17; power--, turn++)
    for (const factor of [10, 5, 2, 1]) {
      const step = factor * powerOfTen(power - 1);
      const found = tidy(Math.floor(tidy(high / step)) * step);
      if (found > low && found <= high) return found;
    }
  return high;
}

/**
 * Edges between `count` classes of about as many values each, upwards; fewer where one value fills a class.
 * @param sorted finite values, upwards.
 * @param isRound puts each edge at the roundest number between two neighbouring values, which moves no value to another class.
 * @param slack values on either side that such a number may move to another class.
 */
export function quantileEdges(sorted: ArrayLike<number>, count: number, isRound: boolean, slack = 0): number[] {
  const edges: number[] = [];
  for (let i = 1; i < count; i++) {
    let index = Math.round((i * sorted.length) / count);
    // Equal values stay in one class: the edge goes to the nearer end of their run.
    const value = sorted[Math.min(index, sorted.length - 1)]!;
    let first = index;
    while (first > 0 && sorted[first - 1] === value) first--;
    let next = index;
    while (next < sorted.length && sorted[next] === value) next++;
    index = first > 0 && (index - first <= next - index || next >= sorted.length) ? first : next;
    if (index <= 0 || index >= sorted.length) continue;
    const [below, above] = [sorted[Math.max(0, index - 1 - slack)]!, sorted[Math.min(sorted.length - 1, index + slack)]!];
    const edge = isRound ? roundest(below, above) : sorted[index]!;
    if (edges.length === 0 || edge > edges[edges.length - 1]!) edges.push(edge);
  }
  return edges;
}

/** Class of a value: 0 below the first edge; a class holds its lower edge. -1 for NaN. */
export function classOf(value: number, edges: readonly number[]): number {
  if (value - value !== 0) return value === Infinity ? edges.length : value === -Infinity ? 0 : -1;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
