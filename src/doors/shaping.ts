/** The door to scripts whose letters join or run from right to left: Arabic, Hebrew, Devanagari and the like. */
export type { Shaper, ShaperGlyph } from "../context/shaper.js";
export { type ShaperOptions, shaper } from "../text/shaping/shaper.js";
