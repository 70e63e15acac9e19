import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { outlineText } from "../../src/text/outline.js";
import { readSfnt } from "../../src/text/sfnt.js";
import { labels, weights } from "./labels.js";

let files: Uint8Array[] = [];

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  files = weights.map((weight) => new Uint8Array(readFileSync(new URL(`../../fonts/DatafaceSans-${weight}.ttf`, import.meta.url))));
});

function pixels(content: string): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="60">${content}</svg>`;
  const resvg = new Resvg(svg, { font: { fontBuffers: files, loadSystemFonts: false } });
  const image = resvg.render();
  const copy = image.pixels.slice();
  image.free();
  resvg.free();
  return copy;
}

/** Summed difference as a share of the ink of `a`. */
function difference(a: Uint8Array, b: Uint8Array): number {
  let ink = 0;
  let off = 0;
  for (let i = 3; i < a.length; i += 4) {
    ink += a[i]!;
    off += Math.abs(a[i]! - b[i]!);
  }
  return off / ink;
}

describe("outlineText, against resvg's own text", () => {
  it.each([
    [400, 0],
    [600, 1],
  ] as const)("paints the same picture, weight %d", (weight, index) => {
    const font = readSfnt(files[index]!);
    // Marks over letters without a composed form are placed by each program in its own way.
    const some = labels.filter((label, i) => i % 12 === 0 && !/\p{M}/u.test(label));
    expect(some.length).toBeGreaterThan(40);
    for (const label of some) {
      const escaped = label.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      const text = pixels(`<text x="4" y="40" font-family="Dataface Sans" font-size="20" font-weight="${weight}">${escaped}</text>`);
      const path = pixels(`<path d="${outlineText(label, 4, 40, 20, font)}"/>`);
      expect(difference(text, path), label).toBeLessThan(0.005);
    }
  });

  it("would see a letter that is a tenth of a pixel off", () => {
    const font = readSfnt(files[0]!);
    const [there, beside] = [4, 4.1].map((x) => pixels(`<path d="${outlineText("Total", x, 40, 20, font)}"/>`));
    expect(difference(there!, beside!)).toBeGreaterThan(0.02);
  });
});
