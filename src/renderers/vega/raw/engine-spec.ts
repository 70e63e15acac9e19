import type { ResolvedChart } from "../../../chart/resolved.js";
import type { RenderContext } from "../../../context/context.js";
import { formatterOf } from "../../../format/format.js";
import { subtitleLines, titleLines } from "../../../layout/title.js";
import { isRecord, type Json } from "../../../vega-lite/json.js";
import { GIVEN } from "../../../vega-lite/sources.js";
import { isOnePlot, viewAt } from "../../../vega-lite/views.js";
import { viewConfig, withSizes } from "./sizes.js";
import type { Knobs } from "./tries.js";

/** The headline in lines that fit into the frame; what a specification says of its place and paint stays. */
function titleOf(chart: ResolvedChart, ctx: RenderContext): unknown {
  const said = chart.spec!.title;
  const own = isRecord(said) ? said : {};
  // An expression, or lines of the author's own, are left as they are.
  if (said !== undefined && (Array.isArray(own.text ?? said) || isRecord(own.text))) return said;
  const sized = typeof own.fontSize === "number" ? { ...chart.style.title, size: own.fontSize } : chart.style.title;
  const q = {
    chart: { ...chart, style: { ...chart.style, title: sized } },
    ctx,
    formatter: formatterOf(ctx.locale),
  };
  const [text, subtitle] = [titleLines(q), subtitleLines(q)];
  if (text.length === 0 && subtitle.length === 0) return undefined;
  return { ...own, text, ...(subtitle.length > 0 && own.subtitle === undefined ? { subtitle } : {}), limit: 0 };
}

/** Names of axes that would stand on one another are left out. */
function thinnedOf(config: Json, leavesOut: boolean): Json {
  if (!leavesOut) return {};
  const thinned = (key: string) => ({ [key]: { labelOverlap: "greedy", ...(isRecord(config[key]) ? config[key] : {}) } });
  return { ...thinned("axisXDiscrete"), ...thinned("axisYDiscrete") };
}

/** Names of axes: turned under a lying one unless the author says one for all. */
function namesOf(own: Json, { labelAngle: angle, leavesOut }: Knobs): Json {
  const thinned = thinnedOf(own, leavesOut);
  const config = { ...own, ...thinned };
  const said = ["axis", "axisX", "axisDiscrete", "axisXDiscrete"].some(
    (key) => isRecord(config[key]) && (config[key] as Json).labelAngle !== undefined,
  );
  if (said) return thinned;
  return { ...thinned, axisXDiscrete: { ...(isRecord(config.axisXDiscrete) ? config.axisXDiscrete : {}), labelAngle: angle } };
}

/** What Vega leaves between the names of cells and the cells, and what a title over an axis takes, px. */
const HEADER_GAP = 10;
const TITLE_OVER = 14;

/** Titles of upright axes lie over their heads, above the plot, unless the author says where they stand. */
function titlesOf(config: Json, isOver: boolean): Json {
  if (!isOver) return {};
  // Names over cells make room for the titles over axes.
  const raised = (key: string): Json => {
    const header = { ...(isRecord(config.header) ? config.header : {}), ...(isRecord(config[key]) ? config[key] : {}) };
    const { labelPadding = HEADER_GAP } = header;
    return { [key]: { ...(isRecord(config[key]) ? config[key] : {}), labelPadding: Number(labelPadding) + TITLE_OVER } };
  };
  const axis = isRecord(config.axisY) ? config.axisY : {};
  return {
    ...raised("headerColumn"),
    ...raised("headerFacet"),
    axisY: { titleAngle: 0, titleAlign: "left", titleAnchor: "end", titleBaseline: "bottom", titleX: 0, titleY: -6, ...axis },
  };
}

/** How many labels an axis of times aims at. */
function ticksOf(config: Json, timeTicks: number | undefined): Json {
  if (timeTicks === undefined) return {};
  const axis = isRecord(config.axisXTemporal) ? config.axisXTemporal : {};
  return { axisXTemporal: { tickCount: timeTicks, ...axis } };
}

/** Legends above and below hang on the left edge of the frame, one under the other. */
function legendOf(config: Json, gap: number, { legendColumns: columns, hasLegendsBeside, ramp }: Knobs): Json {
  const legend = isRecord(config.legend) ? config.legend : {};
  const row = `{anchor: 'start', frame: 'bounds', direction: 'vertical', margin: ${gap}}`;
  return {
    layout: { expr: `{top: ${row}, bottom: ${row}, right: {margin: ${gap}}, left: {margin: ${gap}}}` },
    ...legend,
    ...(hasLegendsBeside ? { orient: "right" } : {}),
    ...(columns !== undefined && legend.columns === undefined ? { columns } : {}),
    ...(ramp > 1 && typeof legend.gradientLength === "number" ? { gradientLength: legend.gradientLength * ramp } : {}),
  };
}

/**
 * What the engine lays out for a specification: with its rows by name, the headline in lines, the frame of the chart, and the turns of a try.
 * The author's own words are not changed otherwise.
 */
export function engineSpec(chart: ResolvedChart, ctx: RenderContext, knobs: Knobs): Json {
  const spec = chart.spec!;
  const view = viewAt(spec, "");
  const config = isRecord(spec.config) ? spec.config : {};
  const { autosize: _, ...kept } = config;
  const title = titleOf(chart, ctx);
  const { autosize: __, title: ___, ...rest } = isOnePlot(view) ? spec : withSizes(spec, knobs.factors);
  return {
    ...rest,
    ...(spec.data === undefined ? { data: { name: GIVEN } } : {}),
    ...(title === undefined ? {} : { title }),
    ...(isOnePlot(view) ? { width: chart.width, height: chart.height, autosize: { type: "fit", contains: "padding" } } : {}),
    padding: isRecord(spec.padding) ? spec.padding : chart.style.padding,
    background: chart.style.background ?? "transparent",
    config: {
      ...kept,
      font: ctx.measurer.family,
      ...namesOf(config, knobs),
      ...titlesOf(config, knobs.hasTitlesOver),
      ...ticksOf(config, knobs.timeTicks),
      legend: legendOf(config, chart.style.layout.legend_gap, knobs),
      ...(isOnePlot(view) ? {} : { view: viewConfig(config.view, knobs.factors) }),
    },
  };
}
