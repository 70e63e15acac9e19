import type { ResolvedMultiples, ResolvedPanelScale } from "../../../chart/multiples.js";
import type { ResolvedChart, ResolvedPosition } from "../../../chart/resolved.js";
import type { Marks } from "../../../transform/marks.js";
import { type Panel, panelKey, panelName, panelsOf, splitMarks } from "../../../transform/panels.js";
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

/** A panel without marks. */
const nothing = ({ values }: Marks): Marks => ({
  count: 0,
  values: Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list instanceof Float64Array ? new Float64Array(0) : []])),
  rows: [],
});

/** The panels of a chart, row by row. An empty one with a scale of its own has no labels, since it has nothing to measure. */
export function viewsOf(q: XyQuestion, multiples: ResolvedMultiples): PanelView[] {
  const parts = splitMarks(q.marks);
  const { rows, columns, scale, scales } = multiples;
  const none = q.chart.style.none_label;
  return panelsOf(multiples).map((panel, i): PanelView => {
    const marks = parts.get(panelKey(multiples, panel));
    const own = scales?.[i];
    const isBlank = (role: "x" | "y") => scale[role] === "independent" && marks === undefined;
    const y = q.y && withoutTitle(q.y, own?.y, isBlank("y"));
    const chart: ResolvedChart = {
      ...q.chart,
      ...(q.chart.x && { x: withoutTitle(q.chart.x, own?.x, isBlank("x")) }),
      ...(y && { y: Array.isArray(q.chart.y) ? q.chart.y.map((each) => ({ ...each, scale: y.scale, axis: y.axis })) : y }),
    };
    const names: PanelView["names"] = {
      ...(rows && { row: panelName(rows, panel.values.row ?? null, q.formatter, none) }),
      ...(columns && { column: panelName(columns, panel.values.column ?? null, q.formatter, none) }),
    };
    return { ...panel, q: { ...q, chart, y, marks: marks ?? nothing(q.marks) }, names, words: wordsOf(q, multiples, names) };
  });
}

/** Lines of a tooltip about the panel, without fields that the tooltip tells anyway. */
function wordsOf({ chart }: XyQuestion, { rows, columns }: ResolvedMultiples, names: PanelView["names"]): string {
  const told = new Set(chart.tooltip.map(({ field }) => field));
  const line = (channel: ResolvedMultiples["rows"], name: string | undefined) =>
    channel === undefined || name === undefined || told.has(channel.field) ? [] : [channel.title ? `${channel.title}: ${name}` : name];
  return [...line(rows, names.row), ...line(columns, names.column)].join("\n");
}
