import type { ResolvedChart } from "../chart/resolved.js";
import type { RenderContext } from "../context/context.js";
import type { Box } from "../scene/box.js";
import type { Drawing, SceneNode } from "../scene/types.js";
import { backgroundOf } from "./background.js";
import { idOf } from "./id.js";

/** The drawing of a chart whose parts have been laid out. @param children parts of the frame, in the order they are painted. */
export function drawingOf(chart: ResolvedChart, ctx: RenderContext, children: SceneNode[], plot: Box): Drawing {
  return {
    width: chart.width,
    height: chart.height,
    ...backgroundOf(chart),
    title: chart.title ?? chart.description,
    description: chart.description,
    language: chart.locale,
    id: idOf(chart, plot),
    fontFamily: ctx.measurer.family,
    root: { type: "group", role: "frame", children },
    plot,
  };
}
