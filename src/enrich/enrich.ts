import type { DataSource } from "../data/source.js";
import type { Scalar } from "../data/table.js";
import type { ChartTypes } from "../intent/chart-types.js";
import type { NormalIntent } from "../intent/normal.js";
import { chooseType } from "./auto/choose.js";
import type { AutoConfig } from "./auto/config.js";
import type { FactConfig } from "./facts/config.js";
import { factOf } from "./facts/fact.js";
import { fieldsOf } from "./fields-of.js";
import type { EnrichmentPatch, FieldFact } from "./types.js";

/** Finds the regions of a map of the package in a column; see `regionKind`. */
export type FindRegions = (
  values: readonly Scalar[],
  name: string,
  evidence: { share: number; least: number },
) => { source: string; share: number; reason: string } | undefined;

export interface EnrichConfig {
  geo: { least_share: number };
  enrich: FactConfig & { low_cardinality: number; mostly_null: number };
  auto: AutoConfig;
}

const isOpen = ({ type }: NormalIntent): boolean => type === undefined || type === "auto";

const saysRegion =
  /countr|nation|iso|m49|pays|pa[ií]s|land$|territor|econom(?:y|ies)|state|province|usps|fips|postal|count(?:y|ies)|parish|geo|region|^(?:id|code|name|place|area|location)$/i;

/** Whether the name of a field lets regions be looked for; what its values are decides. */
export const mayNameRegions = (field: string): boolean => saysRegion.test(field);

/** Whether a chart may become a map of regions, so that the tables of their names are needed. */
export const asksForRegions = (of: { intent: NormalIntent; source: DataSource; registry: { types: ChartTypes } }): boolean =>
  isOpen(of.intent) && of.registry.types.map !== undefined && of.source.fields().some(mayNameRegions);

/**
 * What the rows suggest for a chart: a fact for each field it uses and, for `type: auto`, the type and the channels.
 * Reads each field once; changes nothing. Fields that the data has not are left out (the caller reports them).
 * @param types what each chart type reads; without it `type: auto` may choose any.
 * @param regions asked about columns that `mayNameRegions`; without it nothing is a region.
 */
export function enrichChart(
  intent: NormalIntent,
  data: DataSource,
  config: EnrichConfig,
  types?: ChartTypes,
  regions?: FindRegions,
): EnrichmentPatch {
  const isAuto = isOpen(intent);
  // A table without columns shows every field.
  const isWhole = isAuto || (intent.type === "table" && intent.columns === undefined);
  const wanted = isWhole ? data.fields() : fieldsOf(intent).filter((field) => data.has(field));
  // Not by assignment: a field "__proto__" would become the prototype.
  const fields: Record<string, FieldFact> = Object.fromEntries(
    wanted.map((field) => [field, factOf(field, data.column(field).values, config.enrich, isWhole ? wanted : [])]),
  );
  const patch: EnrichmentPatch = { fields, chart: {}, alternatives: [] };
  if (isAuto) {
    const evidence = { share: config.geo.least_share, least: config.auto.regions };
    for (const field of regions ? wanted.filter(mayNameRegions) : []) {
      const fact = fields[field]!;
      if (fact.role === "measure" || fact.role === "time" || fact.role === "unknown") continue;
      const found = regions!(data.column(field).values, field, evidence);
      if (found) fact.region = { source: found.source, share: found.share, reason: found.reason };
    }
    const choice = chooseType(intent, fields, data, { ...config.auto, mostly_null: config.enrich.mostly_null }, types);
    patch.chart = choice.chart;
    patch.alternatives = choice.alternatives;
  }
  return patch;
}
