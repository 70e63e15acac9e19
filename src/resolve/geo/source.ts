import type { DataSource } from "../../data/source.js";
import type { Scalar } from "../../data/table.js";
import { numbersOf } from "../../data/values.js";
import type { Suggestion } from "../../enrich/types.js";
import { regionSource } from "../../geo/keys/region-source.js";
import type { NormalIntent } from "../../intent/normal.js";

/** Part of the rows that decide. */
const MOST = 0.9;

/** Mainland, Alaska and Hawaii. */
const isInStates = (x: number, y: number): boolean =>
  (x > -125 && x < -66.5 && y > 24 && y < 49.5) || (x < -130 && y > 51 && y < 72) || (x > -161 && x < -154 && y > 18 && y < 23);

/** Answers about the columns that are still in use. */
const known = new WeakMap<readonly Scalar[], Suggestion<string>>();

function byRegions(values: readonly Scalar[]): Suggestion<string> {
  const found = known.get(values);
  if (found) return found;
  const made = { value: regionSource(values).source, rule: "source.regions", reason: "most of its values name regions of this map" };
  known.set(values, made);
  return made;
}

function byPlaces(xs: Float64Array, ys: Float64Array): Suggestion<string> {
  let [known, inside] = [0, 0];
  for (let i = 0; i < xs.length; i++) {
    if (xs[i]! - xs[i]! !== 0 || ys[i]! - ys[i]! !== 0) continue;
    known++;
    if (isInStates(xs[i]!, ys[i]!)) inside++;
  }
  return known > 0 && inside / known >= MOST
    ? { value: "us-states", rule: "source.places", reason: "nearly all places lie in the United States" }
    : { value: "world", rule: "source.far", reason: "the places are not all in one country that the package has" };
}

/** The geometry a map is drawn on, when its author names none. */
export function sourceFor(intent: NormalIntent, data: DataSource): Suggestion<string> {
  const cells = (field: string | undefined) => (field !== undefined && data.has(field) ? data.column(field).values : []);
  if (intent.region?.field !== undefined) return byRegions(cells(intent.region.field));
  return byPlaces(numbersOf(cells(intent.longitude?.field)), numbersOf(cells(intent.latitude?.field)));
}
