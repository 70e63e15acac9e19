import type { ResolvedChart } from "../../chart/resolved.js";
import type { RenderContext } from "../../context/context.js";
import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import { drawingOf } from "../../layout/drawing.js";
import { legendNodes } from "../../layout/legend/nodes.js";
import { group, textNode } from "../../layout/nodes.js";
import { tooltipOf } from "../../layout/tooltip.js";
import type { Drawing, SceneNode } from "../../scene/types.js";
import type { Renderer } from "../renderer.js";
import { axisNodes } from "./guides/axis.js";
import { linesOf } from "./labels/lines.js";
import { createShelf } from "./labels/shelf.js";
import { drawMarks, markRoom } from "./layers/marks.js";
import { layoutSecond, secondChannel, secondRoom } from "./layers/second-axis.js";
import { layeredQuestion } from "./layers/views.js";
import { fitLayout } from "./layout/fit.js";
import type { MarkRoom } from "./layout/layout.js";
import { axisTexts, textBox, textsOf } from "./layout/text-box.js";
import { markFor, xyMarks } from "./marks/index.js";
import type { DrawQuestion } from "./marks/mark.js";
import { drawMultiples } from "./multiples/draw.js";
import { plotNodes } from "./plot.js";
import type { XyQuestion } from "./question.js";
import { referenceRoom } from "./references.js";
import { scalesOf } from "./scale/scales.js";

/** px that the words of the chart's marks, of its layers and the second axis take beside the plot. */
function wordRoom(q: XyQuestion): MarkRoom {
  const own = markRoom(q);
  if (!q.views) return own;
  const second = secondRoom(q);
  return {
    left: own.left + second.left,
    right: own.right + second.right,
    top: Math.max(own.top, second.top),
    bottom: own.bottom + second.bottom,
  };
}

/** Draws a chart along two axes, or as slices, straight into a scene. */
export function drawXy(chart: ResolvedChart, ctx: RenderContext): Drawing {
  if (chart.multiples) return drawMultiples(chart, ctx);
  const { q: fitted, placed: first } = fitLayout(layeredQuestion(chart, ctx), (asked) => {
    const wanted = wordRoom(asked);
    return { ...wanted, top: wanted.top + referenceRoom(asked) };
  });
  const { second, placed } = layoutSecond(fitted, first);
  const { plot } = placed;
  if (plot.right > chart.width || plot.bottom > chart.height)
    throw new RenderError([
      issue("DRAWING_EMPTY", { path: "", detail: `${chart.width} × ${chart.height} px leave no room for the plot within the padding` }),
    ]);
  const words = createShelf({ left: 0, top: 0, right: chart.width, bottom: chart.height });
  const open = {
    ...fitted,
    plot,
    words,
    scales: scalesOf(fitted, plot),
    tooltip: tooltipOf(chart, fitted.marks, fitted.formatter),
  };
  const q: DrawQuestion = { ...open, lines: linesOf(open) };
  if (chart.labels || chart.text || chart.layers || chart.references.length > 0 || chart.color?.legend.position === "end")
    for (const text of [...textsOf(placed), ...axisTexts(second)]) words.take(textBox(text, ctx.measurer));
  const axes = (["x", "y"] as const).flatMap((role) => {
    const channel = role === "x" ? q.chart.x : q.y;
    const axis = placed[role];
    return channel && axis ? [{ channel, axis }] : [];
  });
  const children: SceneNode[] = [
    ...group("title", placed.title.map(textNode)),
    ...group("subtitle", placed.subtitle.map(textNode)),
    ...placed.legends.flatMap(legendNodes),
    ...group(
      "plot",
      plotNodes(q, axes, () => drawMarks(q), second ? axisNodes(secondChannel(q)!, second, plot) : []),
    ),
  ];
  return drawingOf(chart, ctx, children, plot);
}

/** The common charts, drawn straight into a scene without an engine. */
export const xyRenderer: Renderer = {
  name: "xy",
  types: xyMarks.flatMap((mark) => mark.types),
  decline(chart) {
    const mark = markFor(chart.type);
    if (mark) return null;
    return issue("RENDERER_DECLINED", {
      path: "/type",
      received: chart.type,
      allowed: xyRenderer.types,
      detail: `the xy family does not draw type "${chart.type}"`,
    });
  },
  draw: async (chart, ctx) => drawXy(chart, ctx),
  drawSync: drawXy,
};
