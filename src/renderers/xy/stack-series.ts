import type { XyQuestion } from "./question.js";
import type { Series } from "./series.js";

/** A series of a stacked area with its edges, on the scale of amounts, at every place that any series has. */
export interface StackedSeries {
  series: Series;
  /** px along the axis. */
  along: Float64Array;
  start: Float64Array;
  /** NaN where the series has a row without an amount: its area breaks there. */
  end: Float64Array;
}

/**
 * Stacks areas place by place, the first category on top. A series without a row at a place has no thickness there;
 * rows of one series at one place are added up.
 */
export function stackSeries(q: XyQuestion, all: readonly Series[], along: Float64Array): StackedSeries[] {
  const amounts = q.marks.values.y as Float64Array;
  const mode = q.chart.style.stack;
  const places = Float64Array.from(
    new Set(all.flatMap(({ rows }) => Array.from(rows, (i) => along[i]!).filter((px) => px - px === 0))),
  ).sort();
  const index = new Map<number, number>();
  places.forEach((px, i) => {
    index.set(px, i);
  });
  const order = q.isLying ? [...all] : [...all].reverse();
  const matrix = order.map(({ rows }) => {
    const row = new Float64Array(places.length);
    for (const i of rows) {
      const place = index.get(along[i]!);
      if (place !== undefined) row[place] = row[place]! + amounts[i]!;
    }
    return row;
  });
  const size = (value: number) => (value - value === 0 ? Math.abs(value) : 0);
  const totals = new Float64Array(places.length);
  for (const row of matrix) for (let p = 0; p < row.length; p++) totals[p] = totals[p]! + size(row[p]!);
  let largest = 0;
  for (const total of totals) largest = Math.max(largest, total);
  const up = new Float64Array(places.length);
  const down = new Float64Array(places.length);
  const stacked = matrix.map((row, s): StackedSeries => {
    const start = new Float64Array(places.length);
    const end = new Float64Array(places.length);
    for (let p = 0; p < row.length; p++) {
      const value = row[p]!;
      const isNone = value - value !== 0;
      const amount = isNone ? 0 : mode === "center" ? Math.abs(value) : value;
      const side = amount < 0 ? down : up;
      const before = side[p]!;
      side[p] = before + amount;
      const share = mode === "normalize" ? (totals[p] === 0 ? 0 : 1 / totals[p]!) : 1;
      const shift = mode === "center" ? (largest - totals[p]!) / 2 : 0;
      start[p] = before * share + shift;
      end[p] = isNone ? NaN : (before + amount) * share + shift;
    }
    return { series: order[s]!, along: places, start, end };
  });
  // Painted as the legend names them.
  return q.isLying ? stacked : stacked.reverse();
}
