import { describe, expect, it } from "vitest";
import { type Block, type Run, readMarkdown, readRuns } from "../../../src/face/markdown.js";

const plain = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");
const kinds = (source: string) => readMarkdown(source).map(({ kind }) => kind);
const tableOf = (source: string) => readMarkdown(source)[0] as Extract<Block, { kind: "table" }>;
const links = (source: string) => readRuns(source).flatMap(({ text, href }) => (href === undefined ? [] : [`${text} → ${href}`]));

describe("a quote", () => {
  it("is its lines without their marks, with blocks of its own", () => {
    const [quote, after] = readMarkdown("> # Said\n> by many\n>\n> > and again\n\nAfter");
    expect(quote).toEqual({ kind: "quote", source: "# Said\nby many\n\n> and again" });
    expect(after!.kind).toBe("paragraph");
    expect(readMarkdown((quote as { source: string }).source).map(({ kind }) => kind)).toEqual(["heading", "paragraph", "quote"]);
  });

  it("may stand right under a paragraph, and deep ones stay letters", () => {
    expect(kinds("Words\n> said")).toEqual(["paragraph", "quote"]);
    expect(readMarkdown("> a", 4).map(({ kind }) => kind)).toEqual(["paragraph"]);
  });
});

describe("a table", () => {
  it("has a head, rows as wide as it, and the sides its columns ask for", () => {
    const table = tableOf("| Town | 1931 | b |\n|---|---:|:-:|\n| Morris | **29** | x | more |\n| Waseca |\n\nAfter");
    expect(table.align).toEqual(["start", "end", "middle"]);
    expect(table.rows.map((row) => row.map(plain))).toEqual([
      ["Town", "1931", "b"],
      ["Morris", "29", "x"],
      ["Waseca", "", ""],
    ]);
    expect(table.rows[1]![1]![0]!.isBold).toBe(true);
  });

  it("may go without bars at its ends, and hold bars that are escaped", () => {
    expect(tableOf("a | b\n--- | ---\n1 \\| 2 | 3").rows[1]!.map(plain)).toEqual(["1 | 2", "3"]);
  });

  it("is none without the line under its head, or with another number of columns there", () => {
    expect(kinds("| a | b |\n| 1 | 2 |")).toEqual(["paragraph"]);
    expect(kinds("a | b\n---")).toEqual(["paragraph", "rule"]);
    expect(kinds("| a | b | c |\n|---|---|\n| 1 | 2 |")).toEqual(["paragraph"]);
  });

  it("ends at its limits", () => {
    const wide = (text: string) => `|${`${text}|`.repeat(100)}`;
    const { align, rows } = tableOf([wide("a"), wide("-"), ...Array.from({ length: 500 }, () => wide("1"))].join("\n"));
    expect([align.length, rows.length]).toEqual([24, 200]);
  });
});

describe("an address", () => {
  it("in the text is a link, without the stop after it", () => {
    expect(links("See https://example.org/a_b?c=d. And (http://example.org).")).toEqual([
      "https://example.org/a_b?c=d → https://example.org/a_b?c=d",
      "http://example.org → http://example.org",
    ]);
    expect(links("xhttps://example.org")).toEqual([]);
  });

  it("in angles is a link; a post address opens the post", () => {
    expect(links("<https://example.org/(a)> <who@example.org> <b>")).toEqual([
      "https://example.org/(a) → https://example.org/(a)",
      "who@example.org → mailto:who@example.org",
    ]);
  });

  it("inside of a link or of code stays as it is, and no other protocol counts", () => {
    expect(links("[https://a.org](https://b.org) `https://c.org`")).toEqual(["https://a.org → https://b.org"]);
    expect(links("<javascript:alert(1)> javascript:alert(1)")).toEqual([]);
  });

  it("of any length is read in no time", () => {
    const started = performance.now();
    readRuns(`https://${"a.".repeat(20_000)} <${"a".repeat(50_000)} ${"|-".repeat(20_000)}`);
    readMarkdown(`|a|\n|${"-".repeat(50_000)}x\n${"> ".repeat(5000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
