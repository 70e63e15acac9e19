/** The two weights of the bundled face. */
export type FontWeight = 400 | 600;

/** How a run of text is set; sizes in px. */
export interface TextStyle {
  size: number;
  weight: FontWeight;
}

/**
 * Measures text with the very bytes it will be drawn with.
 * Every width used for layout, truncation and margins comes from here.
 */
export interface TextMeasurer {
  /** CSS family name the widths belong to. */
  readonly family: string;
  /** Advance width in px, kerning included, of `text` after `normalizeText`. */
  width(text: string, style: TextStyle): number;
  /** Height above the baseline and depth below it, in px, both positive. */
  vertical(style: TextStyle): { ascent: number; descent: number };
  /** Characters of `text` (each once, in order) that no face has; empty when all can be drawn. */
  missing(text: string, style: TextStyle): readonly string[];
}
