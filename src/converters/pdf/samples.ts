import type { Literal } from "./resources.js";

/** Samples of a picture and how to read them. */
export interface Samples {
  width: number;
  height: number;
  /** Entries of the image's dictionary: colour space, bits, filter. */
  dictionary: { [key: string]: Literal };
  data: Uint8Array;
  /** Whether `data` is compressed as the dictionary says. */
  isCompressed: boolean;
  /** One byte of opacity for each pixel. */
  alpha?: Uint8Array;
}

/** A picture that is broken or of a kind that pages cannot hold; the message says which. */
export class PictureError extends Error {}

/** @throws PictureError for more pixels than the limit, or none. */
export function checkSize(width: number, height: number, maxPixels: number): void {
  if (width < 1 || height < 1) throw new PictureError("the picture has no pixels");
  if (width * height > maxPixels)
    throw new PictureError(`the picture has ${width} × ${height} pixels, more than limits.pixels of ${maxPixels}`);
}
