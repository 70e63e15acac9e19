import type { Scalar } from "../../data/table.js";
import { readCells } from "./cell.js";
import { isCounter, readColumn } from "./column.js";
import { countryGazetteer } from "./countries.js";
import { countyForms } from "./county-forms.js";
import { stateGazetteer } from "./us-states.js";

/** The map of the package that a column of regions is about. */
export interface RegionSource {
  readonly source: "world" | "us-states" | "us-counties";
  /** One sentence for a reader. */
  readonly reason: string;
}

/** Values that are looked at; more than there are regions in every spelling. */
const MAX_DISTINCT = 5000;

const sources = [
  { source: "us-counties", gazetteer: countyForms },
  { source: "us-states", gazetteer: stateGazetteer },
  { source: "world", gazetteer: countryGazetteer },
] as const;

/**
 * The map of which a column names most regions; the world where none is named, and where it names as many of another map.
 * @param values of a field that is known to hold regions; the order does not matter.
 */
export function regionSource(values: readonly Scalar[]): RegionSource {
  const { cells } = readCells(values);
  let best: RegionSource = { source: "world", reason: "its values name no region of another map" };
  let most = 0;
  if (cells.length > MAX_DISTINCT) return best;
  for (const { source, gazetteer } of sources) {
    const reading = readColumn(cells, gazetteer);
    if (reading.named === 0 || reading.named < most || isCounter(reading, cells)) continue;
    most = reading.named;
    best = { source, reason: `${reading.named} of its ${cells.length} distinct values are ${gazetteer.noun}` };
  }
  return best;
}
