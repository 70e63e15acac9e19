import type { Values } from "../../transform/marks.js";
import { placeKey } from "../../transform/stack.js";
import type { XyQuestion } from "./question.js";

/** Where each part starts and ends on the scale of amounts; NaN for a part without an amount. */
export interface Parts {
  start: Float64Array;
  end: Float64Array;
}

/** Order of the parts of one place: the first category on top of a standing stack and at the left of a lying one, as the legend lists them. */
function drawOrder(q: XyQuestion): Uint32Array {
  const count = q.marks.count;
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  const { color } = q.chart;
  const values = q.marks.values.color;
  if (color?.scale.type !== "ordinal" || values === undefined) return order;
  const rank = new Map(color.scale.domain.map((value, i) => [value, i]));
  const sign = q.isLying ? 1 : -1;
  const key = Float64Array.from({ length: count }, (_, i) => sign * (rank.get((values[i] ?? null) as never) ?? rank.size));
  return order.sort((a, b) => key[a]! - key[b]! || a - b);
}

/**
 * Puts the parts of each place on top of each other: positive ones up from zero, negative ones down. `normalize` makes the amounts
 * of a place shares of their sum without signs, `center` puts the middle of each place at the middle of the highest.
 */
export function stackParts(q: XyQuestion, amounts: Values, places: Values | undefined): Parts {
  const count = q.marks.count;
  const mode = q.chart.style.stack;
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const totals = new Map<string, { up: number; down: number; sum: number }>();
  const keys: string[] = new Array(count);
  const amountOf = (i: number): number => (typeof amounts[i] === "number" ? (amounts[i] as number) : NaN);
  for (let i = 0; i < count; i++) {
    const key = placeKey(places, i);
    keys[i] = key;
    const amount = amountOf(i);
    if (amount - amount !== 0) continue;
    const total = totals.get(key);
    if (total) total.sum += Math.abs(amount);
    else totals.set(key, { up: 0, down: 0, sum: Math.abs(amount) });
  }
  let largest = 0;
  if (mode === "center") for (const { sum } of totals.values()) largest = Math.max(largest, sum);
  for (const i of drawOrder(q)) {
    const amount = amountOf(i);
    if (amount - amount !== 0) {
      start[i] = end[i] = NaN;
      continue;
    }
    const total = totals.get(keys[i]!)!;
    const share = mode === "normalize" ? (total.sum === 0 ? 0 : 1 / total.sum) : 1;
    const shift = mode === "center" ? (largest - total.sum) / 2 : 0;
    const isDown = amount < 0 && mode !== "center";
    const before = isDown ? total.down : total.up;
    const after = before + (mode === "center" ? Math.abs(amount) : amount);
    if (isDown) total.down = after;
    else total.up = after;
    start[i] = before * share + shift;
    end[i] = after * share + shift;
  }
  return { start, end };
}
