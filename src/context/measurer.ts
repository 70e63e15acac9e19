/** The two weights that charts are set in; a face that the caller hands in may have any. */
export type FontWeight = 400 | 600;

/** How a run of text is set; sizes in px. */
export interface TextStyle {
  size: number;
  weight: FontWeight;
}

/** One face of a family: the bundled one's, or one that the caller handed in. */
export interface FaceRef {
  /** The same for the same face and for no other, within one call. */
  readonly id: string;
  readonly family: string;
  /** 1 to 1000. */
  readonly weight: number;
}

/** A glyph that a shaper chose and placed. Lengths in font units of its face, y upwards. */
export interface ShapedGlyph {
  readonly glyph: number;
  /** Where its origin stands, from the start of its run. */
  readonly x: number;
  readonly y: number;
  /** The characters it stands for; "" for each further glyph of the same characters. */
  readonly text: string;
}

/** Part of a line that is set in one face. */
export interface FaceRun {
  readonly face: FaceRef;
  /** Its characters in the order they are read. */
  readonly text: string;
  /** Where it begins, ems from the left end of the line. */
  readonly x: number;
  /** From left to right, when a shaper placed them; absent where each character has its own glyph. */
  readonly glyphs?: readonly ShapedGlyph[];
  /** Whether a shaper has set the line: letters may join, or stand in another order than they are read in. */
  readonly isShaped?: true;
  /** Whether it is read from right to left. */
  readonly isRightToLeft?: true;
}

/**
 * Measures text with the very bytes it will be drawn with.
 * Every width used for layout, truncation and margins comes from here.
 */
export interface TextMeasurer {
  /** CSS family name of the face that is tried first. */
  readonly family: string;
  /** Whether a shaper sets the scripts that need one. */
  readonly hasShaper: boolean;
  /** Advance width in px, kerning included, of `text` after `normalizeText`. */
  width(text: string, style: TextStyle): number;
  /** Height above the baseline and depth below it, in px, both positive. */
  vertical(style: TextStyle): { ascent: number; descent: number };
  /** Characters of `text` (each once, in order) that no face has; empty when all can be drawn. */
  missing(text: string, style: TextStyle): readonly string[];
  /** The parts of `text`, normalised, from left to right, each in the first face that has its characters. */
  runs(text: string, weight: FontWeight): readonly FaceRun[];
}
