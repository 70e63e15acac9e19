import { deflateSync } from "node:zlib";
import { toBase64 } from "../../../../src/text/base64.js";

/** Source: PNG 1.2, annex "Sample CRC code". */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(name: string, content: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + content.length);
  whole.writeUInt32BE(content.length, 0);
  whole.write(name, 4, "latin1");
  whole.set(content, 8);
  whole.writeUInt32BE(crc(whole.subarray(4, 8 + content.length)), 8 + content.length);
  return whole;
}

/** How a test picture is written. */
export interface PngShape {
  width: number;
  height: number;
  /** As in the file: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  type: 0 | 2 | 3 | 4 | 6;
  depth?: 8 | 16;
  interlaced?: boolean;
  /** Filter of line `y`; default 0. */
  filter?: (y: number) => number;
  extra?: [name: string, content: number[]][];
  /** Samples of a pixel, 8 bits each. */
  at(x: number, y: number): number[];
}

/** A PNG made by hand: every kind of colour, depth and filter. */
export function makePng({ width, height, type, depth = 8, interlaced = false, filter = () => 0, extra = [], at }: PngShape): Uint8Array {
  const bytes = depth / 8;
  const count = at(0, 0).length * bytes;
  const lines = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => at(x, y).flatMap((value) => Array(bytes).fill(value) as number[])).flat(),
  );
  const filtered = lines.flatMap((line, y) => {
    const kind = filter(y);
    const before = lines[y - 1] ?? line.map(() => 0);
    const left = (row: number[], i: number) => row[i - count] ?? 0;
    const guess = (i: number): number => {
      const [a, b, c] = [left(line, i), before[i]!, left(before, i)];
      if (kind === 4) {
        const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      }
      return [0, a, b, (a + b) >> 1][kind]!;
    };
    return [kind, ...line.map((value, i) => (value - guess(i)) & 255)];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk("IHDR", header),
    ...extra.map(([name, content]) => chunk(name, Uint8Array.from(content))),
    chunk("IDAT", deflateSync(Uint8Array.from(filtered))),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

export const pngAddress = (bytes: Uint8Array): string => `data:image/png;base64,${toBase64(bytes)}`;
