/**
 * Whole numbers as text that compresses well inside a script: base-45 digits from `#` up, the last digit of a number marked by the
 * upper half of the alphabet. `\` is skipped, so the text needs no escapes in a double-quoted string.
 */
const FIRST = 0x23;
const BACKSLASH = 0x5c;
const BASE = 45;

/** @param values whole numbers from 0 to 2^31 − 1. */
export function pack(values: Iterable<number>): string {
  let text = "";
  for (const value of values) {
    let rest = value;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += letter(rest % BASE);
    text += letter(rest + BASE);
  }
  return text;
}

/** The numbers `pack` was given. */
export function unpack(text: string): Int32Array {
  const values = new Int32Array(text.length);
  let count = 0;
  let value = 0;
  let weight = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const digit = unit > BACKSLASH ? unit - FIRST - 1 : unit - FIRST;
    if (digit < BASE) {
      value += digit * weight;
      weight *= BASE;
    } else {
      values[count++] = value + (digit - BASE) * weight;
      value = 0;
      weight = 1;
    }
  }
  return values.slice(0, count);
}

/** Negative numbers folded into the others: 0, −1, 1, −2, 2 … → 0, 1, 2, 3, 4 … */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

function letter(digit: number): string {
  const unit = FIRST + digit;
  return String.fromCharCode(unit >= BACKSLASH ? unit + 1 : unit);
}
