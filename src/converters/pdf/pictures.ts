import type { PDFRef } from "pdf-lib";
import { fromBase64 } from "../../text/base64.js";
import { readJpeg } from "./jpeg.js";
import { readPng } from "./png.js";
import { pictureRefused } from "./refusal.js";
import type { Resources } from "./resources.js";
import { PictureError, type Samples } from "./samples.js";

/** A picture as an image of the file. `ref` is what content streams draw into the unit square. */
export interface PagePicture {
  ref: PDFRef;
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * Puts a picture into the file: JPEG and opaque PNG as they are, the opacities of others beside their colours.
 * @throws RenderError `ASSET_REFUSED` for anything else than PNG or JPEG in base64, for a broken file, and for more pixels than `maxPixels`.
 */
export function embedPicture(href: string, maxPixels: number, resources: Resources): PagePicture {
  const found = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(href);
  if (!found) throw pictureRefused(href, "only PNG and JPEG inside the chart can be put into a file");
  try {
    const bytes = fromBase64(found[2]!);
    const samples = found[1] === "png" ? readPng(bytes, maxPixels) : readJpeg(bytes, maxPixels);
    return { ref: imageObject(samples, resources), width: samples.width, height: samples.height };
  } catch (error) {
    if (error instanceof PictureError) throw pictureRefused(href, error.message);
    throw error;
  }
}

function imageObject({ width, height, dictionary, data, isCompressed, alpha }: Samples, resources: Resources): PDFRef {
  const common = { Type: "XObject", Subtype: "Image", Width: width, Height: height, Interpolate: true };
  const mask = alpha && resources.stream({ ...common, ColorSpace: "DeviceGray", BitsPerComponent: 8 }, alpha);
  const whole = { ...common, ...dictionary, ...(mask ? { SMask: mask } : {}) };
  if (!isCompressed) return resources.stream(whole, data);
  return resources.context.register(resources.context.stream(data, whole));
}
