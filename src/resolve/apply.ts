import type { EnrichmentPatch, Suggestion } from "../enrich/types.js";
import type { NormalIntent } from "../intent/normal.js";

/** The chart with what enrichment fills in (type and open channels), and which leaves those are. Nothing authored is replaced. */
export function applySuggestions(
  intent: NormalIntent,
  patch: EnrichmentPatch,
): { intent: NormalIntent; suggested: Readonly<Record<string, Suggestion<unknown>>> } {
  const paths = Object.keys(patch.chart);
  if (paths.length === 0) return { intent, suggested: {} };
  const out = { ...structuredClone({ ...intent, data: undefined, layers: undefined }), layers: intent.layers } as Record<string, unknown>;
  for (const path of paths) {
    const keys = path.split("/").slice(1);
    let node = out;
    for (const key of keys.slice(0, -1)) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    const last = keys[keys.length - 1]!;
    if (node[last] === undefined || node[last] === "auto") node[last] = patch.chart[path]!.value;
  }
  return { intent: out as NormalIntent, suggested: patch.chart };
}
