import type { Geometry } from "../../context/geometry.js";
import type { Scalar } from "../../data/table.js";
import { regionsUnlessStated } from "../../geo/join.js";
import { isRefused, matchIssues } from "../../geo/keys/report.js";
import type { RegionMatch } from "../../geo/keys/types.js";
import type { Issue } from "../../issues/issue.js";
import type { Scope } from "../scope.js";

/**
 * What joining the rows and the regions found. Raises `REGION_UNMATCHED`, `REGION_AMBIGUOUS`, `REGION_DUPLICATE`, `REGION_WITHOUT_DATA`; below
 * the least share of rows the map is refused with `REGION_MATCH_LOW`.
 * @param isAggregated whether several rows of one region become one value.
 * @param isLayer whether it is about the rows of a layer, for which no other map can be chosen.
 */
export function checkMatch(
  scope: Scope,
  values: readonly Scalar[],
  drawn: RegionMatch,
  geometry: Geometry,
  isAggregated: boolean,
  isLayer = false,
): void {
  const leastShare = scope.config.geo.least_share;
  const isStated = scope.intent.geo?.source !== undefined;
  // Where nobody named the map, a column that fits another one as well is asked about: Georgia alone, or CA, IN and DE.
  const unlessStated = isStated ? drawn : regionsUnlessStated(values, geometry);
  const match = isRefused(unlessStated, leastShare) && unlessStated.otherSource !== undefined ? unlessStated : drawn;
  // Parts of others, and what is drawn for a row only, are not missed.
  const small = new Set(geometry.regions.filter(({ isFine, owner }) => isFine || owner !== undefined).map(({ id }) => id));
  const isTerritory = ({ id }: { id: string }) => geometry.source.startsWith("us-") && /^(60|66|69|72|78)/.test(id);
  const missed = match.empty.filter((each) => !small.has(each.id) && each.id !== "010" && !isTerritory(each));
  const found = matchIssues(
    values,
    { ...match, empty: missed },
    {
      path: "/region",
      field: scope.intent.region!.field!,
      source: geometry.source,
      sourcePath: "/geo/source",
      isStated,
      leastShare,
    },
  );
  for (const { fix, ...told } of found) {
    const each: Issue = fix && !isLayer ? { ...told, fix } : told;
    if (each.code === "REGION_DUPLICATE" && isAggregated) continue;
    // Worth a word where a few are missing on a filled map; the report has them all the same.
    if (each.code === "REGION_WITHOUT_DATA" && (scope.type !== "map" || match.empty.length > match.matched.length)) continue;
    if (each.severity === "error" || isRefused(match, leastShare)) scope.errors.push(each);
    else scope.ctx.report(each);
  }
}
