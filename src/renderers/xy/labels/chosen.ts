import type { Values } from "../../../transform/marks.js";
import type { XyQuestion } from "../question.js";

const amountAt = (amounts: Values | undefined, i: number): number => (typeof amounts?.[i] === "number" ? (amounts[i] as number) : NaN);

/** Which marks get a value label: all, the first and last of each series, or the one extreme. */
export function isLabelled(q: XyQuestion): (i: number) => boolean {
  const only = q.chart.labels!.only;
  if (only === "all") return () => true;
  const amounts = q.marks.values.y;
  if (only === "max" || only === "min") {
    let found = -1;
    for (let i = 0; i < q.marks.count; i++) {
      const amount = amountAt(amounts, i);
      if (amount - amount !== 0) continue;
      const best = amountAt(amounts, found);
      if (found < 0 || (only === "max" ? amount > best : amount < best)) found = i;
    }
    return (i) => i === found;
  }
  const colors = q.marks.values.color;
  const ends = new Map<unknown, { first: number; last: number }>();
  const xs = q.marks.values.x;
  const isBefore = (a: number, b: number) => (xs instanceof Float64Array ? xs[a]! < xs[b]! : a < b);
  for (let i = 0; i < q.marks.count; i++) {
    const amount = amountAt(amounts, i);
    if (amount - amount !== 0) continue;
    const known = ends.get(colors?.[i]);
    if (!known) ends.set(colors?.[i], { first: i, last: i });
    else {
      if (isBefore(i, known.first)) known.first = i;
      if (!isBefore(i, known.last)) known.last = i;
    }
  }
  const wanted = new Set([...ends.values()].flatMap((each) => [each.first, each.last]));
  return (i) => wanted.has(i);
}
