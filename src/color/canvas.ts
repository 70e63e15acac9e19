import { parseCssColor } from "./css.js";

/**
 * A colour as a canvas has it: `#rrggbb`, `#rrggbbaa` when it is translucent, null when nothing of it would be seen.
 * @param said a CSS colour; null and words that are no colour are an empty canvas.
 */
export function canvasColor(said: string | null): string | null {
  const color = said === null ? null : parseCssColor(said);
  const alpha = color === null ? 0 : Math.round(color.opacity * 255);
  if (color === null || alpha === 0) return null;
  return alpha === 255 ? color.hex : `${color.hex}${alpha.toString(16).padStart(2, "0")}`;
}
