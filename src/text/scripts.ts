/** First and last code point of what needs shaping, in ascending order. Blocks that share a name are one script to a reader. */
const SHAPED: readonly (readonly [number, number, string])[] = [
  [0x0590, 0x05ff, "Hebrew"],
  [0x0600, 0x06ff, "Arabic"],
  [0x0700, 0x074f, "Syriac"],
  [0x0750, 0x077f, "Arabic"],
  [0x0780, 0x07bf, "Thaana"],
  [0x07c0, 0x07ff, "N'Ko"],
  [0x0800, 0x085f, "Samaritan and Mandaic"],
  [0x0860, 0x08ff, "Arabic"],
  [0x0900, 0x097f, "Devanagari"],
  [0x0980, 0x09ff, "Bengali"],
  [0x0a00, 0x0a7f, "Gurmukhi"],
  [0x0a80, 0x0aff, "Gujarati"],
  [0x0b00, 0x0b7f, "Odia"],
  [0x0b80, 0x0bff, "Tamil"],
  [0x0c00, 0x0c7f, "Telugu"],
  [0x0c80, 0x0cff, "Kannada"],
  [0x0d00, 0x0d7f, "Malayalam"],
  [0x0d80, 0x0dff, "Sinhala"],
  [0x0e01, 0x0e3a, "Thai"],
  [0x0e40, 0x0e5b, "Thai"],
  [0x0e80, 0x0eff, "Lao"],
  [0x0f00, 0x0fff, "Tibetan"],
  [0x1000, 0x109f, "Myanmar"],
  [0x1100, 0x11ff, "Hangul Jamo"],
  [0x1700, 0x177f, "Philippine scripts"],
  [0x1780, 0x17ff, "Khmer"],
  [0x1800, 0x18af, "Mongolian"],
  [0x1900, 0x1bff, "South-East Asian scripts"],
  [0x1c00, 0x1c7f, "Lepcha and Ol Chiki"],
  [0xa840, 0xabff, "South and South-East Asian scripts"],
  [0xfb1d, 0xfb4f, "Hebrew"],
  [0xfb50, 0xfdff, "Arabic"],
  [0xfe70, 0xfefe, "Arabic"],
  [0x10800, 0x10fff, "right-to-left scripts"],
  [0x11000, 0x11fff, "Indic scripts"],
  [0x1e800, 0x1efff, "right-to-left scripts"],
];

/** Name of the script of a character whose script needs shaping; null for any other. */
export function shapedScript(codePoint: number): string | null {
  if (codePoint < SHAPED[0]![0]) return null;
  return SHAPED.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2] ?? null;
}

/** Whether a text has letters that join, change places or run from right to left. */
export function needsShaping(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    // Nothing below needs it, and most texts stay below.
    if (text.charCodeAt(i) >= SHAPED[0]![0] && shapedScript(text.codePointAt(i)!) !== null) return true;
  }
  return false;
}
