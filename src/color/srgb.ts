import { power24, root24 } from "../math/roots.js";

/** Three channels: encoded sRGB or linear light, 0 to 1 where a screen can show it. */
export type Rgb = readonly [number, number, number];

const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;

/** Encoded channels of `#rrggbb`. */
export const hexToRgb = (hex: string): Rgb => [channel(hex, 0), channel(hex, 1), channel(hex, 2)];

/** `#rrggbb` of encoded channels; what lies outside [0, 1] is cut. */
export function rgbToHex(rgb: Rgb): string {
  const part = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(rgb[0])}${part(rgb[1])}${part(rgb[2])}`;
}

/** Linear light of one encoded channel; odd, so that channels outside the gamut keep their sign. Source: IEC 61966-2-1. */
export function toLinear(value: number): number {
  const size = Math.abs(value);
  return size <= 0.04045 ? value / 12.92 : Math.sign(value) * power24((size + 0.055) / 1.055);
}

/** Encoded channel of linear light: the inverse of `toLinear`. */
export function toEncoded(value: number): number {
  const size = Math.abs(value);
  return size <= 0.0031308 ? value * 12.92 : Math.sign(value) * (1.055 * root24(size) - 0.055);
}

/** `toLinear` of three channels. */
export const linearRgb = (rgb: Rgb): Rgb => [toLinear(rgb[0]), toLinear(rgb[1]), toLinear(rgb[2])];

/** `toEncoded` of three channels. */
export const encodedRgb = (rgb: Rgb): Rgb => [toEncoded(rgb[0]), toEncoded(rgb[1]), toEncoded(rgb[2])];

/** Nine numbers, row after row, times three. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** `matrix` times a column of three numbers. */
export const multiply = (m: Matrix, [a, b, c]: Rgb): Rgb => [
  m[0] * a + m[1] * b + m[2] * c,
  m[3] * a + m[4] * b + m[5] * c,
  m[6] * a + m[7] * b + m[8] * c,
];
