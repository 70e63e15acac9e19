import type { DataSource } from "../data/source.js";
import type { ChartTypes } from "../intent/chart-types.js";
import type { NormalIntent } from "../intent/normal.js";
import { chooseType } from "./auto/choose.js";
import type { AutoConfig } from "./auto/config.js";
import type { FactConfig } from "./facts/config.js";
import { factOf } from "./facts/fact.js";
import { fieldsOf } from "./fields-of.js";
import type { EnrichmentPatch, FieldFact } from "./types.js";

export interface EnrichConfig {
  enrich: FactConfig & { low_cardinality: number; mostly_null: number };
  auto: AutoConfig;
}

/**
 * What the rows suggest for a chart: a fact for each field it uses and, for `type: auto`, the type and the channels.
 * Reads each field once; changes nothing. Fields that the data has not are left out (the caller reports them).
 * @param types what each chart type reads; without it `type: auto` may choose any.
 */
export function enrichChart(intent: NormalIntent, data: DataSource, config: EnrichConfig, types?: ChartTypes): EnrichmentPatch {
  const isAuto = intent.type === undefined || intent.type === "auto";
  // A table without columns shows every field.
  const isWhole = isAuto || (intent.type === "table" && intent.columns === undefined);
  const wanted = isWhole ? data.fields() : fieldsOf(intent).filter((field) => data.has(field));
  // Not by assignment: a field "__proto__" would become the prototype.
  const fields: Record<string, FieldFact> = Object.fromEntries(
    wanted.map((field) => [field, factOf(field, data.column(field).values, config.enrich, isWhole ? wanted : [])]),
  );
  const patch: EnrichmentPatch = { fields, chart: {}, alternatives: [] };
  if (isAuto) {
    const choice = chooseType(intent, fields, data, { ...config.auto, mostly_null: config.enrich.mostly_null }, types);
    patch.chart = choice.chart;
    patch.alternatives = choice.alternatives;
  }
  return patch;
}
