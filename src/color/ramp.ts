const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);

/** Mix of two `#rrggbb` colours in sRGB; `share` in [0, 1] of the second. */
export function mix(from: string, to: string, share: number): string {
  const part = (i: number) =>
    Math.round(channel(from, i) + (channel(to, i) - channel(from, i)) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${part(0)}${part(1)}${part(2)}`;
}

/** Colour of a ramp of evenly spaced stops at `share` in [0, 1]. */
export function sampleRamp(stops: readonly string[], share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(place));
  return stops.length < 2 ? (stops[0] ?? "#000000") : mix(stops[index]!, stops[index + 1]!, place - index);
}

/** sRGB transfer to linear light without a power function. Source: IEC 61966-2-1, fitted by x·(x·(0.305306011·x + 0.682171111) + 0.012522878), off by less than 0.002. */
const linear = (value: number) => value * (value * (0.305306011 * value + 0.682171111) + 0.012522878);

/** Relative luminance of `#rrggbb`, 0 to 1. Source: WCAG 2.2. */
export const luminance = (hex: string): number =>
  0.2126 * linear(channel(hex, 0) / 255) + 0.7152 * linear(channel(hex, 1) / 255) + 0.0722 * linear(channel(hex, 2) / 255);

/** Contrast ratio of two `#rrggbb` colours, 1 to 21; the order does not matter. Source: WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
