import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SceneNode } from "../../../../src/scene/types.js";
import { toBase64 } from "../../../../src/text/base64.js";
import { barDrawing, drawingOf, tortureDrawing } from "../drawings.js";
import { fileOf, made, refusals } from "./files.js";
import { makePng, pngAddress } from "./pictures.js";
import { canLook, infoOf, qpdfCheck, unpacked } from "./tools.js";
import { hardDrawing } from "./torture.js";

const image = (href: string): SceneNode => ({ type: "image", x: 0, y: 0, width: 60, height: 60, href });
const small = makePng({ width: 8, height: 8, type: 6, at: (x, y) => [x, y, 0, 200] });
const link = (href: string): SceneNode => ({ type: "rect", x: 100, y: 50, width: 60, height: 30, fill: "#ff0000", href, tooltip: "More" });
const square: SceneNode = { type: "rect", x: 0, y: 0, width: 9, height: 9, fill: "#ff0000" };
const path = (d: string): SceneNode => ({ type: "path", d, fill: "#ff0000" });

describe("a pdf", () => {
  it("is the same bytes every time, and other content has another identity", async () => {
    for (const drawing of [barDrawing(), tortureDrawing(), hardDrawing()]) expect(await fileOf(drawing)).toEqual(await fileOf(drawing));
    const identity = async (title: string) =>
      /\/ID \[ <([0-9A-F]{32})> <\1> \]/.exec(Buffer.from(await fileOf(drawingOf([], { title }))).toString("latin1"))?.[1];
    const one = await identity("One");
    expect(one).not.toBe("0".repeat(32));
    expect(one).toMatch(/^[0-9A-F]{32}$/);
    expect(await identity("Two")).not.toBe(one);
  });

  it("refuses what a page cannot show, and says what it is", async () => {
    const all: [SceneNode, string, string][] = [
      [path("M0 0 S1 1 2 2"), "RENDERER_FAILED", "path data"],
      [path("L0 0"), "RENDERER_FAILED", "path data"],
      [{ type: "circle", cx: 5, cy: 5, r: 5, fill: "red" }, "RENDERER_FAILED", 'the colour "red"'],
      [
        {
          type: "rect",
          x: 0,
          y: 0,
          width: 9,
          height: 9,
          fill: {
            kind: "radial",
            x1: 2,
            y1: 0.5,
            r1: 0,
            x2: 0.5,
            y2: 0.5,
            r2: 0.5,
            stops: [
              { offset: 0, color: "#000000", opacity: 1 },
              { offset: 1, color: "#ffffff", opacity: 1 },
            ],
          },
        },
        "RENDERER_FAILED",
        "radial gradient",
      ],
      [image("https://example.org/a.png"), "ASSET_REFUSED", "only PNG and JPEG"],
      [image("data:image/gif;base64,R0lGODlhAQABAAAAACw="), "ASSET_REFUSED", "only PNG and JPEG"],
      [image(pngAddress(small.subarray(0, small.length - 20))), "ASSET_REFUSED", "cut off"],
      [image(pngAddress(small.map((byte, i) => (i === 45 ? byte ^ 1 : byte)))), "ASSET_REFUSED", "broken"],
      [image(pngAddress(makePng({ width: 8, height: 8, type: 2, interlaced: true, at: () => [1, 2, 3] }))), "ASSET_REFUSED", "interlaced"],
      [image(`data:image/jpeg;base64,${toBase64(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0))}`), "ASSET_REFUSED", "cut off"],
      [image(`data:image/jpeg;base64,${toBase64(small)}`), "ASSET_REFUSED", "no JPEG"],
    ];
    for (const [node, code, words] of all) {
      const [issue, ...others] = await refusals(drawingOf([node]));
      expect([issue?.code, issue?.severity, others]).toEqual([code, "error", []]);
      expect(issue?.message).toContain(words);
    }
    expect((await refusals(drawingOf([image(pngAddress(small))]), { pixels: 63 }))[0]?.message).toContain(
      "8 × 8 pixels, more than limits.pixels of 63",
    );
    expect(await refusals(drawingOf([image(pngAddress(small))]), { pixels: 64 })).toEqual([]);
  });

  it("does not unpack more of a PNG than its header says", async () => {
    const bomb = makePng({ width: 4, height: 4000, type: 6, at: () => [0, 0, 0, 0] });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    view.setUint32(20, 2);
    expect((await refusals(drawingOf([image(pngAddress(bomb))])))[0]?.message).toContain("broken");
  });

  it("warns of a link that may not go into a file and draws the shape", async () => {
    const { issues, file } = await made(drawingOf([link("javascript:alert(1)"), link("https://example.org/")]));
    expect(issues.map(({ code, severity, received }) => [code, severity, received])).toEqual([
      ["ASSET_REFUSED", "warning", "javascript:alert(1)"],
    ]);
    expect(file.length).toBeGreaterThan(500);
  });

  it("writes a shape once that stands at many places, whatever its colour", async () => {
    const dots = (count: number): SceneNode[] =>
      Array.from({ length: count }, (_, i) => ({
        type: "circle",
        cx: i * 7,
        cy: 50 + i,
        r: 3.5,
        fill: i % 2 ? "#ff0000" : "#0000ff",
        opacity: 0.7,
      }));
    const source = Buffer.from(await fileOf(drawingOf(dots(80)))).length - Buffer.from(await fileOf(drawingOf(dots(10)))).length;
    expect(source).toBeLessThan(70 * 20);
  });

  it("takes a picture once, however often it is shown", async () => {
    const one = await fileOf(drawingOf([image(pngAddress(small))]));
    const three = await fileOf(drawingOf([image(pngAddress(small)), image(pngAddress(small)), image(pngAddress(small))]));
    expect(three.length - one.length).toBeLessThan(40);
  });
});

