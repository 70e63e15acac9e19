import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { readSfnt } from "../../../src/text/sfnt.js";
import { subsetFont } from "../../../src/text/subset.js";
import { fontOf } from "./fonts.js";

/** Inter as its makers ship it: extension lookups, pairs by glyph and by class, a lookup listed twice, characters beyond the basic plane. */
const path = createRequire(import.meta.url).resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf");
const inter = readSfnt(new Uint8Array(readFileSync(path)));
const baked = fontOf(400);

describe("readKerning", () => {
  it("reads from Inter itself what fontTools read when the face was baked", () => {
    const letters = [...baked.cmap.keys()].filter(
      (c) => c < 0x250 && /\p{Script=Latin}/u.test(String.fromCodePoint(c)) && c !== 0xaa && c !== 0xba,
    );
    expect(letters.length).toBeGreaterThan(400);
    let kerned = 0;
    const wrong: string[] = [];
    for (const a of letters) {
      for (const b of letters) {
        const value = inter.kern(inter.cmap.get(a)!, inter.cmap.get(b)!);
        if (value !== 0) kerned++;
        if (value !== baked.kern(baked.cmap.get(a)!, baked.cmap.get(b)!)) wrong.push(String.fromCodePoint(a, b));
      }
    }
    expect(wrong).toEqual([]);
    expect(kerned).toBeGreaterThan(20_000);
  });

  it("is 0 for glyphs that no table mentions", () => {
    expect(inter.kern(0, 0)).toBe(0);
    expect(baked.kern(0, 5)).toBe(0);
  });
});

describe("a font with characters beyond the basic plane", () => {
  it("is read, and written into a subset, by both kinds of cmap", () => {
    const astral = [...inter.cmap.keys()].find((codePoint) => codePoint > 0xffff)!;
    const character = String.fromCodePoint(astral);
    const subset = readSfnt(subsetFont(inter, [`AV ${character}`], "Test").bytes);
    expect([...subset.cmap.keys()]).toEqual([0x20, 0x41, 0x56, astral]);
    expect(subset.advance(subset.cmap.get(astral)!)).toBe(inter.advance(inter.cmap.get(astral)!));
  });
});
