/** The double nearest to a whole power of ten. `Math.pow` may miss it by a bit, which differs between engines. */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);

/** Exponent of the power of ten at or below a positive number, taken at `digits` decimals of its leading digit; exact without. */
export function exponentOf(value: number, digits?: number): number {
  if (digits !== undefined || !(value >= 1 && value < 1e15)) return Number(value.toExponential(digits).split("e")[1]);
  // What most amounts are; writing them out takes many times as long.
  let exponent = 0;
  for (let power = 10; power <= value; power *= 10) exponent++;
  return exponent;
}

/** Steps this small have no power of ten to count in. */
const LEAST_EXPONENT = -300;

interface Steps {
  /** Ticks are the multiples from `first` to `last` … */
  first: number;
  last: number;
  /** … of this; when negative, divided by it without its sign, so that 0.3 is 3 / 10. Zero when there are none. */
  increment: number;
}

function stepsOf(least: number, greatest: number, count: number): Steps {
  const length = (greatest - least) / Math.max(0, count);
  const power = length > 0 && length < Infinity ? exponentOf(length) : LEAST_EXPONENT;
  if (power <= LEAST_EXPONENT) return { first: 0, last: -1, increment: 0 };
  const error = length / powerOfTen(power);
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
  const unit = power < 0 ? powerOfTen(-power) / factor : powerOfTen(power) * factor;
  const at = (index: number) => (power < 0 ? index / unit : index * unit);
  let first = Math.round(power < 0 ? least * unit : least / unit);
  let last = Math.round(power < 0 ? greatest * unit : greatest / unit);
  if (at(first) < least) first++;
  if (at(last) > greatest) last--;
  if (last < first && count >= 0.5 && count < 2) return stepsOf(least, greatest, count * 2);
  return { first, last, increment: power < 0 ? -unit : unit };
}

/**
 * Width of about `count` round steps (1, 2 or 5 times a power of ten) from `least` to `greatest`; a negative result means one over it,
 * which is exact where the width itself is not. Zero when there is no such step. Source: d3-array's `tickIncrement`.
 */
export const tickIncrement = (least: number, greatest: number, count: number): number => stepsOf(least, greatest, count).increment;

/** About `count` round numbers in [start, stop], in that direction; none when `count` is not above zero. Source: d3-array's `ticks`. */
export function roundTicks(start: number, stop: number, count: number): number[] {
  if (!(count > 0)) return [];
  if (start === stop) return [start];
  const { first, last, increment } = stepsOf(Math.min(start, stop), Math.max(start, stop), count);
  const out: number[] = [];
  // Counted from zero: beyond 2^53 an index no longer grows by one. Minus zero plus zero is zero.
  for (let i = 0; i <= last - first; i++) out.push(increment < 0 ? (first + i) / -increment : (first + i) * increment);
  return stop < start ? out.reverse() : out;
}
