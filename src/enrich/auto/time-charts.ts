import type { Cast } from "./cast.js";
import type { CostName } from "./config.js";
import { hasNegatives, hasRest, measured, size, stepFor } from "./shapes.js";
import type { Assignment, Proposal, Template } from "./template.js";

/** Time on x, with a calendar step where there are more different times than a line can show. */
function timed(cast: Cast, field: string): { def: object; isCut: boolean } {
  if (size(cast, field) <= cast.config.points) return { def: { field }, isCut: false };
  const unit = stepFor(cast, field, cast.config.points / 4);
  return { def: { field, time_unit: unit }, isCut: unit !== undefined };
}

/** A measure over time, one value for each time and series. */
function over(cast: Cast, time: string, field: string, series: string | undefined) {
  const { def, isCut } = timed(cast, time);
  const places = series === undefined ? [time] : [time, series];
  const y = measured(cast, field, places);
  if (!isCut || "aggregate" in y.def) return { x: def, y: y.def, costs: y.costs };
  const aggregate = cast.facts[field]!.additive === true ? ("sum" as const) : ("mean" as const);
  return { x: def, y: { field, aggregate }, costs: [aggregate] };
}

const color = (field: string | undefined) => (field === undefined ? {} : { color: { field } });
const split = (field: string | undefined): CostName[] => (field === undefined ? [] : ["split"]);

function line(cast: Cast, { x, y, color: series }: Assignment): Proposal | null {
  if (size(cast, x) < 2 || size(cast, series) > cast.config.series) return null;
  const { costs, ...channels } = over(cast, x!, y!, series);
  const reason =
    series === undefined ? `"${y}" over time` : `"${y}" over time, a line for each of ${size(cast, series)} values of "${series}"`;
  return { rule: "auto.line", reason, chart: { ...channels, ...color(series) }, costs: ["line", ...split(series), ...costs] };
}

/** The largest of many series by name, and the sum of the others: only of what adds up. */
function largest(cast: Cast, { x, y, color: series }: Assignment): Proposal | null {
  const { series: most, bars, rest_series } = cast.config;
  if (size(cast, x) < 2 || !hasRest(cast, series, most) || size(cast, series) > bars) return null;
  if (cast.facts[y!]!.additive !== true || hasNegatives(cast, y!)) return null;
  return {
    rule: "auto.largest-lines",
    reason: `"${y}" over time, a line for each of the ${rest_series} largest of ${size(cast, series)} values of "${series}" and one for the rest`,
    chart: { x: timed(cast, x!).def, y: { field: y, aggregate: "sum" }, color: { field: series, limit: rest_series } },
    costs: ["line", "rest", ...split(series)],
  };
}

/** Measures that one axis can show: the same unit, and none many times as large as another. */
function comparable(cast: Cast, first: string): string[] {
  const far = (field: string) => Math.max(...(cast.facts[field]!.extent ?? [0, 0]).map(Math.abs));
  const unit = cast.facts[first]!.unit?.name;
  return cast.fields("measure").filter((field) => {
    const [one, other] = [far(first), far(field)];
    return field === first || (cast.facts[field]!.unit?.name === unit && Math.max(one, other) <= cast.config.ratio * Math.min(one, other));
  });
}

function lines(cast: Cast, { x, y }: Assignment): Proposal | null {
  if (size(cast, x) < 2 || cast.intent.y !== undefined) return null;
  const fields = [...comparable(cast, y!)].sort((a, b) => cast.fields("measure").indexOf(a) - cast.fields("measure").indexOf(b));
  if (fields.length < 2 || fields.length > cast.config.series || fields[0] !== y) return null;
  const each = fields.map((field) => over(cast, x!, field, undefined));
  const named = fields.map((field) => `"${field}"`).join(", ");
  return {
    rule: "auto.lines",
    reason: `${named} over time, on one scale`,
    chart: { x: each[0]!.x, y: each.map((one) => one.y) },
    costs: ["line", "measures", ...each[0]!.costs],
    more: fields,
  };
}

