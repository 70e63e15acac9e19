import { MARK_CHANNELS } from "../chart/channels.js";
import type { ResolvedLayer } from "../chart/layer.js";
import type { ResolvedChart } from "../chart/resolved.js";
import type { Table } from "../data/table.js";

/**
 * The columns that a resolved chart still names. What was read only to put categories in order is left out,
 * since their order is in the domain now and nothing would ask for it when the chart is read back.
 */
export function usedColumns(chart: Omit<ResolvedChart, "colors" | "data" | "description" | "origins">, table: Table): Table {
  const used = new Set<string | undefined>();
  for (const each of [chart, ...(chart.layers ?? [])]) {
    if (each !== chart && (each as ResolvedLayer).data) continue;
    for (const name of MARK_CHANNELS) for (const channel of [each[name as "y"]].flat()) used.add(channel?.field);
    for (const { field } of each.tooltip) used.add(field);
  }
  for (const panel of Object.values(chart.multiples ?? {}) as { field?: string }[]) used.add(panel?.field);
  const { sort } = chart;
  if (typeof sort === "object" && sort !== null && "by" in sort) used.add(sort.by);
  const columns = table.columns.filter(({ field }) => used.has(field));
  // The table itself where all are used: what was computed of it is found again by whoever draws.
  return columns.length === table.columns.length ? table : { rowCount: table.rowCount, columns };
}
