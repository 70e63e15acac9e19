import type { Cast } from "./cast.js";
import type { CostName } from "./config.js";
import { barCosts, hasNegatives, hasRest, measured, size } from "./shapes.js";
import type { Assignment, Proposal, Template } from "./template.js";

const color = (field: string | undefined) => (field === undefined ? {} : { color: { field } });

function bar(cast: Cast, { x, y, color: parts }: Assignment): Proposal | null {
  if (size(cast, parts) > cast.config.stack) return null;
  const { def, costs } = measured(cast, y!, parts === undefined ? [x!] : [x!, parts]);
  const isStack = cast.facts[y!]!.additive === true && !hasNegatives(cast, y!);
  const reason =
    parts === undefined
      ? `"${y}" by ${size(cast, x)} values of "${x}"`
      : `"${y}" by "${x}", ${isStack ? "as a sum of its parts" : "side by side"} by "${parts}"`;
  return {
    rule: "auto.bar",
    reason,
    chart: { x: { field: x }, y: def, ...color(parts), ...(parts !== undefined && !isStack ? { "style/stack": "none" } : {}) },
    costs: [
      "bar",
      ...barCosts(cast, isStack || parts === undefined ? size(cast, x) : size(cast, x) * size(cast, parts)),
      ...(parts === undefined ? [] : (["split"] as const)),
      ...costs,
    ],
  };
}

/** What has a rest: amounts that add up, none below zero, so that the rest is the sum of what is left out. */
const addsUp = (cast: Cast, field: string) => cast.facts[field]!.additive === true && !hasNegatives(cast, field);

/** The largest bars or parts by name, the others as one. */
function largest(cast: Cast, { x, y, color: parts }: Assignment): Proposal | null {
  const { bars, stack, rest_bars, rest_series } = cast.config;
  const isLong = hasRest(cast, x, bars);
  const hasManyParts = hasRest(cast, parts, stack);
  if ((!isLong && !hasManyParts) || (isLong && hasManyParts) || size(cast, x) > cast.config.rest || !addsUp(cast, y!)) return null;
  if (!isLong && size(cast, x) > bars) return null;
  if (!hasManyParts && size(cast, parts) > stack) return null;
  return {
    rule: "auto.largest-bars",
    reason: isLong
      ? `"${y}" by the ${rest_bars} largest of ${size(cast, x)} values of "${x}", the rest as one`
      : `"${y}" by "${x}", as a sum of the ${rest_series} largest of ${size(cast, parts)} values of "${parts}" and the rest`,
    chart: {
      x: { field: x, ...(isLong ? { limit: rest_bars } : {}) },
      y: { field: y, aggregate: "sum" },
      ...(parts === undefined ? {} : { color: { field: parts, ...(hasManyParts ? { limit: rest_series } : {}) } }),
    },
    costs: ["bar", "rest", ...(isLong ? [] : barCosts(cast, size(cast, x))), ...(parts === undefined ? [] : (["split"] as const))],
  };
}

/** The same for how many rows there are. */
function largestCounts(cast: Cast, { x }: Assignment): Proposal | null {
  const { bars, rest_bars } = cast.config;
  if (!hasRest(cast, x, bars) || !cast.repeats([x!])) return null;
  return {
    rule: "auto.largest-counts",
    reason: `how many rows the ${rest_bars} most frequent of ${size(cast, x)} values of "${x}" have, the rest as one`,
    chart: { x: { field: x, limit: rest_bars }, y: { aggregate: "count" } },
    costs: ["counts", "rest"],
  };
}

/** Two or more measures side by side, where they share a scale. */
function measures(cast: Cast, { x, y }: Assignment): Proposal | null {
  const fields = cast.fields("measure");
  const far = (field: string) => Math.max(...(cast.facts[field]!.extent ?? [0, 0]).map(Math.abs));
  const isLike = (field: string) =>
    cast.facts[field]!.unit?.name === cast.facts[y!]!.unit?.name &&
    Math.max(far(field), far(y!)) <= cast.config.ratio * Math.min(far(field), far(y!));
  if (cast.intent.y !== undefined || fields.length < 2 || fields.length > 4 || fields[0] !== y || !fields.every(isLike)) return null;
  if (cast.repeats([x!])) return null;
  return {
    rule: "auto.bars",
    reason: `${fields.map((field) => `"${field}"`).join(", ")} by ${size(cast, x)} values of "${x}", side by side`,
    chart: { x: { field: x }, y: fields.map((field) => ({ field })) },
    costs: ["bar", "measures", ...barCosts(cast, size(cast, x) * fields.length)],
    more: fields,
  };
}

