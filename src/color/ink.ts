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
  const found = best(light, inks.length > 0 ? inks : ["#000000"]);
  return found.contrast >= READABLE ? found.ink : best(light, ["#000000", "#ffffff"]).ink;
}

/** The ink that stands out most from a fill of luminance `light`; the first of equals. */
function best(light: number, inks: readonly string[]): { ink: string; contrast: number } {
  const found = { ink: inks[0]!, contrast: 0 };
  for (const ink of inks) {
    const contrast = contrastOf(light, luminance(ink));
    if (contrast <= found.contrast) continue;
    found.ink = ink;
    found.contrast = contrast;
  }
  return found;
}

/** What the eye sees of a fill that lets the canvas through. */
export const over = (fill: string, opacity: number, canvas: string): string => (opacity >= 1 ? fill : mix(canvas, fill, opacity));
