import type { ResolvedChart } from "../../chart/resolved.js";
import type { RenderContext } from "../../context/context.js";
import { openedSource } from "../../geo/sources.js";
import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import { drawingOf } from "../../layout/drawing.js";
import { legendNodes } from "../../layout/legend/nodes.js";
import { group, textNode } from "../../layout/nodes.js";
import type { Drawing, SceneNode } from "../../scene/types.js";
import { layoutMap } from "./layout.js";
import { points } from "./marks/points.js";
import { filledRegions, land } from "./marks/regions.js";
import { regionWords } from "./marks/words.js";
import { layeredQuestion } from "./question.js";
import { shapesOf } from "./shapes/shapes.js";

export { fetchSource } from "../../geo/sources.js";

const line = (d: string, stroke: string | null, strokeWidth: number): SceneNode[] =>
  d === "" || stroke === null || strokeWidth === 0 ? [] : [{ type: "path", d, stroke, strokeWidth, join: "round" }];

/** Draws a map straight into a scene. @throws RenderError `GEO_SOURCE_UNKNOWN` when nobody handed in or fetched what is under it. */
export function drawMap(chart: ResolvedChart, ctx: RenderContext): Drawing {
  const { source, edition } = chart.geo!;
  const geometry = ctx.geometry?.() ?? openedSource(source)?.find((each) => each.edition === edition);
  if (!geometry) throw new RenderError([issue("GEO_SOURCE_UNKNOWN", { path: "/geo/source", received: source, name: source })]);
  const { q, placed } = layoutMap(layeredQuestion(chart, ctx, geometry));
  const { plot } = placed;
  if (plot.right - plot.left < 1 || plot.bottom - plot.top < 1)
    throw new RenderError([
      issue("DRAWING_EMPTY", { path: "", detail: `${chart.width} × ${chart.height} px leave no room for the map within the padding` }),
    ]);
  const { geo } = q;
  const shapes = shapesOf(geometry, geo, plot);
  const isFilled = chart.type === "map";
  const regions = isFilled ? filledRegions(q, shapes) : { under: land(q, shapes), filled: [] };
  const lines = [...line(shapes.borders, geo.border_color, geo.border_width), ...line(shapes.upper, geo.upper_color, geo.upper_width)];
  const sphere: SceneNode[] =
    shapes.sphere === "" || geo.sphere_color === null ? [] : [{ type: "path", d: shapes.sphere, fill: geo.sphere_color }];
  const graticule = line(shapes.graticule, geo.graticule_color, geo.graticule_width);
  const clip =
    typeof geo.fit === "string"
      ? {}
      : { clip: { kind: "rect" as const, x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top } };
  const own = isFilled && !chart.size ? [] : points(q, shapes, plot);
  const over = (q.views ?? []).map((view, i) => points(view, shapes, plot, `/layers/${i}`));
  const children: SceneNode[] = [
    ...group("title", placed.title.map(textNode)),
    ...group("subtitle", placed.subtitle.map(textNode)),
    ...placed.legends.flatMap(legendNodes),
    ...group("plot", [
      ...group("background", [...sphere, ...graticule, ...regions.under, ...(isFilled ? [] : lines)], clip),
      ...group("mark", regions.filled, clip),
      ...(isFilled ? group("background", lines, clip) : []),
      ...[own, ...over].flatMap((marks) => group("mark", marks, clip)),
      ...group("label", regionWords(q, shapes)),
    ]),
  ];
  return drawingOf(chart, ctx, children, plot);
}
