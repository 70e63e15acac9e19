import { describe, expect, it } from "vitest";
import { clusters } from "../../../src/text/clusters.js";
import { createMeasurer } from "../../../src/text/measurer.js";
import { truncate } from "../../../src/text/truncate.js";
import { wrap } from "../../../src/text/wrap.js";

const measurer = createMeasurer();
const style = { size: 12, weight: 400 } as const;
const width = (text: string) => measurer.width(text, style);
const cut = (text: string, maxWidth: number) => truncate(text, maxWidth, style, measurer);

describe("truncate", () => {
  it("keeps a text that fits exactly", () => {
    expect(cut("Bosnia and Herzegovina", width("Bosnia and Herzegovina"))).toBe("Bosnia and Herzegovina");
  });

  it("keeps as much as fits, at every width", () => {
    const text = "Saint Vincent and the Grenadines";
    for (let room = width("…"); room < width(text); room += 1.7) {
      const short = cut(text, room);
      expect(short.endsWith("…")).toBe(true);
      expect(width(short)).toBeLessThanOrEqual(room + 1e-6);
      const longer = text.slice(0, short.length);
      if (longer.at(-1) !== " ") expect(width(`${longer}…`)).toBeGreaterThan(room);
    }
  });

  it("drops space and joining punctuation before the ellipsis", () => {
    expect(cut("Sales, net of returns", width("Sales, …"))).toBe("Sales…");
  });

  it("gives the ellipsis alone, then nothing, when there is no room", () => {
    expect(cut("Germany", width("…"))).toBe("…");
    expect(cut("Germany", width("…") - 1)).toBe("");
    expect(cut("Germany", -5)).toBe("");
    expect(cut("", 0)).toBe("");
  });

  it("never takes an accent, half a character or half a flag", () => {
    const text = "x\u0304x\u0304x\u0304😀🇫🇷🇩🇪ok";
    for (let room = 0; room < width(text); room += 3) {
      const short = cut(text, room).replace("…", "");
      expect(text.startsWith(short)).toBe(true);
      expect(short).not.toMatch(/\p{Surrogate}|x$|🇫$|🇩$/u);
    }
  });

  it("measures the normalised text", () => {
    expect(cut("  two\n words ", 500)).toBe("two words");
  });
});

describe("wrap", () => {
  const lines = (text: string, maxWidth: number, maxLines = 9) => wrap(text, maxWidth, maxLines, style, measurer);

  it("keeps a text that fits on one line", () => {
    expect(lines("Net sales", 500)).toEqual(["Net sales"]);
    expect(lines(" ", 500)).toEqual([]);
  });

  it("fills lines from the first and breaks at spaces", () => {
    expect(lines("the quick brown fox jumps", width("brown fox"))).toEqual(["the quick", "brown fox", "jumps"]);
  });

  it("breaks after a hyphen or slash between words, not before a number's sign", () => {
    expect(lines("Alsace-Lorraine/Baden", width("Lorraine/"))).toEqual(["Alsace-", "Lorraine/", "Baden"]);
    expect(lines("to -40", width("to -"))[0]).toBe("to");
  });

  it("cuts only the last line", () => {
    const out = lines("one two three four five six seven", width("one two x"), 2);
    expect(out).toHaveLength(2);
    expect(out[0]).toBe("one two");
    expect(out[1]).toMatch(/^three…$|^thre.*…$/);
  });

  it("breaks a word that is wider than a line, and loses nothing while there are lines", () => {
    const word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    const out = lines(word, 80, 99);
    expect(out.join("")).toBe(word);
    for (const line of out) expect(width(line)).toBeLessThanOrEqual(80 + 1e-6);
  });

  it("breaks between ideographs", () => {
    expect(lines("中国人民共和国", width("中国人"))).toEqual(["中国人", "民共和", "国"]);
  });

  it("does not break at a no-break space", () => {
    expect(lines("12\u00a0000 km", width("12\u00a0000"))).toEqual(["12\u00a0000", "km"]);
  });

  it("puts at least one character on a line but the last, which is left out when not even the ellipsis fits", () => {
    expect(lines("abcd", 0.1, 3)).toEqual(["a", "b"]);
  });
});

describe("clusters", () => {
  it("keeps together what is drawn as one, and is the text when joined", () => {
    const text = "ex\u0304👩\u200d🔬👍🏽🇫🇷🇩🇪❤\ufe0fz";
    expect(clusters(text)).toEqual(["e", "x\u0304", "👩\u200d🔬", "👍🏽", "🇫🇷", "🇩🇪", "❤\ufe0f", "z"]);
    expect(clusters(text).join("")).toBe(text);
  });
});
