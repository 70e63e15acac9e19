import { decodePDFRawStream, PDFContext, PDFHexString, PDFRawStream } from "pdf-lib";
import type { Literal } from "./resources.js";
import { checkSize, PictureError, type Samples } from "./samples.js";

/** What the first chunk says, and the others that matter. */
interface PngFile {
  width: number;
  height: number;
  depth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  type: number;
  palette: Uint8Array | undefined;
  /** Opacities of the palette, or the one transparent colour. */
  transparent: Uint8Array | undefined;
  /** Compressed samples. */
  data: Uint8Array;
}

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * A PNG for a page: opaque ones keep their compressed samples, others are taken apart into colours and opacities of 8 bits.
 * @throws PictureError for a broken or interlaced file, or one with more pixels than `maxPixels`.
 * Source: PNG 1.2; the predictors of PDF are the filters of PNG.
 */
export function readPng(bytes: Uint8Array, maxPixels: number): Samples {
  const file = readChunks(bytes);
  checkSize(file.width, file.height, maxPixels);
  return file.type >= 4 || file.transparent ? withAlpha(file) : opaque(file);
}

function opaque({ width, height, depth, type, palette, data }: PngFile): Samples {
  const colors = SAMPLES[type]!;
  const indexed = (): Literal => {
    if (!palette || palette.length % 3 !== 0) throw new PictureError("the PNG has no palette");
    const digits = [...palette].map((value) => value.toString(16).padStart(2, "0")).join("");
    return ["Indexed", "DeviceRGB", palette.length / 3 - 1, PDFHexString.of(digits)];
  };
  const space: Literal = type === 3 ? indexed() : type === 0 ? "DeviceGray" : "DeviceRGB";
  const dictionary = {
    ColorSpace: space,
    BitsPerComponent: depth,
    Filter: "FlateDecode",
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: depth, Columns: width },
  };
  return { width, height, dictionary, data, isCompressed: true };
}

/** Colours and opacities of every pixel, 8 bits each. */
function withAlpha(file: PngFile): Samples {
  const { width, height, depth, type, palette, transparent } = file;
  const count = SAMPLES[type]!;
  const lines = unfiltered(file, Math.ceil((width * count * depth) / 8), Math.max(1, (count * depth) >> 3));
  const channels = type === 0 || type === 4 ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  const alpha = new Uint8Array(width * height).fill(255);
  const rowBytes = lines.length / height;
  const sample = (row: number, index: number): number => {
    if (depth === 16) return (lines[row * rowBytes + 2 * index]! << 8) | lines[row * rowBytes + 2 * index + 1]!;
    const bit = index * depth;
    return (lines[row * rowBytes + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
  const eight = (value: number): number => (depth === 16 ? value >> 8 : (value * 255) / ((1 << depth) - 1));
  const key =
    transparent && type !== 3 ? Array.from({ length: count }, (_, i) => (transparent[2 * i]! << 8) | transparent[2 * i + 1]!) : null;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const row = Math.floor(pixel / width);
    const first = (pixel - row * width) * count;
    if (type === 3) {
      const index = sample(row, first);
      for (let channel = 0; channel < 3; channel++) data[pixel * 3 + channel] = palette?.[index * 3 + channel] ?? 0;
      alpha[pixel] = transparent?.[index] ?? 255;
      continue;
    }
    for (let channel = 0; channel < channels; channel++) data[pixel * channels + channel] = eight(sample(row, first + channel));
    if (key) alpha[pixel] = key.every((value, channel) => value === sample(row, first + channel)) ? 0 : 255;
    else alpha[pixel] = eight(sample(row, first + channels));
  }
  const dictionary = { ColorSpace: channels === 1 ? "DeviceGray" : "DeviceRGB", BitsPerComponent: 8 };
  return { width, height, dictionary, data, isCompressed: false, alpha };
}

/** The samples without compression and filters, `rowBytes` a line. @param pixelBytes bytes between a sample and the one left of it. */
function unfiltered({ height, data }: PngFile, rowBytes: number, pixelBytes: number): Uint8Array {
  const raw = inflated(data, (rowBytes + 1) * height);
  const lines = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (rowBytes + 1)]!;
    if (filter > 4) throw new PictureError("the PNG is broken");
    for (let i = 0; i < rowBytes; i++) {
      const at = row * rowBytes + i;
      const left = i >= pixelBytes ? lines[at - pixelBytes]! : 0;
      const above = row > 0 ? lines[at - rowBytes]! : 0;
      const corner = row > 0 && i >= pixelBytes ? lines[at - rowBytes - pixelBytes]! : 0;
      lines[at] = raw[row * (rowBytes + 1) + 1 + i]! + predicted(filter, left, above, corner);
    }
  }
  return lines;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs) as [number, number, number];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Exactly `length` bytes, however many a file would give: more are not unpacked. */
function inflated(data: Uint8Array, length: number): Uint8Array {
  try {
    const stream = PDFRawStream.of(PDFContext.create().obj({ Filter: "FlateDecode" }), data);
    const bytes = decodePDFRawStream(stream).getBytes(length);
    if (bytes.length === length) return Uint8Array.from(bytes);
  } catch {
    // Said below.
  }
  throw new PictureError("the PNG is broken");
}

const DEPTHS: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

function readChunks(bytes: Uint8Array): PngFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452)
    throw new PictureError("the picture is no PNG");
  const [depth, type] = [bytes[24]!, bytes[25]!];
  if (!DEPTHS[type]?.includes(depth)) throw new PictureError("the PNG is broken");
  if (bytes[28] !== 0) throw new PictureError("an interlaced PNG cannot be put into a page");
  const parts: Uint8Array[] = [];
  const found: { palette?: Uint8Array; transparent?: Uint8Array } = {};
  let isWhole = false;
  for (let at = 8; at + 12 <= bytes.length && !isWhole; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      throw new PictureError("the PNG is broken or cut off");
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, end);
    if (name === "IDAT") parts.push(content);
    else if (name === "PLTE") found.palette = content;
    else if (name === "tRNS") found.transparent = content;
    isWhole = name === "IEND";
    at = end + 4;
  }
  if (!isWhole || parts.length === 0) throw new PictureError("the PNG is cut off");
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth,
    type,
    palette: found.palette,
    transparent: found.transparent,
    data,
  };
}

/** Source: PNG 1.2, annex "Sample CRC code", bit by bit. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
