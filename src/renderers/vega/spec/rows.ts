import { MARK_CHANNELS, type MarkChannel } from "../../../chart/channels.js";
import { measures, type ResolvedChannel, type ResolvedChart } from "../../../chart/resolved.js";
import type { Scalar } from "../../../data/table.js";
import type { Formatter } from "../../../format/format.js";
import { categoryOf } from "../../../layout/category.js";
import { tooltipOf } from "../../../layout/tooltip.js";
import { binIndex } from "../../../transform/bin.js";
import { classOf } from "../../../transform/classes.js";
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

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Column names: the field's own where that is a plain word, else the channel's. */
function columnNames(chart: ResolvedChart, marks: Marks): Map<string, string> {
  const taken = new Set<string>([TOOLTIP, LABEL, INK, RANK, "datum", "x_end", "y_end"]);
  const names = new Map<string, string>();
  for (const channel of MARK_CHANNELS) {
    if (marks.values[channel] === undefined) continue;
    const def = (channel === "y" ? measures(chart)[0] : chart[channel]) as ResolvedChannel | undefined;
    if (channel === "shape" && def?.field !== undefined && def.field === chart.color?.field && chart.color.scale.type === "ordinal") {
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

/** Turns marks into the engine's rows. `extra` adds columns to a row. */
export function rowsOf(chart: ResolvedChart, marks: Marks, formatter: Formatter): Rows {
  const names = columnNames(chart, marks);
  const columns = MARK_CHANNELS.flatMap((channel) => {
    const values = marks.values[channel];
    if (values === undefined) return [];
    const def = (channel === "y" ? measures(chart)[0] : chart[channel]) as ResolvedChannel | undefined;
    const isAmount = values instanceof Float64Array || (def !== undefined && isContinuous(def));
    const classes = channel === "color" ? chart.color?.scale.classes : undefined;
    return [{ channel, name: names.get(channel)!, values, isAmount, bin: def?.bin ?? null, classes }];
  });
  const tooltip = tooltipOf(chart, marks, formatter);
  const rank = new Map((chart.color?.scale.type === "ordinal" ? chart.color.scale.domain : []).map((value, i) => [value, i]));
  const values: Record<string, unknown>[] = [];
  for (let i = 0; i < marks.count; i++) {
    const row: Record<string, unknown> = {};
    for (const { channel, name, values: cells, isAmount, bin, classes } of columns) {
      const cell = cells[i]!;
      if (classes) {
        // Marks without a value come after the last class.
        const index = classOf(cell as number, classes);
        row[name] = index < 0 ? classes.length + 1 : index;
        row[RANK] = row[name];
        continue;
      }
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
