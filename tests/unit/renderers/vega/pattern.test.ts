import { describe, expect, it } from "vitest";
import { withFuel } from "../../../../src/renderers/vega/engine/fuel.js";
import { Pattern } from "../../../../src/renderers/vega/engine/pattern/match.js";

const patterns: [source: string, flags?: string][] = [
  ["a"],
  ["[aeiou]", "gi"],
  ["^\\s+|\\s+$", "g"],
  ["(\\d+)-(\\d+)", "g"],
  ["(?<year>\\d{4})-(?<month>\\d\\d)"],
  ["\\bA\\w*", "g"],
  ["\\B.", "g"],
  ["(a|ab)(c|bcd)(d*)"],
  ["(z)((a+)?(b+)?(c))*"],
  ["(?=(a+))a*b\\1"],
  ["(.*?)a(?!(a+)b\\2c)\\2(.*)"],
  ["x*", "g"],
  ["(?:)", "g"],
  [".{2,3}?", "g"],
  ["(?<=\\$)\\d+(?:\\.\\d\\d)?", "g"],
  ["(?<!\\d)\\d{2}(?!\\d)", "g"],
  ["^.*$", "gm"],
  ["a.c", "s"],
  ["[^\\w\\s]", "g"],
  ["[\\]\\-x]+", "g"],
  ["\\u0041|\\x42|\\t", "g"],
  ["(a)|b", "g"],
  ["(?:a|b){2,}", "g"],
  ["(a*)*"],
  ["(a*)+b"],
  ["(?:a*?)*c"],
  ["\\p{Lu}\\p{Ll}+", "gu"],
  ["^.$", "u"],
  ["[😀-😎]", "gu"],
  ["{", "g"],
  ["a{,2}"],
  ["]", "g"],
  ["(\\w+)\\s\\1", "i"],
  ["\\k<w>(?<w>.)"],
  ["[.]", "g"],
  ["\\/|\\\\", "g"],
  ["\\cJ", "g"],
  ["((a)|(b))+"],
];
const texts = [
  "",
  "a",
  "abcd",
  "zaacbbbcac",
  "baaabac",
  "  Ada  Lovelace ",
  "from 2019-05 to 2020-12, 1-2",
  "costs $12.50 or $9, 42 and 123",
  "one\ntwo\r\nthree",
  "a\nc abc aXc",
  "Straße ÄÖ Éa 😀 😎x",
  "the The cat CAT",
  "a{,2} ] { } \\ / \t AB",
  "aaab xx-]x",
];

describe("a regular expression", () => {
  it.each(patterns)("/%s/%s finds, replaces and splits as the engine's own does", (source, flags = "") => {
    const ours = new Pattern(source, flags);
    for (const text of texts) {
      const theirs = new RegExp(source, flags);
      expect(ours.test(text), text).toBe(new RegExp(source, flags.replace("g", "")).test(text));
      for (const put of ["*", "<$1>", "[$&]", "$$", "$`|$'", "$<year>/$2"])
        expect(ours.replace(text, put), `${text} → ${put}`).toBe(text.replace(theirs, put));
      const split = text.split(theirs).map((each) => each ?? "");
      expect(ours.split(text), text).toEqual(split);
      expect(ours.split(text, 2), text).toEqual(split.slice(0, 2));
    }
  });

  it("that would run for ever is out of work, at the same step each time", () => {
    const text = `${"a".repeat(30)}!`;
    for (const source of ["(a+)+$", "(a|aa)+$", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$"]) {
      const run = (work: number) => withFuel(work, () => new Pattern(source).test(text));
      expect(() => run(1_000_000), source).toThrow(/more work than allowed/);
    }
    const steps = (work: number) => withFuel(work, () => new Pattern("(a+)+$").test("aaaaaaaa!"));
    let [low, high] = [0, 1_000_000];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      try {
        steps(middle);
        high = middle;
      } catch {
        low = middle;
      }
    }
    expect(() => steps(low)).toThrow();
    expect(steps(high)).toBe(false);
  });

  it("that nests too deep, or is too long, is refused and overflows nothing", () => {
    expect(() => withFuel(1e9, () => new Pattern("(?:ab)*$").test("ab".repeat(100_000)))).toThrow(/work/);
    expect(() => new Pattern("a".repeat(2000))).toThrow(/2000 characters/);
    expect(new Pattern("a*$").test("a".repeat(200_000))).toBe(true);
  });

  it("that is none says so", () => {
    expect(() => new Pattern("(")).toThrow(/Invalid regular expression/);
    expect(() => new Pattern("a", "y")).toThrow(/flags/);
  });
});
