/**
 * 128-bit hash of bytes as 32 hex digits; says which content it is, and is no seal.
 * Source: four lanes of FNV-1a with different offsets, mixed at the end as MurmurHash3 does.
 */
export function contentHash(bytes: Uint8Array): string {
  let [a, b, c, d] = [0x811c9dc5, 0xdeadbeef, 0x41c6ce57, 0x9e3779b9];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b);
    c = Math.imul(c ^ byte, 0xc2b2ae35);
    d = Math.imul(d ^ byte, 0x27d4eb2f);
  }
  return [a ^ (d >>> 7), b ^ (a >>> 9), c ^ (b >>> 11), d ^ (c >>> 13)].map((lane) => mixed(lane).toString(16).padStart(8, "0")).join("");
}

function mixed(lane: number): number {
  let value = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
