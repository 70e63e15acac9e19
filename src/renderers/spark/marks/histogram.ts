import { tenths } from "../../../context/tenths.js";
import { within } from "../../../spark/numbers.js";
import { fill, level } from "../shapes.js";
import { drawEmpty } from "./empty.js";
import type { SparkMark } from "./mark.js";

/** Width of the columns that stand for what lies beyond the ends, and their distance from the bins. */
const BEYOND = { width: 4, gap: 2 };

/** Width of the only value there is. */
const LONE = 6;

/**
 * Bins on the scale of their edges. Bins of one width are as high as their counts; of different widths, as their counts for each unit, so that
 * area stays the count. What lies below the first and above the last bin stands apart, in the muted colour.
 */
export const histogram: SparkMark = {
  type: "spark_histogram",
  draw(q, out) {
    const { data, paint, box } = q;
    const { count, values } = data;
    const starts = data.starts!;
    const ends = data.ends!;
    let least = Infinity;
    let greatest = -Infinity;
    let narrow = Infinity;
    let wide = 0;
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      if (start < least) least = start;
      if (end > greatest) greatest = end;
      const width = end - start;
      if (width < narrow) narrow = width;
      if (width > wide) wide = width;
    }
    const isEven = !(narrow > 0 && wide < Infinity) || wide - narrow <= narrow * 0.01;
    let most = 0;
    for (let i = 0; i < count; i++) {
      const amount = isEven ? values[i]! : values[i]! / (ends[i]! - starts[i]!);
      if (amount > most && amount <= 1e300) most = amount;
    }
    const beyond = Math.max(paint.underflow, paint.overflow);
    if (most === 0 && !(beyond > 0)) {
      drawEmpty(q, out);
      return;
    }
    // Columns beyond the ends have no width of their own, so their counts are compared with those of even bins only.
    const top = isEven ? Math.max(most, beyond <= 1e300 ? beyond : 0) : most;
    const floor = box.y + box.height;
    const height = box.height;
    const before = paint.underflow > 0 ? BEYOND.width + BEYOND.gap : 0;
    const after = paint.overflow > 0 ? BEYOND.width + BEYOND.gap : 0;
    const x = box.x + before;
    const width = Math.max(0, box.width - before - after);
    const range = greatest - least;
    // One value has no width: it stands in the middle.
    const isLone = !(range > 0);
    const scale = range < Infinity && !isLone ? width / range : 0;
    const step = width / Math.max(1, count);
    const gap = step >= 3 ? Math.min(paint.gap, step / 3) : 0;
    const isSharp = step >= 2;
    const lone = Math.min(LONE, width);
    const bottom = tenths(floor);
    let d = "";
    for (let i = 0; i < count; i++) {
      const amount = isEven ? values[i]! : values[i]! / (ends[i]! - starts[i]!);
      if (!(amount > 0)) continue;
      const share = amount <= top ? amount / top : 1;
      let left = scale > 0 ? x + (starts[i]! - least) * scale : isLone ? x + width / 2 - lone / 2 : x + i * step;
      let right = scale > 0 ? x + (ends[i]! - least) * scale : isLone ? left + lone : left + step;
      if (isSharp) {
        left = Math.round(left);
        right = Math.round(right);
      }
      // Bins that end before they begin, or beyond the scale, stay inside.
      left = within(left, x, x + width);
      right = within(right - gap, Math.min(left + 0.5, x + width), x + width);
      // Few is not none: a bin with values is seen.
      d += `M${tenths(left)},${bottom}V${tenths(floor - Math.max(1, share * height))}H${tenths(right)}V${bottom}Z`;
    }
    out.push(level(box.x, box.x + box.width, floor - 1, paint.track_color));
    if (d !== "") out.push(fill(d, paint.color));
    let edge = "";
    const column = (left: number, amount: number) => {
      const share = top > 0 ? Math.min(1, amount / top) : 1;
      return `M${tenths(left)},${bottom}V${tenths(floor - Math.max(1, share * height))}H${tenths(left + BEYOND.width)}V${bottom}Z`;
    };
    if (paint.underflow > 0) edge += column(box.x, paint.underflow);
    if (paint.overflow > 0) edge += column(box.x + box.width - BEYOND.width, paint.overflow);
    if (edge !== "") out.push(fill(edge, paint.muted_color));
  },
};
