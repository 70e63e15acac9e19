import type { ResolvedMultiples, ResolvedPanelScale, ResolvedPanelScales } from "../../../chart/multiples.js";
import type { ResolvedChart, ResolvedPosition } from "../../../chart/resolved.js";
import type { Marks } from "../../../transform/marks.js";
import { noMarks, type Panel, panelKey, panelName, panelsOf, splitMarks } from "../../../transform/panels.js";
import { isOtherSide } from "../layers/second-axis.js";
import type { XyQuestion } from "../question.js";

/** One panel as a question of its own: its marks, its scales, no title, legend or titles of axes. */
export interface PanelView extends Panel {
  q: XyQuestion;
  /** Names of what it is for. */
  names: { row?: string; column?: string };
  /** What a tooltip says of the panel. */
  words: string;
}

const withoutTitle = (channel: ResolvedPosition, own: ResolvedPanelScale | null | undefined, isBlank: boolean): ResolvedPosition => ({
  ...channel,
  ...(own ? { scale: { ...channel.scale, domain: own.domain } } : {}),
  axis: {
    ...channel.axis,
    ...(own ? { ticks: own.ticks, format: own.format } : {}),
    ...(isBlank ? { labels: false } : {}),
    title: null,
  },
});

/** A chart or a layer in one panel: its marks, and its scales where they are its own. An empty one has no labels along those, since it has nothing to measure. */
function inPanel(
  q: XyQuestion,
  panel: Panel,
  parts: Parts,
  { scale }: ResolvedMultiples,
  own: ResolvedPanelScales | undefined,
  isBlank: boolean,
) {
  const isUnlabelled = (role: "x" | "y") => scale[role] === "independent" && isBlank;
  const y = q.y && withoutTitle(q.y, own?.y, isUnlabelled("y"));
  const chart: ResolvedChart = {
    ...q.chart,
    ...(q.chart.x && { x: withoutTitle(q.chart.x, own?.x, isUnlabelled("x")) }),
    ...(y && { y: Array.isArray(q.chart.y) ? q.chart.y.map((each) => ({ ...each, scale: y.scale, axis: y.axis })) : y }),
  };
  return { ...q, chart, y, marks: parts.get(panelKey(q.chart.multiples!, panel)) ?? noMarks(q.marks) };
}

type Parts = ReadonlyMap<string, Marks>;

/** The panels of a chart, row by row, each with the layers of the chart. */
export function viewsOf(q: XyQuestion, multiples: ResolvedMultiples): PanelView[] {
  const layers = q.views ?? [];
  const parts = new Map([q, ...layers].map((each) => [each, splitMarks(each.marks)]));
  const { rows, columns, scales } = multiples;
  const none = q.chart.style.none_label;
  return panelsOf(multiples).map((panel, i): PanelView => {
    const own = scales?.[i];
    const isBlank = [q, ...layers].every((each) => !parts.get(each)!.has(panelKey(each.chart.multiples!, panel)));
    const names: PanelView["names"] = {
      ...(rows && { row: panelName(rows, panel.values.row ?? null, q.formatter, none) }),
      ...(columns && { column: panelName(columns, panel.values.column ?? null, q.formatter, none) }),
    };
    const views = layers.map((layer) => {
      const y = isOtherSide(layer.y, q.y) ? own?.second : own?.y;
      return inPanel(layer, panel, parts.get(layer)!, multiples, own && { x: own.x, y: y ?? null }, isBlank);
    });
    const base = inPanel(q, panel, parts.get(q)!, multiples, own, isBlank);
    return { ...panel, q: { ...base, ...(q.views && { views }) }, names, words: wordsOf(q, multiples, names) };
  });
}

/** Lines of a tooltip about the panel, without fields that the tooltip tells anyway. */
function wordsOf({ chart }: XyQuestion, { rows, columns }: ResolvedMultiples, names: PanelView["names"]): string {
  const told = new Set(chart.tooltip.map(({ field }) => field));
  const line = (channel: ResolvedMultiples["rows"], name: string | undefined) =>
    channel === undefined || name === undefined || told.has(channel.field) ? [] : [channel.title ? `${channel.title}: ${name}` : name];
  return [...line(rows, names.row), ...line(columns, names.column)].join("\n");
}

/** A chart and its layers in another frame, px. */
export const inFrame = (q: XyQuestion, width: number, height: number, padding = q.chart.style.padding): XyQuestion => ({
  ...q,
  chart: { ...q.chart, width, height, style: { ...q.chart.style, padding } },
  ...(q.views && { views: q.views.map((view) => inFrame(view, width, height, padding)) }),
});
