import type { ResolvedCard } from "../../../chart/card.js";
import type { Box } from "../../../spark/box.js";
import { filledShare, flagText } from "../../../spark/card/words.js";
import { shareText } from "../../../spark/share-text.js";
import { drawSpark } from "../draw-spark.js";
import { fitted, LINE_HEIGHT, middleLine, rect, words } from "../shapes.js";
import { kindColor, muted, type Pen, push } from "./pen.js";

/** Name at the left, badge at the right; gives back where the next part begins. */
export function head(pen: Pen, box: Box): number {
  const { paint, words: said, measurer } = pen.card;
  const height = Math.max(badgeHeight(paint), paint.name_size * LINE_HEIGHT);
  const taken = badge(pen, box.x + box.width, box.y + (height - badgeHeight(paint)) / 2, box.width / 2, "end");
  push(
    pen,
    fitted(
      said.name,
      box.x,
      middleLine(box.y, height, paint.name_size),
      box.width - taken - 8,
      { size: paint.name_size, color: paint.name_color, weight: 600 },
      measurer,
    ),
  );
  return box.y + height + 7;
}

export const badgeHeight = (paint: ResolvedCard): number => paint.badge_size * 1.6;

/** A pill with the kind of the column, from `x` to the right or to the left of it; gives back its width. */
export function badge(pen: Pen, x: number, y: number, room: number, anchor: "start" | "end"): number {
  const { paint, words: said, measurer } = pen.card;
  const width = measurer.width(said.badge, { size: paint.badge_size, weight: 400 }) + 10;
  if (width > room) return 0;
  const height = badgeHeight(paint);
  const left = anchor === "start" ? x : x - width;
  pen.out.push(
    rect({ x: left, y, width, height }, paint.badge_background, height / 2),
    words(said.badge, left + width / 2, middleLine(y, height, paint.badge_size), paint.badge_size, kindColor(pen.card), "middle"),
  );
  return width;
}

export function completenessBar(pen: Pen, box: Box): void {
  const { profile, spark, measurer, paint } = pen.card;
  const { null_count: missing = 0, empty_count: empty = 0, invalid_count: invalid = 0 } = profile;
  const filled = Math.max(0, profile.row_count - missing - empty - invalid);
  pen.out.push(
    ...drawSpark(
      {
        type: "spark_completeness",
        data: { count: 4, values: [filled, empty, missing, invalid] },
        paint: { ...spark, words: false, color: paint.filled_color, thickness: box.height },
        box,
        format: String,
        time: String,
      },
      measurer,
    ),
  );
}

/** The bar over the whole width, and beneath it what it says and what is worth knowing. */
export function completenessLine(pen: Pen, box: Box): number {
  const { paint, profile, words: said, measurer } = pen.card;
  completenessBar(pen, { ...box, height: paint.bar_height });
  const baseline = box.y + paint.bar_height + 3 + paint.text_size;
  const style = { size: paint.text_size, weight: 400 } as const;
  const share = filledShare(profile);
  const distinct = said.figures.find(({ name }) => name === "distinct");
  const left = `${shareText(share)} filled${distinct && said.kind !== "boolean" ? ` · ${distinct.text} distinct` : ""}`;
  const flag = [...(profile.flags ?? [])].sort((a, b) => weight(a.severity) - weight(b.severity))[0];
  let room = box.width;
  if (flag) {
    const text = flagText(flag);
    const width = measurer.width(text, style) + 10;
    const leftWidth = measurer.width(left, style);
    if (leftWidth + width + 10 <= box.width) {
      const color = flag.severity === "error" ? paint.error_color : flag.severity === "info" ? paint.label_color : paint.warning_color;
      const start = box.x + box.width - width;
      pen.out.push(
        { type: "circle", cx: start + 3, cy: baseline - paint.text_size * 0.36, r: 3, fill: color },
        words(text, box.x + box.width, baseline, paint.text_size, paint.label_color, "end"),
      );
      room -= width + 10;
    }
  }
  push(pen, fitted(left, box.x, baseline, room, muted(paint), measurer));
  return baseline + paint.text_size * 0.35;
}

const weight = (severity: string | undefined): number => (severity === "error" ? 0 : severity === "info" ? 2 : 1);
