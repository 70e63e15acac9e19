import { describe, expect, it } from "vitest";
import type { TextStyle } from "../../../src/context/measurer.js";
import { bundledFace, createMeasurer } from "../../../src/text/measurer.js";
import { metricsOf, slotOf } from "../../../src/text/metrics.js";
import { fontOf } from "./fonts.js";

const regular: TextStyle = { size: 16, weight: 400 };
const semibold: TextStyle = { size: 16, weight: 600 };
const measurer = createMeasurer();

describe("createMeasurer", () => {
  it("names the bundled family", () => {
    expect(measurer.family).toBe("Dataface Sans");
  });

  it("gives every digit the same width", () => {
    const widths = [..."0123456789"].map((digit) => measurer.width(digit, regular));
    expect(new Set(widths).size).toBe(1);
    expect(widths[0]).toBe((1328 / 2048) * 16);
  });

  it("kerns pairs of one script, in both weights", () => {
    for (const style of [regular, semibold]) {
      for (const pair of ["AV", "To", "ΑΥ", "ГА", "T.", "’s", "’A"]) {
        const [first, second] = [...pair] as [string, string];
        expect(measurer.width(pair, style), pair).toBeLessThan(measurer.width(first, style) + measurer.width(second, style));
      }
    }
  });

  it("does not kern across a space or two scripts", () => {
    const space = measurer.width("A V", regular) - measurer.width("A", regular) - measurer.width("V", regular);
    expect(space).toBe((576 / 2048) * 16);
    expect(measurer.width("TА", regular)).toBe(measurer.width("T", regular) + measurer.width("А", regular));
  });

  it("grows in proportion to the size", () => {
    expect(measurer.width("Kiribati", { size: 24, weight: 400 })).toBeCloseTo(
      2 * measurer.width("Kiribati", { size: 12, weight: 400 }),
      10,
    );
  });

  it("measures text as normalizeText leaves it", () => {
    expect(measurer.width("  a \n b ", regular)).toBe(measurer.width("a b", regular));
    expect(measurer.width("e\u0301", regular)).toBe(measurer.width("\u00e9", regular));
    expect(measurer.width("   ", regular)).toBe(0);
    expect(measurer.width("", regular)).toBe(0);
  });

  it("gives a missing character the width of .notdef, astral ones once", () => {
    const notdef = (bundledFace(400).advances[0]! / 2048) * 16;
    expect(measurer.width("中", regular)).toBe(notdef);
    expect(measurer.width("😀", regular)).toBe(notdef);
  });

  it("gives combining marks no width and keeps their neighbours' kerning", () => {
    expect(measurer.width("A\u0323\u0304V", regular)).toBe(measurer.width("AV", regular));
    expect(measurer.missing("q\u0332", regular)).toEqual(["\u0332"]);
    expect(measurer.width("q\u0332", regular)).toBe(measurer.width("q", regular));
    expect(measurer.width("x\u0304", regular)).toBe(measurer.width("x", regular));
    expect(measurer.width("T\u0304o", regular)).toBe(measurer.width("To", regular));
  });

  it("draws a composed letter the face lacks from its parts", () => {
    expect(slotOf(bundledFace(400), 0x1f70)).toBe(0);
    expect(measurer.width("\u1f70", regular)).toBe(measurer.width("α", regular));
    expect(measurer.missing("\u1f70", regular)).toEqual([]);
  });

  it("lists missing characters once, in order", () => {
    expect(measurer.missing("a中b国c中 😀", regular)).toEqual(["中", "国", "😀"]);
    expect(measurer.missing("Łódź Αθήνα Київ 1 234,5 % → ▲ ≤ €", semibold)).toEqual([]);
  });

  it("says the room above and below the baseline", () => {
    expect(measurer.vertical(regular)).toEqual({ ascent: (1984 / 2048) * 16, descent: (494 / 2048) * 16 });
  });

  it("measures a face the caller brings as the bundled one when the bytes are the same", () => {
    const own = createMeasurer({
      family: "Mine",
      faces: (weight) => [{ id: `${weight}`, family: "Mine", weight, metrics: metricsOf(fontOf(weight)) }],
    });
    expect(own.family).toBe("Mine");
    for (const text of ["AVATAR", "Τύπος", "ДАТА", "Tò 12", "“Ty”"]) {
      for (const style of [regular, semibold]) expect(own.width(text, style), text).toBeCloseTo(measurer.width(text, style), 9);
    }
  });
});

describe("bundledFace", () => {
  it.each([400, 600] as const)("holds the advances and the kerning of every pair of the %d file", (weight) => {
    const font = fontOf(weight);
    const face = bundledFace(weight);
    const entries = [...font.cmap].map(([codePoint, glyph]) => ({ glyph, slot: slotOf(face, codePoint) }));
    let wrong = 0;
    for (const a of entries) {
      if (a.slot === 0 || face.advances[a.slot] !== font.advance(a.glyph)) wrong++;
    }
    for (let i = 0; i < entries.length; i += 3) {
      const a = entries[i]!;
      const row = face.rows[a.slot]! * face.columnCount;
      for (const b of entries) if (face.kerning[row + face.columns[b.slot]!] !== font.kern(a.glyph, b.glyph)) wrong++;
    }
    expect(wrong).toBe(0);
  });
});
