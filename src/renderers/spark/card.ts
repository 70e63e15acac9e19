import type { CardWords, ResolvedCard } from "../../chart/card.js";
import type { ResolvedSpark } from "../../chart/spark.js";
import type { TextMeasurer } from "../../context/measurer.js";
import type { ColumnProfile } from "../../profile/contract.js";
import { quantileOf } from "../../profile/kind.js";
import type { SceneNode } from "../../scene/types.js";
import type { Box } from "../../spark/box.js";
import { fiveOf, type ProfilePicture, pictureOf } from "../../spark/card/picture.js";
import { filledShare, flagText, type ProfileWriter } from "../../spark/card/words.js";
import { shareOf } from "../../spark/numbers.js";
import { shareText } from "../../spark/share-text.js";
import { wrap } from "../../text/wrap.js";
import { drawSpark } from "./draw-spark.js";
import { fitted, LINE_HEIGHT, middleLine, rect, words } from "./shapes.js";

/** A card with all that decides its picture. */
export interface Card {
  profile: ColumnProfile;
  words: CardWords;
  paint: ResolvedCard;
  spark: ResolvedSpark;
  write: ProfileWriter;
  measurer: TextMeasurer;
}

interface Pen {
  card: Card;
  out: SceneNode[];
}

const push = (pen: Pen, node: SceneNode | null): void => {
  if (node !== null) pen.out.push(node);
};

/** Everything of a card inside `box`. */
export function drawCard(card: Card, box: Box): SceneNode[] {
  const pen: Pen = { card, out: [] };
  const { paint } = card;
  if (paint.size !== "small") pen.out.push({ ...frame(box, paint) });
  const inner = inset(box, paint.size === "small" ? 0 : paint.padding);
  if (paint.size === "small") smallCard(pen, inner);
  else if (paint.size === "medium") mediumCard(pen, inner);
  else largeCard(pen, inner);
  return pen.out;
}

const inset = (box: Box, by: number): Box => ({ x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by });

const frame = (box: Box, paint: ResolvedCard): SceneNode => ({
  ...rect(inset(box, paint.border_width / 2), paint.background ?? paint.border_color, paint.radius),
  ...(paint.background === null ? { fillOpacity: 0 } : {}),
  ...(paint.border_width > 0 ? { stroke: paint.border_color, strokeWidth: paint.border_width } : {}),
});

const textLine = (paint: ResolvedCard): number => paint.text_size * LINE_HEIGHT;

/** Name, badge, completeness, spark and summary side by side. */
function smallCard(pen: Pen, box: Box): void {
  const { paint, words: said, measurer } = pen.card;
  const baseline = middleLine(box.y, box.height, paint.name_size);
  const gap = paint.gap;
  const nameRoom = box.width * 0.23;
  push(pen, fitted(said.name, box.x, baseline, nameRoom, { size: paint.name_size, color: paint.name_color, weight: 600 }, measurer));
  const badgeRoom = Math.min(box.width * 0.14, 62);
  let x = box.x + nameRoom + gap;
  badge(pen, x, box.y + (box.height - badgeHeight(paint)) / 2, badgeRoom, "start");
  x += badgeRoom + gap;
  // The widest share there is, so that cards below each other line up.
  const shareRoom = measurer.width(">99.9%", { size: paint.text_size, weight: 400 });
  const barRoom = Math.max(16, box.width * 0.07) + 6 + shareRoom;
  completenessBar(pen, { x, y: box.y + (box.height - paint.bar_height) / 2, width: barRoom - shareRoom - 6, height: paint.bar_height });
  push(
    pen,
    fitted(
      shareText(filledShare(pen.card.profile)),
      x + barRoom,
      middleLine(box.y, box.height, paint.text_size),
      shareRoom,
      muted(paint, "end"),
      measurer,
    ),
  );
  x += barRoom + gap;
  const sparkRoom = box.width * 0.19;
  picture(pen, { x, y: box.y + 3, width: sparkRoom, height: box.height - 6 }, 1);
  x += sparkRoom + gap;
  // A range is whole or left out: its first digits alone would be another number.
  const style = { size: paint.text_size, weight: 400 } as const;
  if (measurer.width(said.summary, style) <= box.x + box.width - x)
    pen.out.push(words(said.summary, x, middleLine(box.y, box.height, paint.text_size), paint.text_size, paint.label_color));
}

