const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PNG_HEADER = "data:image/png;base64,";
const JPEG_HEADER = "data:image/jpeg;base64,";
/** Start of a frame, of every kind of JPEG: C0 to CF but for the tables C4, CC and the extension C8. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Width and height of a picture in pixels, as its header says, without decoding it.
 * @param href a PNG or JPEG as a base64 address; undefined for anything else and for a header that cannot be read.
 * Source: PNG 1.2, IHDR; ITU T.81, annex B.
 */
export function pictureSize(href: string): { width: number; height: number } | undefined {
  if (href.startsWith(PNG_HEADER)) {
    const byte = bytesOf(href, PNG_HEADER.length);
    return sizeOf(word(byte, 16) * 65536 + word(byte, 18), word(byte, 20) * 65536 + word(byte, 22));
  }
  if (!href.startsWith(JPEG_HEADER)) return undefined;
  const byte = bytesOf(href, JPEG_HEADER.length);
  for (let at = 2; byte(at) === 0xff; ) {
    const marker = byte(at + 1);
    if (isFrame(marker)) return sizeOf(word(byte, at + 7), word(byte, at + 5));
    if (marker === 0xda) return undefined;
    // A fill byte may stand before a marker; a segment says its own length, which is 2 at least.
    at += marker === 0xff ? 1 : 2 + Math.max(2, word(byte, at + 2));
  }
  return undefined;
}

/** Reads single bytes of base64 text that starts at `start`; NaN behind its end. */
function bytesOf(text: string, start: number): (index: number) => number {
  const six = (index: number) => {
    const found = LETTERS.indexOf(text[start + index] ?? " ");
    return found < 0 ? Number.NaN : found;
  };
  return (index) => {
    const first = Math.floor(index / 3) * 4 + (index % 3);
    const [high, low] = [six(first), six(first + 1)];
    const shift = 4 - 2 * (index % 3);
    return Number.isNaN(high + low) ? Number.NaN : ((high << (6 - shift)) | (low >> shift)) & 255;
  };
}

const word = (byte: (index: number) => number, at: number): number => byte(at) * 256 + byte(at + 1);

const sizeOf = (width: number, height: number) => (Number.isNaN(width + height) ? undefined : { width, height });
