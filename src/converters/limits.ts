import type { Limits } from "../context/limits.js";
import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";
import { pictureSize } from "../scene/picture-size.js";
import type { Drawing } from "../scene/types.js";
import { eachLeaf } from "../scene/walk.js";

/**
 * Refuses what no file should be made of, whichever family drew it: asked by every converter before anything is written.
 * @throws RenderError `LIMIT_CANVAS` for a canvas beyond `limits.canvas`; `LIMIT_IMAGE` for pictures whose text is longer than
 * `limits.source`, all different ones together, and for one of more pixels than `limits.pixels`.
 */
export function checkLimits(drawing: Drawing, limits: Limits): void {
  const { width, height } = drawing;
  if (Math.max(width, height) > limits.canvas) {
    const path = width > limits.canvas ? "/width" : "/height";
    const detail = `the drawing is ${width} × ${height} px, more than the limit of ${limits.canvas} px for a side`;
    throw new RenderError([issue("LIMIT_CANVAS", { path, received: Math.max(width, height), limit: limits.canvas, detail })]);
  }
  const pictures = new Set<string>();
  eachLeaf(drawing.root, (leaf) => {
    if (leaf.type === "image") pictures.add(leaf.href);
  });
  let length = 0;
  for (const href of pictures) {
    length += href.length;
    if (length > limits.source) throw tooLong(length, limits.source);
    const size = pictureSize(href);
    if (size && size.width * size.height > limits.pixels) throw tooManyPixels(size, limits.pixels);
  }
}

/** Bytes of a picture are three quarters of its base64 text. */
const megabytes = (length: number): string => `${Math.round((length * 0.75) / 1e5) / 10} MB`;

const tooLong = (received: number, limit: number): RenderError =>
  new RenderError([
    issue("LIMIT_IMAGE", {
      path: "",
      received,
      limit,
      detail: `the pictures inside the chart are ${megabytes(received)} (${received} characters of base64), more than the limit of ${limit} characters`,
      next: "Make the pictures smaller, or raise limits.source",
    }),
  ]);

const tooManyPixels = ({ width, height }: { width: number; height: number }, limit: number): RenderError =>
  new RenderError([
    issue("LIMIT_IMAGE", {
      path: "",
      received: width * height,
      limit,
      detail: `a picture inside the chart has ${width} × ${height} pixels, more than limits.pixels of ${limit}`,
      next: "Make the picture smaller, or raise limits.pixels",
    }),
  ]);
