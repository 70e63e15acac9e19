import { cubeRoot } from "../math/roots.js";
import { encodedRgb, linearRgb, type Matrix, multiply, type Rgb } from "./srgb.js";

/** A colour of OKLab: lightness 0 to 1, and two axes from green to red and from blue to yellow. */
export interface Oklab {
  l: number;
  a: number;
  b: number;
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

/** OKLab of encoded sRGB channels. */
export function rgbToOklab(rgb: Rgb): Oklab {
  const [long, middle, short] = multiply(RGB_TO_LMS, linearRgb(rgb));
  const [l, a, b] = multiply(LMS_TO_LAB, [cubeRoot(long), cubeRoot(middle), cubeRoot(short)]);
  return { l, a, b };
}

/** Encoded sRGB channels of an OKLab colour; outside [0, 1] where sRGB has no such colour. */
export function oklabToRgb({ l, a, b }: Oklab): Rgb {
  const [long, middle, short] = multiply(LAB_TO_LMS, [l, a, b]);
  return encodedRgb(multiply(LMS_TO_RGB, [long * long * long, middle * middle * middle, short * short * short]));
}
