/** A glyph as a shaper gives it. Lengths in font units, y upwards. */
export interface ShaperGlyph {
  glyph: number;
  /** Place in the text, UTF-16 units, of the first character it stands for. */
  cluster: number;
  advance: number;
  dx: number;
  dy: number;
}

/** Sets scripts whose letters join, change places or run from right to left. `@dataface/render/shaping` makes one. */
export interface Shaper {
  /**
   * Embedding level of every UTF-16 unit; odd ones run from right to left.
   * Source: Unicode Standard Annex 9, for a paragraph whose direction is that of its first strong character.
   */
  levels(text: string): ArrayLike<number>;
  /** The character to draw instead in a run from right to left, such as a turned bracket; the same character mostly. */
  mirrored(character: string): string;
  /**
   * Glyphs from left to right of a text in one font, one script and one direction.
   * @param font the bytes of an OpenType file; the same object for the same font.
   */
  shape(font: Uint8Array, text: string, isRightToLeft: boolean): readonly ShaperGlyph[];
}
