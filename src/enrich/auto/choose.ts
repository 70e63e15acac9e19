import { DRAWN_CHANNELS } from "../../chart/channels.js";
import type { DataSource } from "../../data/source.js";
import type { ChartTypeRule, ChartTypes } from "../../intent/chart-types.js";
import type { NormalIntent } from "../../intent/normal.js";
import type { Alternative, CostPart, FieldFact, Suggestion } from "../types.js";
import { type Cast, castOf } from "./cast.js";
import { categoryCharts } from "./category-charts.js";
import type { AutoConfig, CostName } from "./config.js";
import { maps } from "./maps.js";
import { measureCharts } from "./measure-charts.js";
import type { Assignment, Candidate, Proposal, Slot, Template } from "./template.js";
import { timeCharts } from "./time-charts.js";

/** Every way to fill the slots, each field once. */
function* assignments(cast: Cast, slots: readonly Slot[], used: Assignment = {}): Generator<Assignment> {
  const [slot, ...rest] = slots;
  if (slot === undefined) {
    yield used;
    return;
  }
  const { channel } = slot;
  const isSaid = (cast.intent as Record<string, unknown>)[channel] !== undefined;
  const said = cast.authored(channel, slot.of);
  const open = isSaid ? (said === undefined ? [] : [said]) : cast.fields(slot.of).slice(0, cast.config.tried);
  for (const field of open) if (!Object.values(used).includes(field)) yield* assignments(cast, rest, { ...used, [channel]: field });
  if (slot.isOptional && !isSaid) yield* assignments(cast, rest, used);
}