function area(cast: Cast, { x, y, color: series }: Assignment): Proposal | null {
  if (size(cast, x) < 3 || hasNegatives(cast, y!) || size(cast, series) > cast.config.stack) return null;
  if (series !== undefined && cast.facts[y!]!.additive !== true) return null;
  const { costs, ...channels } = over(cast, x!, y!, series);
  const reason = series === undefined ? `"${y}" over time, from zero` : `"${y}" over time as a sum of its parts by "${series}"`;
  return { rule: "auto.area", reason, chart: { ...channels, ...color(series) }, costs: ["area", ...split(series), ...costs] };
}

function bars(cast: Cast, { x, y, color: series }: Assignment): Proposal | null {
  const { grain = "second" } = cast.facts[x!]!;
  const isCoarse = grain === "year" || grain === "quarter" || grain === "month";
  const steps = size(cast, x);
  if (steps > cast.config.bars || size(cast, series) > cast.config.stack) return null;
  const { def, costs } = measured(cast, y!, series === undefined ? [x!] : [x!, series]);
  const isAdditive = cast.facts[y!]!.additive === true;
  return {
    rule: "auto.bars-in-time",
    reason: `"${y}" at ${steps} dates`,
    chart: { x: { field: x }, y: def, ...color(series), ...(series !== undefined && !isAdditive ? { "style/stack": "none" } : {}) },
    costs: [
      "bar_in_time",
      ...(steps > cast.config.steps || !isCoarse || !isAdditive ? (["many_steps"] as const) : []),
      ...split(series),
      ...costs,
    ],
  };
}

function grid(cast: Cast, { x, y, color: amount }: Assignment): Proposal | null {
  if (size(cast, x) < 3 || size(cast, y) < 3 || size(cast, y) > cast.config.bars) return null;
  const unit = stepFor(cast, x!, cast.config.buckets);
  const isCut = cast.facts[x!]!.grain !== unit;
  const { def, costs } = measured(cast, amount!, [x!, y!]);
  const aggregate = cast.facts[amount!]!.additive === true ? ("sum" as const) : ("mean" as const);
  return {
    rule: "auto.time-grid",
    reason: `"${amount}" over time, a row for each of ${size(cast, y)} values of "${y}"`,
    chart: { x: { field: x, time_unit: unit }, y: { field: y }, color: isCut ? { field: amount, aggregate } : def },
    costs: [
      "heatmap",
      "split",
      ...(size(cast, y) <= cast.config.series ? (["empty_cells"] as const) : []),
      ...(isCut ? [aggregate] : costs),
    ],
  };
}

function counts(cast: Cast, { x, color: series }: Assignment): Proposal | null {
  if (size(cast, series) > cast.config.stack) return null;
  const unit = stepFor(cast, x!, cast.config.buckets);
  return {
    rule: "auto.counts-in-time",
    reason: `how many rows each ${unit} has`,
    chart: { x: { field: x, time_unit: unit }, y: { aggregate: "count" }, ...color(series) },
    costs: ["counts", ...split(series)],
  };
}

const time = { channel: "x", of: "time" } as const;
const amount = { channel: "y", of: "measure" } as const;
const series = { channel: "color", of: "category", isOptional: true } as const;

/** Charts over time. Sources: Cube (lines for up to ten series), AVA (bars for a few coarse steps), Draco 2 (areas only of sums). */
export const timeCharts: readonly Template[] = [
  { type: "line", slots: [time, amount, series], propose: line },
  {
    type: "line",
    slots: [time, amount, { channel: "color", of: "category" }],
    propose: largest,
  },
  { type: "line", slots: [time, amount], propose: lines },
  { type: "area", slots: [time, amount, series], propose: area },
  { type: "bar", slots: [time, amount, series], propose: bars },
  {
    type: "heatmap",
    slots: [time, { channel: "y", of: "category" }, { channel: "color", of: "measure" }],
    propose: grid,
  },
  { type: "bar", slots: [time, series], counts: "y", propose: counts },
];
