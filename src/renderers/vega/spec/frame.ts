import type { ResolvedChart, ResolvedText } from "../../../chart/resolved.js";
import { issue } from "../../../issues/messages.js";
import { wrap } from "../../../text/wrap.js";
import { normalizeText } from "../../../text/normalize.js";
import type { Json, SpecQuestion } from "./question.js";

/** Height of a line of a title as a multiple of its size. */
const LEADING = 1.25;

function lines(q: SpecQuestion, text: string | null, style: ResolvedText, most: number, path: string): string[] {
  if (text === null) return [];
  const room = q.chart.width - 2 * q.chart.style.padding;
  const out = wrap(text, room, most, { size: style.size, weight: style.weight }, q.ctx.measurer);
  const whole = normalizeText(text).replace(/\s/g, "");
  if (out.join("").replace(/\s/g, "") !== whole) q.ctx.report(issue("TEXT_CUT", { path, received: text, detail: `the ${path.slice(1)} does not fit on ${most} lines and is cut`, next: "Make it shorter, or the chart wider" }));
  return out;
}

/** Title and subtitle, wrapped to the frame and hung on its left edge. */
function titleSpec(q: SpecQuestion): Json | undefined {
  const { chart } = q;
  const { title, subtitle, layout } = chart.style;
  const text = !title.visible ? [] : lines(q, chart.title, title, layout.title_lines, "/title");
  const under = !subtitle.visible ? [] : lines(q, chart.subtitle, subtitle, layout.subtitle_lines, "/subtitle");
  if (text.length === 0 && under.length === 0) return undefined;
  return {
    text: text.length > 0 ? text : under,
    ...(text.length > 0 && under.length > 0 ? { subtitle: under, subtitleColor: subtitle.color, subtitleFontSize: subtitle.size, subtitleFontWeight: subtitle.weight, subtitleLineHeight: subtitle.size * LEADING, subtitlePadding: layout.subtitle_gap } : {}),
    anchor: "start",
    frame: "bounds",
    ...(text.length > 0 ? { color: title.color, fontSize: title.size, fontWeight: title.weight, lineHeight: title.size * LEADING } : { color: subtitle.color, fontSize: subtitle.size, fontWeight: subtitle.weight, lineHeight: subtitle.size * LEADING }),
    offset: layout.title_gap,
    limit: 0,
  };
}

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
    config: configOf(chart, q.ctx.measurer.family),
  };
}

/** The few things that only a config can say: legends above and below hang on the left edge of the frame, one under the other. */
function configOf(chart: ResolvedChart, family: string): Json {
  const { legend_gap } = chart.style.layout;
  const row = `{anchor: 'start', frame: 'bounds', direction: 'vertical', margin: ${legend_gap}}`;
  return { font: family, view: { stroke: null }, legend: { layout: { expr: `{top: ${row}, bottom: ${row}, right: {margin: ${legend_gap}}, left: {margin: ${legend_gap}}}` } } };
}
