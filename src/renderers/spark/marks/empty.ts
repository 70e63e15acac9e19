import type { SceneNode } from "../../../scene/types.js";
import { level, middleLine, words } from "../shapes.js";
import type { SparkQuestion } from "./mark.js";

/** Words of a spark without a number, and the lines that stand where the marks would be. */
export function drawEmpty({ paint, box, measurer }: SparkQuestion, out: SceneNode[], text = "no values"): void {
  const y = box.y + box.height / 2 - 0.5;
  const width = measurer.width(text, { size: paint.label_size, weight: 400 });
  const hasRoom = paint.words && width + 24 <= box.width && paint.label_size <= box.height;
  if (!hasRoom) {
    for (let x = box.x; x < box.x + box.width; x += 5) out.push(level(x, Math.min(x + 3, box.x + box.width), y, paint.null_color));
    return;
  }
  const middle = box.x + box.width / 2;
  const reach = width / 2 + 6;
  out.push(level(box.x, middle - reach, y, paint.null_color), level(middle + reach, box.x + box.width, y, paint.null_color));
  out.push(words(text, middle, middleLine(box.y, box.height, paint.label_size), paint.label_size, paint.label_color, "middle"));
}
