import type { ResolvedSpark } from "../../../chart/spark.js";
import { quantileOf } from "../../../profile/kind.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Box } from "../../../spark/box.js";
import { fiveOf, type ProfilePicture, pictureOf } from "../../../spark/card/picture.js";
import { shareOf } from "../../../spark/numbers.js";
import { shareText } from "../../../spark/share-text.js";
import { drawSpark } from "../draw-spark.js";
import { fitted, rect, words } from "../shapes.js";
import { type Card, kindColor, muted, type Pen, push, textLine } from "./pen.js";

/** Sparks have the colour of their kind; texts and codes, whose shape says little, stand back. */
const sparkColor = (card: Card): string => kindColor(card);

/** The spark alone. @param lines of a bar that are wanted. */
export function picture(pen: Pen, box: Box, lines: number): ProfilePicture | null {
  const { card } = pen;
  const found = pictureOf(card.profile, card.words.kind);
  if (box.height < 2 || box.width < 8) return found;
  const middle = { ...card.spark, color: sparkColor(card), min: null, max: found?.max ?? null, points: [], thresholds: [], target: null };
  const paint: ResolvedSpark = {
    ...middle,
    underflow: found?.underflow ?? 0,
    overflow: found?.overflow ?? 0,
    grain: found?.grain ?? null,
    words: lines > 1 && card.spark.words && found?.type !== "spark_dates",
  };
  const total = found?.max ?? 0;
  const isShare = found?.type === "spark_bar" && total > 0;
  const spark = {
    type: found?.type ?? ("spark_line" as const),
    data: found?.data ?? { count: 0, values: [] },
    paint:
      found?.type === "spark_progress"
        ? { ...paint, max: 1, min: 0, thickness: Math.min(8, box.height), color: paint.muted_color, words: false }
        : paint,
    box,
    format: isShare ? (value: number) => shareText(Math.min(1, value / total)) : card.write.count,
    time: card.write.time,
  };
  if (found?.type === "spark_progress" && lines > 1) {
    differentValues(pen, box);
    return found;
  }
  // In one line only the most frequent value has room, so all are drawn as parts of one bar.
  if (isShare && lines === 1) pen.out.push(...shareBar(card, spark.data.values, total, box));
  else if (found !== null || lines > 1) pen.out.push(...drawSpark(spark, card.measurer));
  return found;
}

/** How many of the values differ, and between which they lie. */
export function differentValues(pen: Pen, box: Box): void {
  const { paint, profile, spark, measurer } = pen.card;
  const filled = Math.max(1, profile.row_count - (profile.null_count ?? 0) - (profile.empty_count ?? 0) - (profile.invalid_count ?? 0));
  const share = Math.min(1, (profile.distinct_count ?? 0) / filled);
  const style = { size: paint.text_size, color: paint.figure_color };
  const line = textLine(paint);
  const top = box.y + Math.max(0, Math.min(10, (box.height - 3 * line) / 2));
  push(
    pen,
    fitted(
      share === 1 ? "All values differ" : `${shareText(share)} of the values differ`,
      box.x,
      top + paint.text_size,
      box.width,
      style,
      measurer,
    ),
  );
  const y = top + line + 3;
  pen.out.push(
    rect({ x: box.x, y, width: box.width, height: 6 }, spark.track_color, 1),
    rect({ x: box.x, y, width: Math.max(1, box.width * share), height: 6 }, kindColor(pen.card), 1),
  );
  const [first, last] = [profile.min, profile.max].map((value) => (typeof value === "string" ? `“${value}”` : undefined));
  if (first !== undefined && last !== undefined && box.height >= 3 * line) samples(pen, box, y + 8 + paint.text_size, first, last);
}

/** The first and the last text, each in its half. */
export function samples(pen: Pen, box: Box, baseline: number, first: string, last: string): void {
  const { paint, measurer } = pen.card;
  const half = box.width / 2 - 6;
  push(pen, fitted(first, box.x, baseline, half, muted(paint), measurer));
  push(pen, fitted(last, box.x + box.width, baseline, half, muted(paint, "end"), measurer));
}

