/**
 * The one place where a coordinate becomes text: at most 3 decimals, no exponent, no minus zero.
 * @param value px or a ratio; a value that is not finite is written as 0, since markup has no word for it.
 */
export function num(value: number): string {
  if (!(Math.abs(value) < 1e15)) return "0";
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? "0" : `${rounded}`;
}

/** A whole count of thousandths as a decimal number, without a leading zero, as path data may be written. */
export function thousandths(value: number): string {
  const text = `${value / 1000}`;
  if (value > -1000 && value < 1000 && value !== 0) return value < 0 ? `-${text.slice(2)}` : text.slice(1);
  return value === 0 ? "0" : text;
}
