import { DRAWN_CHANNELS } from "../../chart/channels.js";
import type { ResolvedBin, ResolvedChannel } from "../../chart/resolved.js";
import type { FieldFact, Suggestion } from "../../enrich/types.js";
import type { FieldDef, Kind, LegendChannelDef, TimeUnit } from "../../intent/types.js";
import { binsOf } from "../../transform/bin.js";
import { isCyclic } from "../../transform/time-unit.js";
import { at } from "../ledger.js";
import { factFor, type Scope, suggestedKind } from "../scope.js";
import { authoredEdges } from "./class-edges.js";
import { traitsOf } from "./family.js";
import { titleOf, unitName } from "./titles.js";

/** How a channel is used, which decides what its numbers mean. */
export type Use = "place" | "position" | "measure" | "series" | "amount" | "plain";

/** `place`: each value stands alone · `position`: along an axis · `measure`: its amount is drawn · `series`: splits marks · `amount`: colour or size by amount · `plain`: words only. */
export function useOf(channel: string, type: string): Use {
  if (channel === "x")
    return type === "bar" || type === "column" || type === "boxplot" ? "place" : type === "heatmap" ? "place" : "position";
  if (channel === "y") return type === "heatmap" ? "place" : type === "scatter" ? "position" : "measure";
  if (channel === "y_start" || channel === "theta" || channel === "latitude" || channel === "longitude") return "measure";
  if (channel === "color") return type === "heatmap" || type === "map" ? "amount" : /scatter|_map/.test(type) ? "plain" : "series";
  if (channel === "shape" || channel === "detail") return "series";
  if (channel === "size" || channel === "opacity") return "amount";
  return "plain";
}

type KindRule = (q: {
  kind: Kind;
  isLow(): boolean;
  isInteger: boolean;
  hasUnit: boolean;
  isBinned: boolean;
  channel: string;
}) => Omit<Suggestion<Kind>, "evidence"> | null;

/** When the kind of a field is not the kind of its channel. */
const kindRules: Record<Use, KindRule> = {
  place: (q) =>
    q.kind === "quantitative" && !q.isBinned
      ? { value: "ordinal", rule: "kind.place", reason: "each of its values has a place of its own" }
      : null,
  position: () => null,
  measure: () => null,
  series: (q) =>
    (q.kind === "quantitative" && !q.isBinned) || (q.kind === "temporal" && !q.hasUnit)
      ? { value: "ordinal", rule: "kind.series", reason: "each of its values is a series" }
      : null,
  amount: () => null,
  plain: (q) =>
    q.channel === "color" && !q.isBinned && q.isLow() && (q.isInteger || (q.kind === "temporal" && !q.hasUnit))
      ? { value: "ordinal", rule: "kind.few-values", reason: "it has only a few whole numbers or dates" }
      : null,
};

function decideKind(scope: Scope, path: string, channel: string, def: FieldDef): Kind {
  const fact = factFor(scope, def.field);
  if (def.kind !== undefined) return scope.ledger.authored(at(path, "kind"), def.kind);
  if (def.aggregate === "count" || def.aggregate === "distinct" || fact === undefined)
    return scope.ledger.enriched<Kind>(at(path, "kind"), { value: "quantitative", rule: "kind.count", reason: "it counts" });
  if (def.aggregate && fact.kind !== "temporal")
    return scope.ledger.enriched<Kind>(at(path, "kind"), {
      value: "quantitative",
      rule: "kind.aggregate",
      reason: `it is a ${def.aggregate}`,
    });
  if (def.time_unit && isCyclic(def.time_unit))
    return scope.ledger.enriched<Kind>(at(path, "kind"), {
      value: "ordinal",
      rule: "kind.cycle",
      reason: `${def.time_unit.replace(/_/g, " ")} repeats`,
    });
  if (channel === "region")
    return scope.ledger.enriched<Kind>(at(path, "kind"), { value: "geographic", rule: "kind.region", reason: "it names regions" });
  const use = useOf(channel, scope.type);
  const asked = fact.kind === "quantitative" && channel === "color" ? asksForAmounts(scope, def) : undefined;
  if (asked) return scope.ledger.enriched(at(path, "kind"), asked);
  const changed = kindRules[use]({
    kind: fact.kind,
    // More dates than classes of colour are a ramp.
    isLow: () => fact.distinct <= (fact.kind === "temporal" ? scope.config.color.classes : scope.config.enrich.low_cardinality),
    isInteger: fact.isInteger === true && fact.kind === "quantitative",
    hasUnit: def.time_unit !== undefined,
    isBinned: Boolean(def.bin) || (scope.type === "heatmap" && use !== "amount" && wantsBins(scope, fact)),
    channel,
  });
  if (changed) return scope.ledger.enriched(at(path, "kind"), changed);
  return scope.ledger.enriched(at(path, "kind"), suggestedKind(fact));
}

