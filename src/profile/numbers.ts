import { binCount, binStart, binsOf } from "../transform/bin.js";
import type { ColumnProfile, HistogramBin, ProfileHistogram, Quantile } from "./contract.js";
import { topValues } from "./texts.js";

/** Shares whose values a profile tells. */
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];
/** Classes aimed at; whole numbers with few different values get one each. */
const CLASSES = 20;
/** Different numbers up to which the most frequent are told. */
const FEW = 100;
/** Middle ranges beyond the quartiles from which on numbers are counted as under- and overflow, when the bins would else be squeezed. */
const FENCE = 3;
/** Share of the numbers that may be left out of the bins. */
const RARE = 0.05;
/** Share of the range that the middle has to fill so that nothing is left out. */
const SQUEEZED = 0.25;

/** Quantile of ascending numbers, linear between neighbours. Source: Hyndman and Fan 1996, definition 7. */
export function quantileSorted(sorted: Float64Array, at: number): number {
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * at;
  const low = Math.floor(place);
  const before = sorted[low]!;
  const after = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return before === after ? before : before * (1 - (place - low)) + after * (place - low);
}

/** First place in ascending numbers whose value is at least `value`. */
function placeOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers further from zero than this have no classes: their edges would leave what a number can say. */
const FARTHEST = 1e300;

/** Exact counts by class of ascending numbers; undefined of none, and where one is too far from zero. */
export function histogramOf(sorted: Float64Array, distinct: number): ProfileHistogram | undefined {
  const { length } = sorted;
  if (length === 0) return undefined;
  let least = sorted[0]!;
  let greatest = sorted[length - 1]!;
  if (least < -FARTHEST || greatest > FARTHEST) return undefined;
  const lower = quantileSorted(sorted, 0.25);
  const upper = quantileSorted(sorted, 0.75);
  const reach = upper - lower;
  // A far outlier would squeeze all else into one bin.
  if (reach > 0 && Number.isFinite(greatest - least)) {
    const bottom = sorted[placeOf(sorted, lower - FENCE * reach)]!;
    const top = sorted[Math.max(0, placeOf(sorted, upper + FENCE * reach) - 1)]!;
    const outside = length - (placeOf(sorted, upper + FENCE * reach) - placeOf(sorted, lower - FENCE * reach));
    if ((top - bottom) / (greatest - least) < SQUEEZED && outside <= length * RARE) {
      least = bottom;
      greatest = top;
    }
  }
  const isWhole = distinct <= CLASSES && everyWhole(sorted) && greatest - least < 2 * CLASSES;
  const bins: HistogramBin[] = [];
  if (isWhole) for (let value = least; value <= greatest; value++) bins.push({ start: value, end: value + 1, count: 0 });
  else {
    const classes = binsOf(least, greatest, {}, CLASSES);
    const count = binCount(classes);
    for (let i = 0; i < count; i++) bins.push({ start: binStart(i, classes), end: binStart(i + 1, classes), count: 0 });
  }
  const last = bins.length - 1;
  let from = placeOf(sorted, bins[0]!.start);
  const underflow = from;
  for (const [i, bin] of bins.entries()) {
    // The right edge belongs to the last bin.
    let to = placeOf(sorted, bin.end);
    if (i === last && !isWhole) while (to < length && sorted[to] === bin.end) to++;
    bin.count = to - from;
    from = to;
  }
  const overflow = length - from;
  return { bins, ...(underflow > 0 ? { underflow } : {}), ...(overflow > 0 ? { overflow } : {}) };
}

function everyWhole(sorted: Float64Array): boolean {
  for (let i = 0; i < sorted.length; i++) if (!Number.isSafeInteger(sorted[i]!)) return false;
  return true;
}

/** What is told about the numbers of a column; NaN is left out. */
export function numberStatistics(
  values: Float64Array,
): Pick<ColumnProfile, "min" | "max" | "mean" | "std" | "quantiles" | "distinct_count" | "histogram" | "top_values"> {
  const sorted = values.filter((value) => value - value === 0).sort();
  const { length } = sorted;
  if (length === 0) return { distinct_count: 0 };
  const runs = new Map<number, number>();
  let distinct = 0;
  for (let from = 0, i = 1; i <= length; i++) {
    if (i < length && sorted[i] === sorted[from]) continue;
    distinct++;
    if (distinct <= FEW) runs.set(sorted[from]!, i - from);
    from = i;
  }
  // Mean of the differences from the middle: sums stay small. Source: Welford 1962, in two passes over sorted numbers.
  const middle = sorted[length >> 1]!;
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (sorted[i]! - middle) / length;
  const mean = middle + sum;
  let squares = 0;
  for (let i = 0; i < length; i++) squares += (sorted[i]! - mean) * (sorted[i]! - mean);
  const quantiles: Quantile[] = QUANTILES.map((at) => ({ at, value: quantileSorted(sorted, at) }));
  const std = length > 1 ? Math.sqrt(squares / (length - 1)) : 0;
  const histogram = histogramOf(sorted, distinct);
  return {
    distinct_count: distinct,
    min: sorted[0]!,
    max: sorted[length - 1]!,
    ...(Number.isFinite(mean) ? { mean } : {}),
    ...(Number.isFinite(std) ? { std } : {}),
    quantiles,
    ...(histogram ? { histogram } : {}),
    ...(distinct <= FEW ? { top_values: topValues(runs) } : {}),
  };
}
