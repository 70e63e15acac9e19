import { checkSize, PictureError, type Samples } from "./samples.js";

const SPACES: Readonly<Record<number, string>> = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" };

/** Markers that start a frame: all kinds of JPEG that viewers of PDF decode (baseline, extended, progressive). */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/**
 * A JPEG as it stands, with what its header says.
 * @throws PictureError for a file that is cut off, or of a kind that viewers do not decode.
 * Source: ITU T.81, annex B; Adobe's marker says that four channels are inverted.
 */
export function readJpeg(bytes: Uint8Array, maxPixels: number): Samples {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new PictureError("the picture is no JPEG");
  if (!endsAsJpeg(bytes)) throw new PictureError("the JPEG is cut off");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isAdobe = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new PictureError("the JPEG is broken");
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda) break;
    if (marker === 0xee) isAdobe = true;
    if (FRAMES.has(marker) && at + 10 <= bytes.length) {
      const [height, width, count] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]!];
      const space = SPACES[count];
      if (bytes[at + 4] !== 8 || space === undefined)
        throw new PictureError("only JPEG of 8 bits in grey, RGB or CMYK can be put into a page");
      checkSize(width, height, maxPixels);
      const dictionary: Samples["dictionary"] = { ColorSpace: space, BitsPerComponent: 8, Filter: "DCTDecode" };
      if (count === 4 && (isAdobe || hasAdobeLater(bytes, at))) dictionary.Decode = [1, 0, 1, 0, 1, 0, 1, 0];
      return { width, height, dictionary, data: bytes, isCompressed: true };
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw new PictureError("the JPEG has no frame that viewers decode");
}

/** The end marker stands at the end, save for some padding. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 64); at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

function hasAdobeLater(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at + 1 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    if (bytes[at + 1] === 0xee) return true;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return false;
}
