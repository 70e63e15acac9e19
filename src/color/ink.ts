import { contrastOf, luminance } from "./contrast.js";
import { mix } from "./ramp.js";

/** Least contrast of words. Source: WCAG 2.2, success criterion 1.4.3. */
export const READABLE = 4.5;

/**
 * The colour of words over a fill: the ink that stands out most, or black or white where none reaches 4.5 to 1.
 * One of black and white always does: the worst fill leaves 4.58 to 1.
 */
export const inkOver = (fill: string, inks: readonly string[]): string => inksOver(inks)(fill);

/** The same for very many fills. */
export function inksOver(inks: readonly string[]): (fill: string) => string {
  const own = lit(inks.length > 0 ? inks : ["#000000"]);
  const plain = lit(["#000000", "#ffffff"]);
  return (fill) => {
    const light = luminance(fill);
    const found = best(own, light);
    return contrastOf(light, found.light) >= READABLE ? found.ink : best(plain, light).ink;
  };
}

interface Lit {
  ink: string;
  /** Relative luminance. */
  light: number;
}

const lit = (inks: readonly string[]): Lit[] => inks.map((ink) => ({ ink, light: luminance(ink) }));

const best = (inks: readonly Lit[], light: number): Lit =>
  inks.reduce((a, b) => (contrastOf(light, b.light) > contrastOf(light, a.light) ? b : a));

/** What the eye sees of a fill that lets the canvas through. */
export const over = (fill: string, opacity: number, canvas: string): string => (opacity >= 1 ? fill : mix(canvas, fill, opacity));
