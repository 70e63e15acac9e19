import type { CategoryColorMap, ResolvedChart } from "../chart/resolved.js";
import { applySuggestions } from "../resolve/apply.js";
import type { FaceChart } from "./charts.js";

/** Values of each field that shows categories by colour, over all charts. */
export function colorDomains(charts: readonly FaceChart[], most: number): Map<string, Set<unknown>> {
  const domains = new Map<string, Set<unknown>>();
  for (const { opened, patch } of charts) {
    if (!opened || !patch) continue;
    const { intent } = applySuggestions(opened.intent, patch);
    const layers = [...(opened.layerRows ?? [])].flatMap(([index, rows]) =>
      rows ? [{ ...rows, color: intent.layers?.[index]?.color }] : [],
    );
    for (const { color, source, patch: found } of [{ color: intent.color, source: opened.source, patch }, ...layers]) {
      if (color?.field === undefined || color.bin || color.time_unit || color.aggregate || color.scale?.palette !== undefined) continue;
      const kind = color.kind ?? found.fields[color.field]?.kind;
      if (kind !== "nominal" || !source.has(color.field)) continue;
      const values = domains.get(color.field) ?? new Set<unknown>();
      for (const value of source.column(color.field).values) if (values.size <= most) values.add(value);
      if (values.size <= most) domains.set(color.field, values);
    }
  }
  return domains;
}

/** Whether two charts show one value in two colours, in spite of the map they were given: measures that are series have no field to ask. */
export function hasConflict(charts: readonly (ResolvedChart | undefined)[]): boolean {
  const seen = new Map<string, string>();
  for (const chart of charts)
    for (const [field, values] of Object.entries(chart?.colors ?? {}))
      for (const [value, hex] of Object.entries(values)) {
        const key = JSON.stringify([field, value]);
        if ((seen.get(key) ?? hex) !== hex) return true;
        seen.set(key, hex);
      }
  return false;
}

/** Every value that the charts show by colour, by field. */
export function shownDomains(charts: readonly (ResolvedChart | undefined)[]): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const chart of charts)
    for (const [field, values] of Object.entries(chart?.colors ?? {}))
      out[field] = [...new Set([...(out[field] ?? []), ...Object.keys(values)])];
  return out;
}

/** Two maps as one; the first counts. */
export function joinedColors(first: CategoryColorMap, second: CategoryColorMap): CategoryColorMap {
  const out: Record<string, Record<string, string>> = {};
  for (const [field, values] of [...Object.entries(second), ...Object.entries(first)]) out[field] = { ...out[field], ...values };
  return out;
}
