import { cbrt } from "../math/portable.js";
import { hexToRgb, linearRgb, type Matrix, multiply, type Rgb } from "./srgb.js";

/** A colour of CIELAB under D65: lightness 0 to 100 and two axes. */
export interface Lab {
  l: number;
  a: number;
  b: number;
}

// Source: CSS Color 4, “Sample code for color conversions”: linear sRGB to XYZ, D65.
const TO_XYZ: Matrix = [
  506752 / 1228815,
  87881 / 245763,
  12673 / 70218,
  87098 / 409605,
  175762 / 245763,
  12673 / 175545,
  7918 / 409605,
  87881 / 737289,
  1001167 / 1053270,
];
/** White of D65. Source: CSS Color 4, chromaticity 0.3127, 0.3290. */
const WHITE = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329] as const;

// Source: CIE 15:2004, with ε and κ as the exact fractions.
const EPSILON = 216 / 24389;
const KAPPA = 24389 / 27;
const bent = (t: number) => (t > EPSILON ? cbrt(t) : (KAPPA * t + 16) / 116);

/** CIELAB of encoded sRGB channels. */
export function rgbToLab(rgb: Rgb): Lab {
  const [x, y, z] = multiply(TO_XYZ, linearRgb(rgb));
  const [fx, fy, fz] = [bent(x / WHITE[0]), bent(y / WHITE[1]), bent(z / WHITE[2])];
  return { l: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz) };
}

/** CIELAB of `#rrggbb`. */
export const hexToLab = (hex: string): Lab => rgbToLab(hexToRgb(hex));
