import { PARTS } from "../../../spark/data.js";
import { shareText } from "../../../spark/share-text.js";
import { middleLine, rect, words } from "../shapes.js";
import { drawEmpty } from "./empty.js";
import type { SparkMark } from "./mark.js";

/** Filled, empty, missing and invalid values as one bar; a part that is not zero is seen, however small. */
export const completeness: SparkMark = {
  type: "spark_completeness",
  draw(q, out) {
    const { data, paint, box } = q;
    const parts = PARTS.map((_, i) => {
      const count = data.values[i] ?? 0;
      return count > 0 && count <= 1e300 ? count : 0;
    });
    const most = Math.max(...parts);
    if (most === 0) {
      drawEmpty(q, out, "no rows");
      return;
    }
    // Divided first: the sum of huge counts is no number.
    const shares = parts.map((count) => count / most);
    const total = shares.reduce((sum, share) => sum + share, 0);
    const text = shareText(shares[0]! / total);
    const style = { size: paint.label_size, weight: 400 } as const;
    const word = q.measurer.width(text, style) + 6;
    const hasWord = paint.words && word <= box.width * 0.5 && box.height >= paint.label_size * 0.9;
    const width = box.width - (hasWord ? word : 0);
    const thickness = Math.min(box.height, paint.thickness);
    const y = box.y + (box.height - thickness) / 2;
    const colors = [paint.color, paint.empty_color, paint.null_color, paint.invalid_color];
    const seen = shares.filter((share) => share > 0).length;
    // Every part gets its px first, the shares divide the rest.
    const least = Math.min(2, width / (2 * seen));
    const rest = Math.max(0, width - least * seen);
    let x = box.x;
    shares.forEach((share, i) => {
      if (share === 0) return;
      const length = least + (rest * share) / total;
      out.push(rect({ x, y, width: length, height: thickness }, colors[i]!));
      x += length;
    });
    if (hasWord)
      out.push(words(text, box.x + box.width, middleLine(box.y, box.height, paint.label_size), paint.label_size, paint.value_color, "end"));
  },
};
