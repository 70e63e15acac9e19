import type { Cast } from "./cast.js";
import { hasNegatives, hasRest, size } from "./shapes.js";
import type { Assignment, Proposal, Template } from "./template.js";

/** Whether a category tells groups of points apart and does not name each. */
const isGroup = (cast: Cast, field: string | undefined) =>
  field === undefined || (size(cast, field) <= cast.config.series && 2 * size(cast, field) <= cast.rowCount);

function scatter(cast: Cast, { x, y, color, size: third }: Assignment): Proposal | null {
  if (!isGroup(cast, color) || (third !== undefined && hasNegatives(cast, third))) return null;
  // A third measure is an area only where there is no fourth to choose from.
  if (third !== undefined && cast.fields("measure").length > 3) return null;
  const name = color === undefined ? cast.fields("category").find((field) => size(cast, field) === cast.rowCount) : undefined;
  const isNamed = name !== undefined && cast.rowCount <= cast.config.named && cast.intent.text === undefined;
  return {
    rule: "auto.scatter",
    reason: `"${y}" against "${x}"${color === undefined ? "" : `, by "${color}"`}`,
    chart: {
      x: { field: x },
      y: { field: y },
      ...(color === undefined ? {} : { color: { field: color } }),
      ...(third === undefined ? {} : { size: { field: third } }),
      ...(isNamed ? { text: { field: name } } : {}),
    },
    costs: [
      "scatter",
      ...(third === undefined ? [] : (["size"] as const)),
      ...(cast.rowCount < cast.config.cloud ? (["few_rows"] as const) : []),
    ],
    ...(name === undefined ? {} : { more: [name] }),
  };
}

function histogram(cast: Cast, { x }: Assignment): Proposal | null {
  if (size(cast, x) < 2) return null;
  return {
    rule: "auto.histogram",
    reason: `how "${x}" is distributed`,
    chart: { x: { field: x } },
    costs: ["histogram", ...(cast.rowCount < cast.config.spread ? (["few_rows"] as const) : [])],
  };
}

function figure(cast: Cast, { value, support, label }: Assignment): Proposal | null {
  if (cast.rowCount !== 1) return null;
  return {
    rule: "auto.figure",
    reason: `one row, one figure: "${value}"`,
    chart: {
      value: { field: value },
      ...(support === undefined ? {} : { support: { field: support } }),
      ...(label === undefined ? {} : { label: { field: label } }),
    },
    costs: ["kpi"],
  };
}

/** Points at their coordinates, drawn plainly where no family draws maps. */
function points(cast: Cast, { x, y, color }: Assignment): Proposal | null {
  if (!isGroup(cast, color)) return null;
  return {
    rule: "auto.plain-points",
    reason: `where the rows are: "${y}" against "${x}"`,
    chart: { x: { field: x }, y: { field: y }, ...(color === undefined ? {} : { color: { field: color } }) },
    costs: ["map", "plain_map", ...(color === undefined ? [] : (["split"] as const))],
  };
}

/** Whether the largest of many names can be counted and named. */
const isCounted = (cast: Cast, field: string) => hasRest(cast, field, cast.config.bars) && cast.repeats([field]);

/** Rows as they are, when there is nothing to draw from. */
function table(cast: Cast): Proposal | null {
  if (Object.values(cast.facts).every((fact) => fact.role === "unknown")) return null;
  const [times, names] = [cast.fields("time").length, cast.fields("category")];
  const isList =
    cast.fields("measure").length === 0 &&
    cast.fields("latitude").length === 0 &&
    (times >= 2 ||
      names.length >= 3 ||
      (times === 0 && names.every((field) => size(cast, field) > cast.config.bars && !isCounted(cast, field))));
  return {
    rule: "auto.table",
    reason: isList ? "there is nothing to measure" : "rows as they are",
    chart: {},
    costs: [isList ? "list" : "table"],
    more: Object.keys(cast.facts),
  };
}

/** Charts of amounts, and what is left when there are none. Sources: Cube (scatter, table), AVA and Plot (histogram), Draco 2 (no size below zero). */
export const measureCharts: readonly Template[] = [
  {
    type: "scatter",
    slots: [
      { channel: "x", of: "measure" },
      { channel: "y", of: "measure" },
      { channel: "color", of: "category", isOptional: true },
      { channel: "size", of: "measure", isOptional: true },
    ],
    propose: scatter,
  },
  { type: "histogram", slots: [{ channel: "x", of: "measure" }], propose: histogram },
  {
    type: "scatter",
    slots: [
      { channel: "x", of: "longitude" },
      { channel: "y", of: "latitude" },
      { channel: "color", of: "category", isOptional: true },
    ],
    propose: points,
  },
  {
    type: "kpi",
    slots: [
      { channel: "value", of: "measure" },
      { channel: "support", of: "measure", isOptional: true },
      { channel: "label", of: "category", isOptional: true },
    ],
    propose: figure,
  },
  { type: "table", slots: [], propose: table },
];
