import { type Oklab, oklabToRgb, rgbToOklab } from "./oklab-rgb.js";
import { mix } from "./ramp.js";
import { hexToRgb, rgbToHex } from "./srgb.js";

/** Largest distance in OKLab between a closed ramp, mixed in sRGB, and the one it stands for; a CIEDE2000 of 1, which can just be seen, or less. */
const TOLERANCE = 0.004;
/** Aimed at when stops are added, since they are rounded to bytes. */
const AIM = 0.003;
/** Fewest stops of a ramp that is taken as it stands, so that a closed ramp is closed already. */
const CLOSED = 9;
/** Most stops between two colours. */
const MOST_PARTS = 16;

const labOf = (hex: string): Oklab => rgbToOklab(hexToRgb(hex));

/** Between two colours of a screen; what lies a little outside its gamut is cut. */
const between = (from: Oklab, to: Oklab, share: number): Oklab => ({
  l: from.l + (to.l - from.l) * share,
  a: from.a + (to.a - from.a) * share,
  b: from.b + (to.b - from.b) * share,
});

const distance = (one: Oklab, two: Oklab): number =>
  Math.sqrt((one.l - two.l) * (one.l - two.l) + (one.a - two.a) * (one.a - two.a) + (one.b - two.b) * (one.b - two.b));

/** Each pair of neighbours with `parts - 1` colours between them, mixed in OKLab. */
function refine(stops: readonly string[], parts: number): string[] {
  const out = [stops[0]!];
  for (let i = 1; i < stops.length; i++) {
    const [from, to] = [labOf(stops[i - 1]!), labOf(stops[i]!)];
    for (let part = 1; part < parts; part++) out.push(rgbToHex(oklabToRgb(between(from, to, part / parts))));
    out.push(stops[i]!);
  }
  return out;
}

/** Largest difference half-way between stops, where it is greatest. */
function worst(dense: readonly string[], stops: readonly string[], parts: number): number {
  const labs = stops.map(labOf);
  let most = 0;
  for (let i = 1; i < dense.length; i++) {
    const pair = Math.floor((i - 1) / parts);
    const share = (i - 0.5 - pair * parts) / parts;
    const wanted = between(labs[pair]!, labs[pair + 1]!, share);
    most = Math.max(most, distance(labOf(mix(dense[i - 1]!, dense[i]!, 0.5)), wanted));
  }
  return most;
}

/**
 * Stops of a ramp whose mix is even to the eye (OKLab), so many that mixing neighbours in sRGB, as every reader of a drawing does, looks the same.
 * @param stops evenly spaced `#rrggbb`; all of them are kept, with as many colours between each pair.
 */
export function closeRamp(stops: readonly string[]): string[] {
  if (stops.length < 2 || stops.length >= CLOSED) return [...stops];
  if (worst(stops, stops, 1) <= TOLERANCE) return [...stops];
  for (let parts = Math.ceil((CLOSED - 1) / (stops.length - 1)); parts < MOST_PARTS; parts++) {
    const dense = refine(stops, parts);
    if (worst(dense, stops, parts) <= AIM) return dense;
  }
  return refine(stops, MOST_PARTS);
}
