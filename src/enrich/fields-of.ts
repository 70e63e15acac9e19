import { CHANNELS } from "../chart/channels.js";
import type { SparkType } from "../chart/spark.js";
import type { NormalIntent } from "../intent/normal.js";
import type { ColumnDef } from "../intent/spark.js";
import type { FieldDef, PositionDef } from "../intent/types.js";
import { rowFields } from "../spark/data.js";

/** Every field of its rows that the chart names, each once, channels first; layers with rows of their own are left out. */
export function fieldsOf(intent: NormalIntent): string[] {
  const names = new Set<string>();
  for (const holder of [intent, ...(intent.layers ?? []).filter(({ data }) => data === undefined)])
    for (const channel of CHANNELS) {
      const defs = holder[channel as "x"] as FieldDef | FieldDef[] | null | undefined;
      for (const def of Array.isArray(defs) ? defs : defs ? [defs] : []) if (def.field !== undefined) names.add(def.field);
    }
  const { rows, columns } = intent.multiples ?? {};
  const panels = [rows, columns].filter((def) => def !== undefined) as PositionDef[];
  for (const column of [...panels, ...(intent.columns ?? [])] as ColumnDef[]) {
    if (column.field !== undefined) names.add(column.field);
    for (const field of column.spark?.fields ?? []) names.add(field);
  }
  for (const field of rowFields[intent.type as SparkType] ?? []) names.add(field);
  const sorted = CHANNELS.flatMap((channel) => intent[channel] as PositionDef | PositionDef[] | null | undefined);
  for (const sort of [intent.sort, ...[...sorted, ...panels].map((def) => def?.sort)]) {
    if (sort && typeof sort === "object" && !Array.isArray(sort)) names.add(sort.by);
  }
  return [...names];
}
