/** Whether a number can be drawn: not NaN, and so small that differences stay finite. */
export const isNumber = (value: number): boolean => Math.abs(value) <= 1e300;

/** Least and greatest of the numbers that can be drawn; null without one. */
export function extent(values: ArrayLike<number>): [number, number] | null {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(Math.abs(value) <= 1e300)) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least <= greatest ? [least, greatest] : null;
}

/** Where `value` lies between two ends, 0 to 1; a middle when the ends are one. Safe for ends whose distance is not finite. */
export function shareOf(value: number, least: number, greatest: number): number {
  const range = greatest - least;
  const share =
    range > 0 && range < Infinity ? (value - least) / range : range === 0 ? 0.5 : (value / 2 - least / 2) / (greatest / 2 - least / 2);
  return share > 0 ? Math.min(1, share) : 0;
}

/** `value` kept between two ends. */
export const within = (value: number, least: number, greatest: number): number => Math.min(greatest, Math.max(least, value));
