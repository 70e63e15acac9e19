import { shareOf, within } from "../../../spark/numbers.js";
import { middleLine, rect, words } from "../shapes.js";
import { drawEmpty } from "./empty.js";
import type { SparkMark } from "./mark.js";

/** How far one number is on its way; its colour is that of the highest threshold it has reached. What lies beyond the end fills the track. */
export const progress: SparkMark = {
  type: "spark_progress",
  draw(q, out) {
    const { data, paint, box } = q;
    const value = data.values[0] ?? NaN;
    if (!(Math.abs(value) <= 1e300)) {
      drawEmpty(q, out, "no value");
      return;
    }
    const least = paint.min ?? 0;
    const greatest = paint.max ?? 1;
    let color = paint.color;
    for (const threshold of paint.thresholds) if (value >= threshold.from) color = threshold.color;
    const text = q.format(value);
    const style = { size: paint.label_size, weight: 600 } as const;
    const word = q.measurer.width(text, style) + 6;
    const hasWord = paint.words && word <= box.width * 0.45 && box.height >= paint.label_size * 0.9;
    const width = box.width - (hasWord ? word : 0);
    const thickness = Math.min(box.height, paint.thickness);
    const y = box.y + (box.height - thickness) / 2;
    const share = shareOf(within(value, Math.min(least, greatest), Math.max(least, greatest)), least, greatest);
    const radius = Math.min(paint.radius, thickness / 2);
    out.push(rect({ x: box.x, y, width, height: thickness }, paint.track_color, radius));
    // A little is not nothing.
    if (share > 0) out.push(rect({ x: box.x, y, width: Math.max(1, width * share), height: thickness }, color, radius));
    for (const threshold of paint.thresholds) {
      const at = shareOf(threshold.from, least, greatest);
      if (threshold.from > least && threshold.from < greatest)
        out.push(
          rect(
            { x: box.x + width * at - 0.5, y: y + thickness + 1, width: 1, height: Math.max(0, Math.min(3, box.height - thickness) / 2) },
            paint.muted_color,
          ),
        );
    }
    if (paint.target !== null && Math.abs(paint.target) <= 1e300) {
      const at = shareOf(paint.target, least, greatest);
      const reach = Math.min(2, (box.height - thickness) / 2);
      out.push(
        rect(
          { x: within(box.x + width * at - 0.75, box.x, box.x + width - 1.5), y: y - reach, width: 1.5, height: thickness + 2 * reach },
          paint.strong_color,
        ),
      );
    }
    if (hasWord)
      out.push(
        words(text, box.x + box.width, middleLine(box.y, box.height, paint.label_size), paint.label_size, paint.value_color, "end", 600),
      );
  },
};
