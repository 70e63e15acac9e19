import { Resvg } from "@resvg/resvg-js";
import pixelmatch from "pixelmatch";
import { face } from "../raster.js";
import type { Raster } from "./tools.js";

/** An svg on white, `zoom` times its size, as native resvg draws it with the files of the face. */
export function drawnFromSvg(svg: string, zoom = 2): Raster {
  const font = { loadSystemFonts: false, fontFiles: [face(400), face(600)], defaultFontFamily: "Dataface Sans" };
  const picture = new Resvg(svg, { background: "#ffffff", font, fitTo: { mode: "zoom", value: zoom } }).render();
  return { width: picture.width, height: picture.height, pixels: picture.pixels };
}

/** Share of the pixels that look different, smoothing of edges ignored. */
export function shareOfDifferent(a: Raster, b: Raster): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.pixels, b.pixels, undefined, a.width, a.height, { threshold: 0.1 }) / (a.width * a.height);
}

/** How much darker than white a picture is in all, in whole black pixels. */
export function ink({ pixels }: Raster): number {
  let sum = 0;
  for (let i = 0; i < pixels.length; i += 4) sum += 765 - pixels[i]! - pixels[i + 1]! - pixels[i + 2]!;
  return sum / 765;
}
