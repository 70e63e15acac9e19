import { beforeAll, describe, expect, it } from "vitest";
import { createRegistry, type Drawing, RenderError, type Renderer, type RenderOptions, render, type SceneNode } from "../../dist/index.js";
import { makePng, pngAddress } from "../unit/converters/pdf/pictures.js";
import { chart, rows } from "./refusals.js";

const FORMATS = ["svg", "png", "pdf"];

/** A family that draws whatever it is told, however large. */
function drawing(child: SceneNode, size: Partial<Drawing> = {}): RenderOptions {
  const picture: Drawing = {
    width: 600,
    height: 400,
    background: "#ffffff",
    title: "Sales",
    description: "One thing.",
    language: "en-US",
    id: "d1",
    fontFamily: "Dataface Sans",
    root: { type: "group", role: "mark", children: [child] },
    ...size,
  };
  const mine: Renderer = { name: "mine", types: ["column"], decline: () => null, draw: async () => picture };
  return { data: rows, registry: createRegistry([mine]) };
}

const square: SceneNode = { type: "rect", x: 0, y: 0, width: 60, height: 60, fill: "#ff0000" };
const image = (href: string): SceneNode => ({ type: "image", x: 0, y: 0, width: 60, height: 60, href });

/** A PNG of one pixel whose header says something else; its checksum is left as it was. */
function claiming(width: number, height: number): string {
  const png = makePng({ width: 1, height: 1, type: 6, at: () => [1, 2, 3, 4] });
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return pngAddress(png);
}

interface Fault {
  name: string;
  options: () => RenderOptions;
  code: string;
  /** What the message says of the size. */
  says: RegExp;
  formats?: readonly string[];
}

const faults: readonly Fault[] = [
  {
    name: "a map that lays itself out on 100,834 × 172,365 px",
    options: () => drawing(square, { width: 100_834, height: 172_365 }),
    code: "LIMIT_CANVAS",
    says: /100834 × 172365 px, more than the limit of 16384/,
  },
  {
    name: "a canvas whose sides are fine and whose pixels are not",
    options: () => ({ ...drawing(square, { width: 16_000, height: 16_000 }), pixelRatio: 2 }),
    code: "LIMIT_CANVAS",
    says: /1024000000 pixels at a pixelRatio of 2, more than the limit of 67108864/,
    formats: ["png"],
  },
  {
    name: "a picture of 40 MB",
    options: () => drawing(image(`data:image/png;base64,${"A".repeat((40e6 * 4) / 3)}`)),
    code: "LIMIT_IMAGE",
    says: /40 MB \(5333\d{4} characters of base64\), more than the limit of 20000000/,
  },
  {
    name: "a small picture that unpacks to a thousand million pixels",
    options: () => drawing(image(claiming(40_000, 30_000))),
    code: "LIMIT_IMAGE",
    says: /40000 × 30000 pixels, more than limits\.pixels of 67108864/,
  },
  {
    name: "an svg that resvg stops at, with the limit raised until memory ends,",
    options: () => ({ ...drawing(image(validBomb())), limits: { pixels: 1e10 } }),
    code: "RENDERER_FAILED",
    says: /resvg stopped: unreachable/,
    formats: ["png"],
  },
];

/** A PNG that resvg begins to unpack: the checksum of its header is right. */
function validBomb(): string {
  const row = { width: 30_000, height: 1, type: 6, at: () => [0, 0, 0, 0] } as const;
  const png = makePng(row);
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  view.setUint32(20, 30_000);
  view.setUint32(29, crcOf(png.subarray(12, 29)));
  return pngAddress(png);
}

/** Source: PNG 1.2, annex "Sample CRC code". */
function crcOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

const drawAll = async () => (await render(chart, { data: rows, format: FORMATS })).map(({ content }) => `${content}`);
let before: string[];
beforeAll(async () => {
  before = await drawAll();
});

describe("a fault ends in an issue that names the size, and the next render is right:", () => {
  it.each(faults)("$name", { timeout: 60_000 }, async ({ options, code, says, formats = FORMATS }) => {
    const said = options();
    for (const format of formats) {
      const error = await render(chart, { ...said, format }).catch((reason) => reason);
      expect(error).toBeInstanceOf(RenderError);
      const [found, ...more] = (error as RenderError).issues;
      expect([found!.code, found!.severity, more]).toEqual([code, "error", []]);
      expect(found!.message).toMatch(says);
      // A picture of megabytes is not repeated in what is said about it.
      expect(found!.message.length).toBeLessThan(400);
      expect((await drawAll()).every((content, i) => content === before[i])).toBe(true);
    }
  });

  it("at once with others, which go on", async () => {
    const calls = faults
      .slice(0, 4)
      .flatMap(({ options, formats = FORMATS }) => [render(chart, { ...options(), format: formats }), drawAll()]);
    const ended = await Promise.allSettled(calls);
    expect(ended.map(({ status }) => status)).toEqual(calls.map((_, i) => (i % 2 === 0 ? "rejected" : "fulfilled")));
    for (const each of ended)
      if (each.status === "fulfilled") expect((each.value as string[]).every((content, i) => content === before[i])).toBe(true);
  });
});

it("pictures are counted once however often they are shown, and together however small they are", async () => {
  const small = pngAddress(makePng({ width: 8, height: 8, type: 2, at: (x, y) => [x, y, 7] }));
  const other = pngAddress(makePng({ width: 8, height: 8, type: 2, at: (x, y) => [x, y, 9] }));
  const group = (...hrefs: string[]): SceneNode => ({ type: "group", children: hrefs.map(image) });
  const limits = { source: Math.max(small.length, other.length) };
  for (const format of FORMATS) {
    await render(chart, { ...drawing(group(small, small, small)), limits, format });
    await expect(render(chart, { ...drawing(group(small, other)), limits, format })).rejects.toMatchObject({
      issues: [{ code: "LIMIT_IMAGE" }],
    });
  }
});
