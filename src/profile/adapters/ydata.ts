import { isoText, parseTime } from "../../data/time.js";
import type { ColumnProfile, HistogramBin, ProfileKind, QualityFlag, ValueCount } from "../contract.js";

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
const amount = (value: unknown): number | undefined => (typeof value === "number" && Number.isFinite(value) ? value : undefined);

const KINDS: Readonly<Record<string, ProfileKind>> = {
  Numeric: "number",
  TimeSeries: "number",
  DateTime: "date",
  Categorical: "category",
  Boolean: "boolean",
  Text: "text",
  URL: "text",
  Path: "text",
  File: "text",
  Image: "text",
};

const QUANTILES: readonly [string, number][] = [
  ["5%", 0.05],
  ["25%", 0.25],
  ["50%", 0.5],
  ["75%", 0.75],
  ["95%", 0.95],
];

/** `{counts, bin_edges}` as classes. */
function binsOf(histogram: unknown): HistogramBin[] {
  if (!isTree(histogram) || !Array.isArray(histogram.counts) || !Array.isArray(histogram.bin_edges)) return [];
  const { counts, bin_edges: edges } = histogram;
  return counts.flatMap((count, i) => {
    const [start, end, rows] = [edges[i], edges[i + 1], count].map(amount);
    return start === undefined || end === undefined || rows === undefined ? [] : [{ start, end, count: rows }];
  });
}

const TOP = 12;

function topOf(counts: unknown): ValueCount[] {
  if (!isTree(counts)) return [];
  return Object.entries(counts)
    .flatMap(([value, rows]) => (amount(rows) === undefined ? [] : [{ value, count: rows as number }]))
    .sort((a, b) => b.count - a.count)
    .slice(0, TOP);
}

/** Alerts of one column: each is a text that begins with its name in brackets. */
function flagsOf(alerts: unknown, name: string): QualityFlag[] {
  if (!Array.isArray(alerts)) return [];
  const head = `[${name}] `;
  return alerts.flatMap((alert) => {
    if (typeof alert !== "string" || !alert.startsWith(head)) return [];
    const message = alert.slice(head.length).trim();
    return [
      {
        code: message
          .toLowerCase()
          .replace(/[^a-z]+/g, "_")
          .slice(0, 40),
        severity: "warning" as const,
        message: message.charAt(0).toUpperCase() + message.slice(1),
      },
    ];
  });
}

/**
 * Profiles from the JSON of a report of ydata-profiling (`ProfileReport.to_json()`), as text or already read.
 * Source: the documentation and the published reports of ydata-profiling 4; keys that are not there are left out.
 */
export function fromYdata(report: unknown): ColumnProfile[] {
  const tree: unknown = typeof report === "string" ? JSON.parse(report) : report;
  if (!isTree(tree) || !isTree(tree.variables)) return [];
  const total = isTree(tree.table) ? amount(tree.table.n) : undefined;
  return Object.entries(tree.variables).flatMap(([name, each]) => (isTree(each) ? [columnOf(name, each, total, tree.alerts)] : []));
}

function columnOf(name: string, column: Tree, total: number | undefined, alerts: unknown): ColumnProfile {
  const rows = amount(column.n) ?? total ?? 0;
  const kind = KINDS[`${column.type}`] ?? "other";
  const distinct = amount(column.n_distinct);
  const flags = flagsOf(alerts, name);
  const top = topOf(column.value_counts_without_nan);
  const base: ColumnProfile = {
    version: 1,
    name,
    kind: column.is_unique === true && kind !== "number" && kind !== "date" ? "identifier" : kind,
    ...(typeof column.type === "string" ? { type: column.type } : {}),
    ...(typeof column.description === "string" && column.description !== "" ? { description: column.description } : {}),
    row_count: rows,
    null_count: amount(column.n_missing) ?? 0,
    ...(amount(column.n_infinite) ? { invalid_count: column.n_infinite as number } : {}),
    ...(distinct === undefined ? {} : { distinct_count: distinct }),
    ...(flags.length > 0 ? { flags } : {}),
  };
  const lengths = [column.min_length, column.max_length, column.mean_length].map(amount);
  const withLength =
    lengths[0] === undefined || lengths[1] === undefined
      ? {}
      : { text_length: { min: lengths[0], max: lengths[1], ...(lengths[2] === undefined ? {} : { mean: lengths[2] }) } };
  if (kind === "number") {
    const bins = binsOf(column.histogram);
    const quantiles = QUANTILES.flatMap(([key, at]) => (amount(column[key]) === undefined ? [] : [{ at, value: column[key] as number }]));
    const figures = Object.fromEntries(
      ["min", "max", "mean", "std"].flatMap((key) => (amount(column[key]) === undefined ? [] : [[key, column[key]]])),
    );
    return { ...base, ...figures, ...(quantiles.length > 0 ? { quantiles } : {}), ...(bins.length > 0 ? { histogram: { bins } } : {}) };
  }
  if (kind === "date") {
    const [first, last] = [column.min, column.max].map((each) => (typeof each === "string" ? isoText(parseTime(each)) : ""));
    return { ...base, ...(first ? { min: first } : {}), ...(last ? { max: last } : {}) };
  }
  if (kind === "boolean") {
    const count = (words: readonly string[]) =>
      top.filter(({ value }) => words.includes(`${value}`.toLowerCase())).reduce((sum, each) => sum + each.count, 0);
    return { ...base, booleans: { true_count: count(["true", "1", "yes"]), false_count: count(["false", "0", "no"]) } };
  }
  return { ...base, ...(top.length > 0 ? { top_values: top } : {}), ...withLength };
}
