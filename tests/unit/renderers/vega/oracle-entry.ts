/** The engine with Vega's own SVG writer beside it: what our scene is compared with. Bundled by `oracle.ts`. */
// @ts-expect-error vega-scenegraph has no types
import { SVGStringRenderer } from "vega-scenegraph";

export * from "../../../../src/renderers/vega/engine/entry.js";

import type { EnginePicture } from "../../../../src/renderers/vega/engine/entry.js";

/** The picture as Vega writes it. To be called inside `runSpec`. */
export function vegaSvg(picture: EnginePicture): string {
  // Never answers: a link that resolves makes the renderer draw again, after the run.
  const renderer = new SVGStringRenderer({ sanitize: () => new Promise(() => {}) });
  renderer.initialize(null, picture.width, picture.height, picture.origin, 1).background(picture.background);
  return renderer.render(picture.root).svg();
}
