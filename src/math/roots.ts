/** Newton's method ends long before; a bound for what does not settle. */
const MOST_TURNS = 80;

/** The root of a number from 0 up by Newton's method: only sums, products and quotients, so the same bits on every engine. */
function root(value: number, degree: 3 | 5): number {
  if (value === 0 || value === Infinity || Number.isNaN(value)) return value;
  let now = Math.max(1, value);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const square = now * now;
    const next = ((degree - 1) * now + value / (degree === 3 ? square : square * square)) / degree;
    // From above the steps go down until rounding stops them.
    if (next >= now) break;
    now = next;
  }
  return now;
}

/** Cube root, of numbers about the size of one; the small sister of `portable.cbrt`, exact to the last bit or two. */
export const cubeRoot = (value: number): number => (value < 0 ? -root(-value, 3) : root(value, 3));

/** `value` to the power of 2.4, for numbers from 0 up of about the size of one. */
export function power24(value: number): number {
  const fifth = root(value, 5);
  return value * value * fifth * fifth;
}

/** `value` to the power of 1 / 2.4, for the same. */
export function root24(value: number): number {
  const twelfth = root(Math.sqrt(Math.sqrt(value)), 3);
  const square = twelfth * twelfth;
  return square * square * twelfth;
}
