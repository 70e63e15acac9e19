import type { DrawingConverter } from "../converter.js";
import { checkLimits } from "../limits.js";

/**
 * Drawing to PNG bytes: the pixels of its svg, with the size on paper, title and description in the file.
 * What it takes is loaded with the first picture.
 * @throws RenderError `LIMIT_CANVAS`, `LIMIT_IMAGE` before a pixel is made, `RENDERER_FAILED`, `OPTION_WRONG` for `wasm`.
 */
export const png: DrawingConverter = {
  format: "png",
  mediaType: "image/png",
  extension: "png",
  from: "drawing",
  async convert(drawing, ctx, options) {
    checkLimits(drawing, ctx.limits);
    const { makePng } = await import("./make.js");
    return makePng(drawing, ctx, options.png ?? {});
  },
};
