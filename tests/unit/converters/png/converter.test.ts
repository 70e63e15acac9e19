import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it, vi } from "vitest";
import type { PngSettings } from "../../../../src/converters/converter.js";
import { png } from "../../../../src/converters/png/converter.js";
import { rasterize } from "../../../../src/converters/png/rasterizer.js";
import { RenderError } from "../../../../src/issues/error.js";
import { openContext } from "../../../../src/open-context.js";
import type { Drawing, SceneNode } from "../../../../src/scene/types.js";
import { createMeasurer } from "../../../../src/text/measurer.js";
import { drawingOf, lineDrawing, tortureDrawing } from "../drawings.js";
import { limits } from "../limits.js";
import { decode } from "./decode.js";

const context = (pixels = limits.pixels) => openContext(createMeasurer(), { ...limits, pixels }, 0, undefined);
const bytesOf = async (drawing: Drawing, settings?: PngSettings) =>
  (await png.convert(drawing, context(), { fontMode: "embed", png: settings })) as Uint8Array;
const pictureOf = async (drawing: Drawing, settings?: PngSettings) => decode(await bytesOf(drawing, settings));
const pixelAt = (picture: { width: number; pixels: Uint8Array }, x: number, y: number) => [
  ...picture.pixels.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 4),
];
const issuesOf = (promise: Promise<unknown>) =>
  promise.then(
    () => [],
    (error) => {
      expect(error).toBeInstanceOf(RenderError);
      return (error as RenderError).issues;
    },
  );

const red: SceneNode = { type: "rect", x: 10, y: 10, width: 20, height: 20, fill: "#ff0000" };

describe("a picture", () => {
  it("has as many pixels as the drawing times pixelRatio", async () => {
    for (const [pixelRatio, width, height] of [
      [1, 600, 400],
      [2, 1200, 800],
      [1.5, 900, 600],
      [0.333, 200, 133],
    ]) {
      const picture = await pictureOf(drawingOf([red]), { pixelRatio });
      expect([picture.width, picture.height]).toEqual([width, height]);
      expect(pixelAt(picture, Math.floor(20 * pixelRatio!), Math.floor(20 * pixelRatio!))).toEqual([255, 0, 0, 255]);
    }
  });

  it("has the canvas of the drawing, opaque or not", async () => {
    const drawing = drawingOf([red], { background: "#fafbfc" });
    const corner = async (over: Partial<Drawing> = {}) => pixelAt(await pictureOf({ ...drawing, ...over }), 0, 0);
    expect(await corner()).toEqual([250, 251, 252, 255]);
    expect(await corner({ background: null })).toEqual([0, 0, 0, 0]);
    expect((await corner({ backgroundOpacity: 0.5 }))[3]).toBe(128);
    expect(pixelAt(await pictureOf({ ...drawing, background: null }), 20, 20)).toEqual([255, 0, 0, 255]);
  });

  it("is the same to the byte when it is made again, and at once with others", async () => {
    const drawings = [tortureDrawing(), lineDrawing(), drawingOf([red])];
    const alone = [];
    for (const drawing of drawings) alone.push(await bytesOf(drawing));
    expect(await Promise.all(drawings.map((drawing) => bytesOf(drawing)))).toEqual(alone);
  });

  it("carries the chart only when it is asked to", async () => {
    expect((await pictureOf(drawingOf([red]))).words).toEqual({ Title: "Revenue by region", Description: "A bar chart." });
    expect((await pictureOf(drawingOf([red]), { chart: () => "type: bar\n" })).words).toMatchObject({ "dataface-chart": "type: bar\n" });
  });

  it("above the limit is refused before a pixel is made", async () => {
    const made = png.convert(drawingOf([red]), context(960_000 - 1), { fontMode: "embed", png: { pixelRatio: 2 } });
    const [found] = await issuesOf(made as Promise<unknown>);
    expect(found).toMatchObject({ code: "LIMIT_CANVAS", received: 960_000 });
    expect(found!.message).toContain("960000 pixels at a pixelRatio of 2, more than the limit of 959999");
    await png.convert(drawingOf([red]), context(960_000), { fontMode: "embed", png: { pixelRatio: 2 } });
  });
});

