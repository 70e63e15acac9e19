import { chartOfLayer } from "../../../chart/layer.js";
import type { ResolvedChart, ResolvedLegend, ResolvedLegendChannel } from "../../../chart/resolved.js";
import type { RenderContext } from "../../../context/context.js";
import type { LegendEntry } from "../../../layout/legend/entries.js";
import { categoryEntries, singleSymbol } from "../../../layout/legend/entries.js";
import { questionOf, type XyQuestion } from "../question.js";

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
function entriesOf(q: XyQuestion, name: string | null, legend: ResolvedLegend): LegendEntry[] {
  const named = name === null ? [] : [{ label: name, symbol: singleSymbol(q, legend) }];
  return isListed(q.chart.color) ? [...named, ...categoryEntries(q, q.chart.color)] : named;
}

/**
 * A chart with layers as one question with a view for each of them, the chart's own first; the legends of names are one.
 * Without layers the question of the chart alone.
 */
export function layeredQuestion(chart: ResolvedChart, ctx: RenderContext): XyQuestion {
  const { layers, style } = chart;
  if (!layers) return questionOf(chart, ctx);
  const bare = questionOf({ ...chart, layers: undefined } as ResolvedChart, ctx);
  const views = layers.map((layer) => questionOf(chartOfLayer(chart, layer), ctx));
  const legend = style.legend;
  if (!legend?.visible) return { ...bare, chart: hidden(bare.chart), views: views.map((view) => ({ ...view, chart: hidden(view.chart) })) };
  const isMeasured = bare.y?.kind === "quantitative" || bare.y?.kind === "temporal";
  const own = chart.color || chart.y_start || !isMeasured ? null : (bare.y?.title ?? null);
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
    views: views.map((view) => ({ ...view, chart: hidden(view.chart) })),
  };
}
