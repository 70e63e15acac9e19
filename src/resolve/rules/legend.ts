import type { ResolvedLegend } from "../../chart/resolved.js";
import type { Suggestion } from "../../enrich/types.js";
import { closeFormat } from "../../format/close.js";
import type { Format, LegendDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
import { factFor, type Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";
import { linearTicks, logTicks } from "./domain.js";
import { fittingFormat } from "./fitting-format.js";
import { amountFormat, formatQuestion } from "./ticks.js";
import { timeFormatFor } from "./time-ticks.js";
import { isSaid } from "./titles.js";

/** What a legend is for. */
export interface LegendQuestion {
  scope: Scope;
  path: string;
  def: LegendDef | undefined;
  core: ChannelCore;
  /** Why it would tell nothing new; undefined when it does. */
  redundant: string | undefined;
  /** Categories it lists, in order; undefined for a ramp or sizes. */
  names: readonly string[] | undefined;
  /** Format the author gave the channel. */
  format: Format | undefined;
  /** Why the names stand at the ends of the lines; undefined when they do not. */
  direct: Suggestion<"end"> | undefined;
  /** Domain of a ramp or of sizes. */
  extent: readonly [number, number];
  isLog: boolean;
  /** Edges between classes of colour; undefined for ramps, sizes and categories. */
  classes: readonly number[] | undefined;
  /** Whether marks have a place and no value; undefined where that cannot be. */
  hasNoData: boolean | undefined;
}

/** The guide of colour, size, shape or opacity. */
export function resolveLegend(q: LegendQuestion): ResolvedLegend {
  const { scope } = q;
  const path = at(q.path, "legend");
  const said: LegendDef = { ...scope.intent.style?.legend, ...q.def };
  const { rows_top, visible, no_data, direct: _most, direct_share: _share, ...config } = scope.config.legend;
  const isVisible: Suggestion<boolean> | undefined =
    q.redundant === undefined ? scope.small.legend : { value: false, rule: "legend.redundant", reason: q.redundant };
  const words = q.core.title;
  const title: Suggestion<string | null> =
    words === null || words === "" || isSaid(words, scope.intent.title) || isSaid(words, scope.intent.subtitle)
      ? { value: null, rule: "legend-title.said", reason: "the title says it already" }
      : q.core.kind === "nominal" || q.core.kind === "geographic"
        ? { value: null, rule: "legend-title.names", reason: "names explain themselves" }
        : { value: words, rule: "legend-title.field", reason: "the title of the channel" };
  const paint = scope.ledger.paint(path, said, config, "legend");
  if (said.position === "end" && scope.type !== "line")
    scope.errors.push(
      issue("INTENT_WRONG_VALUE", { path: at(path, "position"), received: "end", allowed: ["top", "right", "bottom", "left"] }),
    );
  const place = said.position === undefined ? (q.direct ?? longLegend(q, paint, rows_top)) : undefined;
  return {
    ...paint,
    ...(place ? { position: scope.ledger.enriched<ResolvedLegend["position"]>(at(path, "position"), place) } : {}),
    ...legendLabels(q, said),
    ...(q.hasNoData === undefined ? {} : { no_data: noDataWords(q, said, no_data) }),
    visible: scope.ledger.choose(at(path, "visible"), said.visible, isVisible, { value: visible, source: "legend.visible" }),
    title: scope.ledger.choose(at(path, "title"), said.title, title),
  };
}

/** A legend whose names would take too many rows above a chart stands beside it. */
function longLegend(q: LegendQuestion, paint: { label_size: number; symbol_size: number }, most: number): Suggestion<"right"> | undefined {
  if (q.names === undefined || rowsOf(q.scope, q.names, paint) <= most) return undefined;
  return { value: "right", rule: "legend.long", reason: `${q.names.length} names would take more than ${most} rows above the chart` };
}

/** Words of the entry for marks without a value, when there are such marks. */
const noDataWords = (q: LegendQuestion, said: LegendDef, house: string): string | null =>
  q.hasNoData
    ? q.scope.ledger.choose(at(at(q.path, "legend"), "no_data"), said.no_data, undefined, { value: house, source: "legend.no_data" })
    : q.scope.ledger.enriched(at(at(q.path, "legend"), "no_data"), {
        value: null,
        rule: "legend.all-data",
        reason: "every mark has a value",
      });

/** Rows that names take above a chart. */
function rowsOf(scope: Scope, names: readonly string[], paint: { label_size: number; symbol_size: number }): number {
  const { legend_column_gap, legend_label_limit } = scope.config.layout;
  const widest = names.reduce((most, name) => Math.max(most, scope.ctx.measurer.width(name, { size: paint.label_size, weight: 400 })), 0);
  const entry = Math.min(widest, legend_label_limit) + paint.symbol_size + legend_column_gap;
  return Math.ceil(names.length / Math.max(1, Math.floor((scope.width - 2 * scope.config.frame.padding) / entry)));
}

/** Labels aimed at on a ramp, and entries of a legend of sizes. */
const LEGEND_TICKS = 3;

function legendLabels(q: LegendQuestion, said: LegendDef): Pick<ResolvedLegend, "ticks" | "format"> {
  const { ledger } = q.scope;
  const path = at(q.path, "legend");
  const [low, high] = q.extent;
  const isAmount = q.names === undefined && q.classes === undefined;
  const isTime = q.core.kind === "temporal";
  const round = isTime ? [] : q.isLog ? logTicks(q.extent, LEGEND_TICKS) : linearTicks(q.extent, LEGEND_TICKS);
  const natural = !isAmount ? [] : round.length > 1 ? round : low === high ? [low] : [low, high];
  const ticks =
    said.ticks !== undefined
      ? ledger.authored(at(path, "ticks"), said.ticks)
      : ledger.enriched(at(path, "ticks"), {
          value: natural,
          rule: "legend.round",
          reason: q.classes
            ? "every class is listed"
            : !isAmount
              ? "every category is listed"
              : isTime
                ? "the first and the last date"
                : "a few round values",
        });
  const step = q.classes
    ? q.scope.coloring.edgeStep([...q.extent, ...q.classes])
    : ticks.length > 1
      ? Math.abs(ticks[1]! - ticks[0]!)
      : undefined;
  const question = formatQuestion(q.scope, q.core, q.extent, q.isLog ? undefined : step);
  const format =
    fittingFormat(q.scope, at(path, "format"), said.format, q.core) ?? fittingFormat(q.scope, at(q.path, "format"), q.format, q.core);
  if (q.names !== undefined && said.format !== undefined && said.format !== "text")
    q.scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: at(path, "format"),
        name: "format",
        owner: "a legend of categories",
        detail: "they are written as they are",
      }),
    );
  const short = { rule: "format.short", reason: "legends are short" };
  if (format !== undefined) return { ticks, format: ledger.authored(at(path, "format"), closeFormat(format, question)) };
  if (q.names !== undefined)
    return {
      ticks,
      format: ledger.enriched(at(path, "format"), { value: "text", rule: "format.category", reason: "categories are written as they are" }),
    };
  if (isTime)
    return {
      ticks,
      format: ledger.enriched(at(path, "format"), {
        value: timeFormatFor(q.core.time_unit ?? factFor(q.scope, q.core.field)?.grain, q.scope.locale),
        rule: "format.grain",
        reason: "dates are written as exactly as the data has them",
      }),
    };
  return {
    ticks,
    format: ledger.enriched(
      at(path, "format"),
      q.isLog ? { value: { pattern: ",.3~r" }, ...short } : amountFormat(q.scope, q.core, "number", question, short),
    ),
  };
}
