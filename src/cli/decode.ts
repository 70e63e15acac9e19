/**
 * Bytes to text: UTF-8, or UTF-16 when a byte order mark says so.
 * @returns undefined when the bytes are no such text (another encoding, or no text at all).
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
