import { describe, expect, it } from "vitest";
import { bundledFonts } from "../../../src/text/call-fonts.js";
import { coverage } from "../../../src/text/coverage.js";

const of = (text: string) => coverage(text, bundledFonts.faces(400));

describe("coverage", () => {
  it("finds nothing wrong with what the face draws", () => {
    expect(of("Größe Łódź Αθήνα Київ Việt ฿ ½ − → ▲▼●■◆ ≤ ∞ ✓ x\u0304 \u1f70")).toEqual({
      missing: [],
      shaping: [],
      scripts: [],
      emoji: [],
      fallbacks: [],
    });
  });

  it("lists characters without a glyph once each, in order", () => {
    expect(of("国中国").missing).toEqual(["国", "中"]);
  });

  it.each([
    ["مرحبا", "Arabic"],
    ["שלום", "Hebrew"],
    ["हिन्दी", "Devanagari"],
    ["বাংলা", "Bengali"],
    ["தமிழ்", "Tamil"],
    ["ไทย", "Thai"],
    ["ខ្មែរ", "Khmer"],
    ["བོད", "Tibetan"],
  ])("names the script of %s, which needs shaping", (text, script) => {
    const { scripts, shaping, missing } = of(text);
    expect(scripts).toEqual([script]);
    expect(shaping).toEqual([...new Set(text)]);
    expect(missing).toEqual([]);
  });

  it("tells colour emoji from missing letters", () => {
    expect(of("ok 😀🚀中")).toEqual({ missing: ["中"], shaping: [], scripts: [], emoji: ["😀", "🚀"], fallbacks: [] });
  });

  it("does not count joiners and variation selectors as missing", () => {
    expect(of("a\u200d b\ufe0f c\u200e").missing).toEqual([]);
  });
});
