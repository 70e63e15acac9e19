import { isNumber, shareOf } from "../../../spark/numbers.js";
import { level, rect } from "../shapes.js";
import { drawEmpty } from "./empty.js";
import type { SparkMark } from "./mark.js";

/** Five numbers (least, lower quartile, median, upper quartile, greatest) as a thin reach, a strong middle half and a mark at the median. */
export const box: SparkMark = {
  type: "spark_box",
  draw(q, out) {
    const { data, paint, box: room } = q;
    const numbers = Array.from({ length: 5 }, (_, i) => data.values[i] ?? NaN);
    if (!numbers.every(isNumber)) {
      drawEmpty(q, out);
      return;
    }
    const [min, lower, median, upper, max] = numbers as [number, number, number, number, number];
    const least = paint.min ?? min;
    const greatest = paint.max ?? max;
    const xOf = (value: number) => room.x + 1 + shareOf(value, least, greatest) * Math.max(0, room.width - 2);
    const middle = room.y + room.height / 2;
    const height = Math.min(room.height, paint.thickness);
    out.push(level(xOf(min), Math.max(xOf(max), xOf(min) + 1), middle - 0.5, paint.muted_color));
    for (const end of [min, max])
      out.push(rect({ x: xOf(end) - 0.5, y: middle - height / 4, width: 1, height: height / 2 }, paint.muted_color));
    if (upper > lower)
      out.push(
        rect(
          { x: xOf(lower), y: middle - height / 2, width: Math.max(1, xOf(upper) - xOf(lower)), height },
          paint.color,
          Math.min(1, paint.radius),
        ),
      );
    out.push(
      rect(
        { x: xOf(median) - 1, y: middle - Math.min(room.height / 2, height / 2 + 1), width: 2, height: Math.min(room.height, height + 2) },
        paint.strong_color,
      ),
    );
  },
};
