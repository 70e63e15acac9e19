import type { NormalIntent } from "../intent/normal.js";
import type { Alternative, FieldFact, Suggestion } from "./types.js";

export interface AutoConfig {
  /** Most lines on one chart. */
  series: number;
  /** Most bars of a bar chart. */
  bars: number;
  /** Most parts of a stack. */
  stack: number;
}

interface ChoiceConfig extends AutoConfig {
  /** Part of nulls from which a measure is the last choice. */
  mostly_null: number;
}

/** Fields by use, those that the author placed first. */
interface Cast {
  measures: string[];
  times: string[];
  categories: string[];
  facts: Record<string, FieldFact>;
  rowCount: number;
  config: AutoConfig;
}

interface Candidate extends Omit<Alternative, "parts"> {
  /** Channels that are still open, filled. */
  channels: Record<string, unknown>;
}

interface AutoRule {
  name: string;
  propose(cast: Cast): Candidate | null;
}

const additive = (cast: Cast, field: string) => cast.facts[field]!.additive === true;
const many = (cast: Cast, dimensions: readonly string[]) => {
  const places = dimensions.reduce((product, field) => product * Math.max(1, cast.facts[field]!.distinct), 1);
  return cast.rowCount > places;
};
const measure = (cast: Cast, field: string, dimensions: readonly string[]) =>
  many(cast, dimensions) ? { field, aggregate: additive(cast, field) ? "sum" : "mean" } : { field };
const size = (cast: Cast, field: string | undefined) => (field === undefined ? 0 : cast.facts[field]!.distinct);

/** Each rule says when a chart type fits and what it costs; the cheapest wins. Source of the order: position before length before colour (Mackinlay 1986). */
const rules: readonly AutoRule[] = [
  {
    name: "auto.time-line",
    propose: (cast) => {
      const [time, measured, series] = [cast.times[0], cast.measures[0], cast.categories[0]];
      if (time === undefined || measured === undefined || size(cast, time) < 2) return null;
      const split = series !== undefined && size(cast, series) <= cast.config.series ? { color: { field: series } } : {};
      return {
        type: "line",
        cost: 1,
        reason: `"${measured}" over time`,
        channels: { x: { field: time }, y: measure(cast, measured, "color" in split ? [time, series!] : [time]), ...split },
      };
    },
  },
  {
    name: "auto.category-bar",
    propose: (cast) => {
      const [category, measured, second] = [cast.categories[0], cast.measures[0], cast.categories[1]];
      if (category === undefined || measured === undefined) return null;
      const split = second !== undefined && size(cast, second) <= cast.config.stack ? { color: { field: second } } : {};
      const cost = size(cast, category) <= cast.config.bars ? 2 : 12;
      return {
        type: "bar",
        cost,
        reason: `"${measured}" by ${size(cast, category)} categories`,
        channels: { x: { field: category }, y: measure(cast, measured, "color" in split ? [category, second!] : [category]), ...split },
      };
    },
  },
  {
    name: "auto.two-measures",
    propose: (cast) => {
      const [first, second] = cast.measures;
      if (first === undefined || second === undefined) return null;
      const series = cast.categories.find((field) => size(cast, field) <= cast.config.series);
      return {
        type: "scatter",
        cost: cast.times.length || cast.categories.length ? 4 : 1.5,
        reason: `"${second}" against "${first}"`,
        channels: { x: { field: first }, y: { field: second }, ...(series === undefined ? {} : { color: { field: series } }) },
      };
    },
  },
  {
    name: "auto.one-measure",
    propose: (cast) =>
      cast.measures[0] === undefined
        ? null
        : {
            type: "histogram",
            cost: cast.times.length || cast.categories.length || cast.measures.length > 1 ? 8 : 1.5,
            reason: `how "${cast.measures[0]}" is distributed`,
            channels: { x: { field: cast.measures[0] } },
          },
  },
  {
    name: "auto.counts",
    propose: (cast) => {
      const field = cast.categories[0] ?? cast.times[0];
      if (field === undefined) return null;
      return {
        type: "bar",
        cost: cast.measures.length ? 9 : 3,
        reason: `how many rows each "${field}" has`,
        channels: { x: { field }, y: { aggregate: "count" } },
      };
    },
  },
  {
    name: "auto.grid",
    propose: (cast) => {
      const [first, second] = cast.categories;
      if (first === undefined || second === undefined) return null;
      const measured = cast.measures[0];
      return {
        type: "heatmap",
        cost: size(cast, second) > cast.config.stack ? 1.8 : 6,
        reason: `${size(cast, first)} × ${size(cast, second)} categories`,
        channels: {
          x: { field: first },
          y: { field: second },
          color: measured === undefined ? { aggregate: "count" } : measure(cast, measured, [first, second]),
        },
      };
    },
  },
];

