import type { Scalar } from "../../data/table.js";
import { isRefused, matchIssues } from "../../geo/keys/report.js";
import type { RegionMatch } from "../../geo/keys/types.js";
import type { Scope } from "../scope.js";

/**
 * What joining the rows and the regions found. Raises `REGION_UNMATCHED`, `REGION_AMBIGUOUS`, `REGION_DUPLICATE`, `REGION_WITHOUT_DATA`; below
 * the least share of rows the map is refused with `REGION_MATCH_LOW`.
 * @param isAggregated whether several rows of one region become one value.
 */
export function checkMatch(scope: Scope, values: readonly Scalar[], match: RegionMatch, source: string, isAggregated: boolean): void {
  const leastShare = scope.config.geo.least_share;
  const found = matchIssues(values, match, {
    path: "/region",
    field: scope.intent.region!.field!,
    source,
    sourcePath: "/geo/source",
    isStated: scope.intent.geo?.source !== undefined,
    leastShare,
  });
  for (const each of found) {
    if (each.code === "REGION_DUPLICATE" && isAggregated) continue;
    // Worth a word where a few are missing on a filled map; the report has them all the same.
    if (each.code === "REGION_WITHOUT_DATA" && (scope.type !== "map" || match.empty.length > match.matched.length)) continue;
    if (each.severity === "error" || isRefused(match, leastShare)) scope.errors.push(each);
    else scope.ctx.report(each);
  }
}
