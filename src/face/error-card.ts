import type { FacePaint } from "../chart/face.js";
import { CAP } from "../chart/letters.js";
import type { TextMeasurer } from "../context/measurer.js";
import type { FaceWords } from "../format/locale.js";
import type { SceneNode } from "../scene/types.js";
import { baselineIn, plainLines } from "./text-nodes.js";

/** What an error card says. */
export interface CardWords {
  title: string;
  message: string;
  tone: "error" | "empty";
}

/** Width of the stroke at the left edge of the card, px. */
const EDGE = 3;
/** The name of a chart is set as its title would be. */
const NAME = { size: 16, weight: 600 } as const;
const NAME_LEADING = 1.25;

function parts({ title, message, tone }: CardWords, width: number, paint: FacePaint, measurer: TextMeasurer, heads: FaceWords) {
  const room = width - 2 * paint.card.padding;
  const { size } = paint.error;
  const name = plainLines(title, room, NAME, NAME_LEADING, measurer);
  const said = tone === "error" ? heads.failed : heads.no_rows;
  const head = plainLines(said, room, { size, weight: 600 }, 1.4, measurer);
  const words = plainLines(message, Math.min(room, paint.text.measure), { size, weight: 400 }, 1.4, measurer);
  return { name, head, words, height: 2 * paint.card.padding + name.height + 8 + head.height + 2 + words.height };
}

/** px that an error card needs at least. */
export const errorHeight = (words: CardWords, width: number, paint: FacePaint, measurer: TextMeasurer, heads: FaceWords): number =>
  parts(words, width, paint, measurer, heads).height;

/** The words of an error card, from its top left corner; the card itself is drawn by the face. */
export function errorNodes(
  words: CardWords,
  box: { x: number; y: number; width: number; height: number },
  paint: FacePaint,
  measurer: TextMeasurer,
  heads: FaceWords,
): SceneNode[] {
  const { name, head, words: said } = parts(words, box.width, paint, measurer, heads);
  const x = box.x + paint.card.padding;
  let y = box.y + paint.card.padding + CAP * NAME.size - baselineIn(NAME.size * NAME_LEADING, NAME, measurer);
  const color = words.tone === "error" ? paint.error.color : paint.error.text_color;
  const nodes: SceneNode[] =
    words.tone === "error" ? [{ type: "rect", x: box.x, y: box.y, width: EDGE, height: box.height, fill: paint.error.color }] : [];
  nodes.push(...name.nodes(x, y, paint.heading.color));
  y += name.height + 8;
  nodes.push(...head.nodes(x, y, color));
  y += head.height + 2;
  nodes.push(...said.nodes(x, y, paint.error.text_color));
  return nodes;
}
