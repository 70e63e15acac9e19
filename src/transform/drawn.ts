import type { MarkChannel } from "../chart/channels.js";
import type { Scalar, Table } from "../data/table.js";
import type { LocaleData } from "../format/locale.js";
import { type ChannelQuestion, type Marks, marksOf, type Values } from "./marks.js";

/** The channels of a chart as questions; a list of measures is kept apart. */
export interface ChannelSet {
  channels: Partial<Record<MarkChannel, ChannelQuestion>>;
  /** Several measures, each with its name; they become one `y` and one `color`. */
  series?: readonly { name: string; channel: ChannelQuestion }[] | undefined;
}

/** Columns after one another. */
export function join(parts: readonly Values[]): Values {
  if (!parts.every((part) => part instanceof Float64Array)) return parts.flatMap((part) => [...(part as readonly never[])]);
  const out = new Float64Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part as Float64Array, at);
    at += part.length;
  }
  return out;
}

/** Rows behind a mark. */
export const rowsBehind = ({ rows }: Pick<Marks, "rows">, i: number): readonly number[] => rows?.[i] ?? [i];

/** What is drawn: one entry per mark, several measures after one another with their name as colour. */
export function drawnMarks(set: ChannelSet, table: Table, locale: LocaleData): Marks {
  if (!set.series) return marksOf(set.channels as Record<string, ChannelQuestion>, table, locale);
  const { y: _y, color: _color, ...shared } = set.channels;
  const parts = set.series.map(({ name, channel }) => {
    const marks = marksOf({ ...(shared as Record<string, ChannelQuestion>), y: channel }, table, locale);
    const values: Record<string, Values> = { ...marks.values, color: Array.from({ length: marks.count }, () => name) };
    return { ...marks, values };
  });
  return {
    count: parts.reduce((total, part) => total + part.count, 0),
    values: Object.fromEntries(Object.keys(parts[0]!.values).map((name) => [name, join(parts.map((part) => part.values[name]!))])),
    rows: parts.flatMap((part) => part.rows ?? Array.from({ length: part.count }, (_, row) => [row])),
  };
}

/** Only the marks whose categories the domains have; `left` holds the categories of each channel that they have not. */
export function withinDomains(
  marks: Marks,
  domains: Partial<Record<string, readonly Scalar[]>>,
): { marks: Marks; left: Record<string, Scalar[]> } {
  const left: Record<string, Scalar[]> = {};
  let kept: number[] | undefined;
  for (const [channel, domain] of Object.entries(domains)) {
    const values = marks.values[channel];
    if (values === undefined || values instanceof Float64Array || domain === undefined) continue;
    const known = new Set(domain);
    const cells = values as readonly Scalar[];
    if (cells.every((value) => known.has(value))) continue;
    left[channel] = [...new Set(cells)].filter((value) => !known.has(value));
    kept = (kept ?? Array.from(cells.keys())).filter((i) => known.has(cells[i]!));
  }
  if (kept === undefined) return { marks, left };
  const of = (values: Values): Values =>
    values instanceof Float64Array ? Float64Array.from(kept, (i) => values[i]!) : kept.map((i) => values[i]!);
  return {
    marks: {
      count: kept.length,
      values: Object.fromEntries(Object.entries(marks.values).map(([name, values]) => [name, of(values)])),
      rows: kept.map((i) => rowsBehind(marks, i)),
    },
    left,
  };
}
