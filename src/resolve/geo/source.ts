import type { DataSource } from "../../data/source.js";
import { numbersOf } from "../../data/values.js";
import type { Suggestion } from "../../enrich/types.js";
import type { NormalIntent } from "../../intent/normal.js";

const STATES = new Set(
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI".split(
    " ",
  ),
);
const STATE_NAMES =
  /^(alabama|alaska|arizona|california|colorado|connecticut|florida|illinois|kansas|texas|wyoming|ohio|oregon|virginia)$/i;

/** Part of the rows that decide. */
const MOST = 0.9;

/** Mainland, Alaska and Hawaii. */
const isInStates = (x: number, y: number): boolean =>
  (x > -125 && x < -66.5 && y > 24 && y < 49.5) || (x < -130 && y > 51 && y < 72) || (x > -161 && x < -154 && y > 18 && y < 23);

function byRegions(cells: readonly unknown[]): Suggestion<string> {
  const texts = cells.filter((cell) => cell !== null && cell !== "").map((cell) => `${cell}`.trim());
  const share = (test: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length);
  if (share((text) => STATES.has(text)) >= MOST)
    return { value: "us-states", rule: "source.usps", reason: "its codes are those of the states of the United States" };
  if (share((text) => STATE_NAMES.test(text)) > 0.05 && !texts.includes("France"))
    return { value: "us-states", rule: "source.state-names", reason: "it names states of the United States" };
  if (share((text) => /^\d{4,5}$/.test(text)) >= MOST)
    return { value: "us-counties", rule: "source.fips", reason: "its codes have the length of those of counties of the United States" };
  return { value: "world", rule: "source.world", reason: "nothing else is told from the names of its regions" };
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