/** Name and badge, completeness, spark with its ends. */
function mediumCard(pen: Pen, box: Box): void {
  const { paint } = pen.card;
  let y = head(pen, box);
  y = completenessLine(pen, { ...box, y });
  const bottom = textLine(paint) + 2;
  sparkWithEnds(pen, { x: box.x, y: y + 4, width: box.width, height: box.y + box.height - bottom - y - 4 }, bottom);
}

/** The same with a description, the five numbers under the classes, and the figures. */
function largeCard(pen: Pen, box: Box): void {
  const { card } = pen;
  const { paint, profile, measurer, words: said } = card;
  let y = head(pen, box);
  const about = profile.description ?? profile.comment;
  const style = { size: paint.text_size, weight: 400 } as const;
  const lines = about === undefined ? [] : wrap(about, box.width, 2, style, measurer);
  for (const text of lines) {
    pen.out.push(words(text, box.x, y + paint.text_size, paint.text_size, paint.label_color));
    y += textLine(paint);
  }
  if (lines.length > 0) y += 4;
  y = completenessLine(pen, { ...box, y });
  const shown = said.figures.filter(({ name }) => !SHOWN_BY_SPARK[said.kind]?.includes(name)).slice(0, 6);
  const columns = 3;
  const rows = Math.ceil(shown.length / columns);
  const figureHeight = paint.text_size * 2.75;
  const figuresTop = box.y + box.height - rows * figureHeight + paint.text_size * 0.5;
  const bottom = textLine(paint) + 2;
  const sparkBottom = figuresTop - 10 - bottom;
  const five = said.kind === "number" && profile.histogram !== undefined ? fiveOf(profile) : null;
  const boxHeight = five === null ? 0 : 14;
  sparkWithEnds(pen, { x: box.x, y: y + 6, width: box.width, height: sparkBottom - boxHeight - y - 6 }, bottom, boxHeight);
  const step = box.width / columns;
  shown.forEach((figure, i) => {
    const x = box.x + (i % columns) * step;
    const top = figuresTop + Math.floor(i / columns) * figureHeight;
    const room = step - 8;
    push(pen, fitted(figure.label, x, top + paint.text_size, room, { size: paint.text_size - 1, color: paint.label_color }, measurer));
    push(
      pen,
      fitted(
        figure.text,
        x,
        top + paint.text_size * 2.2,
        room,
        { size: paint.text_size + 1, color: paint.figure_color, weight: 600 },
        measurer,
      ),
    );
  });
}

/** Figures that a large card shows at its spark or its completeness already. */
const SHOWN_BY_SPARK: Readonly<Record<string, readonly string[]>> = {
  number: ["rows"],
  boolean: ["true_share"],
};

const muted = (paint: ResolvedCard, anchor: "start" | "end" | "middle" = "start") => ({
  size: paint.text_size,
  color: paint.label_color,
  anchor,
});

/** Name at the left, badge at the right; gives back where the next part begins. */
function head(pen: Pen, box: Box): number {
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

/** The colour of what the column holds. */
const kindColor = ({ paint, words: said }: Card): string => paint[`${said.kind}_color`];

const badgeHeight = (paint: ResolvedCard): number => paint.badge_size * 1.6;

/** A pill with the kind of the column, from `x` to the right or to the left of it; gives back its width. */
function badge(pen: Pen, x: number, y: number, room: number, anchor: "start" | "end"): number {
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

function completenessBar(pen: Pen, box: Box): void {
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
function completenessLine(pen: Pen, box: Box): number {
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

/** Sparks have the colour of their kind; texts and codes, whose shape says little, stand back. */
const sparkColor = (card: Card): string => kindColor(card);

/** The spark alone. @param lines of a bar that are wanted. */
function picture(pen: Pen, box: Box, lines: number): ProfilePicture | null {
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
function differentValues(pen: Pen, box: Box): void {
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
function samples(pen: Pen, box: Box, baseline: number, first: string, last: string): void {
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
function sparkWithEnds(pen: Pen, box: Box, bottom: number, boxHeight = 0): void {
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
