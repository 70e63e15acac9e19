import type { RenderContext } from "../../context/context.js";
import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import type { Drawing } from "../../scene/types.js";
import type { PngSettings } from "../converter.js";
import { writeDocument } from "../svg/document.js";
import { plainOutlines } from "../svg/fonts.js";
import { withoutUnseenLayers } from "./cull.js";
import { encodePng } from "./encode.js";
import { rasterize, rasterizeWith } from "./rasterizer.js";

/**
 * Draws the svg of a drawing, with its texts as outlines, as pixels. Outlines are what resvg makes of texts anyway: the pixels are the same,
 * and no font has to be read for every picture.
 */
export async function makePng(drawing: Drawing, ctx: RenderContext, settings: PngSettings): Promise<Uint8Array> {
  const { pixelRatio = 1, wasm, rasterizer, chart } = settings;
  checkSize(drawing, pixelRatio, ctx);
  const seen = withoutUnseenLayers(drawing, ctx.measurer);
  const outlines = await plainOutlines(seen, ctx.measurer);
  const svg = writeDocument(seen, outlines, (address) => ctx.report(issue("ASSET_REFUSED", { path: "", received: address })), true);
  const picture = await (rasterizer ? rasterizeWith(rasterizer, svg, pixelRatio) : rasterize(svg, pixelRatio, wasm));
  ctx.checkpoint();
  const { title, description } = drawing;
  return encodePng(picture, pixelRatio, { title, description, ...(chart === undefined ? {} : { chart: chart() }) });
}

/** Asked before any pixel is made. */
function checkSize({ width, height }: Drawing, pixelRatio: number, { limits }: RenderContext): void {
  const pixels = Math.round(width * pixelRatio) * Math.round(height * pixelRatio);
  if (pixels <= limits.pixels) return;
  throw new RenderError([
    issue("LIMIT_CANVAS", {
      path: "/width",
      received: pixels,
      limit: limits.pixels,
      detail: `the picture has ${pixels} pixels at a pixelRatio of ${pixelRatio}, more than the limit of ${limits.pixels}`,
      next: "Make the chart or the pixelRatio smaller, or raise limits.pixels",
    }),
  ]);
}
