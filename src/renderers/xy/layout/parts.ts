import { issue } from "../../../issues/messages.js";
import type { Box } from "../../../scene/box.js";
import type { XyQuestion } from "../question.js";

/** A part of the frame that gives way to the plot. */
interface Part {
  name: string;
  path: string;
  /** What it takes from the plot. */
  takes: "width" | "height";
  isThere(q: XyQuestion): boolean;
  without(q: XyQuestion): XyQuestion;
}

type Style = XyQuestion["chart"]["style"];
const styled = (q: XyQuestion, style: Partial<Style>): XyQuestion => ({
  ...q,
  chart: { ...q.chart, style: { ...q.chart.style, ...style } },
});

/** Changes the axis of `x`, `y` or both. */
function withAxes(q: XyQuestion, roles: readonly ("x" | "y")[], change: { title?: null; labels?: false }): XyQuestion {
  const { x } = q.chart;
  return {
    ...q,
    ...(change.title === null ? { hasNoTitles: true } : {}),
    ...(roles.includes("y") && q.y ? { y: { ...q.y, axis: { ...q.y.axis, ...change } } } : {}),
    ...(roles.includes("x") && x ? { chart: { ...q.chart, x: { ...x, axis: { ...x.axis, ...change } } } } : {}),
  };
}

const axesOf = (q: XyQuestion) => ({ x: q.chart.x?.axis, y: q.y?.axis });
const roleUpright = (q: XyQuestion) => (q.isLying ? ("x" as const) : ("y" as const));
const roleLying = (q: XyQuestion) => (q.isLying ? ("y" as const) : ("x" as const));
const legendChannels = ["color", "size", "shape", "opacity"] as const;

function withoutLegends(q: XyQuestion, isTaking: (position: string) => boolean): XyQuestion {
  const chart = { ...q.chart };
  for (const name of legendChannels) {
    const channel = chart[name];
    if (channel && isTaking(channel.legend.position)) chart[name] = { ...channel, legend: { ...channel.legend, visible: false } };
  }
  const { merged, views } = q;
  return {
    ...q,
    chart,
    ...(merged && isTaking(merged.channel.legend.position) ? { merged: undefined } : {}),
    ...(views ? { views: views.map((view) => withoutLegends(view, isTaking)) } : {}),
  };
}

const hasLegend = (q: XyQuestion, isTaking: (position: string) => boolean): boolean =>
  (q.merged !== undefined && isTaking(q.merged.channel.legend.position)) ||
  legendChannels.some((name) => {
    const legend = q.chart[name]?.legend;
    return legend?.visible === true && isTaking(legend.position);
  }) ||
  (q.views ?? []).some((view) => hasLegend(view, isTaking));
const isOver = (position: string) => position === "top" || position === "bottom";
const isBeside = (position: string) => !isOver(position);

const labelsOf = (name: string, takes: "width" | "height", path: string, role: (q: XyQuestion) => "x" | "y"): Part => ({
  name,
  path,
  takes,
  isThere: (q) => {
    const axis = axesOf(q)[role(q)];
    return axis?.visible === true && axis.labels;
  },
  without: (q) => withAxes(q, [role(q)], { labels: false }),
});

/** The parts in the order in which they go. */
const parts: readonly Part[] = [
  {
    name: "subtitle",
    path: "/subtitle",
    takes: "height",
    isThere: ({ chart }) => chart.style.subtitle.visible && chart.subtitle !== null,
    without: (q) => styled(q, { subtitle: { ...q.chart.style.subtitle, visible: false } }),
  },
  {
    name: "titles of the axes",
    path: "/x/axis/title",
    takes: "height",
    isThere: (q) => Object.values(axesOf(q)).some((axis) => axis?.visible && axis.title !== null),
    without: (q) => withAxes(q, ["x", "y"], { title: null }),
  },
  {
    name: "legend",
    path: "/color/legend",
    takes: "height",
    isThere: (q) => hasLegend(q, isOver),
    without: (q) => withoutLegends(q, isOver),
  },
  {
    name: "legend",
    path: "/color/legend",
    takes: "width",
    isThere: (q) => hasLegend(q, isBeside),
    without: (q) => withoutLegends(q, isBeside),
  },
  {
    name: "title",
    path: "/title",
    takes: "height",
    isThere: ({ chart }) => chart.style.title.visible && chart.title !== null,
    without: (q) => styled(q, { title: { ...q.chart.style.title, visible: false } }),
  },
  labelsOf("labels under the plot", "height", "/x/axis/labels", roleLying),
  labelsOf("labels beside the plot", "width", "/y/axis/labels", roleUpright),
  // Long words under the ends of an axis push the plot together.
  labelsOf("labels under the plot", "width", "/x/axis/labels", roleLying),
];

/** Least share of the frame that a plot keeps, and px from which it is large enough whatever its share. */
const LEAST_SHARE = 0.2;
const ENOUGH = { width: 80, height: 60 };

/** Which way a plot is too small for its frame; the worse one of two. Null when it is large enough. */
export function tightSide({ chart }: XyQuestion, plot: Box): "width" | "height" | null {
  const width = (plot.right - plot.left) / Math.min(ENOUGH.width, chart.width * LEAST_SHARE);
  const height = (plot.bottom - plot.top) / Math.min(ENOUGH.height, chart.height * LEAST_SHARE);
  if (width >= 1 && height >= 1) return null;
  return width < height ? "width" : "height";
}

/** The chart without the next part that takes from `side`; null when all of them have gone. */
export function nextWithout(q: XyQuestion, side: "width" | "height"): { q: XyQuestion; left: Part } | null {
  const left = parts.find((part) => part.takes === side && part.isThere(q));
  return left ? { q: left.without(q), left } : null;
}

/** Raises `TEXT_NO_ROOM`. */
export function reportLeft({ ctx, chart }: XyQuestion, { name, path }: Pick<Part, "name" | "path">): void {
  ctx.report(
    issue("TEXT_NO_ROOM", {
      path,
      detail: `a frame of ${chart.width} × ${chart.height} px has no room for the ${name}`,
    }),
  );
}
