import { describe, expect, it } from "vitest";
import { faceData } from "../../src/generated/face-data.js";
import { fromBase64, toBase64 } from "../../src/text/base64.js";
import { createMeasurer } from "../../src/text/measurer.js";
import { readSfnt } from "../../src/text/sfnt.js";
import { type DrawnTexts, subsetFace } from "../../src/text/subset.js";
import { labels, mixtures, sizes, TOLERANCE, weights } from "./labels.js";

const measurer = createMeasurer();

/** Registers a font under a name of its own; rejects when the browser finds fault with the file. */
async function register(family: string, bytes: Uint8Array): Promise<void> {
  const face = new FontFace(family, bytes.slice().buffer);
  await face.load();
  document.fonts.add(face);
}

/** Largest difference between our widths and those of the canvas in `family`. */
function largestDifference(family: string, weight: 400 | 600, texts: readonly string[], sizesUsed: readonly number[]) {
  const context = document.createElement("canvas").getContext("2d")!;
  let largest = { text: "", size: 0, off: 0 };
  for (const size of sizesUsed) {
    context.font = `${size}px "${family}"`;
    for (const text of texts) {
      const off = Math.abs(context.measureText(text).width - measurer.width(text, { size, weight }));
      if (off > largest.off) largest = { text, size, off };
    }
  }
  return largest;
}

/** Every pair of characters the face kerns. */
function kernedPairs(weight: 400 | 600): string[] {
  const font = readSfnt(fromBase64(faceData[weight]));
  const pairs: string[] = [];
  for (const [a, first] of font.cmap) {
    for (const [b, second] of font.cmap) if (font.kern(first, second) !== 0) pairs.push(String.fromCodePoint(a, b));
  }
  return pairs.filter((pair) => pair.normalize("NFC") === pair);
}

describe.each(weights)("width, against Chromium, weight %d", (weight) => {
  it("is exact for every label at every size, in the whole face", async () => {
    await register(`whole-${weight}`, fromBase64(faceData[weight]));
    const largest = largestDifference(`whole-${weight}`, weight, labels, sizes);
    console.log(`Chromium, weight ${weight}: ${labels.length} labels, largest difference ${largest.off.toFixed(5)} px (${largest.text})`);
    expect(largest.off, `${largest.text} at ${largest.size} px`).toBeLessThan(TOLERANCE);
  });

  it("is exact for words in which scripts and signs are mixed", () => {
    const largest = largestDifference(`whole-${weight}`, weight, mixtures, sizes);
    expect(largest.off, largest.text).toBeLessThan(TOLERANCE);
  });

  it("KNOWN BUG: an apostrophe between two scripts is kerned here, but not in a browser", () => {
    const { off } = largestDifference(`whole-${weight}`, weight, ["Ο’A", "у’A"], [12]);
    expect(off).toBeGreaterThan(1);
    expect(off).toBeLessThan(0.15 * 12);
  });

  it("would see a difference: the other weight is off by far more", () => {
    const other = weight === 400 ? 600 : 400;
    expect(largestDifference(`whole-${weight}`, other, ["Average temperature"], [12]).off).toBeGreaterThan(100 * TOLERANCE);
  });

  it("is exact for every pair of characters that the face kerns", async () => {
    const pairs = kernedPairs(weight);
    expect(pairs.length).toBeGreaterThan(80_000);
    const largest = largestDifference(`whole-${weight}`, weight, pairs, [100]);
    expect(largest.off, largest.text).toBeLessThan(TOLERANCE);
  });

  it("is exact in the subset that is embedded in an svg", async () => {
    const bytes = await subsetFace(weight, labels);
    await register(`subset-${weight}`, bytes);
    const largest = largestDifference(`subset-${weight}`, weight, labels, sizes);
    console.log(
      `Chromium, weight ${weight}, subset of ${bytes.length} bytes: largest difference ${largest.off.toFixed(5)} px (${largest.text})`,
    );
    expect(largest.off, `${largest.text} at ${largest.size} px`).toBeLessThan(TOLERANCE);
  });

  it("is exact in the subset of each single label", async () => {
    for (let i = 0; i < labels.length; i += 25) {
      const family = `label-${weight}-${i}`;
      await register(family, await subsetFace(weight, [labels[i]!]));
      expect(largestDifference(family, weight, [labels[i]!], sizes).off, labels[i]).toBeLessThan(TOLERANCE);
    }
  });

  it("is what svg text takes up when the subset stands in a style of the svg", async () => {
    const some = [...labels, ...mixtures].filter((_, i) => i % 10 === 0);
    const svg = await svgWith(`styled-${weight}`, weight, some, some);
    const texts = [...svg.querySelectorAll("text")];
    texts.forEach((text, i) => {
      // Svg text is laid out on a grid of 1/64 px.
      expect(Math.abs(text.getComputedTextLength() - measurer.width(some[i]!, { size: 16, weight })), some[i]).toBeLessThanOrEqual(
        1 / 64 + 1e-6,
      );
    });
    svg.remove();
  });
});

async function svgWith(family: string, weight: 400 | 600, texts: readonly string[], subsetTexts: DrawnTexts): Promise<SVGSVGElement> {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = `@font-face{font-family:"${family}";src:url(data:font/ttf;base64,${toBase64(await subsetFace(weight, subsetTexts))})}`;
  svg.append(style);
  for (const text of texts) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
    element.setAttribute("font-family", family);
    element.setAttribute("font-size", "16");
    element.textContent = text;
    svg.append(element);
  }
  document.body.append(svg);
  const loaded = await document.fonts.load(`16px "${family}"`, texts.join(""));
  expect(loaded).toHaveLength(1);
  return svg;
}
