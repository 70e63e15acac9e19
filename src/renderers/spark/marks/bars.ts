import type { SceneNode } from "../../../scene/types.js";
import { extent, shareOf } from "../../../spark/numbers.js";
import { fitted, level, middleLine, rect, words } from "../shapes.js";
import { drawEmpty } from "./empty.js";
import type { SparkMark, SparkQuestion } from "./mark.js";

/** Between label, bar and number. */
const GAP = 6;
/** Shortest bar for which label and number give way, px. */
const LEAST_BAR = 16;

/**
 * One row a value in the order of the rows: label, track, bar, number. Rows that have no room are told as "n more". Values on both sides of
 * zero start at a line between them.
 */
export const bars: SparkMark = {
  type: "spark_bar",
  draw(q, out) {
    const { data, paint, box } = q;
    const found = extent(data.values);
    if (found === null && data.count === 0) {
      drawEmpty(q, out);
      return;
    }
    const total = data.count + (data.more ?? 0);
    const rows = Math.max(1, Math.min(data.more ? data.count + 1 : data.count, Math.floor((box.height + 0.01) / paint.row_height)));
    const isCut = rows < total;
    const shown = isCut && rows > 1 ? rows - 1 : rows;
    const height = Math.min(paint.row_height * 1.5, box.height / rows);
    const style = { size: paint.label_size, weight: 400 } as const;
    const hasWords = paint.words && height >= paint.label_size * 0.9;
    const texts = Array.from({ length: shown }, (_, i) => (isDrawn(data.values[i]!) ? q.format(data.values[i]!) : "–"));
    const valueRoom = hasWords ? Math.max(0, ...texts.map((text) => q.measurer.width(text, style))) + GAP : 0;
    const labels = data.labels;
    const widest = labels && hasWords ? Math.max(0, ...labels.slice(0, shown).map((label) => q.measurer.width(label, style))) : 0;
    const labelRoom = widest > 0 ? Math.min(widest, box.width * paint.label_share) + GAP : 0;
    const hasValues = valueRoom > 0 && box.width - labelRoom - valueRoom >= LEAST_BAR;
    const hasLabels = labelRoom > 0 && box.width - labelRoom - (hasValues ? valueRoom : 0) >= LEAST_BAR;
    const left = box.x + (hasLabels ? labelRoom : 0);
    const right = box.x + box.width - (hasValues ? valueRoom : 0);
    const least = Math.min(0, paint.min ?? found?.[0] ?? 0);
    const greatest = Math.max(0, paint.max ?? found?.[1] ?? 0);
    const xOf = (value: number) => left + (least === greatest ? 0 : shareOf(value, least, greatest)) * (right - left);
    const zero = xOf(0);
    const isSigned = least < 0 && greatest > 0;
    const thickness = Math.min(height - 2 > 1 ? height - 2 : height, paint.thickness);
    for (let i = 0; i < shown; i++) {
      const top = box.y + i * height;
      const y = top + (height - thickness) / 2;
      const baseline = middleLine(top, height, paint.label_size);
      out.push(rect({ x: left, y, width: right - left, height: thickness }, paint.track_color, paint.radius));
      const value = data.values[i]!;
      if (isDrawn(value) && value !== 0) {
        const end = xOf(value);
        const from = Math.min(zero, end);
        out.push(
          rect(
            { x: end < zero ? Math.min(from, zero - 1) : from, y, width: Math.max(1, Math.abs(end - zero)), height: thickness },
            paint.color,
            isSigned ? 0 : paint.radius,
          ),
        );
      }
      if (hasLabels && labels)
        push(
          out,
          fitted(labels[i] ?? "", box.x, baseline, labelRoom - GAP, { size: paint.label_size, color: paint.label_color }, q.measurer),
        );
      if (hasValues) out.push(words(texts[i]!, box.x + box.width, baseline, paint.label_size, paint.value_color, "end"));
    }
    if (isSigned) out.push(level(zero - 0.5, zero + 0.5, box.y, paint.strong_color, shown * height));
    if (isCut && rows > 1) restOf(q, out, total - shown, box.y + shown * height, height);
  },
};

const isDrawn = (value: number): boolean => Math.abs(value) <= 1e300;

const push = (out: SceneNode[], node: SceneNode | null): void => {
  if (node !== null) out.push(node);
};

/** "9 more", "+9" where that has no room, or nothing: a number is never cut. */
function restOf(q: SparkQuestion, out: SceneNode[], count: number, top: number, height: number): void {
  const { paint, box } = q;
  const style = { size: paint.label_size, weight: 400 } as const;
  const text = [`${count} more`, `+${count}`].find((each) => q.measurer.width(each, style) <= box.width);
  if (text !== undefined && paint.words)
    out.push(words(text, box.x, middleLine(top, height, paint.label_size), paint.label_size, paint.label_color));
}
