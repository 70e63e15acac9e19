import { crc32 } from "./checksum.js";

/** One part of a PNG file: four letters and its bytes. */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** Whether bytes begin as a PNG file does. */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** A whole PNG file: the signature, then each chunk with its length and checksum. */
export function writeChunks(chunks: readonly Chunk[]): Uint8Array {
  const file = new Uint8Array(chunks.reduce((sum, { data }) => sum + data.length + 12, SIGNATURE.length));
  const view = new DataView(file.buffer);
  file.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length);
    for (let letter = 0; letter < 4; letter++) file[at + 4 + letter] = type.charCodeAt(letter);
    file.set(data, at + 8);
    view.setUint32(at + 8 + data.length, crc32(file.subarray(at + 4, at + 8 + data.length)));
    at += data.length + 12;
  }
  return file;
}

/**
 * The chunks of a PNG file in their order, up to where it is cut off; nothing of a file of another kind.
 * A chunk with a wrong checksum is left out.
 */
export function* readChunks(file: Uint8Array): Generator<Chunk> {
  if (!isPng(file)) return;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > file.length) return;
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (view.getUint32(end) === crc32(file.subarray(at + 4, end))) yield { type, data: file.subarray(at + 8, end) };
    at = end + 4;
  }
}
