import { openData } from "../data/source.js";
import type { Scalar } from "../data/table.js";
import { numbersOf, timesOf } from "../data/values.js";
import { takeCensus } from "../enrich/facts/census.js";
import type { FactConfig } from "../enrich/facts/config.js";
import { type FieldReading, readField } from "../enrich/facts/reading.js";
import type { Issue } from "../issues/issue.js";
import type { ColumnProfile, ProfileKind } from "./contract.js";
import { dateStatistics } from "./dates.js";
import { flagsOf } from "./flags.js";
import { numberStatistics } from "./numbers.js";
import { textStatistics } from "./texts.js";

/** Different values up to which texts are categories, however few rows there are. */
const FEW = 12;
/** Share of the rows that different values may reach for texts to be categories. */
const REPEATED = 0.5;
/** Rows from which texts that are all different, and none longer than a code, are identifiers. */
const MANY = 50;
const CODE = 12;
/** Share of the rows from which an identifier is believed. */
const UNIQUE = 0.9;

interface Census {
  nulls: number;
  empties: number;
  /** Texts and truth values with their rows. */
  counts: Map<Scalar, number>;
}

function census(values: readonly Scalar[], isCounted: boolean): Census {
  const found: Census = { nulls: 0, empties: 0, counts: new Map() };
  for (const value of values) {
    if (value === null) found.nulls++;
    else if (value === "") found.empties++;
    else if (isCounted) found.counts.set(value, (found.counts.get(value) ?? 0) + 1);
  }
  return found;
}

function kindFrom(fact: FieldReading, distinct: number, filled: number, isShort: boolean): ProfileKind {
  if (fact.role === "unknown") return "other";
  if (fact.rule === "field.boolean") return "boolean";
  if (fact.kind === "temporal") return "date";
  if (fact.role === "identifier" && distinct >= filled * UNIQUE) return "identifier";
  if (fact.kind === "quantitative") return "number";
  if (fact.role === "text") return "text";
  if (distinct === filled && filled >= MANY && isShort) return "identifier";
  if (fact.kind === "ordinal" || distinct <= FEW || distinct <= filled * REPEATED) return "category";
  return "text";
}

function typeOf(values: readonly Scalar[]): string {
  const names = new Set<string>();
  for (const value of values) if (value !== null) names.add(typeof value);
  return names.size === 1 ? [...names][0]! : names.size === 0 ? "unknown" : "mixed";
}

/**
 * One column profiled: exact counts, classes and calendar steps.
 * @param unreadable cells that had to be dropped before; they count as invalid.
 */
export function profileColumn(name: string, values: readonly Scalar[], config: FactConfig, unreadable = 0): ColumnProfile {
  const fact = readField(takeCensus(name, values), config);
  const isText = fact.kind === "nominal" || fact.kind === "ordinal";
  const { nulls, empties, counts } = census(values, isText);
  const filled = values.length - nulls - empties;
  const base = {
    version: 1 as const,
    name,
    type: typeOf(values),
    row_count: values.length,
    null_count: nulls - unreadable,
    empty_count: empties,
  };
  let found: Partial<ColumnProfile>;
  let known = filled;
  if (fact.kind === "quantitative") {
    const numbers = numbersOf(values);
    found = numberStatistics(numbers);
    known = numbers.reduce((sum, value) => sum + (value - value === 0 ? 1 : 0), 0);
  } else if (fact.kind === "temporal") {
    const times = timesOf(values);
    found = dateStatistics(times);
    known = times.reduce((sum, time) => sum + (time - time === 0 ? 1 : 0), 0);
  } else if (fact.rule === "field.boolean") {
    found = { distinct_count: counts.size, booleans: { true_count: counts.get(true) ?? 0, false_count: counts.get(false) ?? 0 } };
  } else found = textStatistics(counts);
  const kind = kindFrom(fact, found.distinct_count ?? 0, known, (found.text_length?.max ?? Infinity) <= CODE && isText);
  const profile: ColumnProfile = { ...base, kind, invalid_count: unreadable + filled - known, ...found };
  const flags = flagsOf(profile);
  return flags.length > 0 ? { ...profile, flags } : profile;
}

/**
 * Profiles of all columns, for those who have no profiler.
 * @param data rows of any accepted shape.
 * @throws RenderError `DATA_NOT_ROWS`, `LIMIT_ROWS`.
 */
export function profileData(data: unknown, config: FactConfig, limits: { rows: number; text: number }): ColumnProfile[] {
  const dropped = new Map<string, number>();
  const report = ({ code, path, received }: Issue) => {
    if (code === "DATA_VALUES_DROPPED" && typeof received === "number") dropped.set(path, received);
  };
  const source = openData(data, report, limits);
  return source.fields().map((name) => {
    const { values } = source.column(name);
    return profileColumn(name, values, config, dropped.get(`/data/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`) ?? 0);
  });
}
