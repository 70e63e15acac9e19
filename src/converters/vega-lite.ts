import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";
import type { DrawingConverter } from "./converter.js";
import { jsonText } from "./json-text.js";

/**
 * The Vega-Lite spec a drawing was made from, as JSON, for interactive hosts.
 * @throws RenderError `FORMAT_UNKNOWN` for a drawing that was made without Vega-Lite.
 */
export const vegaLite: DrawingConverter = {
  format: "vega-lite",
  mediaType: "application/vnd.vegalite.v6+json",
  extension: "vl.json",
  from: "drawing",
  family: "vega",
  async convert(drawing) {
    if (drawing.source?.kind !== "vega-lite") {
      const reason = { detail: "the renderer of this chart does not use Vega-Lite", next: "Ask for svg, json or yaml" };
      throw new RenderError([issue("FORMAT_UNKNOWN", { path: "", received: "vega-lite", ...reason })]);
    }
    return `${jsonText(drawing.source.spec)}\n`;
  },
};
