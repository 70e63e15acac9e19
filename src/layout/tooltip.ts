import { MARK_CHANNELS } from "../chart/channels.js";
import { measures, type ResolvedBin, type ResolvedChannel, type ResolvedChart } from "../chart/resolved.js";
import { kept } from "../context/kept.js";
import { columnOf, type Scalar } from "../data/table.js";
import { isoText } from "../data/time.js";
import type { Formatter } from "../format/format.js";
import { classText } from "../transform/bin.js";
import { rowsBehind } from "../transform/drawn.js";
import type { Marks } from "../transform/marks.js";
import { restCount } from "../transform/rest.js";

/** A cell of a mark as a value that formats understand: times as ISO text. */
function cellOf(value: unknown, kind: string): Scalar {
  if (typeof value === "number") return kind === "temporal" ? isoText(value) : value - value === 0 ? value : null;
  return (value ?? null) as Scalar;
}

/** The words of each mark for people who point at it; undefined where there are none. */
export function tooltipOf(chart: ResolvedChart, marks: Marks, formatter: Formatter): (i: number) => string | undefined {
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
    const { limit } = (same === "y" ? measures(chart)[0] : same && (chart[same] as ResolvedChannel | undefined)) ?? {};
    const rest = limit && restCount(limit, cells ?? []);
    const read = (i: number): Scalar => {
      if (same) return cellOf(marks.values[same]![i], channel.kind);
      const rows = rowsBehind(marks, i);
      const first = cells?.[rows[0]!] ?? null;
      // A field that is not drawn is told only when all rows behind the mark agree on it.
      return rows.every((row) => cells?.[row] === first) ? first : null;
    };
    const line = (value: Scalar): string => {
      const words =
        value === null
          ? same && channel.kind !== "quantitative"
            ? chart.style.none_label
            : ""
          : channel.bin && typeof value === "number"
            ? range(value, channel.bin, channel, formatter)
            : `${formatter.scalar(value, channel.format, channel.kind)}${value === limit?.other ? ` (${rest})` : ""}`;
      return words === "" ? "" : channel.title ? `${channel.title}: ${words}` : words;
    };
    if (channel.kind === "quantitative" && !channel.bin) return (i: number) => line(read(i));
    // Marks share their categories, classes and dates.
    const lines = new Map<Scalar, string>();
    return (i: number) => {
      const value = read(i);
      return kept(lines, value, () => line(value));
    };
  });
  return (i) => {
    let text = "";
    for (const part of parts) {
      const line = part(i);
      if (line !== "") text += text === "" ? line : `\n${line}`;
    }
    return text === "" ? undefined : text;
  };
}

const range = (start: number, bin: ResolvedBin, channel: ResolvedChannel, formatter: Formatter) =>
  classText(start, bin, (value) => formatter.scalar(value, channel.format, channel.kind));
