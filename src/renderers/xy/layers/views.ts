import { chartOfLayer } from "../../../chart/layer.js";
import type { ResolvedChart } from "../../../chart/resolved.js";
import type { RenderContext } from "../../../context/context.js";
import { withViews } from "../../../layout/legend/merged.js";
import { questionOf, type XyQuestion } from "../question.js";

/**
 * A chart with layers as one question with a view for each of them, the chart's own first; the legends of names are one.
 * Without layers the question of the chart alone.
 */
export function layeredQuestion(chart: ResolvedChart, ctx: RenderContext): XyQuestion {
  const { layers } = chart;
  if (!layers) return questionOf(chart, ctx);
  const bare = questionOf({ ...chart, layers: undefined } as ResolvedChart, ctx);
  const { spacing } = bare;
  const views = layers.map((layer): XyQuestion => ({ ...questionOf(chartOfLayer(chart, layer), ctx), spacing }));
  const isMeasured = bare.y?.kind === "quantitative" || bare.y?.kind === "temporal";
  const own = chart.color || chart.y_start || !isMeasured ? null : (bare.y?.title ?? null);
  return withViews(bare, layers, views, own);
}
