import { toLinear } from "./srgb.js";

/** Linear light of a channel of 255 steps. Filled as it is asked for. */
const light: (number | undefined)[] = [];

function lightOf(step: number): number {
  const found = light[step] ?? toLinear(step / 255);
  light[step] = found;
  return found;
}

/** Relative luminance of `#rrggbb`, 0 to 1. Source: WCAG 2.2, “relative luminance”, with the exact sRGB transfer. */
export function luminance(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1, 7), 16);
  return 0.2126 * lightOf((rgb >> 16) & 255) + 0.7152 * lightOf((rgb >> 8) & 255) + 0.0722 * lightOf(rgb & 255);
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21; the order does not matter. Source: WCAG 2.2, “contrast ratio”. */
export const contrast = (a: string, b: string): number => contrastOf(luminance(a), luminance(b));

/** The same of two relative luminances. */
export const contrastOf = (x: number, y: number): number => (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