/** Parts of a whole side by side, the most frequent first, each paler than the one before. */
function shareBar(card: Card, values: ArrayLike<number>, total: number, box: Box): SceneNode[] {
  const { spark } = card;
  const height = Math.min(spark.thickness, box.height);
  const y = box.y + (box.height - height) / 2;
  const out: SceneNode[] = [rect({ x: box.x, y, width: box.width, height }, spark.track_color)];
  let x = box.x;
  for (let i = 0; i < values.length; i++) {
    const width = (box.width * values[i]!) / total;
    if (width < 1.5) break;
    out.push({
      ...rect({ x, y, width: Math.min(width, box.x + box.width - x) - (width > 3 ? 1 : 0), height }, sparkColor(card)),
      fillOpacity: Math.max(0.25, 1 - i * 0.2),
    });
    x += width;
  }
  return out;
}

/** The spark and under it its ends; for numbers also the median. */
export function sparkWithEnds(pen: Pen, box: Box, bottom: number, boxHeight = 0): void {
  const { card } = pen;
  const { paint, profile, words: said, measurer, write } = card;
  const hasEnds = said.kind === "number" || said.kind === "date";
  const found = picture(pen, { ...box, height: hasEnds ? box.height : box.height + bottom }, 2);
  if (!hasEnds || found === null) return;
  const baseline = box.y + box.height + boxHeight + paint.text_size + 1;
  if (found.type !== "spark_histogram") {
    if (profile.min !== undefined)
      ends(
        pen,
        box,
        baseline,
        said.figures.find(({ name }) => name === "min")?.text ?? "",
        said.figures.find(({ name }) => name === "max")?.text ?? "",
        null,
      );
    return;
  }
  const start = found.data.starts![0]!;
  const end = found.data.ends![found.data.count - 1]!;
  const median = quantileOf(profile, 0.5);
  const left = box.x + (found.underflow > 0 ? 6 : 0);
  const width = box.width - (found.underflow > 0 ? 6 : 0) - (found.overflow > 0 ? 6 : 0);
  const xOf = (value: number) => left + shareOf(value, start, end) * width;
  if (boxHeight > 0) {
    const five = fiveOf(profile)!;
    const inside = five.map((value) => Math.min(end, Math.max(start, value)));
    pen.out.push(
      ...drawSpark(
        {
          type: "spark_box",
          data: { count: 5, values: inside },
          paint: { ...card.spark, min: start, max: end, thickness: 7, color: paint.filled_color },
          box: { x: left, y: box.y + box.height + 4, width, height: 9 },
          format: write.amount,
          time: write.time,
        },
        measurer,
      ),
    );
  } else if (median !== undefined && median >= start && median <= end)
    pen.out.push(rect({ x: xOf(median) - 0.75, y: box.y + box.height - 2, width: 1.5, height: 5 }, card.spark.strong_color));
  const under = found.underflow > 0 ? `‹ ${write.amount(start)}` : write.amount(start);
  const over = found.overflow > 0 ? `${write.amount(end)} ›` : write.amount(end);
  ends(
    pen,
    box,
    baseline,
    under,
    over,
    median !== undefined && median >= start && median <= end ? { x: xOf(median), text: write.amount(median) } : null,
  );
}

/** Words at both ends, and one between them where it touches neither. */
function ends(pen: Pen, box: Box, baseline: number, left: string, right: string, middle: { x: number; text: string } | null): void {
  const { paint, measurer } = pen.card;
  const style = { size: paint.text_size, weight: 400 } as const;
  const leftWidth = measurer.width(left, style);
  const rightWidth = measurer.width(right, style);
  const hasBoth = leftWidth + rightWidth + 10 <= box.width;
  push(pen, fitted(left, box.x, baseline, hasBoth ? leftWidth : box.width, muted(paint), measurer));
  if (!hasBoth) return;
  push(pen, fitted(right, box.x + box.width, baseline, rightWidth, muted(paint, "end"), measurer));
  if (middle === null) return;
  const text = `median ${middle.text}`;
  const shown = [text, middle.text].find((each) => leftWidth + rightWidth + measurer.width(each, style) + 24 <= box.width);
  if (shown === undefined) return;
  const half = measurer.width(shown, style) / 2;
  const x = Math.min(box.x + box.width - rightWidth - 12 - half, Math.max(box.x + leftWidth + 12 + half, middle.x));
  pen.out.push(words(shown, x, baseline, paint.text_size, paint.figure_color, "middle"));
}
