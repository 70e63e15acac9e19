import type { ResolvedChart } from "../chart/resolved.js";
import { parseCssColor } from "../color/css.js";
import type { Drawing } from "../scene/types.js";

/** Canvas colour and opacity, which `#rrggbbaa` holds both. */
export function backgroundOf({ style }: ResolvedChart): Pick<Drawing, "background" | "backgroundOpacity"> {
  const color = style.background === null ? null : parseCssColor(style.background);
  if (color === null) return { background: null };
  return { background: color.hex, ...(color.opacity < 1 ? { backgroundOpacity: color.opacity } : {}) };
}
