import { describe, expect, it } from "vitest";
import type { Drawing, SceneNode } from "../../../../src/scene/types.js";
import { drawingOf, tortureDrawing } from "../drawings.js";
import { drawnFromSvg, ink, shareOfDifferent } from "./compare.js";
import { fileOf, svgOf } from "./files.js";
import { makePng, pngAddress } from "./pictures.js";
import { canLook, qpdfCheck, rasterize, textOf } from "./tools.js";
import { hardDrawing } from "./torture.js";

const share = async (drawing: Drawing) => shareOfDifferent(rasterize(await fileOf(drawing)), drawnFromSvg(await svgOf(drawing)));

/** The colour of the page at a place, px. */
async function colorAt(drawing: Drawing, x: number, y: number): Promise<number[]> {
  const { pixels, width } = rasterize(await fileOf(drawing));
  return [...pixels.subarray((2 * y * width + 2 * x) * 4, (2 * y * width + 2 * x) * 4 + 3)];
}

const square = (more: Partial<SceneNode>): SceneNode => ({ type: "rect", x: 10, y: 10, width: 40, height: 40, ...more }) as SceneNode;

describe.skipIf(!canLook)("the picture on a page", () => {
  it("is the svg's where gradients, clips, opacities, dashes, turned texts and pictures come together", async () => {
    const file = await fileOf(hardDrawing());
    expect(shareOfDifferent(rasterize(file), drawnFromSvg(await svgOf(hardDrawing())))).toBeLessThan(0.003);
    expect(qpdfCheck(file)).toContain("No syntax or stream encoding errors found");
    const found = new Set(textOf(file).split(/\s+/));
    for (const angle of [0, 35, 90, 180, 270, 315]) expect(found).toContain(`Turn${angle}`);
  });

  it("is the svg's for everything a scene can say", async () => {
    // resvg has no slanted letters, and viewers enlarge four pixels each in their own way.
    const drawing = tortureDrawing();
    drawing.root.children = drawing.root.children.filter((node) => !(node.type === "text" && node.italic) && node.type !== "image");
    expect(await share(drawing)).toBeLessThan(0.003);
  });

  it("has as much ink in its letters as the svg, so none is lost", async () => {
    const text = "Ēxāmple ± 1,234.5 Жизнь Ελλάδα “Größe” & fjord ½ €";
    const lines: SceneNode[] = ([400, 600] as const).flatMap((weight, column) =>
      [11, 16, 28].map(
        (size, row): SceneNode => ({
          type: "text",
          text,
          x: 10,
          y: 60 + row * 50 + column * 160,
          size,
          weight,
          anchor: "start",
          fill: "#000000",
        }),
      ),
    );
    const drawing = drawingOf(lines, { width: 900 });
    const [page, wanted] = [ink(rasterize(await fileOf(drawing))), ink(drawnFromSvg(await svgOf(drawing)))];
    expect(Math.abs(page / wanted - 1)).toBeLessThan(0.02);
  });

  it("lays a shape with fill and stroke down as one when it has an opacity", async () => {
    const drawing = drawingOf([square({ fill: "#ff0000", stroke: "#0000ff", strokeWidth: 20, opacity: 0.5 } as Partial<SceneNode>)]);
    expect(await colorAt(drawing, 15, 30)).toEqual(await colorAt(drawing, 5, 30));
    expect((await colorAt(drawing, 15, 30))[0]).toBeLessThan(130);
  });

  it("shows nothing of a group behind an empty clip", async () => {
    const clipped: SceneNode = {
      type: "group",
      clip: { kind: "path", d: "" },
      children: [square({ fill: "#ff0000" } as Partial<SceneNode>)],
    };
    expect(await colorAt(drawingOf([clipped]), 30, 30)).toEqual([255, 255, 255]);
  });

  it.each([
    ["grey", 0, [200], [200, 200, 200]],
    ["RGB", 2, [200, 100, 50], [200, 100, 50]],
    ["grey with opacity", 4, [0, 128], [127, 127, 127]],
    ["RGB with opacity", 6, [255, 0, 0, 128], [255, 127, 127]],
  ] as const)("shows a PNG in %s, of 8 and 16 bits and every filter", async (_, type, sample, wanted) => {
    for (const depth of [8, 16] as const) {
      const png = makePng({ width: 12, height: 12, type, depth, filter: (y) => y % 5, at: () => [...sample] });
      const color = await colorAt(drawingOf([{ type: "image", x: 0, y: 0, width: 60, height: 60, href: pngAddress(png) }]), 30, 30);
      expect(Math.max(...color.map((channel, i) => Math.abs(channel - wanted[i]!)))).toBeLessThanOrEqual(2);
    }
  });

  it("shows a PNG with a palette, with and without opacities", async () => {
    const shape = { width: 4, height: 4, type: 3, at: () => [1] } as const;
    const palette: [string, number[]] = ["PLTE", [0, 0, 0, 0, 200, 0]];
    const at = (png: Uint8Array) =>
      colorAt(drawingOf([{ type: "image", x: 0, y: 0, width: 60, height: 60, href: pngAddress(png) }]), 30, 30);
    expect(await at(makePng({ ...shape, extra: [palette] }))).toEqual([0, 200, 0]);
    const [red] = await at(makePng({ ...shape, extra: [palette, ["tRNS", [255, 128]]] }));
    expect(Math.abs(red! - 127)).toBeLessThanOrEqual(2);
  });

  it("makes the one transparent colour of a PNG transparent", async () => {
    const png = makePng({ width: 4, height: 4, type: 2, extra: [["tRNS", [0, 9, 0, 8, 0, 7]]], at: () => [9, 8, 7] });
    const drawing = drawingOf([{ type: "image", x: 0, y: 0, width: 60, height: 60, href: pngAddress(png) }]);
    expect(await colorAt(drawing, 30, 30)).toEqual([255, 255, 255]);
  });

  it("fills a named paper up to its margins and cuts what leaves the canvas", async () => {
    const wide = drawingOf([square({ x: -50, width: 700, height: 100, fill: "#ff0000" } as Partial<SceneNode>)], { background: "#00ff00" });
    const page = rasterize(await fileOf(wide, { page: "a4" }), 72);
    expect([page.width, page.height]).toEqual([842, 596]);
    const at = (x: number, y: number) => [...page.pixels.subarray((y * page.width + x) * 4, (y * page.width + x) * 4 + 3)];
    expect(at(20, 300)).toEqual([255, 255, 255]);
    expect(at(421, 400)).toEqual([0, 255, 0]);
    expect(at(421, 100)).toEqual([255, 0, 0]);
  });
});
