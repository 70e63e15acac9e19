import { FontError } from "./bytes.js";

/** A growing list of big-endian numbers. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  u16(...values: number[]): this {
    for (const value of values) this.#bytes.push((value >> 8) & 0xff, value & 0xff);
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) this.#bytes.push((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
    return this;
  }

  bytes(values: Iterable<number>): this {
    for (const value of values) this.#bytes.push(value & 0xff);
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** The three numbers OpenType wants beside a count for binary search: the largest power of two in it × `unit`, its exponent, the rest. */
export function searchNumbers(count: number, unit: number): [range: number, selector: number, shift: number] {
  const selector = 31 - Math.clz32(count);
  const range = unit << selector;
  return [range, selector, unit * count - range];
}

/**
 * A font file of tables: sorted by name, padded, with checksums. The same tables give the same bytes.
 * `head` must be among them.
 * @param version what the file starts with; default that of TrueType outlines.
 */
export function writeSfnt(tables: Readonly<Record<string, Uint8Array>>, version = 0x00010000): Uint8Array {
  const tags = Object.keys(tables).sort();
  const padded = (length: number) => (length + 3) & ~3;
  const start = 12 + 16 * tags.length;
  const file = new Uint8Array(tags.reduce((size, tag) => size + padded(tables[tag]!.length), start));
  const directory = new ByteWriter().u32(version).u16(tags.length, ...searchNumbers(tags.length, 16));
  let at = start;
  let headAt = 0;
  if ((tables.head?.length ?? 0) < 12) throw new FontError('the font has no "head" table');
  for (const tag of tags) {
    file.set(tables[tag]!, at);
    if (tag === "head") {
      headAt = at;
      file.fill(0, at + 8, at + 12);
    }
    const { length } = tables[tag]!;
    directory.bytes([...tag].map((letter) => letter.charCodeAt(0)));
    directory.u32(checksum(file.subarray(at, at + padded(length))), at, length);
    at += padded(length);
  }
  file.set(directory.done(), 0);
  new DataView(file.buffer).setUint32(headAt + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

/** Sum of big-endian words, modulo 2^32. `bytes` is a whole number of words. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
  return sum;
}
