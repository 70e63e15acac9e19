import { tickIncrement, ticks } from "d3-array";
import { log10, pow } from "../../math/portable.js";
import { tidy } from "../../transform/bin.js";

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

/** Widens to whole powers of ten. Both ends must be above zero. */
export function niceLogDomain(least: number, greatest: number): [number, number] {
  return [pow(10, Math.floor(log10(least) + 1e-9)), pow(10, Math.ceil(log10(greatest) - 1e-9))];
}

/** Round values inside a domain, about `count`. */
export const linearTicks = (domain: readonly [number, number], count: number): number[] => ticks(domain[0], domain[1], count).map(tidy);

/** Powers of ten inside a domain, with 2 and 5 between them when there are few; thinned to about `count`. */
export function logTicks(domain: readonly [number, number], count: number): number[] {
  const first = Math.floor(log10(domain[0]) + 1e-9);
  const last = Math.ceil(log10(domain[1]) - 1e-9);
  const decades = last - first;
  const factors = decades <= Math.max(1, count / 3) ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / Math.max(1, count)));
  const out: number[] = [];
  for (let power = first; power <= last; power += factors.length > 1 ? 1 : stride)
    for (const factor of factors) {
      const value = tidy(factor * pow(10, power));
      if (value >= domain[0] && value <= domain[1]) out.push(value);
    }
  return out;
}
