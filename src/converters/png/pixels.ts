import type { Pixels } from "../converter.js";

/** A picture as resvg gives it: four bytes a pixel, colours multiplied by their opacity. */
export type Picture = Pixels;

/** How the pixels of a PNG are written down. */
export interface Scanlines {
  /** 3: numbers of a palette; 2: red, green, blue; 6: and opacity. As in the file's header. */
  colorType: 2 | 3 | 6;
  /** Rows from the top, each after a byte that says it stands as it is. */
  bytes: Uint8Array;
  /** Three bytes a colour, and its opacity; empty without a palette. */
  palette: Uint8Array;
  opacities: Uint8Array;
}

/** A colour as the four bytes of a pixel stand in memory, `0xAABBGGRR` as a signed number; here without its opacity multiplied in. */
function plain(color: number): number {
  const opacity = color >>> 24;
  if (opacity === 255) return color;
  if (opacity === 0) return 0;
  const channel = (shift: number): number => Math.min(255, Math.round((((color >>> shift) & 255) * 255) / opacity)) << shift;
  return (opacity << 24) | channel(16) | channel(8) | channel(0);
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** The pixels as colours: the very bytes where the machine reads them so. */
function colorsOf({ pixels }: Picture): Int32Array {
  if (isLittleEndian && pixels.byteOffset % 4 === 0) return new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.length);
  return Int32Array.from({ length: pixels.length / 4 }, (_, pixel) => view.getInt32(pixel * 4, true));
}

/**
 * Writes the pixels in the fewest bytes: as numbers of a palette when there are at most 256 colours, as in most charts, else as colours,
 * with opacity only where something shines through.
 */
export function scanlines(picture: Picture): Scanlines {
  const colors = colorsOf(picture);
  return withPalette(picture, colors) ?? withColors(picture, colors);
}

function withPalette({ width, height }: Picture, colors: Int32Array): Scanlines | undefined {
  const palette = new Palette();
  const bytes = new Uint8Array(height * (width + 1));
  let last = colors.length > 0 ? ~colors[0]! : 0;
  let number = 0;
  for (let y = 0, at = 0, i = 0; y < height; y++) {
    at++;
    for (let x = 0; x < width; x++) {
      const color = colors[i]!;
      // Neighbours mostly have one colour, and rows mostly that of the row above.
      if (color !== last) {
        last = color;
        if (y > 0 && colors[i - width] === color) number = bytes[at - width - 1]!;
        else {
          number = palette.number(color);
          if (number > 255) return undefined;
        }
      }
      i++;
      bytes[at++] = number;
    }
  }
  const listed = palette.colors.map(plain);
  const written = Uint8Array.from(listed.flatMap((color) => [color & 255, (color >>> 8) & 255, (color >>> 16) & 255]));
  const opacities = Uint8Array.from(listed, (color) => color >>> 24);
  return { colorType: 3, bytes, palette: written, opacities };
}

const SLOTS = 1024;

/** Numbers the colours of a picture as they come. */
class Palette {
  readonly colors: number[] = [];
  /** By hash, number of the color plus one; the next free slot where another colour has the same hash. */
  private readonly slots = new Uint16Array(SLOTS);

  /** 256 for one colour too many. */
  number(color: number): number {
    let slot = Math.imul(color, 0x9e3779b1) >>> 22;
    for (; this.slots[slot] !== 0; slot = (slot + 1) % SLOTS) {
      const number = this.slots[slot]! - 1;
      if (this.colors[number] === color) return number;
    }
    const number = this.colors.length;
    if (number === 256) return number;
    this.colors.push(color);
    this.slots[slot] = number + 1;
    return number;
  }
}

function withColors(picture: Picture, colors: Int32Array): Scanlines {
  const isOpaque = areOpaque(colors);
  const bytes = isOpaque ? opaqueRows(picture, colors) : translucentRows(picture, colors);
  return { colorType: isOpaque ? 2 : 6, bytes, palette: new Uint8Array(), opacities: new Uint8Array() };
}

/** Three bytes a pixel; where they stand at the start of a word, four pixels as three words. */
function opaqueRows({ width, height }: Picture, colors: Int32Array): Uint8Array {
  const length = height * (width * 3 + 1);
  const buffer = new ArrayBuffer((length + 3) & ~3);
  const bytes = new Uint8Array(buffer, 0, length);
  const words = new Int32Array(buffer);
  let at = 0;
  let i = 0;
  const write = (color: number) => {
    bytes[at++] = color;
    bytes[at++] = color >>> 8;
    bytes[at++] = color >>> 16;
  };
  for (let y = 0; y < height; y++) {
    at++;
    const end = i + width;
    while (i < end && (at & 3) !== 0) write(colors[i++]!);
    if (isLittleEndian && i < end) {
      let word = at >> 2;
      for (const last = end - 4; i <= last; i += 4, word += 3) {
        const second = colors[i + 1]!;
        const third = colors[i + 2]!;
        words[word] = (colors[i]! & 0xffffff) | (second << 24);
        words[word + 1] = ((second >>> 8) & 0xffff) | (third << 16);
        words[word + 2] = ((third >>> 16) & 0xff) | (colors[i + 3]! << 8);
      }
      at = word << 2;
    }
    while (i < end) write(colors[i++]!);
  }
  return bytes;
}

/** Four bytes a pixel. */
function translucentRows({ width, height }: Picture, colors: Int32Array): Uint8Array {
  const bytes = new Uint8Array(height * (width * 4 + 1));
  const words = new DataView(bytes.buffer);
  for (let y = 0, at = 0, i = 0; y < height; y++) {
    at++;
    for (const end = i + width; i < end; i++, at += 4) words.setInt32(at, plain(colors[i]!), true);
  }
  return bytes;
}

function areOpaque(colors: Int32Array): boolean {
  let all = -1;
  for (let i = 0; i < colors.length; i++) all &= colors[i]!;
  return all >>> 24 === 255;
}
