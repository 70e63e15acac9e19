/** Thousandths with a point before them, as decimals are written: `.05` for 50. Filled as they are asked for; a thousand at most. */
const fractions: (string | undefined)[] = [];

function fraction(thousandths: number): string {
  const text = `.${`${1000 + thousandths}`.slice(1).replace(/0+$/, "")}`;
  fractions[thousandths] = text;
  return text;
}

/** Whole numbers up to this are cut into digits without going through floating point. */
const SMALL = 1e9;

/**
 * The one place where a coordinate becomes text: at most 3 decimals, no exponent, no minus zero.
 * @param value px or a ratio; a value that is not finite is written as 0, since markup has no word for it.
 */
export function num(value: number): string {
  const count = Math.round(value * 1000);
  if (count >= 0 && count < SMALL) {
    const whole = Math.floor(count / 1000);
    const rest = count - whole * 1000;
    return rest === 0 ? `${whole}` : `${whole}${fractions[rest] ?? fraction(rest)}`;
  }
  if (!(Math.abs(value) < 1e15)) return "0";
  const rounded = count / 1000;
  return rounded === 0 ? "0" : `${rounded}`;
}

/** A whole count of thousandths as a decimal number, without a leading zero, as path data may be written. */
export function thousandths(value: number): string {
  const size = Math.abs(value);
  if (size >= SMALL) return `${value / 1000}`;
  const whole = Math.floor(size / 1000);
  const rest = size - whole * 1000;
  const text = rest === 0 ? `${whole}` : `${whole === 0 ? "" : whole}${fractions[rest] ?? fraction(rest)}`;
  return value < 0 ? `-${text}` : text;
}
