import type { CardPaint, CardSize, CardWords, ResolvedCard } from "../../chart/card.js";
import type { ResolvedChart } from "../../chart/resolved.js";
import { parseCssColor } from "../../color/css.js";
import { issue } from "../../issues/messages.js";
import { profileColumn } from "../../profile/columns.js";
import type { ColumnProfile } from "../../profile/contract.js";
import { cardGrid } from "../../spark/card/closed.js";
import { cardWords } from "../../spark/card/words.js";
import type { Config } from "../config.js";
import type { Scope } from "../scope.js";
import { smallBase } from "./base.js";
import { innerSpark } from "./inner-spark.js";

const NO_PAINT = ["size", "columns", "background", "margin", "small", "medium", "large"] as const;

function cardPaint(config: Config): CardPaint {
  const paint: Record<string, unknown> = { ...config.card };
  for (const key of NO_PAINT) delete paint[key];
  return paint as unknown as CardPaint;
}

/** The profiles: those of the chart, or made from its rows. */
function profilesOf(scope: Scope): readonly ColumnProfile[] {
  const { profile } = scope.intent;
  if (profile !== undefined) return Array.isArray(profile) ? profile : [profile];
  return scope.source.fields().map((field) => profileColumn(field, scope.source.column(field).values, scope.config.enrich));
}

/** Origins of every leaf below a pointer. */
function remember(scope: Scope, value: unknown, path: string, isAuthored: boolean): void {
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    for (const [key, inner] of Object.entries(value)) remember(scope, inner, `${path}/${key}`, isAuthored);
    return;
  }
  if (isAuthored) scope.ledger.authored(path, value);
  else scope.ledger.enriched(path, { value, rule: "profile.rows", reason: "counted from the rows" });
}

/** Cards with nothing left open. Raises `DATA_EMPTY` without a column, `LIMIT_CATEGORIES` for too many. */
export function resolveCards(scope: Scope, renderer: string): ResolvedChart {
  const { ledger, intent, config } = scope;
  const said = intent.card ?? {};
  const profiles = profilesOf(scope);
  const isList = profiles.length !== 1 || Array.isArray(intent.profile);
  if (profiles.length === 0)
    scope.errors.push(
      issue("DATA_EMPTY", { path: "/profile", received: 0, detail: "there is no column to profile", next: "Hand in a profile, or rows" }),
    );
  if (profiles.length > scope.ctx.limits.categories)
    scope.errors.push(
      issue("LIMIT_CATEGORIES", {
        path: "/profile",
        received: profiles.length,
        count: profiles.length,
        limit: scope.ctx.limits.categories,
      }),
    );
  const size = ledger.choose<CardSize>("/card/size", said.size, undefined, { value: config.card.size, source: "card.size" });
  const columns =
    said.columns !== undefined
      ? ledger.authored("/card/columns", said.columns)
      : isList && size !== "small"
        ? ledger.config("/card/columns", config.card.columns, "card.columns")
        : ledger.enriched("/card/columns", { value: 1, rule: "card.column", reason: "one card, or lines below each other" });
  const house = config.card[size];
  const base = smallBase(scope, renderer, {
    background: isList ? config.frame.background : config.spark.background,
    padding: isList ? config.card.margin : { value: 0, rule: "card.alone", reason: "a card alone is its own frame" },
    source: isList ? "frame" : "spark",
    paddingSource: "card.margin",
  });
  const { padding } = base.style;
  const paint = ledger.paint("/card", said as Partial<CardPaint>, cardPaint(config), "card");
  const shown = Math.max(1, Math.min(columns, Math.max(1, profiles.length)));
  const rows = Math.max(1, Math.ceil(profiles.length / shown));
  const isHeightSaid = scope.heightSaid;
  const card_height =
    said.card_height !== undefined
      ? ledger.authored("/card/card_height", said.card_height)
      : isHeightSaid
        ? ledger.enriched("/card/card_height", {
            value: Math.max(8, (scope.height - 2 * padding - (rows - 1) * paint.gap) / rows),
            rule: "card.share",
            reason: "the cards share the height",
          })
        : ledger.config("/card/card_height", house.height, `card.${size}.height`);
  const background =
    said.background === undefined ? undefined : said.background === null ? null : (parseCssColor(said.background)?.hex ?? null);
  const card: ResolvedCard = {
    ...paint,
    size,
    columns:
      shown === columns ? columns : ledger.enriched("/card/columns", { value: shown, rule: "card.few", reason: "there are no more cards" }),
    card_height,
    background: ledger.choose<string | null>("/card/background", background, undefined, {
      value: config.card.background,
      source: "card.background",
    }),
  };
  const grid = cardGrid(profiles.length, card, { width: house.width, height: card_height }, padding);
  const width = scope.widthSaid
    ? scope.width
    : ledger.enriched("/width", { value: grid.width, rule: "card.width", reason: "as wide as its cards" });
  const height = isHeightSaid
    ? scope.height
    : ledger.enriched("/height", { value: grid.height, rule: "card.height", reason: "as high as its cards" });
  const written = intent.cards?.length === profiles.length ? intent.cards : undefined;
  const cards: readonly CardWords[] = written ?? profiles.map((each) => cardWords(each, scope.formatter, config.format.compact_from));
  if (written) remember(scope, written, "/cards", true);
  else
    for (const [i, each] of cards.entries())
      for (const [key, value] of Object.entries(each)) {
        if (key !== "figures") ledger.enriched(`/cards/${i}/${key}`, { value, rule: "card.words", reason: "written from the profile" });
        else
          for (const [j, figure] of each.figures.entries())
            for (const [name, part] of Object.entries(figure))
              ledger.enriched(`/cards/${i}/figures/${j}/${name}`, { value: part, rule: "card.words", reason: "written from the profile" });
      }
  const profile = isList ? profiles : profiles[0]!;
  remember(scope, profile, "/profile", intent.profile !== undefined);
  const description = ledger.choose("/description", intent.description, {
    value: isList
      ? `${profiles.length} ${profiles.length === 1 ? "column" : "columns"}: ${cards
          .slice(0, 12)
          .map((each) => `${each.name} (${each.badge})`)
          .join(", ")}${cards.length > 12 ? ` and ${cards.length - 12} more` : ""}.`
      : (cards[0]?.description ?? ""),
    rule: "description.profile",
    reason: "written from the profile",
  });
  return {
    ...base,
    width,
    height,
    description,
    profile,
    card,
    cards,
    spark: innerSpark(scope),
    data: { rowCount: 0, columns: [] },
    colors: {},
    origins: ledger.origins,
  };
}
