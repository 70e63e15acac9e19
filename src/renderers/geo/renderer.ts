import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import type { Renderer } from "../renderer.js";

const types = ["map", "point_map", "bubble_map"];

/** What draws, once it was fetched. */
let drawing: typeof import("./draw.js") | undefined;

async function load(): Promise<typeof import("./draw.js")> {
  drawing ??= await import("./draw.js");
  return drawing;
}

/** Maps: filled regions, points and bubbles. What draws them is fetched with the first map. */
export const geoRenderer: Renderer = {
  name: "geo",
  types,
  decline: (chart) =>
    types.includes(chart.type) && chart.geo
      ? null
      : issue("RENDERER_DECLINED", {
          path: "/type",
          received: chart.type,
          allowed: types,
          detail: `the geo family does not draw type "${chart.type}"`,
        }),
  async draw(chart, ctx) {
    const { drawMap, fetchSource } = await load();
    if (!ctx.geometry?.()) await fetchSource(chart.geo!.source);
    return drawMap(chart, ctx);
  },
  drawSync(chart, ctx) {
    if (drawing) return drawing.drawMap(chart, ctx);
    const next = "Await ready({geo: []}) once before, or call render";
    throw new RenderError([issue("NOT_READY", { path: "", name: "draws maps", next })]);
  },
  load,
};
