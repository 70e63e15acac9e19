import type { CardWords, ResolvedCard } from "../../../chart/card.js";
import type { ResolvedSpark } from "../../../chart/spark.js";
import type { TextMeasurer } from "../../../context/measurer.js";
import type { ColumnProfile } from "../../../profile/contract.js";
import type { SceneNode } from "../../../scene/types.js";
import type { ProfileWriter } from "../../../spark/card/words.js";
import { LINE_HEIGHT } from "../shapes.js";

/** A card with all that decides its picture. */
export interface Card {
  profile: ColumnProfile;
  words: CardWords;
  paint: ResolvedCard;
  spark: ResolvedSpark;
  write: ProfileWriter;
  measurer: TextMeasurer;
}

export interface Pen {
  card: Card;
  out: SceneNode[];
}

export const push = (pen: Pen, node: SceneNode | null): void => {
  if (node !== null) pen.out.push(node);
};

export const textLine = (paint: ResolvedCard): number => paint.text_size * LINE_HEIGHT;

export const muted = (paint: ResolvedCard, anchor: "start" | "end" | "middle" = "start") => ({
  size: paint.text_size,
  color: paint.label_color,
  anchor,
});

/** The colour of what the column holds. */
export const kindColor = ({ paint, words: said }: Card): string => paint[`${said.kind}_color`];
