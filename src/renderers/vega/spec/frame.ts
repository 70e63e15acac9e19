import { hasNoDataEntry } from "./legend.js";
import type { Json, SpecQuestion } from "./question.js";
import { titleSpec } from "./title.js";

/** The whole spec around the layers; everything at one level, nothing inherited from a theme. */
export function frameSpec(q: SpecQuestion, layer: Json[]): Json {
  const { chart } = q;
  const title = titleSpec(q);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    ...(title ? { title } : {}),
    width: chart.width,
    height: chart.height,
    autosize: { type: "fit", contains: "padding" },
    padding: chart.style.padding,
    background: chart.style.background ?? "transparent",
    ...(q.params.length > 0 ? { params: q.params } : {}),
    data: { name: "rows", format: { type: "json", parse: null } },
    layer,
    config: configOf(q),
  };
}

/**
 * The few things that only a config can say: legends above and below hang on the left edge of the frame, one under the other,
 * but what a ramp has no colour for stands beside it; marks whose colour has no value are drawn in a colour of their own.
 */
function configOf(q: SpecQuestion): Json {
  const { chart } = q;
  const { legend_gap } = chart.style.layout;
  const isBeside = hasNoDataEntry(q) && !chart.size && !chart.shape && !chart.opacity;
  const row = `{anchor: 'start', frame: 'bounds', direction: '${isBeside ? "horizontal" : "vertical"}', margin: ${legend_gap}}`;
  const unknown = chart.color?.scale.unknown;
  return {
    font: q.ctx.measurer.family,
    view: { stroke: null },
    legend: { layout: { expr: `{top: ${row}, bottom: ${row}, right: {margin: ${legend_gap}}, left: {margin: ${legend_gap}}}` } },
    ...(unknown === undefined ? {} : { scale: { invalid: { color: { value: unknown } } } }),
  };
}
