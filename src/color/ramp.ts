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
