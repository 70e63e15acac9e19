/** Everything about names and codes of regions, so that what draws or finds maps may fetch it on demand. */

export { matchRegions } from "./geo/keys/match.js";
export { type RegionFact, regionKind } from "./geo/keys/region-kind.js";
export { isRefused, type MatchPlace, matchIssues } from "./geo/keys/report.js";
export type { MatchOptions, Region, RegionIndex, RegionMatch } from "./geo/keys/types.js";
