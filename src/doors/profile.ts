import type { CardSize, ResolvedCard } from "../chart/card.js";
import { writeSmall } from "../converters/svg/small.js";
import { houseLocale } from "../format/locale.js";
import { cardDefaults } from "../generated/card-defaults.js";
import { profileData } from "../profile/columns.js";
import type { ColumnProfile } from "../profile/contract.js";
import { drawCard } from "../renderers/spark/card/card.js";
import { marksGroup } from "../renderers/spark/shapes.js";
import { profileSpark } from "../spark/card/closed.js";
import { cardWords, profileWriter } from "../spark/card/words.js";
import { formatterOf } from "../spark/formatter.js";
import { refusal } from "../spark/issue.js";
import { plainMeasurer } from "../text/plain-measurer.js";

export { RenderError } from "../issues/error.js";
export { fromDuckDb } from "../profile/adapters/duckdb.js";
export { fromYdata } from "../profile/adapters/ydata.js";
export type * from "../profile/contract.js";

/** What a call may say about profiling. */
export interface ProfileOptions {
  /** Most rows, and longest text taken from a cell; default those of the house. */
  limits?: { rows?: number; text?: number };
}

/**
 * Profiles of all columns, for those who have no profiler: exact counts, classes, calendar steps and frequent values.
 * @param data rows as objects, `{columns, values}`, `{field: list}` or an Arrow table.
 * @throws RenderError `DATA_NOT_ROWS`, `LIMIT_ROWS`.
 */
export function profileColumns(data: unknown, options: ProfileOptions = {}): ColumnProfile[] {
  const { limits, enrich } = cardDefaults;
  return profileData(data, enrich, { rows: options.limits?.rows ?? limits.rows, text: options.limits?.text ?? limits.text });
}

/** What a call may say about a card. */
export interface CardOptions {
  size?: CardSize;
  /** px; default those of the size. */
  width?: number;
  height?: number;
  /** Page that it stands on. Default light. */
  theme?: "light" | "dark";
}

const formatter = formatterOf(houseLocale);

/**
 * The card of one column as svg text, at once: the same picture as `column_card` draws, with its text in the bundled face by its name.
 * @throws RenderError for a profile without a name or a number of rows, and for sizes that cannot be.
 */
export function renderCardSync(profile: ColumnProfile, options: CardOptions = {}): string {
  if (typeof profile?.name !== "string" || !(profile.row_count >= 0))
    throw refusal("INTENT_WRONG_VALUE", "/profile", "a profile has a name and a row_count");
  const house = cardDefaults[options.theme ?? "light"];
  const size = options.size ?? (house.card.size as CardSize);
  const { width = house.card[size].width, height = house.card[size].height } = options;
  if (!(width >= 1 && width <= 16384 && height >= 1 && height <= 16384))
    throw refusal("INTENT_OUT_OF_RANGE", "/width", "width and height must be from 1 to 16384 px");
  const words = cardWords(profile, formatter, cardDefaults.compact_from);
  const paint: ResolvedCard = { ...house.card, size, columns: 1, card_height: height };
  const spark = {
    ...house.spark,
    ...profileSpark,
    color: house.color,
    format: { pattern: ",.0f", compact_from: cardDefaults.compact_from },
  };
  const nodes = drawCard(
    { profile, words, paint, spark, write: profileWriter(profile, formatter, cardDefaults.compact_from), measurer: plainMeasurer },
    { x: 0, y: 0, width, height },
  );
  return writeSmall({
    width,
    height,
    background: null,
    title: `Column ${profile.name}`,
    description: words.description,
    language: cardDefaults.locale,
    fontFamily: plainMeasurer.family,
    root: marksGroup(nodes) as never,
  });
}
