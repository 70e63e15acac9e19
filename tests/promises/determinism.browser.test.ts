import { expect, inject, it } from "vitest";
import { render } from "../../dist/index.js";
import { loadCorpusInBrowser } from "../charts/corpus.browser.js";
import { differing, fingerprintsOf } from "./fingerprints.mjs";

/** SHA-256 of a text, as `node:crypto` gives it. */
async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

it("the browser stands in another zone and writes another script than Node", () => {
  expect(Intl.DateTimeFormat().resolvedOptions()).toMatchObject({ timeZone: "Pacific/Auckland", locale: "ar-EG" });
  expect((1234.5).toLocaleString()).not.toContain("1");
});

it("a browser draws the same bytes as Node", { timeout: 120_000 }, async () => {
  const inNode = inject("fingerprintsInNode");
  const corpus = await loadCorpusInBrowser();
  const here = await fingerprintsOf(render as never, corpus, sha256);
  expect(Object.keys(here).length).toBe(corpus.length);
  expect(differing(here, inNode)).toEqual([]);
  expect(differing(await fingerprintsOf(render as never, corpus.reverse(), sha256, 20), inNode)).toEqual([]);
});
