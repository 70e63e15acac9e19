import type { FontWeight } from "../../../context/measurer.js";

/** Width in px of one line of text. */
export type TextWidth = (text: string, size: number, weight: FontWeight) => number;

interface ParsedFont {
  size: number;
  weight: FontWeight;
}

const FONT = /^(.*?)\s*([\d.]+(?:e[+-]?\d+)?)px\s/i;
const MAX_FONTS = 256;
const fonts = new Map<string, ParsedFont>();

/** A heavier weight than 550 is drawn with the semibold face, every other with the regular one. */
export function weightOf(weight: unknown): FontWeight {
  if (weight === "bold" || weight === "bolder") return 600;
  return Number(weight) >= 550 ? 600 : 400;
}

/** Size and weight of a CSS font as Vega writes it: `italic bold 11px sans-serif`. */
function parseFont(font: string): ParsedFont {
  const known = fonts.get(font);
  if (known) return known;
  const found = FONT.exec(font);
  const weight = /\b(?:bolder|bold|[1-9]\d\d)\b/.exec(found?.[1] ?? "")?.[0];
  const parsed: ParsedFont = { size: found ? Number(found[2]) : 11, weight: weightOf(weight) };
  if (fonts.size >= MAX_FONTS) fonts.clear();
  fonts.set(font, parsed);
  return parsed;
}

/** The measurer of the run under way; a run is synchronous, so two can never meet. */
let current: TextWidth | undefined;

/** Measures with `width` while `task` runs. */
export function measuringWith<T>(width: TextWidth, task: () => T): T {
  const outer = current;
  current = width;
  try {
    return task();
  } finally {
    current = outer;
  }
}

/** What Vega calls instead of a canvas; put into vega-scenegraph by `scripts/engine-patches.mjs`. */
export function measureText(text: string, font: string): number {
  if (!current) throw new Error("text is measured outside of a run");
  const { size, weight } = parseFont(font);
  return current(text, size, weight);
}
