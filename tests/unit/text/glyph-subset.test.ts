import { describe, expect, it } from "vitest";
import { loadFace } from "../../../src/text/face.js";
import { subsetGlyphs } from "../../../src/text/glyph-subset.js";

describe("a subset by glyphs", () => {
  it("holds the outlines asked for at the places asked for, twice where asked twice, and widths", async () => {
    const { font } = await loadFace(400);
    const [a, umlaut] = [font.cmap.get(0x41)!, font.cmap.get(0xc4)!];
    const { bytes, glyphs } = subsetGlyphs(font, [0, a, umlaut, a]);
    expect(glyphs.slice(0, 4)).toEqual([0, a, umlaut, a]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const names = Array.from({ length: view.getUint16(4) }, (_, i) => String.fromCharCode(...bytes.subarray(12 + 16 * i, 16 + 16 * i)));
    expect(names).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);
    const table = (name: string) => view.getUint32(12 + 16 * names.indexOf(name) + 8);
    expect(view.getUint16(table("maxp") + 4)).toBe(glyphs.length);
    glyphs.forEach((glyph, index) => {
      expect(view.getUint16(table("hmtx") + 4 * index)).toBe(font.advance(glyph));
      const [start, end] = [0, 1].map((more) => 2 * view.getUint16(table("loca") + 2 * (index + more))) as [number, number];
      expect(end - start).toBeGreaterThanOrEqual(font.glyphData(glyph).length);
    });
  });
});
