import { Resvg } from "@resvg/resvg-js";
import { expect, it } from "vitest";
import { chartInPng, render } from "../../../../src/index.js";
import { chartNames, loadCorpus } from "../../../charts/corpus.js";
import { face } from "../raster.js";
import { decode } from "./decode.js";

/** The svg as another program draws it: native resvg, with the files of the face instead of outlines. */
function drawnFromSvg(svg: string, zoom: number): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: [face(400), face(600)], defaultFontFamily: "Dataface Sans" };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render().pixels;
}

/** Colours multiplied by their opacity, as resvg gives them. */
const multiplied = (pixels: Uint8Array) =>
  pixels.map((value, i) => (i % 4 === 3 ? value : Math.round((value * pixels[i - (i % 4) + 3]!) / 255)));

/** Share of the pixels with a channel that differs by more than 6 of 255. */
function share(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 1;
  let count = 0;
  for (let i = 0; i < a.length; i += 4) if ([0, 1, 2, 3].some((channel) => Math.abs(a[i + channel]! - b[i + channel]!) > 6)) count++;
  return count / (a.length / 4);
}

it.each(chartNames())("%s: the png is the svg, drawn", async (name) => {
  const [chart] = loadCorpus(undefined, [name]);
  const pixelRatio = name.length % 2 === 0 ? 2 : 1;
  const format = ["svg", "png"];
  const [svg, png] = await render(chart!.text, { data: chart!.rows, geo: chart!.geo, format, pixelRatio, embedChart: true });
  const picture = decode(png!.content as Uint8Array);
  expect([picture.width, picture.height]).toEqual([svg!.width * pixelRatio, svg!.height * pixelRatio]);
  expect(share(multiplied(picture.pixels), drawnFromSvg(svg!.content as string, pixelRatio))).toBeLessThan(0.003);
  expect(picture.words).toMatchObject({ Title: svg!.title, Description: svg!.description });
  const again = (await chartInPng(png!.content as Uint8Array))!;
  expect((await render(again, { geo: chart!.geo, format: "svg" })).content).toBe(svg!.content);
});
