import type { ResolvedBin } from "../chart/resolved.js";
import { tickIncrement } from "./ticks.js";

/** Step of at most about `count` round classes over a range; 1 for an empty range. */
export function roundStep(least: number, greatest: number, count: number): number {
  if (!(greatest > least)) return 1;
  const increment = tickIncrement(least, greatest, Math.max(1, count));
  return increment < 0 ? -1 / increment : increment > 0 ? increment : greatest - least;
}

/** Removes what binary fractions add: 0.30000000000000004 becomes 0.3. */
export const tidy = (value: number): number =>
  // Minus zero and zero are zero; whole numbers of so few digits have nothing to remove.
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value + 0 : Number(value.toPrecision(12));

/** Most classes a scale may have; a step that would make more is widened. */
const MAX_CLASSES = 2000;

/**
 * Classes of equal, round width that cover [least, greatest]; the greatest value falls into the last class.
 * The round widths are 1, 2 or 5 times a power of ten.
 */
export function binsOf(
  least: number,
  greatest: number,
  wanted: { step?: number | undefined; max?: number | undefined },
  target: number,
): ResolvedBin {
  let step = wanted.step !== undefined && wanted.step > 0 ? wanted.step : roundStep(least, greatest, wanted.max ?? target);
  if ((greatest - least) / step > MAX_CLASSES) step = roundStep(least, greatest, MAX_CLASSES / 2);
  let start = tidy(Math.floor(tidy(least / step)) * step);
  let stop = tidy(Math.ceil(tidy(greatest / step)) * step);
  // An end so near to an edge that the quotient lost it: -5e-324 with a step of 2.
  if (start > least) start = tidy(start - step);
  if (stop < greatest) stop = tidy(stop + step);
  if (stop <= start) stop = tidy(start + step);
  // Classes too narrow to be told apart at this distance from zero: 9007199254740991 in steps of 1.
  while (start > least || stop < greatest || stop <= start) {
    step *= 10;
    start = tidy(Math.floor(least / step) * step);
    stop = tidy(start + Math.max(1, Math.ceil((greatest - start) / step)) * step);
  }
  return { start, stop, step: tidy(step) };
}

/** Number of classes. */
export const binCount = (bin: ResolvedBin): number => Math.max(1, Math.round((bin.stop - bin.start) / bin.step));

/** Class of a value: 0 for the first; -1 for NaN and values outside. The right edge belongs to the last class. */
export function binIndex(value: number, bin: ResolvedBin): number {
  const count = binCount(bin);
  if (!(value >= bin.start && value <= bin.stop)) return -1;
  return Math.min(count - 1, Math.floor(tidy((value - bin.start) / bin.step)));
}

/** The whole number that a class stands around, when it holds just one; its left edge is `start`. */
export const onlyWhole = (start: number, { step }: Pick<ResolvedBin, "step">): number | undefined =>
  step === 1 && Math.abs(start % 1) === 0.5 ? start + 0.5 : undefined;

/** A class in words: the edges between which it lies, or the one number it holds. */
export function classText(start: number, bin: Pick<ResolvedBin, "step">, write: (value: number) => string): string {
  const only = onlyWhole(start, bin);
  return only === undefined ? `${write(start)} – ${write(start + bin.step)}` : write(only);
}

/** Left edge of a class. */
export const binStart = (index: number, bin: ResolvedBin): number => tidy(bin.start + index * bin.step);
