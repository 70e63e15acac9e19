import { MOST_COLORS, moreColors } from "./more-colors.js";

/** Canvas that the colours of maps are made for, `#rrggbb`. */
export const LIGHT_CANVAS = "#ffffff";
/** What a dark theme without a canvas of its own is expected to stand on, `#rrggbb`. */
export const DARK_CANVAS = "#14171a";

/** Longest lists made so far, by palette and background; a few, since a face or a process uses a few palettes. */
const made = new Map<string, readonly string[]>();
const MOST_KEPT = 16;

/**
 * Colours for `count` categories: the palette's own, each once, then further ones that are made. A longer list begins with the shorter ones.
 * @param background `#rrggbb` from which made colours stand out.
 * @returns at least one colour, and fewer than `count` only where no more can be told apart.
 */
export function slotColors(palette: readonly string[], count: number, background: string): readonly string[] {
  const own = [...new Set(palette)];
  if (count <= own.length) return own;
  const key = `${background} ${own.join(" ")}`;
  let list = made.get(key);
  if (!list || (list.length < count && list.length < MOST_COLORS)) {
    list = [...new Set(moreColors(own, Math.max(own.length, Math.min(count, MOST_COLORS)), background).colors)];
    if (made.size >= MOST_KEPT) made.clear();
    made.set(key, list);
  }
  return list;
}
