import type { SceneNode } from "../../../scene/types.js";
import { extent, shareOf } from "../../../spark/numbers.js";
import { bar, fill, level } from "../shapes.js";
import { drawEmpty } from "./empty.js";
import type { SparkMark, SparkQuestion } from "./mark.js";
import { pointsOf } from "./points.js";

/** Upright bars from zero, one a row in the order of the rows; a missing value leaves a gap, zero leaves a mark on the line. */
export const columns: SparkMark = {
  type: "spark_column",
  draw(q, out) {
    const { data, paint, box } = q;
    const found = extent(data.values);
    if (found === null) {
      drawEmpty(q, out);
      return;
    }
    const least = Math.min(0, paint.min ?? found[0]);
    const greatest = Math.max(0, paint.max ?? found[1]);
    const yOf = (value: number) => box.y + box.height * (1 - (least === greatest ? 0 : shareOf(value, least, greatest)));
    const zero = least === greatest ? box.y + box.height : yOf(0);
    const edges = slots(data.count, box.x, box.width, paint.gap);
    const told = new Set(pointsOf(data.values, paint.points));
    let plain = "";
    let strong = "";
    for (let i = 0; i < data.count; i++) {
      const value = data.values[i]!;
      if (!(Math.abs(value) <= 1e300)) continue;
      const y = yOf(value);
      // Not nothing: a value is there.
      const top = value >= 0 ? Math.min(y, zero - 1) : zero;
      const bottom = value >= 0 ? zero : Math.max(y, zero + 1);
      const d = bar(edges.left(i), Math.max(box.y, top), edges.right(i), Math.min(box.y + box.height, bottom));
      if (told.has(i)) strong += d;
      else plain += d;
    }
    if (least < 0 && greatest > 0) out.push(level(box.x, box.x + box.width, Math.max(box.y, zero - 0.5), paint.track_color));
    if (plain !== "") out.push(fill(plain, told.size > 0 ? paint.muted_color : paint.color));
    if (strong !== "") out.push(fill(strong, paint.color));
  },
};

/** Left and right edges of `count` slots; on whole px where each has at least two. */
export function slots(count: number, x: number, width: number, gap: number): { left(i: number): number; right(i: number): number } {
  const step = width / Math.max(1, count);
  const room = step >= 3 ? Math.min(gap, step / 3) : 0;
  if (step < 2) return { left: (i) => x + i * step, right: (i) => x + (i + 1) * step };
  return { left: (i) => Math.round(x + i * step), right: (i) => Math.round(x + (i + 1) * step) - room };
}

/** Columns for a picture that already knows its shares, 0 to 1; the smallest that is not zero can still be seen. */
export function shareColumns(
  q: SparkQuestion,
  out: SceneNode[],
  count: number,
  share: (i: number) => number,
  edge: (i: number) => readonly [number, number],
  color: string,
): void {
  const { box } = q;
  const floor = box.y + box.height;
  let d = "";
  for (let i = 0; i < count; i++) {
    const part = share(i);
    if (!(part > 0)) continue;
    const [left, right] = edge(i);
    d += bar(left, floor - Math.max(1, part * box.height), right, floor);
  }
  if (d !== "") out.push(fill(d, color));
}
