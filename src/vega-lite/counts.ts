import { isRecord, type Json } from "./json.js";
import type { View } from "./views.js";

/** The different values of a field of the chart's rows; undefined when it has no such field. */
export type ValuesOf = (field: string) => ReadonlySet<unknown> | undefined;

/** What is known of the rows at one place of a specification before anything is drawn. */
export interface KnownRows {
  readonly values: ValuesOf;
  /** Transforms between the rows and this place, outermost first. */
  readonly transforms: readonly Json[];
}

/** A guess for what cannot be counted before drawing, and for what is left of a field that a filter names. */
const GUESS = 3;
/** Bins of a field that is split into cells, and of any other. Source: Vega-Lite's defaults. */
const BINS = { cells: 6, other: 10 };
/** Rows of a specification's own that are looked at. */
const MOST_ROWS = 50_000;
/** Parts of the calendar, and how many there are of each. */
const PARTS: Readonly<Record<string, number>> = { quarter: 4, month: 12, week: 53, date: 31, day: 7, hours: 24, minutes: 60, seconds: 60 };

/** One column of rows that are written as a text; quotes are not looked at, since this is for a count. */
function columnOfText(text: string, { type, delimiter }: Json): ValuesOf {
  const separator = typeof delimiter === "string" ? delimiter : type === "tsv" ? "\t" : ",";
  const lines = text.split("\n", MOST_ROWS);
  const names = (lines[0] ?? "").trim().split(separator);
  return (field) => {
    const at = names.indexOf(field);
    return at < 0 ? undefined : new Set(lines.slice(1).flatMap((line) => (line.trim() === "" ? [] : [line.split(separator)[at]?.trim()])));
  };
}

/** How to find the values of a field of rows inside a specification. */
function valuesOfOwn(rows: unknown, format: Json): ValuesOf {
  if (typeof rows === "string" && format.type !== "json") return columnOfText(rows, format);
  const list = Array.isArray(rows) ? rows : isRecord(rows) && typeof format.property === "string" ? rows[format.property] : undefined;
  if (!Array.isArray(list)) return () => undefined;
  const kept = new Map<string, ReadonlySet<unknown> | undefined>();
  return (field) => {
    if (!kept.has(field)) {
      const found = new Set<unknown>();
      for (const row of list.slice(0, MOST_ROWS)) if (isRecord(row) && Object.hasOwn(row, field)) found.add(row[field]);
      kept.set(field, found.size > 0 ? found : undefined);
    }
    return kept.get(field);
  };
}

/** What is known of the rows inside a view, from what is known around it. */
export function rowsInside(outer: KnownRows, { view: { data, transform } }: View, datasets: Json, given: ValuesOf): KnownRows {
  const transforms = Array.isArray(transform) ? transform.filter(isRecord) : [];
  if (!isRecord(data)) return { values: outer.values, transforms: [...outer.transforms, ...transforms] };
  const format = isRecord(data.format) ? data.format : {};
  const rows = data.values ?? (typeof data.name === "string" && Object.hasOwn(datasets, data.name) ? datasets[data.name] : undefined);
  return { values: rows === undefined ? given : valuesOfOwn(rows, format), transforms };
}

const mentions = (filter: unknown, field: string): boolean => JSON.stringify(filter).includes(JSON.stringify(field).slice(1, -1));

/** Values that are left of a field when a filter is through with it. */
function afterFilter(count: number, filter: unknown, field: string): number {
  if (!mentions(filter, field)) return count;
  if (isRecord(filter) && filter.field === field) {
    if (Array.isArray(filter.oneOf)) return Math.min(count, filter.oneOf.length);
    if (filter.equal !== undefined) return 1;
    if (filter.valid !== undefined) return count;
  }
  return Math.min(count, GUESS);
}

/** How many different values a field has after the transforms; undefined where that is not known. */
function countOfField({ values, transforms }: KnownRows, field: string): number | undefined {
  let count = values(field)?.size;
  for (const each of transforms) {
    if (Array.isArray(each.fold)) {
      const [key = "key"] = Array.isArray(each.as) ? each.as : [];
      if (key === field) count = each.fold.length;
    }
    if (each.filter !== undefined && count !== undefined) count = afterFilter(count, each.filter, field);
  }
  return count;
}

function timeCount(unit: unknown, known: KnownRows, field: string): number | undefined {
  const name = `${isRecord(unit) ? unit.unit : unit}`.replace(/^utc/, "");
  if (name in PARTS) return PARTS[name];
  if (name !== "year") return undefined;
  const years = new Set([...(known.values(field) ?? [])].map((value) => /\d{4}/.exec(`${value}`)?.[0] ?? `${value}`));
  return years.size > 0 ? years.size : undefined;
}

/** How many places a channel makes; undefined where that is not known before drawing. @param isCells whether each is a cell of a facet. */
export function placesOf(def: unknown, known: KnownRows, isCells = false): number | undefined {
  if (!isRecord(def) || typeof def.field !== "string") return undefined;
  if (isRecord(def.bin) && typeof def.bin.maxbins === "number") return def.bin.maxbins;
  if (def.bin === true || isRecord(def.bin)) return isCells ? BINS.cells : BINS.other;
  const whole = countOfField(known, def.field);
  if (def.timeUnit === undefined) return whole;
  const parts = timeCount(def.timeUnit, known, def.field);
  return parts === undefined ? whole : Math.min(parts, whole ?? parts);
}

/** The cells that a field of a facet makes. */
export const cellsOf = (def: unknown, known: KnownRows): number =>
  isRecord(def) && typeof def.field === "string" ? Math.max(1, placesOf(def, known, true) ?? GUESS) : 1;
