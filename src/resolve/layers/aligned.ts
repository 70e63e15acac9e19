import type { ResolvedPosition } from "../../chart/resolved.js";
import { tidy } from "../../transform/bin.js";
import { exponentOf, powerOfTen } from "../../transform/ticks.js";

/** Round steps between ticks, as parts of ten. */
const STEPS = [1, 2, 2.5, 5, 10];
/** Largest part of its height that a scale may lose so that its ticks meet those of the other. */
const MOST_WASTE = 0.45;

/** Ends and ticks of a scale of amounts. */
export interface Aligned {
  domain: [number, number];
  ticks: number[];
}

/**
 * Ends and ticks of a second scale that fall on those of the first, zero on zero where both have one.
 * Undefined when the first has no even ticks, or when too much of the plot would stay empty.
 * @param least and greatest of what the second scale has to show.
 */
export function alignedTo({ scale, axis }: Pick<ResolvedPosition, "scale" | "axis">, least: number, greatest: number): Aligned | undefined {
  const [low, high] = [Number(scale.domain[0]), Number(scale.domain[scale.domain.length - 1])];
  const ticks = axis.ticks.map(Number);
  const unit = ticks[1]! - ticks[0]!;
  const isEven = ticks.every((tick, i) => Math.abs(tick - (ticks[0]! + i * unit)) < unit * 1e-6);
  const isWhole = ticks.length > 1 && unit > 0 && isEven && scale.type === "linear";
  // Ends that are no ticks would leave the grid where it is, and the second scale beyond it.
  if (!isWhole || Math.abs(low - ticks[0]!) > unit * 1e-6 || Math.abs(high - ticks.at(-1)!) > unit * 1e-6) return undefined;
  const count = ticks.length - 1;
  const span = greatest - least;
  if (!(span > 0)) return undefined;
  const hasZero = low <= 0 && high >= 0 && least <= 0 && greatest >= 0;
  const zeroAt = Math.round(-low / unit);
  const first = exponentOf(span / count, 8);
  for (let exponent = first; exponent <= first + 3; exponent++)
    for (const part of STEPS) {
      const step = tidy(part * powerOfTen(exponent));
      const start = tidy(hasZero ? -zeroAt * step : Math.floor(tidy(least / step)) * step);
      const end = tidy(start + count * step);
      if (start > least || end < greatest) continue;
      if (1 - span / (end - start) > MOST_WASTE) return undefined;
      return { domain: [start, end], ticks: Array.from({ length: count + 1 }, (_, i) => tidy(start + i * step)) };
    }
  return undefined;
}
