const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += LETTERS[word >> 18]! + LETTERS[(word >> 12) & 63]!;
    text += i + 1 < bytes.length ? LETTERS[(word >> 6) & 63]! : "=";
    text += i + 2 < bytes.length ? LETTERS[word & 63]! : "=";
    if (text.length > 8192) {
      parts.push(text);
      text = "";
    }
  }
  return parts.join("") + text;
}

/**
 * Bytes of a base64 text; padding may be left out.
 * @throws RangeError at a character that is not base64.
 */
export function fromBase64(text: string): Uint8Array {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < LETTERS.length; i++) values[LETTERS.charCodeAt(i)] = i;
  const end = text.indexOf("=") < 0 ? text.length : text.indexOf("=");
  const bytes = new Uint8Array(Math.floor((end * 3) / 4));
  let word = 0;
  for (let i = 0, at = 0; i < end; i++) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) throw new RangeError(`character ${i} is not base64`);
    word = ((word << 6) | value) & 0xffffff;
    if (i % 4 === 0) continue;
    bytes[at++] = (word >> (6 - 2 * (i % 4))) & 0xff;
  }
  return bytes;
}
