import { issue } from "../../issues/messages.js";
import type { DrawingConverter } from "../converter.js";
import { checkLimits } from "../limits.js";

/**
 * Drawing to one PDF page, or to one for each slice: vector paths, selectable text in an embedded part of the face, nothing external.
 * The page is exactly as large as the drawing (1 px is 1 pt), or a named paper with the drawing as large as its margins allow.
 * Raises the warning `ASSET_REFUSED` for links that may not go into a file; the shape is drawn without it.
 * @throws RenderError `LIMIT_CANVAS`, `LIMIT_IMAGE`; `ASSET_REFUSED` for a picture, `RENDERER_FAILED` for a shape, that cannot be drawn: nothing is left out.
 */
export const pdf: DrawingConverter = {
  format: "pdf",
  mediaType: "application/pdf",
  extension: "pdf",
  from: "drawing",
  async convert(drawing, ctx, options) {
    checkLimits(drawing, ctx.limits);
    const { writePdf } = await import("./document.js");
    return writePdf(drawing, {
      measurer: ctx.measurer,
      maxPixels: ctx.limits.pixels,
      now: ctx.now,
      page: options.page,
      slices: options.slices,
      refuse: (address) =>
        ctx.report(
          issue("ASSET_REFUSED", {
            path: "",
            severity: "warning",
            received: address,
            detail: "only links to the web and to mail may go into a file",
          }),
        ),
    });
  },
};
