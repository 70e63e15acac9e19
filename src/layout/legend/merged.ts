import type { ResolvedLayer } from "../../chart/layer.js";
import type { ResolvedChart, ResolvedLegend, ResolvedLegendChannel } from "../../chart/resolved.js";
import type { MarksQuestion } from "../question.js";
import { categoryEntries, type LegendEntry, singleSymbol } from "./entries.js";

/** Whether a legend lists the categories of a colour channel. */
const isListed = (color: ResolvedLegendChannel | undefined): color is ResolvedLegendChannel =>
  color?.scale.type === "ordinal" && color.legend.visible && color.legend.position !== "end";

const hidden = (chart: ResolvedChart): ResolvedChart =>
  isListed(chart.color) ? { ...chart, color: { ...chart.color, legend: { ...chart.color.legend, visible: false } } } : chart;

/** The channel that stands for the names of all layers, so that a legend can be laid out for it. */
const namesChannel = (legend: ResolvedLegend, names: readonly string[]): ResolvedLegendChannel => ({
  kind: "nominal",
  title: legend.title,
  format: "text",
  time_unit: null,
  bin: null,
  aggregate: null,
  scale: { type: "ordinal", domain: names, zero: false, nice: false, clamp: false, reverse: false },
  legend,
});

/** What the legend lists of one layer or of the chart itself: its categories, or its one name. */
function entriesOf(q: MarksQuestion, name: string | null, legend: ResolvedLegend): LegendEntry[] {
  const named = name === null ? [] : [{ label: name, symbol: singleSymbol(q, legend) }];
  return isListed(q.chart.color) ? [...named, ...categoryEntries(q, q.chart.color)] : named;
}

/**
 * A chart with a view for each of its layers; the legends of names are one.
 * @param bare the chart without its layers.
 * @param own name of what the chart itself shows; null without one.
 */
export function withViews<Q extends MarksQuestion>(
  bare: Q,
  layers: readonly ResolvedLayer[],
  views: readonly Q[],
  own: string | null,
): Q & { readonly views: readonly Q[] } {
  const shown = views.map((view) => ({ ...view, chart: hidden(view.chart) }));
  const { legend } = bare.chart.style;
  if (!legend?.visible) return { ...bare, chart: hidden(bare.chart), views: shown };
  const all = [entriesOf(bare, own, legend), ...views.map((view, i) => entriesOf(view, layers[i]!.title, legend))].flat();
  const entries = all.filter(({ label }, i) => all.findIndex((each) => each.label === label) === i);
  return {
    ...bare,
    chart: hidden(bare.chart),
    merged: {
      channel: namesChannel(
        legend,
        entries.map(({ label }) => label),
      ),
      entries,
    },
    views: shown,
  };
}