function castOf(intent: NormalIntent, facts: Record<string, FieldFact>, rowCount: number, config: ChoiceConfig): Cast {
  const placed = [intent.x, ...(Array.isArray(intent.y) ? intent.y : [intent.y]), intent.color, intent.theta].flatMap((def) =>
    def?.field === undefined || !facts[def.field] ? [] : [def.field],
  );
  // Once the author has placed a field, the others are only used when fewer than two are placed.
  const rest = placed.length >= 2 ? [] : Object.keys(facts).filter((field) => !placed.includes(field));
  const all = [...placed, ...rest];
  const of = (test: (fact: FieldFact) => boolean) => all.filter((field) => test(facts[field]!));
  const isPoor = (field: string) =>
    rest.includes(field) && facts[field]!.nulls >= config.mostly_null * (facts[field]!.nulls + facts[field]!.count);
  const measures = of((fact) => fact.role === "measure");
  return {
    measures: [...measures.filter((field) => !isPoor(field)), ...measures.filter(isPoor)],
    times: of((fact) => fact.role === "time"),
    categories: of((fact) => fact.role === "category"),
    facts,
    rowCount,
    config,
  };
}

/** The type and channels for `type: auto`, and the runners-up. Channels that the author wrote are kept; only open ones are filled. */
export function chooseType(
  intent: NormalIntent,
  facts: Record<string, FieldFact>,
  rowCount: number,
  config: ChoiceConfig,
): { chart: Record<string, Suggestion<unknown>>; alternatives: Alternative[] } {
  const cast = castOf(intent, facts, rowCount, config);
  const found = rules.flatMap((rule) => {
    const candidate = rule.propose(cast);
    return candidate && fits(intent, candidate) ? [{ ...candidate, rule: rule.name }] : [];
  });
  found.sort((a, b) => a.cost - b.cost);
  const [winner, ...others] = found;
  if (!winner) return { chart: {}, alternatives: [] };
  const chart: Record<string, Suggestion<unknown>> = {
    "/type": { value: winner.type, rule: winner.rule, reason: winner.reason, evidence: { cost: winner.cost } },
  };
  for (const [channel, value] of Object.entries(winner.channels)) {
    const authored = intent[channel as "x"];
    if (authored === undefined) chart[`/${channel}`] = { value, rule: winner.rule, reason: winner.reason };
    else if (
      authored.aggregate === undefined &&
      typeof value === "object" &&
      value !== null &&
      "aggregate" in value &&
      authored.field === (value as { field?: string }).field
    )
      chart[`/${channel}/aggregate`] = { value: value.aggregate, rule: "auto.aggregate", reason: "several rows share a place" };
  }
  return { chart, alternatives: others.map(({ type, reason, cost }) => ({ type, reason, cost, parts: [{ name: "type", cost }] })) };
}

/** Whether a candidate leaves every authored channel on the field that the author gave it. */
function fits(intent: NormalIntent, candidate: Candidate): boolean {
  for (const channel of ["x", "y", "color"] as const) {
    const authored = intent[channel];
    const proposed = candidate.channels[channel] as { field?: string } | undefined;
    if (authored === undefined) continue;
    if (Array.isArray(authored)) {
      if (candidate.type !== "line" && candidate.type !== "bar") return false;
    } else if (authored.field !== undefined && proposed?.field !== authored.field) return false;
  }
  return true;
}
