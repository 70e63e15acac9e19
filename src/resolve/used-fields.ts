import { MARK_CHANNELS } from "../chart/channels.js";
import type { ResolvedChart } from "../chart/resolved.js";
import type { Table } from "../data/table.js";

/**
 * The columns that a resolved chart still names. What was read only to put categories in order is left out,
 * since their order is in the domain now and nothing would ask for it when the chart is read back.
 */
export function usedColumns(chart: Omit<ResolvedChart, "colors" | "data" | "description" | "origins">, table: Table): Table {
  const channels = [chart, ...(chart.layers ?? []).filter(({ data }) => !data)].flatMap((each) => [
    ...MARK_CHANNELS.flatMap((name) => each[name as "x"]),
    ...each.tooltip,
  ]);
  const panels = Object.values(chart.multiples ?? {}) as { field?: string }[];
  const used = new Set([...channels, ...panels].map((channel) => channel?.field));
  const { sort } = chart;
  if (typeof sort === "object" && sort !== null && "by" in sort) used.add(sort.by);
  return { rowCount: table.rowCount, columns: table.columns.filter(({ field }) => used.has(field)) };
}
