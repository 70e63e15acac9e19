import { atan2, cos, sin } from "../math/portable.js";
import { type Oklab, oklabToRgb, rgbToOklab } from "./oklab-rgb.js";
import { hexToRgb, rgbToHex } from "./srgb.js";

export { type Oklab, oklabToRgb, rgbToOklab } from "./oklab-rgb.js";

/** OKLab in polar form: lightness 0 to 1, chroma from 0 (about 0.32 is the most of sRGB), hue in degrees, 0 for greys. */
export interface Oklch {
  l: number;
  c: number;
  hueDeg: number;
}

const RADIANS = Math.PI / 180;

/** Polar form; a chroma under 0.0002, which no 8-bit colour but a grey has, has hue 0. */
export function toOklch({ l, a, b }: Oklab): Oklch {
  const c = Math.sqrt(a * a + b * b);
  if (c < 0.0002) return { l, c: 0, hueDeg: 0 };
  const hueDeg = atan2(b, a) / RADIANS;
  return { l, c, hueDeg: hueDeg < 0 ? hueDeg + 360 : hueDeg };
}

/** The inverse of `toOklch`. */
export const fromOklch = ({ l, c, hueDeg }: Oklch): Oklab => ({ l, a: c * cos(hueDeg * RADIANS), b: c * sin(hueDeg * RADIANS) });

/** OKLab of `#rrggbb`. */
export const hexToOklab = (hex: string): Oklab => rgbToOklab(hexToRgb(hex));

/** OKLCH of `#rrggbb`. */
export const hexToOklch = (hex: string): Oklch => toOklch(hexToOklab(hex));

/** True when sRGB has the colour, to within half a step of 8 bits. */
export function isInGamut(lab: Oklab): boolean {
  return oklabToRgb(lab).every((value) => value > -0.002 && value < 1.002);
}

const STEPS = 20;

/**
 * `#rrggbb` of an OKLCH colour.
 * One that sRGB lacks keeps lightness and hue and loses chroma, by halving, until it fits.
 */
export function oklchToHex(color: Oklch): string {
  let fits = fromOklch(color);
  if (!isInGamut(fits)) {
    let [low, high] = [0, color.c];
    for (let i = 0; i < STEPS; i++) {
      const c = (low + high) / 2;
      if (isInGamut(fromOklch({ ...color, c }))) low = c;
      else high = c;
    }
    fits = fromOklch({ ...color, c: low });
  }
  return rgbToHex(oklabToRgb(fits));
}

/** `#rrggbb` of an OKLab colour, with chroma cut as in `oklchToHex`. */
export const oklabToHex = (lab: Oklab): string => oklchToHex(toOklch(lab));

/** Mix of two `#rrggbb` colours in OKLab: evenly spaced shares look evenly spaced. `share` in [0, 1] of the second. */
export function mixOklab(from: string, to: string, share: number): string {
  const [x, y] = [hexToOklab(from), hexToOklab(to)];
  return oklabToHex({ l: x.l + (y.l - x.l) * share, a: x.a + (y.a - x.a) * share, b: x.b + (y.b - x.b) * share });
}
