import type { RenderContext } from "../../context/context.js";
import { issue } from "../../issues/messages.js";
import type { Drawing } from "../../scene/types.js";
import type { DrawingConverter } from "../converter.js";
import { checkLimits } from "../limits.js";
import { writeDocument } from "./document.js";
import { type FontParts, loadFonts, prepareFonts, readyFonts } from "./fonts.js";

/**
 * Drawing to SVG text: self-contained, nothing external, ids with the drawing's prefix.
 * Raises the warning `ASSET_REFUSED` for links, pictures and paints that may not go into a file; the rest is drawn.
 * @throws RenderError `LIMIT_CANVAS`, `LIMIT_IMAGE`.
 */
export const svg: DrawingConverter = {
  format: "svg",
  mediaType: "image/svg+xml",
  extension: "svg",
  from: "drawing",
  async convert(drawing, ctx, options) {
    checkLimits(drawing, ctx.limits);
    return write(drawing, await prepareFonts(drawing, options.fontMode, ctx.measurer), ctx);
  },
  load: (fontMode) => loadFonts(fontMode, [400, 600]),
  convertSync(drawing, ctx, options) {
    checkLimits(drawing, ctx.limits);
    const fonts = readyFonts(drawing, options.fontMode, ctx.measurer);
    return fonts && write(drawing, fonts, ctx);
  },
};

const write = (drawing: Drawing, fonts: FontParts, ctx: RenderContext): string =>
  writeDocument(drawing, fonts, (address) => ctx.report(issue("ASSET_REFUSED", { path: "", received: address })));
