import { contrastOf, luminance } from "./contrast.js";
import { mix } from "./ramp.js";

/** Least contrast of words. Source: WCAG 2.2, success criterion 1.4.3. */
export const READABLE = 4.5;

/**
 * The colour of words over a fill: the ink that stands out most, or black or white where none reaches 4.5 to 1.
 * One of black and white always does: the worst fill leaves 4.58 to 1.
 */
export function inkOver(fill: string, inks: readonly string[]): string {
  const light = luminance(fill);
  const contrast = (ink: string) => contrastOf(light, luminance(ink));
  const best = (colors: readonly string[]) => colors.reduce((a, b) => (contrast(b) > contrast(a) ? b : a));
  const ink = best(inks.length > 0 ? inks : ["#000000"]);
  return contrast(ink) >= READABLE ? ink : best(["#000000", "#ffffff"]);
}

/** What the eye sees of a fill that lets the canvas through. */
export const over = (fill: string, opacity: number, canvas: string): string => (opacity >= 1 ? fill : mix(canvas, fill, opacity));
