import { afterEach, describe, expect, it } from "vitest";
import type { RenderContext } from "../../../src/context/context.js";
import type { FontMode } from "../../../src/converters/converter.js";
import { svg } from "../../../src/converters/svg/converter.js";
import { house } from "../../../src/generated/defaults.js";
import { leaves } from "../../../src/scene/walk.js";
import { createMeasurer } from "../../../src/text/measurer.js";
import { barDrawing, drawingOf, tortureDrawing } from "./drawings.js";

const measurer = createMeasurer();
const ctx = { measurer, limits: house.defaults.limits, report: () => {} } as unknown as RenderContext;
const convert = async (drawing: ReturnType<typeof drawingOf>, fontMode: FontMode = "embed") =>
  (await svg.convert(drawing, ctx, { fontMode })) as string;

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
});

/** Puts svgs on the page and waits for their faces. */
async function show(...sources: string[]): Promise<SVGSVGElement[]> {
  document.body.innerHTML = sources.join("");
  await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  return [...document.querySelectorAll("svg")];
}

/** How much each text of a picture differs from what was measured, px; Chromium counts in 64ths. */
function errors(picture: SVGSVGElement, drawing: ReturnType<typeof drawingOf>): number[] {
  const measured = new Map(
    leaves(drawing.root).flatMap((leaf) => (leaf.type === "text" ? [[leaf.text, measurer.width(leaf.text, leaf)]] : [])),
  );
  return [...picture.querySelectorAll("text")].map((text) =>
    Math.abs(text.getComputedTextLength() - measured.get(text.textContent ?? "")!),
  );
}

describe("an svg inside a page", () => {
  it("has its own letters and widths beside another with other letters", async () => {
    const drawings = [
      barDrawing(),
      tortureDrawing(),
      drawingOf([{ type: "text", text: "Other letters: QXZ", x: 9, y: 20, size: 14, weight: 400, anchor: "start", fill: "#000000" }], {
        id: "b",
      }),
    ];
    const pictures = await show(...(await Promise.all(drawings.map((drawing) => convert(drawing)))));
    expect(document.fonts.size).toBe(5);
    pictures.forEach((picture, index) => {
      const found = errors(picture, drawings[index]!);
      expect(found.length).toBeGreaterThan(0);
      expect(Math.max(...found)).toBeLessThanOrEqual(1 / 32);
    });
  });

  it("is not changed by a page that is bold, slanted, spaced, written from the right, and paints its icons", async () => {
    const drawing = barDrawing();
    const source = await convert(drawing);
    const places = (picture: SVGSVGElement) => {
      const frame = picture.getBoundingClientRect();
      return [...picture.querySelectorAll("text")].map((text) => {
        const box = text.getBoundingClientRect();
        return [
          Math.round((box.left - frame.left) * 8),
          Math.round(box.width * 8),
          getComputedStyle(text).fill,
          getComputedStyle(text).fontWeight,
        ];
      });
    };
    const before = places((await show(source))[0]!);
    const page = document.createElement("style");
    page.textContent = "svg { fill: currentColor; stroke: red; stroke-width: 3 } .label, .title, .mark { font-size: 75%; display: none }";
    document.body.setAttribute("style", "font-weight: 700; font-style: italic; letter-spacing: 2px; direction: rtl");
    const [picture] = await show(source);
    document.body.append(page);
    expect(places(picture!)).toEqual(before);
    expect(getComputedStyle(picture!.querySelector("g.df-mark rect")!).stroke).toBe("none");
  });

  it("shows the same letters as an image of its own, where nothing around it can help", async () => {
    const draw = async (source: string): Promise<Uint8ClampedArray> => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [600, 60];
      const context = canvas.getContext("2d", { willReadFrequently: true })!;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, 600, 60).data;
    };
    const drawing = drawingOf([
      { type: "text", text: "Revenue, Ελλάδα & Москва 0123", x: 16, y: 30, size: 16, weight: 600, anchor: "start", fill: "#1b1f24" },
    ]);
    const [embedded, outlined, referenced] = await Promise.all(
      (["embed", "outline", "reference"] as const).map(async (mode) => draw(await convert(drawing, mode))),
    );
    // Letters and outlines are smoothed a little differently.
    const apart = (a: Uint8ClampedArray, b: Uint8ClampedArray) => a.filter((value, at) => Math.abs(value - b[at]!) > 96).length;
    expect(apart(embedded!, outlined!)).toBeLessThan(30);
    expect(apart(referenced!, outlined!)).toBeGreaterThan(1000);
  });
});
