import { describe, expect, it } from "vitest";
import { readSfnt } from "../../../src/text/sfnt.js";
import { subsetFace, subsetFont } from "../../../src/text/subset.js";
import { bytesOf, fontOf } from "./fonts.js";

const font = fontOf(400);
const texts = ["AVATAR", "Größe, Łódź", "x\u0304 = 12,5 %"];

/** The pairs of the file's `kern` table. */
function kernPairs(bytes: Uint8Array): Map<string, number> {
  const table = readSfnt(bytes).table("kern");
  const pairs = new Map<string, number>();
  if (!table) return pairs;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = 4;
  for (let i = 0; i < view.getUint16(2); i++) {
    for (let k = 0; k < view.getUint16(at + 6); k++) {
      const pair = at + 14 + 6 * k;
      pairs.set(`${view.getUint16(pair)} ${view.getUint16(pair + 2)}`, view.getInt16(pair + 4));
    }
    at += view.getUint16(at + 2);
  }
  return pairs;
}

describe("subsetFont", () => {
  const subset = subsetFont(font, texts, "Test");
  const read = readSfnt(subset.bytes);

  it("maps the characters of the texts and the space, no others", () => {
    const wanted = new Set([" ", ...texts.join("")]);
    expect([...read.cmap.keys()].map((codePoint) => String.fromCodePoint(codePoint)).sort()).toEqual([...wanted].sort());
  });

  it("keeps advance, bearing and outline of every glyph, composites included", () => {
    expect(subset.glyphs[0]).toBe(0);
    subset.glyphs.forEach((old, index) => {
      expect(read.advance(index)).toBe(font.advance(old));
      expect(read.leftBearing(index)).toBe(font.leftBearing(old));
      expect(read.outline(index)).toEqual(font.outline(old));
    });
  });

  it("keeps the kerning of pairs that occur, and no other", () => {
    const pairs = kernPairs(subset.bytes);
    const at = (character: string) => subset.cmap.get(character.codePointAt(0)!)!;
    const kern = (a: string, b: string) => font.kern(font.cmap.get(a.codePointAt(0)!)!, font.cmap.get(b.codePointAt(0)!)!);
    expect(pairs.get(`${at("A")} ${at("V")}`)).toBe(kern("A", "V"));
    expect(kern("T", "ö")).not.toBe(0);
    expect(pairs.has(`${at("T")} ${at("ö")}`)).toBe(false);
    expect([...pairs.values()]).not.toContain(0);
  });

  it("is the same for the same texts in any order, given once or often", () => {
    expect(subsetFont(font, [...texts].reverse(), "Test").bytes).toEqual(subset.bytes);
    expect(subsetFont(font, new Set([...texts, ...texts]), "Test").bytes).toEqual(subset.bytes);
  });

  it("checks out: every table's checksum and the file's", () => {
    const { bytes } = subset;
    const view = new DataView(bytes.buffer);
    const sum = (start: number, end: number) => {
      let total = 0;
      for (let i = start; i < end; i += 4) total = (total + view.getUint32(i)) >>> 0;
      return total;
    };
    expect(sum(0, bytes.length)).toBe(0xb1b0afba);
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + 16 * i;
      const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
      const start = view.getUint32(record + 8);
      const expected =
        tag === "head"
          ? (sum(start, start + 56) - view.getUint32(start + 8)) >>> 0
          : sum(start, (start + view.getUint32(record + 12) + 3) & ~3);
      expect(view.getUint32(record + 4), tag).toBe(expected);
    }
  });

  it("holds the parts of a letter the face lacks, and .notdef for what it cannot draw at all", () => {
    const greek = subsetFont(font, ["\u1f70", "中"], "Test");
    expect(greek.cmap.has("α".codePointAt(0)!)).toBe(true);
    expect(greek.cmap.has(0x300)).toBe(true);
    expect(greek.cmap.has("中".codePointAt(0)!)).toBe(false);
  });

  it("is empty but valid for no text, and splits kerning too long for one subtable", () => {
    expect(readSfnt(subsetFont(font, [], "Test").bytes).cmap.size).toBe(1);
    const letters = [...font.cmap.keys()].filter((codePoint) => codePoint < 0x250).map((codePoint) => String.fromCodePoint(codePoint));
    const all = letters.map((a) => letters.map((b) => a + b).join(" "));
    const big = subsetFont(font, all, "Test");
    expect(kernPairs(big.bytes).size).toBeGreaterThan(10_000);
    expect(readSfnt(big.bytes).cmap.size).toBeGreaterThan(500);
  });

  it("is small: a chart's words take a few kilobytes", () => {
    expect(subset.bytes.length).toBeLessThan(6000);
    expect(bytesOf(400).length).toBeGreaterThan(20 * subset.bytes.length);
  });
});

describe("subsetFace", () => {
  it("cuts the bundled face of a weight", async () => {
    expect(await subsetFace(600, texts)).toEqual(subsetFont(fontOf(600), texts, "Dataface Sans").bytes);
  });
});
