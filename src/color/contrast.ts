import { hexToRgb, linearRgb } from "./srgb.js";

/** Relative luminance of `#rrggbb`, 0 to 1. Source: WCAG 2.2, “relative luminance”, with the exact sRGB transfer. */
export function luminance(hex: string): number {
  const [red, green, blue] = linearRgb(hexToRgb(hex));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21; the order does not matter. Source: WCAG 2.2, “contrast ratio”. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
