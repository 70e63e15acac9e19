import { describe, expect, it } from "vitest";
import { renderFace } from "../../dist/index.js";

const svgOf = async (text: string, more: object = {}) => `${(await renderFace({ rows: [{ text }], ...more })).content}`;
const textAt = (svg: string, words: string) => {
  const found = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${words}</text>`).exec(svg)!;
  expect(found, words).not.toBeNull();
  return { x: Number(found[1]), y: Number(found[2]) };
};

describe("words of a face", () => {
  it("set a table in columns: names on the left, numbers where they are asked for", async () => {
    const svg = await svgOf("| Town | 1931 |\n|---|---:|\n| Morris | 29 |\n| Grand Rapids | 1,029 |");
    expect(textAt(svg, "Town").x).toBe(textAt(svg, "Grand Rapids").x);
    expect(textAt(svg, "29").x).toBeGreaterThan(textAt(svg, "1,029").x);
    expect(textAt(svg, "29").y).toBe(textAt(svg, "Morris").y);
  });

  it("wrap the cells of a table that is wider than its place", async () => {
    const svg = await svgOf(`| a | b |\n|---|---|\n| ${"long words ".repeat(30)} | short |`, { width: 400 });
    for (const [, x] of svg.matchAll(/<text x="([\d.]+)"/g)) expect(Number(x)).toBeLessThan(400 - 32);
    expect(svg).toContain(">short</text>");
  });

  it("set quotes in from the left, beside a bar as high as they are", async () => {
    const svg = await svgOf("Plain\n\n> Said\n>\n> twice");
    const said = textAt(svg, "Said");
    expect(said.x).toBe(textAt(svg, "Plain").x + 16);
    const [, top, height] = /<rect x="32" y="([\d.]+)" width="3" height="([\d.]+)"/.exec(svg)!;
    expect(Number(top)).toBeLessThan(said.y);
    expect(Number(top) + Number(height)).toBeGreaterThan(textAt(svg, "twice").y);
  });

  it("have lines of at most some ninety letters, however wide the page", async () => {
    const svg = await svgOf("word ".repeat(200), { width: 1600 });
    const lines = [...svg.matchAll(/>([^<]*word[^<]*)<\/text>/g)].map(([, line]) => line!.length);
    expect(Math.max(...lines)).toBeLessThan(96);
    expect(Math.max(...lines)).toBeGreaterThan(60);
  });
});
