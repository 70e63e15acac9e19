import type { Scalar } from "../../data/table.js";
import { type Census, every } from "./census.js";
import type { FactConfig } from "./config.js";
import { range } from "./extent.js";
import { saysIdentifier } from "./identity.js";
import { hasWord, wordSet } from "./words.js";

const YEAR_WORDS = wordSet("year years yr fy jahr ano año annee année vintage");
/** Words of years in which something begins or ends. */
const LIFE_WORDS = wordSet("start end begin born died founded opened closed built since from to until released");

/** Years that a run without a name can be. */
const LIKELY: readonly [number, number] = [1800, 2100];
/** Years that are rarely anything else. */
const MODERN: readonly [number, number] = [1900, 2100];

const isYearLike = (value: Scalar, config: FactConfig) => {
  const text = `${value}`.trim();
  return /^\d{4}$/.test(text) && Number(text) >= config.year_least && Number(text) <= config.year_most;
};

/** Years from which evenly spaced ones are believed without a name. */
const EARLY = 1500;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Whether whole numbers are years in which something begins or ends: amounts with a place in time, so that spans can be drawn. */
export const saysYearOfLife = ({ words, extent }: Census, config: FactConfig): boolean =>
  hasWord(words, LIFE_WORDS) && extent !== undefined && extent[0] >= config.year_least && extent[1] <= LIKELY[1];

/**
 * The years that a field holds, or undefined: whole numbers of four digits under a name that says so, or a run with even steps.
 * Source of the ranges: Evidence, 1900 to 2100 for years without a name.
 */
export function yearsIn(census: Census, config: FactConfig): readonly [number, number] | undefined {
  if (!every(census, (value) => isYearLike(value, config))) return undefined;
  const years = Array.from(census.distinct.keys(), Number);
  const [least, greatest] = range(years)!;
  if (hasWord(census.words, YEAR_WORDS)) return [least, greatest];
  if (saysIdentifier(census)) return undefined;
  const isLikely = least >= LIKELY[0] && greatest <= LIKELY[1];
  const isDense = years.length >= 3 && (greatest - least + 1) / years.length <= 5;
  const step = years.reduce((found, year) => divisor(found, year - least), 0);
  const isEven =
    years.length >= 5 && step <= config.year_step && least >= MODERN[0] - 100 && ((greatest - least) / step + 1) / years.length <= 2;
  // A scale in itself: one row each and none left out, in larger steps than numbers of rows have.
  const isScale =
    least >= EARLY &&
    step > 1 &&
    years.length >= 10 &&
    years.length === census.count &&
    step <= config.year_step &&
    (greatest - least) / step + 1 === years.length;
  return (isLikely && (isDense || isEven)) || (isScale && greatest <= LIKELY[1]) ? [least, greatest] : undefined;
}
