import type { SparkType } from "../chart/spark.js";
import type { DataSource } from "../data/source.js";
import type { NormalIntent } from "../intent/normal.js";
import type { FieldDef, PositionDef } from "../intent/types.js";
import { rowFields } from "../spark/data.js";
import { type AutoConfig, chooseType } from "./auto.js";
import { type FactConfig, factOf } from "./facts.js";
import type { EnrichmentPatch, FieldFact } from "./types.js";

export interface EnrichConfig {
  enrich: FactConfig & { low_cardinality: number; mostly_null: number };
  auto: AutoConfig;
}

/** Channels that name fields, in reading order. */
const CHANNELS = [
  "x",
  "y",
  "y_start",
  "color",
  "size",
  "shape",
  "opacity",
  "theta",
  "text",
  "tooltip",
  "detail",
  "order",
  "value",
  "label",
  "support",
] as const;

/** Every field that the chart names, each once, channels first. */
export function fieldsOf(intent: NormalIntent): string[] {
  const names = new Set<string>();
  for (const channel of CHANNELS) {
    const defs = intent[channel] as FieldDef | FieldDef[] | null | undefined;
    for (const def of Array.isArray(defs) ? defs : defs ? [defs] : []) if (def.field !== undefined) names.add(def.field);
  }
  for (const column of intent.columns ?? []) {
    if (column.field !== undefined) names.add(column.field);
    for (const field of column.spark?.fields ?? []) names.add(field);
  }
  for (const field of rowFields[intent.type as SparkType] ?? []) names.add(field);
  const sorted = CHANNELS.flatMap((channel) => intent[channel] as PositionDef | PositionDef[] | null | undefined);
  for (const sort of [intent.sort, ...sorted.map((def) => def?.sort)]) {
    if (sort && typeof sort === "object" && !Array.isArray(sort)) names.add(sort.by);
  }
  return [...names];
}

/**
 * What the rows suggest for a chart: a fact for each field it uses and, for `type: auto`, the type and the channels.
 * Reads each field once; changes nothing. Fields that the data has not are left out (the caller reports them).
 */
export function enrichChart(intent: NormalIntent, data: DataSource, config: EnrichConfig): EnrichmentPatch {
  const isAuto = intent.type === undefined || intent.type === "auto";
  // A table without columns shows every field.
  const isWhole = isAuto || (intent.type === "table" && intent.columns === undefined);
  const wanted = isWhole ? data.fields() : fieldsOf(intent).filter((field) => data.has(field));
  // Not by assignment: a field "__proto__" would become the prototype.
  const fields: Record<string, FieldFact> = Object.fromEntries(
    wanted.map((field) => [field, factOf(field, data.column(field).values, config.enrich)]),
  );
  const patch: EnrichmentPatch = { fields, chart: {}, alternatives: [] };
  if (isAuto) {
    const choice = chooseType(intent, fields, data.rowCount, { ...config.auto, mostly_null: config.enrich.mostly_null });
    patch.chart = choice.chart;
    patch.alternatives = choice.alternatives;
  }
  return patch;
}
