import { measures, type ResolvedChart } from "../../chart/resolved.js";
import type { RenderContext } from "../../context/context.js";
import { hash } from "../../context/hash.js";
import { columnOf } from "../../data/table.js";
import { formatterOf } from "../../format/format.js";
import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import { firstMeasure } from "../../layout/question.js";
import type { Drawing } from "../../scene/types.js";
import { marksOfChart } from "../../transform/chart-marks.js";
import type { Renderer } from "../renderer.js";
import { drawSpec } from "./draw-spec.js";
import { markFor, vegaMarks } from "./marks/index.js";
import { drawRaw } from "./raw/draw.js";
import { frameSpec } from "./spec/frame.js";
import type { Json, SpecQuestion } from "./spec/question.js";
import { referenceLayers } from "./spec/references.js";
import { rowsOf } from "./spec/rows.js";

/** A chart as a Vega-Lite spec, its rows apart. */
export function specOf(chart: ResolvedChart, ctx: RenderContext): { spec: Json; rows: Record<string, unknown>[] } {
  const { locale } = ctx;
  const formatter = formatterOf(locale);
  const marks = marksOfChart(chart, locale);
  const q: SpecQuestion = {
    chart,
    ctx,
    formatter,
    locale,
    marks,
    rows: rowsOf(chart, marks, formatter),
    y: firstMeasure(chart),
    params: [],
  };
  const layers = markFor(chart.type)!.layers(q);
  const { under, over } = referenceLayers(q);
  return { spec: frameSpec(q, [...under, ...layers, ...over]), rows: q.rows.values };
}

const RAW = "vega_lite";

/** Whether an amount of a chart is below zero. */
const hasLosses = (chart: ResolvedChart): boolean =>
  measures(chart).some(({ field }) =>
    (field === undefined ? [] : (columnOf(chart.data, field) ?? [])).some((value) => typeof value === "number" && value < 0),
  );

/** Everything Vega-Lite can say. */
export const vegaRenderer: Renderer = {
  name: "vega",
  types: [...vegaMarks.flatMap((mark) => mark.types), RAW],
  decline(chart) {
    if (chart.type === RAW) return null;
    const part = chart.layers ? "layers" : chart.multiples ? "multiples" : undefined;
    if (part !== undefined)
      return issue("RENDERER_DECLINED", {
        path: `/${part}`,
        detail: `the vega family does not draw ${part}`,
        next: "Use the xy family, which does",
      });
    if (chart.style.stack === "normalize" && hasLosses(chart))
      return issue("RENDERER_DECLINED", {
        path: "/style/stack",
        received: "normalize",
        detail: "the vega family does not draw shares of amounts below zero",
        next: "Use the xy family, which does",
      });
    return markFor(chart.type)
      ? null
      : issue("RENDERER_DECLINED", {
          path: "/type",
          received: chart.type,
          allowed: vegaRenderer.types,
          detail: `the vega family does not draw type "${chart.type}"`,
        });
  },
  async draw(chart, ctx): Promise<Drawing> {
    if (chart.type === RAW) return drawRaw(chart, ctx);
    const { spec, rows } = specOf(chart, ctx);
    const scene = await drawSpec(spec, rows, ctx);
    if (rows.length === 0) throw new RenderError([issue("DRAWING_EMPTY", { path: "", detail: "no row has a value that can be drawn" })]);
    return {
      width: chart.width,
      height: chart.height,
      background: scene.background?.hex ?? null,
      ...(scene.background && scene.background.opacity < 1 ? { backgroundOpacity: scene.background.opacity } : {}),
      title: chart.title ?? chart.description,
      description: chart.description,
      language: chart.locale,
      id: `d${hash(JSON.stringify([chart.title, chart.description, spec, rows.length, rows[0]])).slice(0, 7)}`,
      fontFamily: ctx.measurer.family,
      root: scene.root,
      ...(scene.plot ? { plot: scene.plot } : {}),
      source: { kind: "vega-lite", spec: { ...spec, data: { values: rows, format: { type: "json", parse: null } } } },
    };
  },
};
