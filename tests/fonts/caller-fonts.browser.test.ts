/// <reference types="vite/client" />
import { describe, expect, inject, it } from "vitest";
import { render } from "../../dist/index.js";
import { shaper } from "../../dist/shaping.js";
import { callFonts } from "../../src/text/call-fonts.js";
import { createMeasurer } from "../../src/text/measurer.js";
import { openFaces } from "../../src/text/open/open-faces.js";
import { subsetFont } from "../../src/text/subset.js";
import { differing } from "../promises/fingerprints.mjs";
import { fontFingerprints } from "./draw-fonts.mjs";
import { type FontChart, fontFilesOf, needsShaper } from "./font-chart-text.js";
import { labels, TOLERANCE } from "./labels.js";

const charts = import.meta.glob<string>("./charts/*.chart.yaml", { query: "?raw", import: "default" });

async function packageFile(path: string): Promise<Uint8Array> {
  const answer = await fetch(`/node_modules/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function register(family: string, bytes: Uint8Array): Promise<void> {
  const face = new FontFace(family, bytes.slice().buffer);
  await face.load();
  document.fonts.add(face);
}

/** Largest difference between two widths of the same texts, px at 12 px and 40 px. */
function largest(family: string, texts: readonly string[], widthOf: (text: string, size: number) => number) {
  const context = document.createElement("canvas").getContext("2d")!;
  let found = { text: "", off: 0 };
  for (const size of [12, 40]) {
    context.font = `${size}px "${family}"`;
    for (const text of texts) {
      const off = Math.abs(context.measureText(text).width - widthOf(text, size));
      if (off > found.off) found = { text: `${text} at ${size} px`, off };
    }
  }
  return found;
}

const google = "@expo-google-fonts";

describe.each([
  ["Roboto", `${google}/roboto/400Regular/Roboto_400Regular.ttf`, TOLERANCE],
  ["Noto Sans", `${google}/noto-sans/400Regular/NotoSans_400Regular.ttf`, TOLERANCE],
  ["Source Sans as OTF", "source-sans/OTF/SourceSans3-Regular.otf", 0.3],
])("widths in %s, against Chromium", (name, path, most) => {
  it("are exact in the part that goes into files", { timeout: 60_000 }, async () => {
    const [face] = openFaces([{ data: await packageFile(path) }], 1e9, undefined, () => {});
    const measurer = createMeasurer(callFonts([face!], null).fonts);
    // A browser composes letters that the font has not in its own way.
    const texts = labels.filter(
      (text) => [...text].every((character) => face!.font.cmap.has(character.codePointAt(0)!)) && !/\p{M}/u.test(text),
    );
    expect(texts.length).toBeGreaterThan(300);
    await register(`part of ${name}`, subsetFont(face!.font, texts, "Part").bytes);
    const part = largest(`part of ${name}`, texts, (text, size) => measurer.width(text, { size, weight: 400 }));
    await register(`whole ${name}`, await packageFile(path));
    const whole = largest(`whole ${name}`, texts, (text, size) => measurer.width(text, { size, weight: 400 }));
    console.log(
      `${name}: ${texts.length} labels, part ${part.off.toFixed(4)} px (${part.text}), whole font with all its features ${whole.off.toFixed(3)} px (${whole.text})`,
    );
    expect(part.off, part.text).toBeLessThan(TOLERANCE);
    expect(whole.off, whole.text).toBeLessThan(most);
  });
});

describe("widths that a shaper gives, against Chromium", () => {
  it.each([
    [
      "Arabic",
      `${google}/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf`,
      "الإيرادات|حسب المدينة|القاهرة|الإسكندرية|المُحَرَّق|لا إله إلا|مليون جنيه|بببب",
    ],
    [
      "Devanagari",
      `${google}/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf`,
      "महाराष्ट्र|उत्तर प्रदेश|कर्नाटक|त्रिपुरा|विद्यार्थी|क्षेत्र श्री|हिन्दी में|राज्य के अनुसार",
    ],
  ])("are exact in %s", async (name, path, words) => {
    const data = await packageFile(path);
    const measurer = createMeasurer(
      callFonts(
        openFaces([{ data }], 1e9, undefined, () => {}),
        null,
        await shaper(),
      ).fonts,
    );
    await register(`shaped ${name}`, data);
    const off = largest(`shaped ${name}`, words.split("|"), (text, size) => measurer.width(text, { size, weight: 400 }));
    console.log(`${name}: largest difference ${off.off.toFixed(4)} px (${off.text})`);
    expect(off.off, off.text).toBeLessThan(TOLERANCE);
  });
});

it("a browser draws charts with fonts of their own to the same bytes as Node", { timeout: 120_000 }, async () => {
  const loaded: FontChart[] = [];
  for (const path of Object.keys(charts).sort()) {
    const text = await charts[path]!();
    const faces = await Promise.all(fontFilesOf(text).map(async (file) => ({ data: await packageFile(file) })));
    loaded.push({ name: path.replace("./charts/", "").replace(".chart.yaml", ""), text, isShaped: needsShaper(text), faces });
  }
  const sha256 = async (content: string | Uint8Array) => {
    const data = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
    return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", data)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  const here = await fontFingerprints({ render, shaper }, loaded, sha256);
  expect(Object.keys(here).length).toBeGreaterThanOrEqual(6);
  expect(differing(here, inject("fontsInNode"))).toEqual([]);
});
