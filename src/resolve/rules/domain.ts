import { tidy } from "../../transform/bin.js";
import { exponentOf, powerOfTen, roundTicks, tickIncrement } from "../../transform/ticks.js";

/**
 * Widens [least, greatest] to round numbers of about `count` steps; an interval without width is returned as it is. Source: d3-array's nice.
 * @param isWhole whether no step is smaller than 1.
 */
export function niceDomain(least: number, greatest: number, count: number, isWhole = false): [number, number] {
  let low = least;
  let high = greatest;
  let before = NaN;
  for (let turn = 0; turn < 10 && high > low; turn++) {
    const found = tickIncrement(low, high, count);
    const step = isWhole && found < 0 ? 1 : found;
    if (step === before || step === 0) break;
    if (step > 0) {
      low = Math.floor(tidy(low / step)) * step;
      high = Math.ceil(tidy(high / step)) * step;
    } else {
      low = Math.ceil(tidy(low * step)) / step;
      high = Math.floor(tidy(high * step)) / step;
    }
    before = step;
  }
  return [tidy(low), tidy(high)];
}

/** Digits that tell a number from a power of ten; a smaller difference comes from binary fractions. */
const DIGITS = 8;

/** Exponents of the powers of ten around [least, greatest], which must be above zero. */
function decadesOf(least: number, greatest: number): [first: number, last: number] {
  const last = exponentOf(greatest, DIGITS);
  const isPower = greatest.toExponential(DIGITS) === powerOfTen(last).toExponential(DIGITS);
  return [exponentOf(least, DIGITS), isPower ? last : last + 1];
}

/** Steps within a power of ten that are about as far from each other. */
const FACTORS = [1, 2, 5];
/** Most powers of ten of a scale whose ends may be twice or five times one: a whole power more would leave much of it empty. */
const SHORT = 5;
/** Amounts that are closer than this have no steps of a log scale between them. */
const NEAR = 2;

/**
 * Widens to powers of ten, to twice or five times one where there are few of them, and to round numbers of about `count` steps where
 * there is none between. Both ends must be above zero.
 */
export function niceLogDomain(least: number, greatest: number, count: number): [number, number] {
  if (greatest > least && greatest / least < NEAR) return niceDomain(least, greatest, count);
  const [first, last] = decadesOf(least, greatest);
  if (last - first > SHORT) return [powerOfTen(first), powerOfTen(last)];
  const steps = stepsOf(first, last);
  const low = steps.findLast((step) => step <= least) ?? powerOfTen(first);
  return [low, steps.find((step) => step >= greatest && step > low) ?? powerOfTen(last)];
}

/** Powers of ten, and twice and five times each, from one to another. */
const stepsOf = (first: number, last: number): number[] => [
  ...Array.from({ length: last - first }, (_, i) => FACTORS.map((factor) => tidy(factor * powerOfTen(first + i)))).flat(),
  powerOfTen(last),
];

/** Round values inside a domain, about `count`. */
export const linearTicks = (domain: readonly [number, number], count: number): number[] =>
  roundTicks(domain[0], domain[1], count).map(tidy);

/** Powers of ten inside a domain, thinned to about `count`; twice and five times them too when there are few, and round numbers when there are none. */
export function logTicks(domain: readonly [number, number], count: number): number[] {
  const [first, last] = decadesOf(domain[0], domain[1]);
  const isInside = (value: number) => value >= domain[0] && value <= domain[1];
  const fine = last - first <= Math.max(SHORT, count) ? stepsOf(first, last).filter(isInside) : [];
  const whole = Array.from({ length: last - first + 1 }, (_, i) => powerOfTen(first + i)).filter(isInside);
  const stride = Math.max(1, Math.ceil((whole.length - 1) / Math.max(1, count)));
  const powers = whole.filter((_, i) => i % stride === 0);
  if (powers.length >= 2 && (fine.length === 0 || fine.length > count + 2)) return powers;
  return fine.length >= 3 || domain[1] / domain[0] >= NEAR ? fine : linearTicks(domain, count);
}
