import type { TextMeasurer, TextStyle } from "../context/measurer.js";
import { clusters } from "./clusters.js";
import { normalizeText } from "./normalize.js";

export const ELLIPSIS = "…";

/** Rounding in the last place must not cut a text into room that was measured for it. */
const TOLERANCE = 1e-6;

/**
 * `text`, normalised, or as much of its start as fits with an ellipsis. No letter loses its accent; space and joining punctuation
 * before the ellipsis go.
 * @param maxWidth px.
 * @returns the normalised text itself when it fits, so a caller can compare; `"…"` when only that fits, `""` when nothing does.
 */
export function truncate(text: string, maxWidth: number, style: TextStyle, measurer: TextMeasurer): string {
  const whole = normalizeText(text);
  const fits = (candidate: string) => measurer.width(candidate, style) <= maxWidth + TOLERANCE;
  if (fits(whole)) return whole;
  const pieces = clusters(whole);
  const cut = (count: number) => `${trimTail(pieces.slice(0, count).join(""))}${ELLIPSIS}`;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  const shortest = cut(low);
  return fits(shortest) ? shortest : "";
}

function trimTail(start: string): string {
  return start.replace(/[\s,;:.·–—-]+$/u, "");
}
