/** Sums of so many bytes stay below 2³²; a multiple of eight. */
const STEP = 5552;

/** Adler-32 of `bytes`, as zlib streams end with, eight bytes at a time. Source: RFC 1950, 8.2. */
export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + STEP, bytes.length);
    for (const last = end - 8; at <= last; at += 8) {
      const p = bytes[at]!;
      const q = p + bytes[at + 1]!;
      const r = q + bytes[at + 2]!;
      const s = r + bytes[at + 3]!;
      const t = s + bytes[at + 4]!;
      const u = t + bytes[at + 5]!;
      const v = u + bytes[at + 6]!;
      const w = v + bytes[at + 7]!;
      b += 8 * a + p + q + r + s + t + u + v + w;
      a += w;
    }
    for (; at < end; at++) {
      a += bytes[at]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
