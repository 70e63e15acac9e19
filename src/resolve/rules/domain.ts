import { tidy } from "../../transform/bin.js";
import { exponentOf, powerOfTen, roundTicks, tickIncrement } from "../../transform/ticks.js";

/** Widens [least, greatest] to round numbers of about `count` steps; an interval without width is returned as it is. Source: d3-array's nice. */
export function niceDomain(least: number, greatest: number, count: number): [number, number] {
  let low = least;
  let high = greatest;
  let before = NaN;
  for (let turn = 0; turn < 10 && high > low; turn++) {
    const step = tickIncrement(low, high, count);
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

/** Widens to whole powers of ten. Both ends must be above zero. */
export function niceLogDomain(least: number, greatest: number): [number, number] {
  const [first, last] = decadesOf(least, greatest);
  return [powerOfTen(first), powerOfTen(last)];
}

/** Round values inside a domain, about `count`. */
export const linearTicks = (domain: readonly [number, number], count: number): number[] =>
  roundTicks(domain[0], domain[1], count).map(tidy);

/** Powers of ten inside a domain, with 2 and 5 between them when there are few; thinned to about `count`. */
export function logTicks(domain: readonly [number, number], count: number): number[] {
  const [first, last] = decadesOf(domain[0], domain[1]);
  const decades = last - first;
  const factors = decades <= Math.max(1, count / 3) ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / Math.max(1, count)));
  const out: number[] = [];
  for (let power = first; power <= last; power += factors.length > 1 ? 1 : stride)
    for (const factor of factors) {
      const value = tidy(factor * powerOfTen(power));
      if (value >= domain[0] && value <= domain[1]) out.push(value);
    }
  return out;
}
