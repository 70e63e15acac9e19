import type { Bits } from "./bits.js";
import { codeLengths, codeWords } from "./huffman.js";

/** Most letters and copies in one block: beyond it a code of its own pays. */
export const BLOCK_TOKENS = 1 << 16;

/** A token is a byte, or a copy: this bit, the distance above it, the length below it. */
const COPY = 1 << 9;

/** A copy of what stands `distance` before. @param length 3 to 258. @param distance 1 to 32768. */
export const copyToken = (length: number, distance: number): number => (distance << 10) | COPY | length;

const END = 256;
const FIRST_LENGTH = 257;

/** Number and extra bits of each length and distance. Source: RFC 1951, 3.2.5. */
const LENGTH_CODES = new Uint8Array(259);
const LENGTH_BASES: number[] = [];
const LENGTH_EXTRAS: number[] = [];
for (let code = 0, length = 3; code < 28; code++) {
  const extra = code < 8 ? 0 : (code >> 2) - 1;
  LENGTH_BASES.push(length);
  LENGTH_EXTRAS.push(extra);
  LENGTH_CODES.fill(code, length, length + (1 << extra));
  length += 1 << extra;
}
LENGTH_BASES.push(258);
LENGTH_EXTRAS.push(0);
LENGTH_CODES[258] = 28;

const DISTANCE_BASES: number[] = [];
const DISTANCE_EXTRAS: number[] = [];
for (let code = 0, distance = 1; code < 30; code++) {
  const extra = code < 4 ? 0 : (code >> 1) - 1;
  DISTANCE_BASES.push(distance);
  DISTANCE_EXTRAS.push(extra);
  distance += 1 << extra;
}

function distanceCode(distance: number): number {
  if (distance <= 4) return distance - 1;
  const top = 30 - Math.clz32(distance - 1);
  return 2 * (top + 1) + (((distance - 1) >> top) & 1);
}

/** Writes tokens as one block with a code made for them. @param isLast whether the stream ends with it. */
export function writeBlock(tokens: Int32Array, count: number, isLast: boolean, out: Bits): void {
  const letterCounts = new Uint32Array(286);
  const distanceCounts = new Uint32Array(30);
  let extraBits = 0;
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!;
    if (token < COPY) {
      letterCounts[token]!++;
      continue;
    }
    const length = LENGTH_CODES[token & (COPY - 1)]!;
    const distance = distanceCode(token >>> 10);
    letterCounts[FIRST_LENGTH + length]!++;
    distanceCounts[distance]!++;
    extraBits += LENGTH_EXTRAS[length]! + DISTANCE_EXTRAS[distance]!;
  }
  letterCounts[END] = 1;
  const letters = codeLengths(letterCounts, 15);
  const distances = codeLengths(distanceCounts, 15);
  let bits = extraBits + 4096;
  for (let symbol = 0; symbol < 286; symbol++) bits += letterCounts[symbol]! * letters[symbol]!;
  for (let symbol = 0; symbol < 30; symbol++) bits += distanceCounts[symbol]! * distances[symbol]!;
  out.reserve(bits);
  out.write(isLast ? 1 : 0, 1);
  out.write(2, 2);
  writeCodes(letters, distances, out);
  writeTokens(tokens, count, letters, distances, out);
}

function writeTokens(tokens: Int32Array, count: number, letters: Uint8Array, distances: Uint8Array, out: Bits): void {
  const letterWords = codeWords(letters);
  const distanceWords = codeWords(distances);
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!;
    if (token < COPY) {
      out.write(letterWords[token]!, letters[token]!);
      continue;
    }
    const length = token & (COPY - 1);
    const lengthCode = LENGTH_CODES[length]!;
    out.write(letterWords[FIRST_LENGTH + lengthCode]!, letters[FIRST_LENGTH + lengthCode]!);
    if (LENGTH_EXTRAS[lengthCode]! > 0) out.write(length - LENGTH_BASES[lengthCode]!, LENGTH_EXTRAS[lengthCode]!);
    const distance = token >>> 10;
    const code = distanceCode(distance);
    out.write(distanceWords[code]!, distances[code]!);
    if (DISTANCE_EXTRAS[code]! > 0) out.write(distance - DISTANCE_BASES[code]!, DISTANCE_EXTRAS[code]!);
  }
  out.write(letterWords[END]!, letters[END]!);
}

/** The order in which the lengths of the code of lengths stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const REPEAT_BITS: Readonly<Record<number, number>> = { 16: 2, 17: 3, 18: 7 };

/** Both codes by their lengths, which are themselves coded. */
function writeCodes(letters: Uint8Array, distances: Uint8Array, out: Bits): void {
  const letterEnd = Math.max(FIRST_LENGTH, lastUsed(letters) + 1);
  const distanceEnd = lastUsed(distances) + 1;
  const runs = lengthRuns([...letters.subarray(0, letterEnd), ...distances.subarray(0, distanceEnd)]);
  const counts = new Uint32Array(19);
  for (const { symbol } of runs) counts[symbol]!++;
  const lengths = codeLengths(counts, 7);
  const words = codeWords(lengths);
  let end = 19;
  while (end > 4 && lengths[ORDER[end - 1]!] === 0) end--;
  out.write(letterEnd - 257, 5);
  out.write(distanceEnd - 1, 5);
  out.write(end - 4, 4);
  for (const symbol of ORDER.slice(0, end)) out.write(lengths[symbol]!, 3);
  for (const { symbol, extra } of runs) {
    out.write(words[symbol]!, lengths[symbol]!);
    if (symbol >= 16) out.write(extra, REPEAT_BITS[symbol]!);
  }
}

function lastUsed(lengths: Uint8Array): number {
  let last = lengths.length - 1;
  while (last > 0 && lengths[last] === 0) last--;
  return last;
}

/** Lengths with runs written short: 16 repeats the last 3 to 6 times, 17 and 18 stand for 3 to 10 and 11 to 138 zeroes. */
function lengthRuns(lengths: readonly number[]): { symbol: number; extra: number }[] {
  const runs: { symbol: number; extra: number }[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at]!;
    let end = at + 1;
    while (end < lengths.length && lengths[end] === length) end++;
    let left = end - at;
    if (length !== 0) {
      runs.push({ symbol: length, extra: 0 });
      left--;
    }
    while (left >= 3) {
      const most = length !== 0 ? 6 : left > 10 ? 138 : 10;
      const taken = Math.min(left, most);
      runs.push({ symbol: length !== 0 ? 16 : most === 138 ? 18 : 17, extra: taken - (most === 138 ? 11 : 3) });
      left -= taken;
    }
    for (; left > 0; left--) runs.push({ symbol: length, extra: 0 });
    at = end;
  }
  return runs;
}
