import { issue } from "../../issues/messages.js";
import type { Renderer } from "../renderer.js";

const types = ["map", "point_map", "bubble_map"];

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
  draw: async (chart, ctx) => (await import("./draw.js")).drawMap(chart, ctx),
};
