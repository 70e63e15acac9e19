import type { Scalar } from "../../data/table.js";
import { type Census, every } from "./census.js";
import type { FactConfig } from "./config.js";
import { range } from "./extent.js";
import { saysIdentifier } from "./identity.js";
import { hasWord, wordSet } from "./words.js";

const YEAR_WORDS = wordSet("year years yr fy jahr ano año annee année vintage");
/** Words of years in which something begins or ends. */
const LIFE_WORDS = wordSet("start end begin born died founded opened closed built since from to until released");

const isYearLike = (value: Scalar, config: FactConfig) => {
  const text = `${value}`.trim();
  return /^\d{4}$/.test(text) && Number(text) >= config.year_least && Number(text) <= config.year_most;
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Whether whole numbers are years in which something begins or ends: amounts with a place in time, so that spans can be drawn. */
export const saysYearOfLife = ({ words, extent }: Census, config: FactConfig): boolean =>
  hasWord(words, LIFE_WORDS) && extent !== undefined && extent[0] >= config.year_least && extent[1] <= config.year_likely[1]!;

/**
 * The years that a field holds, or undefined: whole numbers of four digits under a name that says so, or a run with even steps.
 * Source of the ranges: Evidence, 1900 to 2100 for years without a name.
 */
export function yearsIn(census: Census, config: FactConfig): readonly [number, number] | undefined {
  // Most amounts are no years, which their ends tell.
  if (census.extent && (census.extent[0] < config.year_least || census.extent[1] > config.year_most)) return undefined;
  if (!every(census, (value) => isYearLike(value, config))) return undefined;
  const years = census.distinct.map(Number);
  const [least, greatest] = range(years)!;
  if (hasWord(census.words, YEAR_WORDS)) return [least, greatest];
  if (saysIdentifier(census)) return undefined;
  const [first, last] = config.year_likely as [number, number];
  const isLikely = least >= first && greatest <= last;
  const isDense = years.length >= 3 && (greatest - least + 1) / years.length <= 5;
  const step = years.reduce((found, year) => divisor(found, year - least), 0);
  const isEven = years.length >= 5 && step <= config.year_step && ((greatest - least) / step + 1) / years.length <= 2;
  // A scale in itself: one row each and none left out, in larger steps than numbers of rows have.
  const isScale =
    least >= config.year_early &&
    step > 1 &&
    years.length >= config.year_run &&
    years.length === census.count &&
    step <= config.year_step &&
    (greatest - least) / step + 1 === years.length;
  return (isLikely && (isDense || isEven)) || (isScale && greatest <= last) ? [least, greatest] : undefined;
}
