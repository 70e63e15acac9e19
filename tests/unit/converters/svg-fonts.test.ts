import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import type { RenderContext } from "../../../src/context/context.js";
import type { FontMode } from "../../../src/converters/converter.js";
import { svg } from "../../../src/converters/svg/converter.js";
import { house } from "../../../src/generated/defaults.js";
import type { Drawing, SceneNode } from "../../../src/scene/types.js";
import { createMeasurer } from "../../../src/text/measurer.js";
import { barDrawing, drawingOf, tortureDrawing } from "./drawings.js";
import { difference } from "./raster.js";
import { allElements, readXml } from "./xml.js";

const require = createRequire(import.meta.url);
const ctx = { measurer: createMeasurer(), limits: house.defaults.limits, report: () => {} } as unknown as RenderContext;
const convert = async (drawing: Drawing, fontMode: FontMode): Promise<string> => (await svg.convert(drawing, ctx, { fontMode })) as string;

const face = (weight: number) => new Uint8Array(readFileSync(new URL(`../../../fonts/DatafaceSans-${weight}.ttf`, import.meta.url)));
const pixels = (source: string, fontBuffers: Uint8Array[]) =>
  new Resvg(source, { font: { loadSystemFonts: false, fontBuffers, defaultFontFamily: "none" } }).render().pixels;

/** The faces inside a document: weight and bytes. */
function embedded(source: string): { weight: number; bytes: Uint8Array }[] {
  const rules = [...source.matchAll(/font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]+)\)/g)];
  return rules.map(([, weight, data]) => ({ weight: Number(weight), bytes: new Uint8Array(Buffer.from(data!, "base64")) }));
}

const text = (words: string, more: object = {}): SceneNode => ({
  type: "text",
  text: words,
  x: 40,
  y: 40,
  size: 14,
  weight: 400,
  anchor: "start",
  fill: "#1b1f24",
  ...more,
});

beforeAll(async () => {
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
});

describe("embedded fonts", () => {
  it("draw the same pixels as the whole faces, with only what is used", async () => {
    for (const drawing of [barDrawing(), tortureDrawing()]) {
      const faces = embedded(await convert(drawing, "embed"));
      expect(faces.map((each) => each.weight)).toEqual([400, 600]);
      expect(Math.max(...faces.map((each) => each.bytes.length))).toBeLessThan(12_000);
      const source = await convert(drawing, "reference");
      const whole = pixels(source, [face(400), face(600)]);
      expect(
        difference(
          whole,
          pixels(
            source,
            faces.map((each) => each.bytes),
          ),
          0,
        ).share,
      ).toBe(0);
      expect(difference(whole, pixels(source, []), 0).share).toBeGreaterThan(0.002);
    }
  });

  it("have a name of their own for each content, so that two charts on one page do not take each other's letters", async () => {
    const name = async (words: string) => /font-family:"([^"]+)"/.exec(await convert(drawingOf([text(words)]), "embed"))![1];
    expect(await name("abc")).toMatch(/^Dataface Sans [0-9a-z]{8}$/);
    expect(await name("abc")).toBe(await name("abc"));
    expect(await name("abd")).not.toBe(await name("abc"));
  });

  it("are asked for first, then the installed family, then others", async () => {
    const source = await convert(drawingOf([text("abc")]), "embed");
    const name = /font-family:"([^"]+)"/.exec(source)![1];
    expect(source).toContain(`font-family="'${name}','Dataface Sans',Inter,Arial,sans-serif"`);
    expect(embedded(source)).toHaveLength(1);
  });

  it("are left out of a drawing without words", async () => {
    const source = await convert(drawingOf([{ type: "rect", x: 0, y: 0, width: 5, height: 5, fill: "#123456" }]), "embed");
    expect(source).not.toMatch(/font|<style/);
  });
});

describe("referenced fonts", () => {
  it("put only the name into the file, once", async () => {
    const source = await convert(barDrawing(), "reference");
    expect(source).not.toContain("<style");
    expect(source.match(/font-family/g)).toHaveLength(1);
    expect(source).toContain(`font-family="'Dataface Sans',Inter,Arial,sans-serif"`);
  });
});

describe("outlined texts", () => {
  const turned = [
    text("Turned Ēx Жизнь"),
    text("end", { anchor: "end", x: 300 }),
    text("middle", { anchor: "middle", x: 300, y: 90, weight: 600 }),
    text("up", { angleDeg: -90, x: 20, y: 200 }),
  ];

  it("look the same without any font", async () => {
    const drawing = drawingOf(turned);
    const found = difference(
      pixels(await convert(drawing, "outline"), []),
      pixels(await convert(drawing, "reference"), [face(400), face(600)]),
      24,
    );
    expect(found.share).toBeLessThan(0.0002);
  });

  it("still say what they read, to people and to machines", async () => {
    const source = await convert(drawingOf(turned), "outline");
    expect(source).not.toMatch(/<text|font-/);
    const labels = allElements(readXml(source)).flatMap((element) => element.attributes["aria-label"] ?? []);
    expect(labels).toEqual(["Turned Ēx Жизнь", "end", "middle", "up"]);
  });
});
