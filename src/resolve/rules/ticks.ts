import type { ResolvedFormat } from "../../chart/resolved.js";
import type { Suggestion, Why } from "../../enrich/types.js";
import { closeFormat, type FormatQuestion } from "../../format/close.js";
import { factFor, type Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";

export type Side = "left" | "right" | "top" | "bottom";

/** Ticks aimed at along an axis. */
export function tickCount(scope: Scope, side: Side): number {
  const { axis } = scope.config;
  const way = side === "left" || side === "right" ? "y" : "x";
  const room = way === "y" ? scope.height * 0.75 : scope.width * 0.85;
  return Math.min(axis[`tick_most_${way}`], Math.max(axis.tick_least, Math.round(room / axis[`tick_gap_${way}`])));
}

/** Whether an amount can only be a whole number: a count, or whole numbers that are not averaged. */
export function isWhole(scope: Scope, { field, aggregate, kind, bin }: ChannelCore): boolean {
  if (kind !== "quantitative" || bin !== null || scope.intent.style?.stack === "normalize") return false;
  if (aggregate === "count" || aggregate === "distinct") return true;
  const fact = factFor(scope, field);
  return fact?.isInteger === true && fact.unit?.name !== "percent" && aggregate !== "mean" && aggregate !== "median";
}

/** Ticks aimed at between two amounts, so few that none stands between whole numbers where there is nothing else. */
export function wholeTicks(scope: Scope, core: ChannelCore, [least, greatest]: readonly [number, number], count: number): number {
  const span = Math.floor(greatest - least);
  return span < count && isWhole(scope, core) ? Math.max(1, span) : count;
}

/** The question a named format is closed with. */
export function formatQuestion(scope: Scope, core: ChannelCore, extent: readonly [number, number], step?: number): FormatQuestion {
  const fact = factFor(scope, core.field);
  const isCount = core.aggregate === "count" || core.aggregate === "distinct";
  const decimals = isCount
    ? 0
    : core.aggregate === "mean" || core.aggregate === "median"
      ? Math.max(2, fact?.decimals ?? 0)
      : (fact?.decimals ?? 0);
  return {
    extent,
    step,
    decimals,
    currency: scope.intent.style?.currency ?? scope.config.format.currency,
    compactFrom: scope.config.format.compact_from,
    grain: fact?.grain,
    locale: scope.locale,
  };
}

/** How amounts are written when nobody says it: by their unit, where the field has one. `number_full` is for single values. */
export function amountFormat(
  scope: Scope,
  core: ChannelCore,
  name: "number" | "number_full",
  question: FormatQuestion,
  otherwise: Why = { rule: "format.plain", reason: "nothing says what its numbers count" },
): Suggestion<ResolvedFormat> {
  const unit = core.aggregate === "count" || core.aggregate === "distinct" ? undefined : factFor(scope, core.field)?.unit;
  const value = unit && scope.naturalFormat(unit, question, name === "number_full", core.title);
  return value
    ? { value, rule: "format.unit", reason: "the field says what its numbers count" }
    : { value: closeFormat(name, question), ...otherwise };
}
