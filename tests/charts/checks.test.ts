import { describe, expect, it } from "vitest";
import { dataFileOf } from "./corpus-text.js";
import { outsideTexts, textsOf, touchingTexts } from "./svg-texts.js";
import { parseSvg, reachesOut, usedIds } from "./svg-tree.js";
import { vegaLiteChecker } from "./vega-lite-schema.js";

const svg = (inside: string) =>
  parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`);

describe("the checks of the corpus can fail", () => {
  it("an svg that is not well-formed is refused", () => {
    for (const bad of ["<g>", "<g a='1' a='2'/>", "<b>&nbsp;</b>", "a < b", "\u0001", "<x:g/>"]) expect(() => svg(bad)).toThrow();
  });

  it("ids are found in paint, links, labels and styles", () => {
    const root = svg(
      `<g fill="url(#a)" aria-labelledby="b c"><use xlink:href="#d"/><use href="#e"/></g><style>.x{clip-path:url("#f")}</style>`,
    );
    expect(usedIds(root)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it.each([
    [`<image href="http://example.org/a.png"/>`, "http://example.org/a.png"],
    [`<rect fill="url(https://example.org/#a)"/>`, "https://example.org/#a"],
    [`<style>@font-face{src:url(//example.org/f.woff)}</style>`, "//example.org/f.woff"],
    [`<a href="javascript:alert(1)"/>`, "javascript:alert(1)"],
    [`<script/>`, "<script>"],
    [`<g onclick="x()"/>`, 'onclick="x()"'],
  ])("%s reaches out", (inside, found) => expect(reachesOut(svg(inside))).toEqual([found]));

  it("own ids, embedded pictures and fonts, and links to follow stay", () => {
    const inside = `<g fill="url(#a)"/><image href="data:image/png;base64,AA"/><style>@font-face{src:url(data:font/ttf;base64,AA)}</style><a href="https://example.org"/>`;
    expect(reachesOut(svg(inside))).toEqual([]);
  });

  it("a text over an edge is found through anchors, sizes and turns", () => {
    const texts = textsOf(
      svg(
        `<g font-size="10"><text x="5" y="20" text-anchor="middle">wide words</text><text x="50" y="50">in</text>` +
          `<g transform="translate(95,60)"><text>out</text></g><text transform="translate(50,5) rotate(-90)">upright</text></g>`,
      ),
    );
    expect(texts.map(({ size }) => size)).toEqual([10, 10, 10, 10]);
    expect(outsideTexts(texts, 100, 100).map((each) => each.split(" by ")[0])).toEqual(['"wide words"', '"out"', '"upright"']);
  });

  it("texts that touch are found, slanted ones and hidden words are left out", () => {
    const inside =
      `<desc>overlaps</desc><g font-size="10"><text x="10" y="20">one</text><text x="20" y="22">two</text>` +
      `<text x="10" y="40">three</text><text transform="translate(10,20) rotate(45)">four</text></g>`;
    expect(touchingTexts(textsOf(svg(inside)))).toEqual(['"one" and "two"']);
  });

  it("a specification that is not Vega-Lite is told apart from one that is", () => {
    const check = vegaLiteChecker();
    expect(check({ data: { name: "rows" }, mark: "bar", encoding: { x: { field: "a", type: "nominal" } } })).toBe("");
    expect(check({ data: { name: "rows" }, mark: "barr" })).not.toBe("");
  }, 60_000);

  it("the data file is read from the comments a chart starts with and from nowhere else", () => {
    expect(dataFileOf("# data: a.csv\n# more\ntype: bar")).toBe("a.csv");
    expect(dataFileOf("# words\n# data: b.json\n")).toBe("b.json");
    expect(dataFileOf("type: bar\n# data: a.csv")).toBe(null);
  });
});
