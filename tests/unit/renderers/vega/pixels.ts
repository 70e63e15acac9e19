import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const fontFiles = [400, 600].map((weight) => fileURLToPath(new URL(`../../../../fonts/DatafaceSans-${weight}.ttf`, import.meta.url)));

interface Bitmap {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Rasterises with the bundled faces and no other font. */
export function rasterise(svg: string): Bitmap {
  const image = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Dataface Sans" } }).render();
  return { width: image.width, height: image.height, pixels: image.pixels };
}

/** Share of pixels in which a channel differs by more than `tolerance` of 255, and the share that is not white. */
export function compare(a: Bitmap, b: Bitmap, tolerance = 32): { different: number; inked: number } {
  if (a.width !== b.width || a.height !== b.height) throw new Error(`${a.width}×${a.height} is not ${b.width}×${b.height}`);
  let different = 0;
  let inked = 0;
  for (let at = 0; at < a.pixels.length; at += 4) {
    let largest = 0;
    let darkest = 255;
    for (let channel = 0; channel < 4; channel++) {
      largest = Math.max(largest, Math.abs(a.pixels[at + channel]! - b.pixels[at + channel]!));
      darkest = Math.min(darkest, a.pixels[at + channel]!);
    }
    if (largest > tolerance) different++;
    if (darkest < 250) inked++;
  }
  const total = a.width * a.height;
  return { different: different / total, inked: inked / total };
}