/** Why colour shows amounts and not series, if it does: its scale is one of amounts, or it repeats the measure. */
function asksForAmounts(scope: Scope, def: LegendChannelDef): Suggestion<Kind> | undefined {
  const { type, midpoint, classes } = def.scale ?? {};
  if ((type !== undefined && type !== "ordinal") || typeof midpoint === "number" || classes !== undefined)
    return { value: "quantitative", rule: "kind.colour-scale", reason: "its scale is one of amounts" };
  const { y } = scope.intent;
  const isMeasure =
    useOf("y", scope.type) === "measure" && !traitsOf(scope.type).isJoined && y !== undefined && !Array.isArray(y) && y.field === def.field;
  return isMeasure && (y.aggregate ?? null) === (def.aggregate ?? null)
    ? { value: "quantitative", rule: "kind.colour-measure", reason: "it is the measure itself" }
    : undefined;
}

/** Whether numbers on the axis of a heatmap are too many for a place each. */
const wantsBins = (scope: Scope, { distinct, isInteger }: FieldFact) => distinct > (isInteger ? 2 : 1) * scope.config.bins.least_distinct;

function decideTimeUnit(scope: Scope, path: string, channel: string, def: FieldDef, kind: Kind): TimeUnit | null {
  const fact = factFor(scope, def.field);
  if (def.time_unit !== undefined) {
    const isWrong = def.time_unit !== null && fact?.kind !== "temporal" && def.kind !== "temporal";
    if (isWrong) scope.telling.refuseTimeUnit(scope, path, def);
    return scope.ledger.authored(at(path, "time_unit"), isWrong ? null : def.time_unit);
  }
  // A bar, a box or a cell of a date takes the whole calendar step that the dates stand on.
  if (kind === "temporal" && useOf(channel, scope.type) === "place" && fact?.grain)
    return scope.ledger.enriched(at(path, "time_unit"), {
      value: fact.grain,
      rule: "time-unit.grain",
      reason: `every date stands on a ${fact.grain}`,
    });
  return scope.ledger.enriched(at(path, "time_unit"), { value: null, rule: "time-unit.none", reason: "nothing asks for calendar steps" });
}

