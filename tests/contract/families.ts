import {
  createRegistry,
  type Drawing,
  geoRenderer,
  type RenderArtifact,
  RenderError,
  type Renderer,
  type RenderOptions,
  render,
  sparkRenderer,
  vegaRenderer,
  xyRenderer,
} from "../../dist/index.js";

/** A renderer family under the suites that every one passes. */
export interface Family {
  name: string;
  renderer: Renderer;
  /** A small chart with `text` as a word that stands in the picture. */
  words(text: string): Record<string, unknown>;
}

const twoRows = (text: string) => [
  { name: text, amount: 3 },
  { name: "plain", amount: 5 },
];
const columns = (text: string) => ({ type: "column", title: "Two names", x: "name", y: "amount", data: { values: twoRows(text) } });
const map = (text: string) => ({
  type: "map",
  title: text,
  region: "state",
  color: "amount",
  data: {
    values: [
      { state: "Ohio", amount: 3 },
      { state: "Texas", amount: 5 },
    ],
  },
});
const table = (text: string) => ({ type: "table", title: "Two names", data: { values: twoRows(text) } });

/** Every family of the package; a new one is one more line. */
export const families: readonly Family[] = [
  { name: "vega", renderer: vegaRenderer, words: columns },
  { name: "xy", renderer: xyRenderer, words: columns },
  { name: "spark", renderer: sparkRenderer, words: table },
  { name: "geo", renderer: geoRenderer, words: map },
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

/** The same, and null for a chart that the family leaves to others. */
export async function drawnUnlessLeft(...[renderer, chart, options]: Parameters<typeof drawWith>): Promise<DrawnBy | null> {
  try {
    return await drawWith(renderer, chart, options);
  } catch (error) {
    if (error instanceof RenderError && error.issues.some(({ code }) => code === "RENDERER_DECLINED")) return null;
    throw error;
  }
}
