import { atan2, cbrt, cos, sin } from "../math/portable.js";
import { encodedRgb, hexToRgb, linearRgb, type Matrix, multiply, type Rgb, rgbToHex } from "./srgb.js";

/** A colour of OKLab: lightness 0 to 1, and two axes from green to red and from blue to yellow. */
export interface Oklab {
  l: number;
  a: number;
  b: number;
}

/** OKLab in polar form: lightness 0 to 1, chroma from 0 (about 0.32 is the most of sRGB), hue in degrees, 0 for greys. */
export interface Oklch {
  l: number;
  c: number;
  hueDeg: number;
}

// Source: Björn Ottosson, “A perceptual color space for image processing”, 2020, in the revision of 2021-01-25.
const RGB_TO_LMS: Matrix = [
  0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005,
];
const LMS_TO_LAB: Matrix = [
  0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662, -0.808675766,
];
const LAB_TO_LMS: Matrix = [1, 0.3963377774, 0.2158037573, 1, -0.1055613458, -0.0638541728, 1, -0.0894841775, -1.291485548];
const LMS_TO_RGB: Matrix = [
  4.0767416621, -3.3077115913, 0.2309699292, -1.2684380046, 2.6097574011, -0.3413193965, -0.0041960863, -0.7034186147, 1.707614701,
];

const RADIANS = Math.PI / 180;

/** OKLab of encoded sRGB channels. */
export function rgbToOklab(rgb: Rgb): Oklab {
  const [long, middle, short] = multiply(RGB_TO_LMS, linearRgb(rgb));
  const [l, a, b] = multiply(LMS_TO_LAB, [cbrt(long), cbrt(middle), cbrt(short)]);
  return { l, a, b };
}

/** Encoded sRGB channels of an OKLab colour; outside [0, 1] where sRGB has no such colour. */
export function oklabToRgb({ l, a, b }: Oklab): Rgb {
  const [long, middle, short] = multiply(LAB_TO_LMS, [l, a, b]);
  return encodedRgb(multiply(LMS_TO_RGB, [long * long * long, middle * middle * middle, short * short * short]));
}

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
