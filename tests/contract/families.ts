import {
  createRegistry,
  type Drawing,
  type RenderArtifact,
  type Renderer,
  type RenderOptions,
  render,
  vegaRenderer,
  xyRenderer,
} from "../../dist/index.js";

/** A renderer family under the suites that every one passes. */
export interface Family {
  name: string;
  renderer: Renderer;
  /** Ends of chart names that it leaves to others, with the reason. */
  skips: Readonly<Record<string, string>>;
}

/** Every family of the package; a new one is one more line. */
export const families: readonly Family[] = [
  { name: "vega", renderer: vegaRenderer, skips: {} },
  { name: "xy", renderer: xyRenderer, skips: {} },
];

/** A picture with the scene it was converted from. */
export interface DrawnBy {
  drawing: Drawing;
  artifact: RenderArtifact;
}

/**
 * Draws a chart with one family, whichever it names itself.
 * @throws RenderError when the chart is refused.
 */
export async function drawWith(renderer: Renderer, chart: unknown, options: Omit<RenderOptions, "format"> = {}): Promise<DrawnBy> {
  let drawing: Drawing | undefined;
  const watched: Renderer = {
    ...renderer,
    async draw(resolved, ctx) {
      drawing = await renderer.draw(resolved, ctx);
      return drawing;
    },
  };
  const artifact = await render(chart, { fonts: "reference", ...options, registry: createRegistry([watched]) });
  return { drawing: drawing!, artifact };
}
