import { expect, inject, it } from "vitest";
import { render } from "../../dist/index.js";
import { loadCorpusInBrowser } from "../charts/corpus.browser.js";
import { differing, fingerprintsOf, PICTURES } from "./fingerprints.mjs";

/** SHA-256 of a text or of bytes, as `node:crypto` gives it. */
async function sha256(content: string | Uint8Array): Promise<string> {
  const data = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
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

it("a browser draws the same pictures as Node", { timeout: 180_000 }, async () => {
  const inNode = inject("picturesInNode");
  const here = await fingerprintsOf(render as never, await loadCorpusInBrowser(), sha256, 1, PICTURES);
  expect(Object.keys(here)).toEqual(Object.keys(inNode));
  expect(differing(here, inNode)).toEqual([]);
});
