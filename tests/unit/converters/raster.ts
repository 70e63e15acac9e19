import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

/** File of one weight of the bundled face. */
export const face = (weight: number) => fileURLToPath(new URL(`../../../fonts/DatafaceSans-${weight}.ttf`, import.meta.url));

/** The pixels of an svg, drawn with the bundled face only. Only keys that resvg knows: any other makes it use the system's fonts. */
export function pixels(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [face(400), face(600)] } }).render().pixels;
}

/** Largest difference of any channel of any pixel, and the share of pixels that differ by more than `level`. */
export function difference(a: Uint8Array, b: Uint8Array, level = 2): { most: number; share: number } {
  if (a.length !== b.length) return { most: 255, share: 1 };
  let most = 0;
  let count = 0;
  for (let pixel = 0; pixel < a.length; pixel += 4) {
    let here = 0;
    for (let channel = 0; channel < 4; channel++) here = Math.max(here, Math.abs(a[pixel + channel]! - b[pixel + channel]!));
    most = Math.max(most, here);
    if (here > level) count++;
  }
  return { most, share: count / (a.length / 4) };
}
