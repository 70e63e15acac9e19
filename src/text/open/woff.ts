import { unzlibSync } from "fflate";
import { Bytes, FontError, FontSizeError } from "../bytes.js";
import { writeSfnt } from "../sfnt-writer.js";

/** Most tables a font has. */
export const MAX_TABLES = 256;

/** Ends the reading of a font that is larger than it may be. */
export function checkSize(size: number, maxBytes: number): void {
  if (size > maxBytes) throw new FontSizeError(size, maxBytes);
}

/**
 * Unpacks a WOFF file to the font that it was made from.
 * @throws FontError when it is cut off, broken, or larger than `maxBytes`.
 * Source: WOFF File Format 1.0.
 */
export function unpackWoff(data: Uint8Array, maxBytes: number): Uint8Array {
  const file = new Bytes(data, "directory");
  const tables: Record<string, Uint8Array> = {};
  const count = file.u16(12);
  if (count > MAX_TABLES) throw new FontError(`the font has ${count} tables`);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const tag = file.tag(entry);
    const packed = file.slice(file.u32(entry + 4), file.u32(entry + 8));
    const length = file.u32(entry + 12);
    total += length;
    checkSize(total, maxBytes);
    tables[tag] = packed.length < length ? inflate(packed, length, tag) : packed;
  }
  return writeSfnt(tables, file.u32(4));
}

function inflate(packed: Uint8Array, length: number, tag: string): Uint8Array {
  const unpacked = unzlibSync(packed, { out: new Uint8Array(length) });
  if (unpacked.length !== length) throw new FontError(`the font's "${tag}" is not as long as it says`);
  return unpacked;
}
