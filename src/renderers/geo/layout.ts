import type { Issue } from "../../issues/issue.js";
import { issue } from "../../issues/messages.js";
import { legendsOf } from "../../layout/legend/entries.js";
import { layoutLegends } from "../../layout/legend/place.js";
import { layoutTitle } from "../../layout/title-block.js";
import type { LegendLayout, PlacedText } from "../../layout/types.js";
import type { Box } from "../../scene/box.js";
import type { MapQuestion } from "./question.js";

/** Where everything but the map stands, and the room that is left for it. */
export interface MapLayout {
  title: readonly PlacedText[];
  subtitle: readonly PlacedText[];
  legends: readonly LegendLayout[];
  plot: Box;
}

/** Least share of the frame's height that the map keeps. */
const LEAST_SHARE = 0.3;

type Chart = MapQuestion["chart"];
const legendChannels = ["color", "size", "shape", "opacity"] as const;

const withoutLegends = (q: MapQuestion): MapQuestion => ({
  ...q,
  chart: withoutGuides(q.chart, legendChannels),
  merged: undefined,
  ...(q.views && { views: q.views.map(withoutLegends) }),
});

const sizes = ["size", "opacity"] as const;
/** The same but for what colours and shapes mean: without that a map says nothing. */
const withoutSizes = (q: MapQuestion): MapQuestion => ({
  ...q,
  chart: withoutGuides(q.chart, sizes),
  ...(q.views && { views: q.views.map(withoutSizes) }),
});

function withoutGuides(chart: Chart, names: readonly (typeof legendChannels)[number][]): Chart {
  const out = { ...chart };
  for (const name of names) {
    const channel = out[name];
    if (channel) out[name] = { ...channel, legend: { ...channel.legend, visible: false } };
  }
  return out;
}

const without = (q: MapQuestion, part: "title" | "subtitle"): MapQuestion => ({
  ...q,
  chart: { ...q.chart, style: { ...q.chart.style, [part]: { ...q.chart.style[part], visible: false } } },
});

/** What gives way to the map, in order. */
const parts: readonly { name: string; path: string; isThere(q: MapQuestion): boolean; without(q: MapQuestion): MapQuestion }[] = [
  {
    name: "subtitle",
    path: "/subtitle",
    isThere: ({ chart }) => chart.subtitle !== null && chart.style.subtitle.visible,
    without: (q) => without(q, "subtitle"),
  },
  {
    name: "legend of sizes",
    path: "/size/legend",
    isThere: (q) => legendsOf(withoutSizes(q)).length > 0 && legendsOf(withoutSizes(q)).length < legendsOf(q).length,
    without: withoutSizes,
  },
  { name: "legend", path: "/color/legend", isThere: (q) => legendsOf(q).length > 0, without: withoutLegends },
  {
    name: "title",
    path: "/title",
    isThere: ({ chart }) => chart.title !== null && chart.style.title.visible,
    without: (q) => without(q, "title"),
  },
];

function tryLayout(q: MapQuestion): { placed: MapLayout; isTight: boolean } {
  const { width, height, style } = q.chart;
  const head = layoutTitle(q);
  const frame: Box = {
    left: style.padding,
    right: width - style.padding,
    top: style.padding + head.height,
    bottom: height - style.padding,
  };
  const { legends, room, tight } = layoutLegends(q, frame);
  const plot = { left: Math.ceil(room.left), right: Math.floor(room.right), top: Math.ceil(room.top), bottom: Math.floor(room.bottom) };
  const isTight = tight !== null || plot.bottom - plot.top < LEAST_SHARE * height || plot.right - plot.left < LEAST_SHARE * width;
  return { placed: { title: head.title, subtitle: head.subtitle, legends, plot }, isTight };
}

/** The layout with as many of the parts as leave the map its room. Raises `TEXT_NO_ROOM` for each that goes. */
export function layoutMap(asked: MapQuestion): { q: MapQuestion; placed: MapLayout } {
  let q = asked;
  const gone: (typeof parts)[number][] = [];
  for (;;) {
    const held: Issue[] = [];
    const { placed, isTight } = tryLayout({ ...q, ctx: { ...asked.ctx, report: (found) => held.push(found) } });
    const next = isTight ? parts.find((part) => part.isThere(q)) : undefined;
    if (next === undefined) {
      for (const found of held) asked.ctx.report(found);
      for (const { name, path } of gone)
        asked.ctx.report(
          issue("TEXT_NO_ROOM", { path, detail: `a frame of ${q.chart.width} × ${q.chart.height} px has no room for the ${name}` }),
        );
      return { q, placed };
    }
    gone.push(next);
    q = next.without(q);
  }
}