describe("layers outside the canvas, at which resvg stops with a fault,", () => {
  const far: SceneNode = { type: "rect", x: 2000, y: 10, width: 20, height: 20, fill: "#00ff00" };
  const seen: SceneNode = { type: "rect", x: 40, y: 10, width: 20, height: 20, fill: "#0000ff" };
  it.each<[string, SceneNode]>([
    ["a translucent shape with a stroke", { ...far, stroke: "#000000", opacity: 0.5 } as SceneNode],
    ["a translucent group", { type: "group", opacity: 0.5, children: [far, far] }],
    [
      "a clip with all of it beyond the canvas",
      { type: "group", clip: { kind: "rect", x: 0, y: 0, width: 50, height: 50 }, children: [far] },
    ],
    ["a moved group", { type: "group", transform: [1, 0, 0, 1, 0, -900], children: [{ type: "group", opacity: 0.5, children: [seen] }] }],
    [
      "a layer in a layer that is seen",
      { type: "group", opacity: 0.5, children: [seen, { type: "group", opacity: 0.5, children: [far] }] },
    ],
    [
      "a clip that leaves nothing",
      { type: "group", clip: { kind: "path", d: "" }, children: [{ type: "group", opacity: 0.4, children: [far] }] },
    ],
  ])("%s: the rest is drawn", async (_, layer) => {
    const picture = await pictureOf(drawingOf([red, layer]));
    expect(pixelAt(picture, 20, 20)).toEqual([255, 0, 0, 255]);
    expect(pixelAt(picture, 50, 20)).toEqual(
      JSON.stringify(layer).includes("-900") || !JSON.stringify(layer).includes("0000ff") ? [255, 255, 255, 255] : [128, 128, 255, 255],
    );
  });
});

describe("after a fault the next picture is right:", () => {
  const wrong = {
    "a layer that resvg cannot draw": () =>
      rasterize(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="99" cy="4" r="1" opacity="0.5"/></svg>',
        1,
        undefined,
      ),
    "a text that is no svg": () => rasterize("<svg", 1, undefined),
    "a picture without pixels": () => rasterize('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 0.001, undefined),
    "a picture larger than memory": () => rasterize('<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"/>', 20, undefined),
  };
  it.each(Object.entries(wrong))("%s", async (_, fault) => {
    const before = await bytesOf(tortureDrawing());
    for (let turn = 0; turn < 3; turn++) expect((await issuesOf(fault())).map(({ code }) => code)).toEqual(["RENDERER_FAILED"]);
    expect(await bytesOf(tortureDrawing())).toEqual(before);
  });
});

describe("resvg's code", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#f00"/></svg>';
  const bytes = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  /** As in a process that has drawn nothing yet. */
  const afresh = async () => {
    vi.resetModules();
    return (await import("../../../../src/converters/png/rasterizer.js")).rasterize;
  };

  it.each<[string, () => PngSettings["wasm"]]>([
    ["bytes", () => bytes],
    ["a buffer", () => bytes.buffer],
    ["a promise of an answer", () => Promise.resolve(new Response(bytes))],
    ["a module", () => new WebAssembly.Module(bytes)],
  ])("may be handed in as %s", async (_, wasm) => {
    const { pixels } = await (await afresh())(svg, 1, wasm());
    expect([...pixels.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
  });

  it.each<[string, () => PngSettings["wasm"]]>([
    ["no code", () => new Uint8Array(9)],
    ["other code", () => Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)],
    ["an answer that never came", () => Promise.reject(new Error("offline"))],
  ])("that is %s is refused, without harm to calls beside it and after it", async (_, wasm) => {
    const rasterizeAfresh = await afresh();
    const [bad, good] = await Promise.allSettled([rasterizeAfresh(svg, 1, wasm()), rasterizeAfresh(svg, 1, undefined)]);
    expect(good.status).toBe("fulfilled");
    if (bad.status === "rejected") expect(bad.reason.issues).toMatchObject([{ code: "OPTION_WRONG" }]);
    expect([...(await rasterizeAfresh(svg, 1, undefined)).pixels.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    const alone = await (await afresh())(svg, 1, wasm()).catch((error) => error);
    expect(alone.issues).toMatchObject([{ code: "OPTION_WRONG" }]);
  });
});