function counts(cast: Cast, { x, color: parts }: Assignment): Proposal | null {
  if (size(cast, parts) > cast.config.stack) return null;
  return {
    rule: "auto.counts",
    reason: `how many rows each "${x}" has`,
    chart: { x: { field: x }, y: { aggregate: "count" }, ...color(parts) },
    costs: [
      "counts",
      ...barCosts(cast, size(cast, x)),
      ...(parts === undefined ? [] : (["split"] as const)),
      ...(cast.repeats([x!]) ? [] : (["too_many_bars"] as const)),
    ],
  };
}

/** Rows that a category must have on average for a box. */
function box(cast: Cast, { x, y }: Assignment): Proposal | null {
  if (cast.rowCount < cast.config.box_rows * size(cast, x)) return null;
  return {
    rule: "auto.box",
    reason: `how "${y}" is distributed in each of ${size(cast, x)} values of "${x}"`,
    chart: { x: { field: x }, y: { field: y } },
    costs: ["boxplot", ...barCosts(cast, size(cast, x))],
  };
}

function grid(cast: Cast, { x, y, color: amount }: Assignment): Proposal | null {
  const [columns, rows] = [size(cast, x), size(cast, y)];
  const { bars, columns: few, stack, cells } = cast.config;
  if (columns < 2 || rows < 2 || columns > 2 * bars || rows > 2 * bars) return null;
  const isCyclic = [x!, y!].every((field) => cast.facts[field]!.order !== undefined && size(cast, field) > 3);
  const isLarge = Math.max(columns, rows) > few && Math.min(columns, rows) > stack;
  const isSparse = cast.rowCount < cells * columns * rows;
  const { def, costs } = amount === undefined ? { def: { aggregate: "count" }, costs: [] } : measured(cast, amount, [x!, y!]);
  const cost: CostName[] = [isCyclic || isLarge ? "grid" : "heatmap", "split", ...(amount === undefined ? (["counts"] as const) : [])];
  return {
    rule: "auto.grid",
    reason: `${columns} × ${rows} values of "${x}" and "${y}"`,
    chart: { x: { field: x }, y: { field: y }, color: def },
    costs: [...cost, ...(isSparse ? (["empty_cells"] as const) : []), ...costs],
  };
}

const SHARE = /\b(share|shares|split|breakdown|proportion|composition|makeup|percentage of|part of|anteil|anteile)\b/i;

/** Slices only of a few positive parts that add up; cheap only where the title speaks of shares. */
function pie(cast: Cast, { color: parts, theta }: Assignment): Proposal | null {
  const fact = cast.facts[theta!]!;
  const { slices, bars } = cast.config;
  const hasMore = size(cast, parts) > slices && size(cast, parts) <= bars && fact.additive === true;
  const isWhole = fact.additive === true || fact.unit?.name === "percent";
  if (size(cast, parts) < 2 || (size(cast, parts) > slices && !hasMore) || !cast.isPositive(theta!) || !isWhole || fact.nulls > 0)
    return null;
  const { def, costs } = measured(cast, theta!, [parts!]);
  if (fact.additive !== true && costs.length > 0) return null;
  const isAsked = SHARE.test(`${cast.intent.title ?? ""} ${cast.intent.subtitle ?? ""}`);
  return {
    rule: "auto.pie",
    reason: hasMore
      ? `"${theta}" as the ${slices - 1} largest of ${size(cast, parts)} parts of a whole, and the rest`
      : `"${theta}" as ${size(cast, parts)} parts of a whole`,
    chart: {
      color: { field: parts, ...(hasMore ? { limit: slices - 1 } : {}) },
      theta: hasMore ? { field: theta, aggregate: "sum" } : def,
    },
    costs: [isAsked ? "share" : "pie", ...(hasMore ? (["rest"] as const) : []), ...costs],
  };
}

const name = { channel: "x", of: "category" } as const;
const amount = { channel: "y", of: "measure" } as const;
const parts = { channel: "color", of: "category", isOptional: true } as const;

/** Charts by name. Sources: Cube (12 columns, grids half filled), Draco 2 (stacks only of sums), AVA and Cube (slices: few, or none). */
export const categoryCharts: readonly Template[] = [
  { type: "bar", slots: [name, amount, parts], propose: bar },
  { type: "bar", slots: [name, amount, parts], propose: largest },
  { type: "bar", slots: [name], counts: "y", propose: largestCounts },
  { type: "bar", slots: [name, amount], propose: measures },
  { type: "bar", slots: [name, parts], counts: "y", propose: counts },
  { type: "boxplot", slots: [name, amount], propose: box },
  {
    type: "heatmap",
    slots: [name, { channel: "y", of: "category" }, { channel: "color", of: "measure", isOptional: true }],
    propose: grid,
  },
  {
    type: "pie",
    slots: [
      { channel: "color", of: "category" },
      { channel: "theta", of: "measure" },
    ],
    propose: pie,
  },
];