/** Parts of the price: the type's own, and the fields that are left out. Of many fields few can be shown, so leaving some out costs less. */
function priceOf(cast: Cast, fields: Assignment, { costs, more = [] }: Proposal): CostPart[] {
  const used = new Set([...Object.values(fields), ...more]);
  const { cost, fields: few } = cast.config;
  const uses = ["measure", "time", "category"] as const;
  const lists = uses.map((use) => cast.fields(use));
  const share = Math.min(
    1,
    few /
      Math.max(
        1,
        lists.reduce((sum, list) => sum + list.length, 0),
      ),
  );
  const parts: CostPart[] = costs.map((name) => ({ name, cost: cost[name] }));
  for (const [i, use] of uses.entries()) {
    const left = lists[i]!.filter((field) => !used.has(field)).length;
    const name: CostName = `unused_${use}`;
    if (left > 0) parts.push({ name, cost: round(cost[name] * Math.min(left, 2) * share) });
  }
  const places = lists.flatMap((list) => list.map((field, at) => (used.has(field) ? at : 0))).reduce((sum, at) => sum + at, 0);
  if (places > 0) parts.push({ name: "order", cost: round(cost.order * places) });
  return parts;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Whether a type reads those of the keys that only some types read. */
function isRead(
  said: object | undefined,
  types: ChartTypes,
  keysOf: (rule: ChartTypeRule) => readonly string[],
  rule: ChartTypeRule,
): boolean {
  const special = new Set(Object.values(types).flatMap(keysOf));
  return Object.entries(said ?? {}).every(([key, value]) => value === undefined || !special.has(key) || keysOf(rule).includes(key));
}

/** Whether a type reads everything that the author says. */
function reads(intent: NormalIntent, type: string, types: ChartTypes | undefined, template: Template): boolean {
  const rule = types?.[type];
  if (types && !rule) return false;
  const slots = template.slots.map(({ channel }) => channel);
  const isCounted = (channel: string) => {
    const def = (intent as Record<string, unknown>)[channel] as { field?: string; aggregate?: string };
    return template.counts === channel && def.field === undefined && def.aggregate === "count";
  };
  const said = DRAWN_CHANNELS.filter((channel) => intent[channel] !== undefined && intent[channel] !== null);
  if (!rule || !types) return said.every((channel) => slots.includes(channel) || isCounted(channel));
  const taken = new Set<string>([...rule.needs, ...rule.takes]);
  const positions = ["x", "y", "color", "size", "theta", "value", "support", "label", "region", "latitude", "longitude"];
  return (
    said.every((channel) => taken.has(channel) && (slots.includes(channel) || isCounted(channel) || !positions.includes(channel))) &&
    isRead(intent, types, (each) => each.parts, rule) &&
    isRead(intent.style, types, (each) => each.style, rule) &&
    (!Array.isArray(intent.y) || rule.hasManyMeasures === true)
  );
}

/** Leaves as they are suggested: channels that the author wrote are kept, and only get an aggregate where they need one. */
function suggestions(intent: NormalIntent, winner: Candidate): Record<string, Suggestion<unknown>> {
  const why = { rule: winner.rule, reason: winner.reason };
  const chart: Record<string, Suggestion<unknown>> = {
    "/type": { value: winner.type, ...why, evidence: { cost: winner.cost, parts: winner.parts } },
  };
  for (const [key, value] of Object.entries(winner.chart)) {
    const authored = (intent as Record<string, unknown>)[key] as Record<string, unknown> | undefined;
    const { limit, ...plain } = (typeof value === "object" && !Array.isArray(value) ? value : {}) as Record<string, unknown>;
    const few = {
      value: limit,
      rule: "auto.limit",
      reason: `there are more names than can be told apart, so ${limit} are shown and the rest is one`,
    };
    if (authored === undefined || key.includes("/")) {
      chart[`/${key}`] = { value: limit === undefined ? value : plain, ...why };
      if (limit !== undefined) chart[`/${key}/limit`] = few;
    } else if (!Array.isArray(authored) && !Array.isArray(value))
      for (const leaf of ["aggregate", "time_unit", "limit"] as const) {
        const found = (value as Record<string, unknown>)[leaf];
        if (found !== undefined && authored[leaf] === undefined)
          chart[`/${key}/${leaf}`] =
            leaf === "limit"
              ? few
              : leaf === "aggregate"
                ? { value: found, rule: "auto.aggregate", reason: "several rows share a place" }
                : { value: found, rule: "auto.step", reason: "there are more different times than the chart can show" };
      }
  }
  return chart;
}

/**
 * The type and channels for `type: auto`, and the runners-up, best first, each type once. Channels that the author wrote are kept; only open
 * ones are filled. Every template is tried with every way to fill its places, and priced in named parts.
 * @param types what each type reads; without it, every type is allowed.
 */
export function chooseType(
  intent: NormalIntent,
  facts: Readonly<Record<string, FieldFact>>,
  data: DataSource,
  config: AutoConfig & { mostly_null: number },
  types?: ChartTypes,
): { chart: Record<string, Suggestion<unknown>>; alternatives: Alternative[] } {
  const cast = castOf(intent, facts, data, config);
  const found: Candidate[] = [];
  for (const template of [...timeCharts, ...categoryCharts, ...measureCharts, ...maps]) {
    if (!reads(intent, template.type, types, template)) continue;
    for (const fields of assignments(cast, template.slots)) {
      const proposal = template.propose(cast, fields);
      if (!proposal) continue;
      const parts = priceOf(cast, fields, proposal);
      const cost = round(parts.reduce((sum, part) => sum + part.cost, 0));
      found.push({ type: template.type, rule: proposal.rule, reason: proposal.reason, chart: proposal.chart, cost, parts });
    }
  }
  // Sorting keeps the order of templates and fields where prices are the same.
  found.sort((a, b) => a.cost - b.cost);
  const [winner] = found;
  if (!winner) return { chart: {}, alternatives: [] };
  const others = found.filter((each, i) => each.type !== winner.type && found.findIndex(({ type }) => type === each.type) === i);
  return {
    chart: suggestions(intent, winner),
    alternatives: others.map(({ type, reason, cost, parts }) => ({ type, reason, cost, parts })),
  };
}
