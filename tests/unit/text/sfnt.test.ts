import { describe, expect, it } from "vitest";
import { FontError } from "../../../src/text/bytes.js";
import { readSfnt, type Sfnt } from "../../../src/text/sfnt.js";
import { bytesOf, fontOf } from "./fonts.js";

const font = fontOf(400);
const glyph = (character: string) => font.cmap.get(character.codePointAt(0)!)!;

/** Everything a reader may be asked, so that no part of a broken file stays unread. */
function readAll(bytes: Uint8Array): void {
  const read: Sfnt = readSfnt(bytes);
  for (let g = 0; g < read.glyphCount; g += 7) {
    read.advance(g);
    read.leftBearing(g);
    read.outline(g);
    read.kern(g, (g * 3) % read.glyphCount);
  }
}

describe("readSfnt", () => {
  it("reads the size of the em, the lines and the characters", () => {
    expect(font).toMatchObject({ unitsPerEm: 2048, ascent: 1984, descent: 494 });
    expect(font.cmap.size).toBeGreaterThan(1500);
    expect(font.advance(glyph("0"))).toBe(1328);
  });

  it("keeps the bundled face's promises: own name, both weights named, OFL, no glyph substitution", () => {
    for (const [weight, style] of [
      [400, "Regular"],
      [600, "SemiBold"],
    ] as const) {
      const face = fontOf(weight);
      const names = new TextDecoder("utf-16be").decode(face.table("name")!);
      expect(names).toContain(`Dataface Sans ${style}`);
      expect(names).toContain("SIL Open Font License");
      const os2 = face.table("OS/2")!;
      expect((os2[4]! << 8) | os2[5]!).toBe(weight);
      for (const tag of ["GSUB", "GDEF", "fpgm", "prep"]) expect(face.table(tag), tag).toBeNull();
    }
  });

  it("has no kerning with any space", () => {
    const spaces = [0x20, 0xa0, 0x2007, 0x2009, 0x202f].map((codePoint) => font.cmap.get(codePoint)!);
    for (const space of spaces) {
      for (const other of font.cmap.values()) expect([font.kern(space, other), font.kern(other, space)]).toEqual([0, 0]);
    }
  });

  it("reads simple and composite outlines", () => {
    expect(font.outline(glyph(" "))).toEqual([]);
    expect(font.outline(glyph("I"))).toHaveLength(1);
    expect(font.outline(glyph("o"))).toHaveLength(2);
    expect(font.outline(glyph("ö"))).toHaveLength(4);
    const top = Math.max(
      ...font
        .outline(glyph("H"))
        .flat()
        .map((point) => point.y),
    );
    expect(top).toBe(1490);
  });

  it("refuses what is not a TrueType font", () => {
    expect(() => readSfnt(new Uint8Array(0))).toThrow(FontError);
    expect(() => readSfnt(new TextEncoder().encode("wOFF and more text to read"))).toThrow("not a TrueType font");
  });

  it("refuses a font cut off anywhere, and says which part ends too early", () => {
    const whole = bytesOf(400);
    for (let length = 0; length < whole.length; length += 2999) {
      expect(() => readAll(whole.slice(0, length)), `${length} bytes`).toThrow(FontError);
    }
    expect(() => readAll(whole.slice(0, 100_000))).toThrow(/the font's ".+" ends at byte \d+/);
  });

  it("never throws anything but a FontError for a damaged font", () => {
    let seed = 12345;
    const next = (limit: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed % limit;
    };
    for (let round = 0; round < 40; round++) {
      const bytes = bytesOf(400);
      for (let i = 0; i < 8; i++) bytes[next(round % 2 === 0 ? 400 : bytes.length)] = next(256);
      try {
        readAll(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(FontError);
      }
    }
  });
});
