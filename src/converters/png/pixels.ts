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

function withColors({ width, height }: Picture, colors: Int32Array): Scanlines {
  const isOpaque = areOpaque(colors);
  const size = isOpaque ? 3 : 4;
  const bytes = new Uint8Array(height * (width * size + 1));
  for (let y = 0, at = 0, i = 0; y < height; y++) {
    at++;
    for (const end = i + width; i < end; i++) {
      const color = isOpaque ? colors[i]! : plain(colors[i]!);
      bytes[at] = color;
      bytes[at + 1] = color >>> 8;
      bytes[at + 2] = color >>> 16;
      if (!isOpaque) bytes[at + 3] = color >>> 24;
      at += size;
    }
  }
  return { colorType: isOpaque ? 2 : 6, bytes, palette: new Uint8Array(), opacities: new Uint8Array() };
}

function areOpaque(colors: Int32Array): boolean {
  for (let i = 0; i < colors.length; i++) if (colors[i]! >>> 24 !== 255) return false;
  return true;
}
