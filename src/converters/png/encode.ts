import { type Chunk, writeChunks } from "./chunks.js";
import { zlibScanlines } from "./deflate/scanlines.js";
import { type Picture, scanlines } from "./pixels.js";
import { CHART_KEYWORD, textChunk } from "./words.js";

/** What a picture says about itself. */
export interface PictureWords {
  title: string;
  description: string;
  /** The resolved chart, when the file shall carry it. */
  chart?: string;
}

/** Density of a CSS pixel, dots an inch. */
const CSS_DPI = 96;
const METRES_AN_INCH = 0.0254;

/**
 * A picture as a PNG file with its size on paper, title and description. No dates: the same pixels and words give the same bytes.
 * The compressor is plain JavaScript, since the one of Node differs by version and machine.
 */
export function encodePng(picture: Picture, pixelRatio: number, words: PictureWords): Uint8Array {
  const { colorType, bytes, palette, opacities } = scanlines(picture);
  const chunks: Chunk[] = [
    { type: "IHDR", data: header(picture, colorType) },
    { type: "sRGB", data: Uint8Array.of(0) },
    { type: "pHYs", data: physicalSize(pixelRatio) },
    textChunk("Title", words.title),
    textChunk("Description", words.description),
  ];
  if (words.chart !== undefined) chunks.push(textChunk(CHART_KEYWORD, words.chart, true));
  if (palette.length > 0) chunks.push({ type: "PLTE", data: palette });
  if (opacities.some((opacity) => opacity < 255)) chunks.push({ type: "tRNS", data: opacities });
  const pixelBytes = colorType === 3 ? 1 : colorType === 2 ? 3 : 4;
  chunks.push(
    { type: "IDAT", data: zlibScanlines(bytes, picture.width * pixelBytes + 1, pixelBytes) },
    { type: "IEND", data: new Uint8Array() },
  );
  return writeChunks(chunks);
}

function header({ width, height }: Picture, colorType: number): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data[8] = 8;
  data[9] = colorType;
  return data;
}

function physicalSize(pixelRatio: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round((CSS_DPI * pixelRatio) / METRES_AN_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return data;
}
