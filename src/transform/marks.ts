import type { ResolvedBin, ResolvedLimit } from "../chart/resolved.js";
import { columnOf, type Scalar, type Table } from "../data/table.js";
import { numbersOf, timesOf } from "../data/values.js";
import type { LocaleData } from "../format/locale.js";
import type { Aggregate, Kind, TimeUnit } from "../intent/types.js";
import { aggregate } from "./aggregate.js";
import { binIndex, binStart } from "./bin.js";
import { cycleName, floorTime, isCyclic } from "./time-unit.js";

/** What has to be known of a channel to compute its values; every ResolvedChannel is one. */
export interface ChannelQuestion {
  field?: string | undefined;
  kind: Kind;
  time_unit: TimeUnit | null;
  bin: ResolvedBin | null;
  aggregate: Aggregate | null;
  limit?: ResolvedLimit | undefined;
}

/** Numbers (amounts, or epoch ms; NaN is no value) or category cells. */
export type Values = Float64Array | readonly Scalar[];

/** What is drawn: one entry per mark, with the value of every channel. */
export interface Marks {
  readonly count: number;
  /** Values by channel name, `count` each. */
  readonly values: Readonly<Record<string, Values>>;
  /** Rows of the table behind each mark, in order; undefined when each mark is the row of its own number. */
  readonly rows: readonly (readonly number[])[] | undefined;
}

/** Whether the channel's values are numbers: amounts, classes, times. */
export const isContinuous = (channel: ChannelQuestion): boolean =>
  channel.aggregate !== null ||
  channel.bin !== null ||
  channel.kind === "quantitative" ||
  (channel.kind === "temporal" && !(channel.time_unit && isCyclic(channel.time_unit)));

/** A loop, since the built-in `from` goes through an iterator and takes several times as long. */
function mapped<T>(list: ArrayLike<T>, change: (each: T) => Scalar): Scalar[] {
  const out: Scalar[] = new Array(list.length);
  for (let i = 0; i < list.length; i++) out[i] = change(list[i]!);
  return out;
}

/** The same for amounts. */
function amounts<T>(list: ArrayLike<T>, change: (each: T) => number): Float64Array {
  const out = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) out[i] = change(list[i]!);
  return out;
}

/** Values of a channel row by row, before any aggregate; categories beyond its limit have the name of the rest. */
export function channelValues(channel: ChannelQuestion, table: Table, locale: LocaleData): Values {
  const values = everyValue(channel, table, locale);
  const { limit } = channel;
  if (limit === undefined || values instanceof Float64Array) return values;
  const kept = new Set(limit.keep);
  return mapped(values as readonly Scalar[], (value) => (value === null || kept.has(value) ? value : limit.other));
}

function everyValue(channel: ChannelQuestion, table: Table, locale: LocaleData): Values {
  const cells = (channel.field === undefined ? undefined : columnOf(table, channel.field)) ?? [];
  if (channel.time_unit !== null) {
    const unit = channel.time_unit;
    const times = timesOf(cells);
    if (isCyclic(unit)) return mapped(times, (time) => cycleName(time, unit, locale));
    return channel.kind === "temporal"
      ? amounts(times, (time) => floorTime(time, unit))
      : mapped(times, (time) => (time - time === 0 ? floorTime(time, unit) : null));
  }
  if (channel.bin !== null) {
    const bin = channel.bin;
    return numbersOf(cells).map((value) => {
      const index = binIndex(value, bin);
      return index < 0 ? NaN : binStart(index, bin);
    });
  }
  if (channel.kind === "quantitative") return numbersOf(cells);
  return channel.kind === "temporal" ? timesOf(cells) : cells;
}

type Branch = Map<Scalar, Branch | number[]>;

/** Rows that agree in every column, in the order in which they first appear. */
function groupRows(columns: readonly Values[], rowCount: number): number[][] {
  const last = columns.at(-1);
  if (last === undefined) return rowCount === 0 ? [] : [Array.from({ length: rowCount }, (_, row) => row)];
  const groups: number[][] = [];
  const root: Branch = new Map();
  for (let row = 0; row < rowCount; row++) {
    let branch = root;
    for (let i = 0; i < columns.length - 1; i++) {
      const value = columns[i]![row]!;
      const next = (branch.get(value) as Branch | undefined) ?? new Map();
      branch.set(value, next);
      branch = next;
    }
    const members = branch.get(last[row]!) as number[] | undefined;
    if (members) members.push(row);
    else {
      const started = [row];
      groups.push(started);
      branch.set(last[row]!, started);
    }
  }
  return groups;
}

/** What marks were computed from, and the marks. */
interface Computed {
  readonly channels: Readonly<Record<string, ChannelQuestion>>;
  readonly locale: LocaleData;
  readonly marks: Marks;
}

/** Marks by table, from resolving a chart until it is drawn. */
const computed = new WeakMap<Table, Computed[]>();

/** What a channel's values depend on. */
const ASKED = ["field", "kind", "time_unit", "bin", "aggregate", "limit"] as const;

/** Whether two charts ask the same of their channels. */
const isSame = (a: Computed["channels"], b: Computed["channels"]): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.keys(a).every((name) => ASKED.every((key) => a[name]?.[key] === b[name]?.[key]));

/**
 * Computes what is drawn. Without an aggregate every row is a mark; with one, rows that agree in all other channels are one mark,
 * in the order in which they first appear.
 */
export function marksOf(channels: Readonly<Record<string, ChannelQuestion>>, table: Table, locale: LocaleData): Marks {
  const known = computed.get(table) ?? [];
  const found = known.findIndex((each) => each.locale === locale && isSame(each.channels, channels));
  // Resolving and drawing ask for the same marks, once each.
  if (found >= 0) return known.splice(found, 1)[0]!.marks;
  const marks = compute(channels, table, locale);
  known.push({ channels: { ...channels }, locale, marks });
  computed.set(table, known);
  return marks;
}

function compute(channels: Readonly<Record<string, ChannelQuestion>>, table: Table, locale: LocaleData): Marks {
  const names = Object.keys(channels);
  const source = new Map(names.map((name) => [name, channelValues(channels[name]!, table, locale)] as const));
  const aggregated = names.filter((name) => channels[name]!.aggregate !== null);
  if (aggregated.length === 0) {
    return { count: table.rowCount, values: Object.fromEntries(source), rows: undefined };
  }
  const dimensions = names.filter((name) => channels[name]!.aggregate === null);
  const columns = dimensions.map((name) => source.get(name)!);
  const rows = groupRows(columns, table.rowCount);
  const values: Record<string, Values> = {};
  dimensions.forEach((name, i) => {
    const column = columns[i]!;
    values[name] =
      column instanceof Float64Array ? amounts(rows, (members) => column[members[0]!]!) : rows.map((members) => column[members[0]!]!);
  });
  for (const name of aggregated) {
    const kind = channels[name]!.aggregate!;
    const cells = channels[name]!.field === undefined ? [] : (columnOf(table, channels[name]!.field!) ?? []);
    if (kind === "count" && channels[name]!.field !== undefined)
      values[name] = amounts(rows, (members) => members.filter((row) => cells[row] !== null).length);
    else if (kind === "distinct")
      values[name] = amounts(rows, (members) => new Set(members.map((row) => cells[row]!).filter((cell) => cell !== null)).size);
    else {
      const numbers = channels[name]!.kind === "temporal" ? timesOf(cells) : numbersOf(cells);
      values[name] = amounts(rows, (members) => aggregate(kind, numbers, members));
    }
  }
  return { count: rows.length, values, rows };
}
