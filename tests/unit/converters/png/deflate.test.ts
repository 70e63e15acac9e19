import { inflateSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeLengths, codeWords } from "../../../../src/converters/png/deflate/huffman.js";
import { zlibScanlines } from "../../../../src/converters/png/deflate/scanlines.js";

/** Whether a stream says what went in, by a reader that is not ours. */
function survives(bytes: Uint8Array, rowBytes: number, pixelBytes: number): boolean {
  return Buffer.compare(inflateSync(zlibScanlines(bytes, rowBytes, pixelBytes)), bytes) === 0;
}

/** Bytes without a pattern, the same every time. */
function noise(length: number, values = 256): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 24) % values;
  });
}

describe("zlibScanlines", () => {
  it("gives back any bytes, whatever is said about rows and pixels", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 400 })), { maxLength: 30 }).map((runs) => {
        return Uint8Array.from(runs.flatMap(([value, length]) => new Array<number>(length).fill(value)));
      }),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 2, max: 300 }), fc.constantFrom(1, 3, 4), (each, row, pixel) => survives(each, row, pixel)),
      { numRuns: 400 },
    );
  });

  it("gives back more than one block of noise, a row longer than the window, and nothing at all", () => {
    expect(survives(noise(200_000), 1001, 1)).toBe(true);
    expect(survives(noise(200_000, 2), 50_001, 4)).toBe(true);
    expect(survives(new Uint8Array(), 11, 1)).toBe(true);
    expect(survives(new Uint8Array(3_000_000), 3001, 3)).toBe(true);
  });

  it("writes a plain area in next to nothing, and noise in hardly more than it takes", () => {
    expect(zlibScanlines(new Uint8Array(256_400), 641, 1).length).toBeLessThan(600);
    expect(zlibScanlines(noise(100_000), 1001, 1).length).toBeLessThan(100_400);
  });

  it("finds a row that comes again after others", () => {
    const row = noise(1000);
    const rows = Array.from({ length: 20 }, (_, index) => (index % 4 === 0 ? row : new Uint8Array(1000).fill(index)));
    const bytes = Uint8Array.from(rows.flatMap((each) => [...each]));
    expect(zlibScanlines(bytes, 1000, 1).length).toBeLessThan(1600);
  });
});

describe("codeLengths", () => {
  const bits = (counts: readonly number[], lengths: Uint8Array) => counts.reduce((sum, count, symbol) => sum + count * lengths[symbol]!, 0);

  /** Bits of the best code, by joining the two rarest again and again. */
  function fewestBits(counts: readonly number[]): number {
    const open = counts.filter((count) => count > 0);
    let sum = 0;
    while (open.length > 1) {
      open.sort((a, b) => b - a);
      const joined = open.pop()! + open.pop()!;
      sum += joined;
      open.push(joined);
    }
    return sum;
  }

  it("finds a shortest code, which is whole", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 60 }), (counts) => {
        fc.pre(counts.filter((count) => count > 0).length > 1);
        const lengths = codeLengths(Uint32Array.from(counts), 15);
        expect(bits(counts, lengths)).toBe(fewestBits(counts));
        expect([...lengths].reduce((sum, length) => sum + (length === 0 ? 0 : 2 ** -length), 0)).toBe(1);
        counts.forEach((count, symbol) => {
          expect(lengths[symbol]! > 0).toBe(count > 0);
        });
      }),
    );
  });

  it("keeps words within the limit, however rare a symbol is", () => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 30) fibonacci.push(fibonacci.at(-1)! + fibonacci.at(-2)!);
    for (const limit of [7, 15]) {
      const lengths = codeLengths(Uint32Array.from(fibonacci), limit);
      expect(Math.max(...lengths)).toBe(limit);
      expect([...lengths].reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
    }
  });

  it("gives a lone symbol, and none, a code of two words", () => {
    expect([...codeLengths(Uint32Array.of(0, 0, 7), 15)]).toEqual([1, 0, 1]);
    expect([...codeLengths(Uint32Array.of(7, 0, 0), 15)]).toEqual([1, 1, 0]);
    expect([...codeLengths(new Uint32Array(3), 15)]).toEqual([1, 1, 0]);
  });

  it("gives words of which none begins another", () => {
    const lengths = codeLengths(Uint32Array.from([9, 1, 1, 4, 2]), 15);
    const words = [...codeWords(lengths)].map((word, symbol) =>
      word.toString(2).padStart(lengths[symbol]!, "0").split("").reverse().join(""),
    );
    for (const [i, word] of words.entries())
      for (const [j, other] of words.entries()) if (i !== j) expect(other.startsWith(word)).toBe(false);
  });
});
