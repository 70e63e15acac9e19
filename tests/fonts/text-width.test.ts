import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { createMeasurer } from "../../src/text/measurer.js";
import { normalizeText } from "../../src/text/normalize.js";
import { labels, mixtures, sizes, TOLERANCE, weights } from "./labels.js";

const measurer = createMeasurer();
/** Drawn after a label to see where the label ends; the face has no kerning with it. */
const MARKER = "■";

let fontBuffers: Uint8Array[] = [];

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  fontBuffers = weights.map((weight) => new Uint8Array(readFileSync(new URL(`../../fonts/DatafaceSans-${weight}.ttf`, import.meta.url))));
});

/** Right edge of the ink of a text, px from its start, as resvg lays it out. */
function rightEdge(text: string, size: number, weight: number): number {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text x="0" y="60" font-family="Dataface Sans" font-size="${size}" font-weight="${weight}">${escaped}</text></svg>`;
  const resvg = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } });
  const box = resvg.getBBox();
  resvg.free();
  if (!box) throw new Error(`resvg drew nothing for ${text}`);
  return box.x + box.width;
}

describe("width, against resvg", () => {
  it("has at least 500 labels to compare", () => {
    expect(labels.length).toBeGreaterThanOrEqual(500);
    expect([...labels, ...mixtures].every((label) => normalizeText(label) === label)).toBe(true);
  });

  it.each(weights)("every label ends where resvg puts the next sign, weight %d", { timeout: 60_000 }, (weight) => {
    let largest = { label: "", size: 0, off: 0 };
    const texts = [...labels, ...mixtures];
    texts.forEach((label, i) => {
      const size = sizes[i % sizes.length]!;
      const advance = rightEdge(label + MARKER, size, weight) - rightEdge(MARKER, size, weight);
      const off = Math.abs(advance - measurer.width(label, { size, weight }));
      if (off > largest.off) largest = { label, size, off };
    });
    console.log(`resvg, weight ${weight}: ${texts.length} labels, largest difference ${largest.off.toFixed(5)} px (${largest.label})`);
    expect(largest.off, `${largest.label} at ${largest.size} px`).toBeLessThan(TOLERANCE);
  });

  it("would see a difference: a width without kerning is off by far more", () => {
    const loose = [..."AVATAR"].reduce((sum, letter) => sum + measurer.width(letter, { size: 12, weight: 400 }), 0);
    const advance = rightEdge(`AVATAR${MARKER}`, 12, 400) - rightEdge(MARKER, 12, 400);
    expect(Math.abs(advance - loose)).toBeGreaterThan(100 * TOLERANCE);
  });
});
