import type { ResolvedGeo } from "../../chart/geo.js";
import { chartOfLayer } from "../../chart/layer.js";
import type { ResolvedChart } from "../../chart/resolved.js";
import type { RenderContext } from "../../context/context.js";
import type { Geometry } from "../../context/geometry.js";
import { formatterOf } from "../../format/format.js";
import { regionsOfRows } from "../../geo/join.js";
import { withViews } from "../../layout/legend/merged.js";
import type { MarksQuestion } from "../../layout/question.js";
import { tooltipOf } from "../../layout/tooltip.js";
import { marksOfChart } from "../../transform/chart-marks.js";
import { rowsBehind } from "../../transform/drawn.js";

/** What every part of this family looks at while one map is drawn. */
export interface MapQuestion extends MarksQuestion {
  readonly geo: ResolvedGeo;
  readonly geometry: Geometry;
  /** Of a map with layers: each as a question of its own, in the order in which they are drawn over it. */
  readonly views?: readonly MapQuestion[];
  /** Place of a mark's region in the geometry; -1 without one. */
  readonly regionOf: (i: number) => number;
  /** `#rrggbb` of what is behind the map. */
  readonly canvas: string;
  /** Words of a mark for people who point at it. */
  readonly tooltip: (i: number) => string | undefined;
}

/** Words of a mark, under the name of its region in the geometry's spelling rather than its code. */
function tooltips(chart: ResolvedChart, q: Pick<MapQuestion, "marks" | "formatter" | "geometry" | "regionOf">): MapQuestion["tooltip"] {
  const field = chart.region?.field;
  const isNamed = field !== undefined && chart.tooltip.some((each) => each.field === field);
  const rest = isNamed ? { ...chart, tooltip: chart.tooltip.filter((each) => each.field !== field) } : chart;
  const words = tooltipOf(rest, q.marks, q.formatter);
  if (!isNamed) return words;
  return (i) => {
    const name = q.geometry.regions[q.regionOf(i)]?.name;
    return [name, words(i)].filter((each) => each !== undefined).join("\n") || undefined;
  };
}

/** What is drawn and where it belongs, with a view for each layer; the legends of names are one. */
export function layeredQuestion(chart: ResolvedChart, ctx: RenderContext, geometry: Geometry): MapQuestion {
  const { layers } = chart;
  if (!layers) return questionOf(chart, ctx, geometry);
  const views = layers.map((layer) => questionOf(chartOfLayer(chart, layer), ctx, geometry));
  return withViews(questionOf({ ...chart, layers: undefined } as ResolvedChart, ctx, geometry), layers, views, null);
}

/** Computes what is drawn and where it belongs. */
function questionOf(chart: ResolvedChart, ctx: RenderContext, geometry: Geometry): MapQuestion {
  const { locale } = ctx;
  const formatter = formatterOf(locale);
  const marks = marksOfChart(chart, locale);
  const match = regionsOfRows(chart, chart.data, geometry);
  const regionOf = (i: number) => match?.byRow[rowsBehind(marks, i)[0]!] ?? -1;
  return {
    chart,
    ctx,
    formatter,
    marks,
    geo: chart.geo!,
    geometry,
    regionOf,
    canvas: chart.style.background?.slice(0, 7) ?? "#ffffff",
    tooltip: tooltips(chart, { marks, formatter, geometry, regionOf }),
  };
}
