import { expect, it } from "vitest";
import { loadCorpusInBrowser } from "./corpus.browser.js";

it("the whole corpus is there in a browser, each chart with its rows", async () => {
  const corpus = await loadCorpusInBrowser();
  expect(corpus.length).toBeGreaterThanOrEqual(40);
  for (const { text, dataFile, rows } of corpus) {
    expect(text).toContain("title:");
    expect(rows !== undefined).toBe(dataFile !== null);
  }
});
