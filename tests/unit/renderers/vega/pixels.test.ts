import { beforeAll, describe, expect, it } from "vitest";
import { writeDocument } from "../../../../src/converters/svg/document.js";
import { NO_OUTLINES } from "../../../../src/converters/svg/fonts.js";
import { textWidthOf } from "../../../../src/renderers/vega/measure.js";
import { type TranslatedScene, toScene } from "../../../../src/renderers/vega/scene/to-scene.js";
import { createMeasurer } from "../../../../src/text/measurer.js";
import { loadOracle, type Oracle } from "./oracle.js";
import { compare, rasterise } from "./pixels.js";
import { cases } from "./specs.js";

const measure = textWidthOf(createMeasurer());
let oracle: Oracle;

beforeAll(async () => {
  oracle = await loadOracle();
}, 60_000);

/** The scene as a document of our own writer, with texts as texts. */
function ownSvg({ root, width, height, background }: TranslatedScene): string {
  const drawing = {
    width,
    height,
    background: background?.hex ?? null,
    backgroundOpacity: background?.opacity ?? 1,
    title: "t",
    description: "d",
    language: "en",
    id: "c",
    fontFamily: "Dataface Sans",
    root,
  };
  return writeDocument(drawing, { style: "", family: "'Dataface Sans'", ...NO_OUTLINES }, () => {});
}

describe("the scene looks like Vega's own SVG", () => {
  for (const { name, spec, rows } of cases) {
    it(name, () => {
      const [scene, theirs] = oracle.runSpec(
        { spec, data: { rows }, measure },
        (picture) => [toScene(picture), oracle.vegaSvg(picture)] as const,
      );
      const { different, inked } = compare(rasterise(theirs), rasterise(ownSvg(scene)));
      // Vega's synchronous writer leaves images out, since it loads them later.
      const allowed = name === "pictures" ? 0.05 : 0.003;
      expect(different).toBeLessThan(allowed);
      expect(inked).toBeGreaterThan(0.005);
    });
  }
});
