import type { ResolvedCard } from "../../../chart/card.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Box } from "../../../spark/box.js";
import { fiveOf } from "../../../spark/card/picture.js";
import { filledShare } from "../../../spark/card/words.js";
import { shareText } from "../../../spark/share-text.js";
import { wrap } from "../../../text/wrap.js";
import { fitted, middleLine, rect, words } from "../shapes.js";
import { badge, badgeHeight, completenessBar, completenessLine, head } from "./head.js";
import { type Card, muted, type Pen, push, textLine } from "./pen.js";
import { picture, sparkWithEnds } from "./picture.js";

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
