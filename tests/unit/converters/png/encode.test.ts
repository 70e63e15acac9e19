import { crc32 as crcOfNode } from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../../src/converters/png/checksum.js";
import { isPng, readChunks, writeChunks } from "../../../../src/converters/png/chunks.js";
import { encodePng } from "../../../../src/converters/png/encode.js";
import { numbers } from "../drawings.js";
import { decode } from "./decode.js";

const words = { title: "Umsatz – Größe", description: "Two rows.\nЖизнь 🙂" };

/** A picture of these pixels, given as `[red, green, blue, opacity]` with colours already multiplied. */
const picture = (width: number, pixels: number[][]) => ({ width, height: pixels.length / width, pixels: Uint8Array.from(pixels.flat()) });

describe("a PNG file", () => {
  const one = picture(2, [
    [255, 0, 0, 255],
    [0, 0, 255, 255],
  ]);

  it("has its parts in the order of the specification, and every checksum is right", () => {
    const file = encodePng(one, 1, { ...words, chart: "type: bar" });
    expect(isPng(file)).toBe(true);
    // readChunks leaves out what has a wrong checksum.
    expect(decode(file).types).toEqual(["IHDR", "sRGB", "pHYs", "iTXt", "iTXt", "iTXt", "PLTE", "IDAT", "IEND"]);
    const spoilt = file.slice();
    spoilt[20]! ^= 1;
    expect([...readChunks(spoilt)].map(({ type }) => type)).not.toContain("IHDR");
  });

  it("has the checksum of everyone else", () => {
    expect(crc32(new TextEncoder().encode("IEND"))).toBe(0xae426082);
    if (crcOfNode) expect(crc32(Uint8Array.of(0, 255, 17))).toBe(crcOfNode(Uint8Array.of(0, 255, 17)));
  });

  it.each([
    [1, 3780],
    [2, 7559],
    [1.5, 5669],
  ])("at a pixelRatio of %d has %d pixels a metre, 96 dpi of CSS times the ratio", (ratio, perMetre) => {
    const size = Buffer.from(decode(encodePng(one, ratio, words)).chunk("pHYs")!);
    expect([size.readUInt32BE(0), size.readUInt32BE(4), size[8]]).toEqual([perMetre, perMetre, 1]);
  });

  it("says its title and description in any script, without the NUL that the format forbids", () => {
    expect(decode(encodePng(one, 1, words)).words).toEqual({ Title: words.title, Description: words.description });
    expect(decode(encodePng(one, 1, { title: "a\0b", description: "" })).words).toEqual({ Title: "ab", Description: "" });
  });

  it("cut off anywhere is read as far as it goes", () => {
    const file = encodePng(one, 1, words);
    for (let end = 0; end < file.length; end++) expect([...readChunks(file.subarray(0, end))].length).toBeLessThan(8);
    expect([...readChunks(writeChunks([]))]).toEqual([]);
  });
});

describe("pixels", () => {
  it("are read the same wherever they lie in memory", () => {
    const pixels = Array.from({ length: 40 }, (_, i) => [i, 0, 40 - i, i % 3 === 0 ? 255 : 128].map((value) => Math.min(value, 128)));
    const whole = Uint8Array.from([0, ...pixels.flat()]);
    const shifted = { width: 8, height: 5, pixels: whole.subarray(1) };
    expect(encodePng(shifted, 1, words)).toEqual(encodePng(picture(8, pixels), 1, words));
  });

  it("of at most 256 colours are numbers of a palette, and of more they are colours", () => {
    const colors = (count: number) => Array.from({ length: count }, (_, i) => [i & 255, i >> 8, 7, 255]);
    expect(decode(encodePng(picture(16, colors(256)), 1, words))).toMatchObject({ colorType: 3 });
    expect(decode(encodePng(picture(257, colors(257)), 1, words))).toMatchObject({ colorType: 2 });
  });

  it("come back as they were whatever the width of a row", () => {
    for (let width = 1; width < 14; width++) {
      const pixels = Array.from({ length: 300 * width }, (_, i) => [i & 255, (i * 7) >> 4, (i * 3) & 255, 255].map((value) => value & 255));
      const back = decode(encodePng(picture(width, pixels), 1, words));
      expect(back.colorType).toBe(2);
      expect(back.pixels).toEqual(Uint8Array.from(pixels.flat()));
    }
  });

  it.each([
    ["opaque and few", 8, [255]],
    ["opaque and many", 256, [255]],
    ["translucent and few", 4, [0, 128, 255]],
    ["translucent and many", 256, [0, 1, 40, 128, 254, 255]],
  ])("that are %s come back as they were", (_, range, opacities) => {
    const random = numbers(range);
    const pixels = Array.from({ length: 64 * 64 }, () => {
      const opacity = opacities[Math.floor(random() * opacities.length)]!;
      return [...[0, 0, 0].map(() => Math.floor((Math.floor(random() * range) * opacity) / 255)), opacity];
    });
    const back = decode(encodePng(picture(64, pixels), 1, words));
    // Multiplied with their opacity again they are the same to the byte.
    const multiplied = back.pixels.map((value, i) => (i % 4 === 3 ? value : Math.round((value * back.pixels[i - (i % 4) + 3]!) / 255)));
    expect(multiplied).toEqual(Uint8Array.from(pixels.flat()));
  });
});
