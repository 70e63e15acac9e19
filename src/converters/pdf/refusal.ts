import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";

/** The error for a shape that a page cannot show; `detail` says what about it. */
export function shapeRefused(detail: string): RenderError {
  return new RenderError([issue("RENDERER_FAILED", { path: "", detail: `the scene holds ${detail}, which a PDF page cannot show` })]);
}

/** The error for a picture that cannot be put into the file. */
export function pictureRefused(href: string, detail: string): RenderError {
  return new RenderError([issue("ASSET_REFUSED", { path: "", severity: "error", received: href, detail })]);
}
