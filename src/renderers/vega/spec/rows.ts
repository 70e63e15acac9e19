import { measures, type ResolvedChannel, type ResolvedChart } from "../../../chart/resolved.js";
import { contrast } from "../../../color/ramp.js";
import { columnOf, type Scalar } from "../../../data/table.js";
import { isoText } from "../../../data/time.js";
import type { Formatter } from "../../../format/format.js";
import { binIndex } from "../../../transform/bin.js";
import { MARK_CHANNELS, type MarkChannel } from "../../../transform/drawn.js";
import { isContinuous, type Marks } from "../../../transform/marks.js";

/** Rows for the engine: one per mark, cells as the engine takes them, and the words for each mark. */
export interface Rows {
  values: Record<string, unknown>[];
  /** Name of a channel's column in the rows. */
  name(channel: MarkChannel | "x_end" | "y_end"): string;
}

/** Columns that are not a field of the author's. */
export const TOOLTIP = "tooltip";
export const LABEL = "label";
export const INK = "label_color";
export const RANK = "rank";

/** The category as the engine shows and compares it: null has a name, booleans are words. */
export function categoryOf(value: Scalar, noneLabel: string): string | number {
  return value === null ? noneLabel : typeof value === "boolean" ? `${value}` : value;
}

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Column names: the field's own where that is a plain word, else the channel's. */
function columnNames(chart: ResolvedChart, marks: Marks): Map<string, string> {
  const taken = new Set<string>([TOOLTIP, LABEL, INK, RANK, "datum", "x_end", "y_end"]);
  const names = new Map<string, string>();
  for (const channel of MARK_CHANNELS) {
    if (marks.values[channel] === undefined) continue;
    const def = (channel === "y" ? measures(chart)[0] : chart[channel]) as ResolvedChannel | undefined;
    if (channel === "shape" && def?.field !== undefined && def.field === chart.color?.field) {
      // One column for one field, so that the engine shows one legend for colour and shape.
      names.set(channel, names.get("color")!);
      continue;
    }
    const isList = Array.isArray(chart.y) && (channel === "y" || channel === "color");
    const wanted =
      isList || def?.field === undefined ? (def?.aggregate ?? channel) : def.aggregate ? `${def.aggregate}_${def.field}` : def.field;
    const name = IDENTIFIER.test(wanted) && !taken.has(wanted) ? wanted : taken.has(channel) ? `${channel}_value` : channel;
    taken.add(name);
    names.set(channel, name);
  }
  names.set("x_end", "x_end");
  names.set("y_end", "y_end");
  return names;
}

/** A cell of a mark as a value that formats understand: times as ISO text. */
function cellOf(value: unknown, kind: string): Scalar {
  if (typeof value === "number") return kind === "temporal" ? isoText(value) : value - value === 0 ? value : null;
  return (value ?? null) as Scalar;
}

function tooltipOf(chart: ResolvedChart, marks: Marks, formatter: Formatter): (i: number) => string | undefined {
  if (chart.tooltip.length === 0) return () => undefined;
  const parts = chart.tooltip.map((channel) => {
    const same = MARK_CHANNELS.find((name) => {
      const def = (name === "y" ? measures(chart)[0] : chart[name]) as ResolvedChannel | undefined;
      return (
        def !== undefined &&
        marks.values[name] !== undefined &&
        def.field === channel.field &&
        def.aggregate === channel.aggregate &&
        def.time_unit === channel.time_unit
      );
    });
    const { title, format } = channel;
    const times = same && channel.kind === "temporal" ? marks.values[same] : undefined;
    if (times instanceof Float64Array && typeof format === "object" && "time" in format) {
      return (i: number) => {
        const words = formatter.time(times[i]!, format);
        return words === "" ? "" : title ? `${title}: ${words}` : words;
      };
    }
    const cells = channel.field === undefined ? undefined : columnOf(chart.data, channel.field);
    const read = (i: number): Scalar => {
      if (same) return cellOf(marks.values[same]![i], channel.kind);
      const rows = marks.rows[i]!;
      const first = cells?.[rows[0]!] ?? null;
      // A field that is not drawn is told only when all rows behind the mark agree on it.
      return rows.every((row) => cells?.[row] === first) ? first : null;
    };
    return (i: number) => {
      const value = read(i);
      const words =
        value === null
          ? same && channel.kind !== "quantitative"
            ? chart.style.none_label
            : ""
          : channel.bin && typeof value === "number"
            ? range(value, channel.bin.step, channel, formatter)
            : formatter.scalar(value, channel.format, channel.kind);
      return words === "" ? "" : channel.title ? `${channel.title}: ${words}` : words;
    };
  });
  return (i) => {
    const lines = parts.map((part) => part(i)).filter((line) => line !== "");
    return lines.length > 0 ? lines.join("\n") : undefined;
  };
}

const range = (start: number, step: number, channel: ResolvedChannel, formatter: Formatter) =>
  `${formatter.scalar(start, channel.format, channel.kind)} – ${formatter.scalar(start + step, channel.format, channel.kind)}`;

/** The better readable of two inks on a colour. */
export const inkOn = (background: string, dark: string, light: string): string =>
  contrast(background, dark) >= contrast(background, light) ? dark : light;

/** Turns marks into the engine's rows. `extra` adds columns to a row. */
export function rowsOf(chart: ResolvedChart, marks: Marks, formatter: Formatter): Rows {
  const names = columnNames(chart, marks);
  const columns = MARK_CHANNELS.flatMap((channel) => {
    const values = marks.values[channel];
    if (values === undefined) return [];
    const def = (channel === "y" ? measures(chart)[0] : chart[channel]) as ResolvedChannel | undefined;
    const isAmount = values instanceof Float64Array || (def !== undefined && isContinuous(def));
    return [{ channel, name: names.get(channel)!, values, isAmount, bin: def?.bin ?? null }];
  });
  const tooltip = tooltipOf(chart, marks, formatter);
  const rank = new Map((chart.color?.scale.type === "ordinal" ? chart.color.scale.domain : []).map((value, i) => [value, i]));
  const values: Record<string, unknown>[] = [];
  for (let i = 0; i < marks.count; i++) {
    const row: Record<string, unknown> = {};
    for (const { channel, name, values: cells, isAmount, bin } of columns) {
      const cell = cells[i]!;
      row[name] = isAmount
        ? typeof cell === "number" && cell - cell === 0
          ? cell
          : null
        : categoryOf(cell as Scalar, chart.style.none_label);
      if (bin && (channel === "x" || channel === "y"))
        row[`${channel}_end`] = typeof cell === "number" && binIndex(cell, bin) >= 0 ? cell + bin.step : null;
    }
    if (rank.size > 0) row[RANK] = rank.get((marks.values.color?.[i] ?? null) as Scalar) ?? rank.size;
    const words = tooltip(i);
    if (words !== undefined) row[TOOLTIP] = words;
    values.push(row);
  }
  return { values, name: (channel) => names.get(channel) ?? channel };
}
