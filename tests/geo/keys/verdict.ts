import { matchRegions } from "../../../src/geo/keys/match.js";
import type { RegionIndex } from "../../../src/geo/keys/types.js";

/** Names that no other value makes mean something else. */
const company = ["France", "Brazil", "Kenya", "Japan"];

/** What becomes of one value among plain names of countries: the id of its region, `shared`, or the reason why it has none. */
export function verdictOf(value: string, map: RegionIndex): string {
  const { byRow, ambiguous, unmatched } = matchRegions([value, ...company], map);
  if (byRow[0]! >= 0) return map.regions[byRow[0]!]!.id;
  return ambiguous.length > 0 ? "shared" : (unmatched[0]?.reason ?? "nothing");
}
