import { contrast } from "./contrast.js";
import { hexToOklch, oklchToHex } from "./oklab.js";

/** Halvings of the way to black or white; the last one moves a channel by less than one step of 255. */
const STEPS = 12;

/**
 * `color` as text on `background`: itself when it is readable, else the nearest lightness of its hue that is.
 * @param color, background `#rrggbb`.
 * @param least contrast wanted, 1 to 21; 4.5 is that of WCAG 2.2 for text.
 */
export function readableOn(color: string, background: string, least = 4.5): string {
  if (contrast(color, background) >= least) return color;
  const key = `${color} ${background} ${least}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  if (found.size >= MOST_FOUND) found.clear();
  const made = nearestReadable(color, background, least);
  found.set(key, made);
  return made;
}

/** Answers that are kept: the colours of a palette are asked for again and again. */
const MOST_FOUND = 256;
const found = new Map<string, string>();

function nearestReadable(color: string, background: string, least: number): string {
  const { l, c, hueDeg } = hexToOklch(color);
  let end = contrast("#000000", background) >= contrast("#ffffff", background) ? 0 : 1;
  let start = l;
  let found = end === 0 ? "#000000" : "#ffffff";
  for (let i = 0; i < STEPS; i++) {
    const middle = (start + end) / 2;
    const hex = oklchToHex({ l: middle, c, hueDeg });
    if (contrast(hex, background) >= least) {
      found = hex;
      end = middle;
    } else start = middle;
  }
  return found;
}
