import type { ProfileKind } from "../profile/contract.js";

/** How much a card shows: a line, a spark with its ends, or all figures. */
export type CardSize = "small" | "medium" | "large";

/** A figure of a profile as data and as it is written. */
export interface CardFigure {
  /** A word for machines: `rows`, `missing`, `distinct`, `median` … */
  name: string;
  /** What it is called on the card. */
  label: string;
  /** The figure itself. */
  value: number | string | null;
  /** As it is written on the card. */
  text: string;
}

/** What a card says of one column. */
export interface CardWords {
  /** Name of the column. */
  name: string;
  /** What the column holds. */
  kind: ProfileKind;
  /** Word of the badge. */
  badge: string;
  /** One line: the range, the number of different values. */
  summary: string;
  /** In the order they are shown; a card shows as many as have room. */
  figures: readonly CardFigure[];
  /** For those who cannot see it. */
  description: string;
}

/** Paint and measures of cards; sizes in px, colours `#rrggbb`. */
export interface CardPaint {
  border_color: string;
  border_width: number;
  /** Corner radius. */
  radius: number;
  /** Inside a card. */
  padding: number;
  /** Between cards. */
  gap: number;
  name_size: number;
  name_color: string;
  text_size: number;
  /** Of words beside figures. */
  label_color: string;
  /** Of badge and spark of a column of texts. */
  text_color: string;
  figure_color: string;
  badge_size: number;
  /** Of badge and spark, by what the column holds. */
  number_color: string;
  date_color: string;
  category_color: string;
  boolean_color: string;
  identifier_color: string;
  other_color: string;
  badge_background: string;
  /** Height of the completeness bar. */
  bar_height: number;
  /** Of a complete column's bar. */
  filled_color: string;
  warning_color: string;
  error_color: string;
}

/** Cards with nothing left open. */
export interface ResolvedCard extends CardPaint {
  size: CardSize;
  /** Cards side by side. */
  columns: number;
  /** Height of one card. */
  card_height: number;
  /** Of a card; null is none. */
  background: string | null;
}
