/** The three channels of `#rrggbb` as one number. */
const rgbOf = (hex: string): number => Number.parseInt(hex.slice(1, 7), 16);

/** Mix of two `#rrggbb` colours in sRGB; `share` in [0, 1] of the second. */
export function mix(from: string, to: string, share: number): string {
  const [first, second] = [rgbOf(from), rgbOf(to)];
  let rgb = 1;
  for (let shift = 16; shift >= 0; shift -= 8) {
    const start = (first >> shift) & 255;
    rgb = rgb * 256 + Math.round(start + (((second >> shift) & 255) - start) * share);
  }
  return `#${rgb.toString(16).slice(1)}`;
}

/** Colour of a ramp of evenly spaced stops at `share` in [0, 1]. */
export function sampleRamp(stops: readonly string[], share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(place));
  return stops.length < 2 ? (stops[0] ?? "#000000") : mix(stops[index]!, stops[index + 1]!, place - index);
}