function decideBin(scope: Scope, path: string, channel: string, def: FieldDef, kind: Kind): ResolvedBin | null {
  const fact = factFor(scope, def.field);
  const isDefined =
    (scope.type === "histogram" && channel === "x") ||
    (scope.type === "heatmap" && (channel === "x" || channel === "y") && kind === "quantitative");
  const said = def.bin === false ? null : def.bin === true ? {} : def.bin;
  if (said === null || (said === undefined && !isDefined))
    return said === null
      ? scope.ledger.authored(at(path, "bin"), null)
      : scope.ledger.enriched(at(path, "bin"), { value: null, rule: "bin.none", reason: "nothing asks for classes" });
  if (kind !== "quantitative" || !fact?.extent) {
    if (kind === "temporal" && said === undefined)
      return scope.ledger.enriched(at(path, "bin"), { value: null, rule: "bin.time", reason: "dates go by calendar steps" });
    scope.telling.refuseBin(scope, path, def, kind);
    return null;
  }
  const edges = said === undefined ? undefined : authoredEdges(scope, at(path, "bin"), said, fact.extent);
  if (edges) return scope.ledger.authored(at(path, "bin"), edges);
  // Colours of one class per number could not be told apart.
  const target = channel === "color" ? scope.config.color.classes : scope.config.bins.target;
  const isFew =
    channel !== "color" &&
    fact.isInteger === true &&
    fact.distinct <= scope.config.bins.least_distinct &&
    fact.extent[1] - fact.extent[0] <= 2 * scope.config.bins.least_distinct;
  const wanted = said?.step === undefined && said?.max === undefined && isFew ? { step: 1 } : (said ?? {});
  const [least, greatest] = fact.extent;
  const isEach = isFew && wanted.step === 1 && said?.step === undefined;
  // A class of one whole number stands around it.
  const bin = isEach
    ? { start: least - 0.5, stop: greatest + 0.5, step: 1 }
    : binsOf(least, isFew && wanted.step === 1 ? greatest + 1 : greatest, wanted, target);
  if (said?.step !== undefined || said?.max !== undefined) return scope.ledger.authored(at(path, "bin"), bin);
  return scope.ledger.enriched(at(path, "bin"), {
    value: bin,
    rule: isFew ? "bin.whole-numbers" : "bin.round",
    reason: isFew ? "it has few whole numbers, so each has a class" : `round classes cover ${least} to ${greatest}`,
  });
}

/** The calendar step as a title, where another channel shows the same field by another step, or by none. */
function stepTitle({ intent, locale }: Scope, { field, time_unit }: FieldDef): Suggestion<string> | undefined {
  if (!field || !time_unit) return undefined;
  const isSplit = DRAWN_CHANNELS.some((name) =>
    [intent[name] as FieldDef | FieldDef[] | undefined].flat().some((each) => each?.field === field && each.time_unit !== time_unit),
  );
  if (!isSplit) return undefined;
  return {
    value: locale.words?.units[time_unit] ?? unitName(time_unit),
    rule: "title.step",
    reason: "another channel shows the same dates by another step",
  };
}

/** Everything of a channel but its scale, guide and format. */
export type ChannelCore = Omit<ResolvedChannel, "format">;

/** Answers what a channel shows. Raises `DATA_WRONG_KIND` when the field cannot be what the channel needs. */
export function resolveCore(scope: Scope, path: string, channel: string, def: FieldDef): ChannelCore {
  const { ledger } = scope;
  const isCountByType = scope.type === "histogram" && channel === "y" && def.aggregate === undefined && def.field === undefined;
  const aggregate = isCountByType
    ? ledger.enriched(at(path, "aggregate"), { value: "count" as const, rule: "histogram.count", reason: "a histogram counts rows" })
    : def.aggregate !== undefined
      ? ledger.authored(at(path, "aggregate"), def.aggregate)
      : ledger.enriched(at(path, "aggregate"), {
          value: null,
          rule: "aggregate.none",
          reason: "rows are drawn as they are unless the chart asks",
        });
  const kind = decideKind(scope, path, channel, { ...def, aggregate });
  const time_unit = decideTimeUnit(scope, path, channel, def, kind);
  const bin = decideBin(scope, path, channel, def, kind);
  if (def.field !== undefined) ledger.authored(at(path, "field"), def.field);
  const title = ledger.choose(
    at(path, "title"),
    def.title,
    stepTitle(scope, def) ?? {
      value: titleOf(def.field, aggregate, scope.locale.words?.aggregates),
      rule: "title.field",
      reason: "the name of the field made readable, or what is counted",
    },
  );
  scope.telling.checkMeasure(scope, path, channel, def, kind, aggregate !== null);
  return { ...(def.field === undefined ? {} : { field: def.field }), kind, title, time_unit, bin, aggregate };
}