describe.skipIf(!canLook)("what a pdf says of itself", () => {
  it("is exactly as large as the chart, or as its paper, turned as the chart is", async () => {
    const sizes = async (width: number, height: number, page?: "a4" | "letter") =>
      /Page size: +(\S+) x (\S+)/
        .exec(infoOf(await fileOf(drawingOf([], { width, height }), { page })))!
        .slice(1)
        .map(Number);
    expect(await sizes(600, 400)).toEqual([600, 400]);
    expect(await sizes(333, 777)).toEqual([333, 777]);
    expect(await sizes(600, 400, "a4")).toEqual([841.89, 595.276]);
    expect(await sizes(400, 600, "letter")).toEqual([612, 792]);
  });

  it("beyond what a page may measure has larger units, so that its size on paper is still the chart's", async () => {
    const file = await fileOf(drawingOf([square], { width: 16_200, height: 400 }));
    const source = unpacked(file);
    expect(source).toContain("/UserUnit 1.125");
    expect(/\/MediaBox \[([^\]]*)\]/.exec(source)![1]!.trim().split(/\s+/).map(Number)).toEqual([0, 0, 14_400, 355.555556]);
    expect(unpacked(await fileOf(drawingOf([square], { width: 14_400 })))).not.toContain("/UserUnit");
  });

  it("names title, language and maker, is tagged, and has no dates unless they are handed in", async () => {
    const file = await fileOf(drawingOf([], { title: "Größe — 大", description: "Bars (\\) of “Größe”", language: "de-DE" }));
    const info = infoOf(file);
    expect(info).toContain("Größe — 大");
    expect(info).toMatch(/Producer: +@dataface\/render\n/);
    expect(info).toMatch(/Tagged: +yes\n/);
    expect(info).not.toContain("Date");
    expect(infoOf(file, "-struct-text")).toContain("Figure");
    const source = unpacked(file);
    expect(source).toContain("/Lang (de-DE)");
    const words = Buffer.from("Bars (\\) of “Größe”", "utf16le").swap16().toString("hex");
    expect(source.toLowerCase()).toContain(`/alt <feff${words}>`);
    const dated = infoOf(await fileOf(drawingOf([]), { now: Date.UTC(2025, 0, 31, 12, 30) }), "-isodates");
    expect(dated).toMatch(/CreationDate: +2025-01-31T12:30:00Z\n/);
  });

  it("leads from a shape to its address", async () => {
    const file = await fileOf(
      drawingOf([{ type: "group", transform: [1, 0, 0, 1, 10, 20], children: [link("https://example.org/?q=ä(1)")] }]),
    );
    const source = unpacked(file);
    expect(source).toContain("/URI (https://example.org/?q=%C3%A4%281%29)");
    const rect = /\/Rect \[([^\]]*)\]/.exec(source)![1]!.trim().split(/\s+/).map(Number);
    expect(rect).toEqual([110, 300, 170, 330]);
    expect(infoOf(file, "-struct")).toContain("Link");
    expect(qpdfCheck(file)).toContain("No syntax or stream encoding errors found");
  });

  it("has no link for a shape that a clip hides", async () => {
    const hidden: SceneNode = {
      type: "group",
      clip: { kind: "rect", x: 0, y: 0, width: 20, height: 20 },
      children: [link("https://example.org/")],
    };
    expect(unpacked(await fileOf(drawingOf([hidden])))).not.toContain("/Annot");
  });

  it("passes a JPEG through as it is", async () => {
    const jpeg = readFileSync(new URL("photo.jpg", import.meta.url));
    const file = await fileOf(drawingOf([image(`data:image/jpeg;base64,${jpeg.toString("base64")}`)]));
    expect(Buffer.from(file).includes(jpeg)).toBe(true);
    expect(unpacked(file)).toContain("/DCTDecode");
  });
});
