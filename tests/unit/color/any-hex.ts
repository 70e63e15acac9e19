import fc from "fast-check";

/** Any colour of a screen, as `#rrggbb`. */
export const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
