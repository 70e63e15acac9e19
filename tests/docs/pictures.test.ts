import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type RenderOptions, render } from "../../dist/index.js";
import { themePictures } from "../../scripts/lib/theme-pictures.mjs";
import { folders, loadCorpus } from "../charts/corpus.js";

const top = join(import.meta.dirname, "../..");

describe("the pictures of the documentation", () => {
  it.each(loadCorpus(folders.examples))("$name is what the library draws now (npm run docs:pictures)", async ({ name, text, rows }) => {
    const { content } = await render(text, { data: rows });
    expect(readFileSync(join(top, `docs/pictures/${name}.svg`), "utf8")).toBe(content);
  });

  it.each(themePictures(loadCorpus(folders.examples)))(
    "$name is what the library draws now (npm run docs:pictures)",
    async ({ name, text, options }) => {
      const { content } = await render(text, options as RenderOptions & { format?: string });
      expect(readFileSync(join(top, `docs/pictures/${name}.svg`), "utf8")).toBe(content);
    },
  );
});
