import type { Cell } from "./cell.js";
import { isCounter, type Reading, readColumn } from "./column.js";
import { countryGazetteer } from "./countries.js";
import { countyForms } from "./county-forms.js";
import { type Gazetteer, type Hit, isPlace } from "./gazetteer.js";
import type { Sort } from "./places.js";
import { stateGazetteer, stateTable } from "./us-states.js";

/** Another map that more values of a column name, or as many while nobody said which map it is for. */
export interface OtherMap {
  readonly source: "world" | "us-states" | "us-counties";
  readonly gazetteer: Gazetteer;
  readonly reading: Reading;
  readonly settledBy: string;
  /** Whether it fits no better. */
  readonly isEqual: boolean;
}

const others: Readonly<Record<Sort, readonly (readonly [OtherMap["source"], Gazetteer])[]>> = {
  country: [
    ["us-states", stateGazetteer],
    ["us-counties", countyForms],
  ],
  "us-state": [
    ["world", countryGazetteer],
    ["us-counties", countyForms],
  ],
  "us-county": [["us-states", stateGazetteer]],
  own: [],
};

/**
 * Whether a column seems to be made for another map: US states on a map of the world, of which Georgia would be painted.
 * @param isStated a column that fits both maps is taken for the one that was named.
 */
export function otherMap(cells: readonly Cell[], reading: Reading, sort: Sort, isStated: boolean): OtherMap | undefined {
  if ((isStated || sort === "us-county") && reading.named === cells.length) return undefined;
  let best: OtherMap | undefined;
  for (const [source, gazetteer] of others[sort]) {
    const other = readColumn(cells, gazetteer);
    if (other.named === 0 || isCounter(other, cells) || other.named < (best?.reading.named ?? reading.named)) continue;
    const isMore = other.named > reading.named;
    if (!isMore && (isStated || sort === "us-county" || best !== undefined)) continue;
    const settledBy = isMore
      ? `the column looks like ${gazetteer.noun}: set geo to ${source}`
      : `the column fits ${gazetteer.noun} as well: name the map with geo`;
    best = { source, gazetteer, reading: other, settledBy, isEqual: !isMore };
  }
  return best;
}

/** Whether two hits of one value name different places: Georgia does, Guam does not. */
export function disagree(hit: Hit | undefined, other: Hit | undefined): boolean {
  if (!isPlace(hit) || !isPlace(other)) return false;
  return !hit.places.some((key) => other.places.some((each) => isSameTerritory(key, each) || isSameTerritory(each, key)));
}

/** Territories of the United States have one two-letter code as countries and as states. */
const isSameTerritory = (fips: string, iso2: string): boolean => Number(fips) >= 60 && stateTable().get(fips)?.usps === iso2;
