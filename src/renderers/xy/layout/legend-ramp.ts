import type { ResolvedLegendChannel } from "../../../chart/resolved.js";
import { isoText } from "../../../data/time.js";
import type { Box } from "../../../scene/box.js";
import type { XyQuestion } from "../question.js";
import { colorShare } from "../scale/looks.js";
import { type BuiltLegend, legendTitle } from "./legend-title.js";
import { CAP } from "./metrics.js";
import type { PlacedText } from "./types.js";

/** Between a ramp and its labels, px. */
const LABEL_GAP = 4;
/** Between neighbouring labels, px. */
const APART = 6;

/** A colour ramp with its labels below it, those that would touch left out; the outermost stay within it. */
export function layoutRamp(q: XyQuestion, channel: ResolvedLegendChannel, room: Box): BuiltLegend {
  const { legend, scale } = channel;
  const { layout } = q.chart.style;
  const length = Math.min(layout.ramp_length, room.right - room.left);
  const head = legendTitle(q, channel, room.right - room.left);
  const share = colorShare(channel);
  const size = legend.label_size;
  const top = head.height + layout.ramp_thickness + LABEL_GAP;
  const words = (value: number) =>
    channel.kind === "temporal"
      ? q.formatter.scalar(isoText(value), legend.format, "temporal")
      : q.formatter.scalar(value, legend.format, "quantitative");
  const wishes = legend.ticks.flatMap((value) => {
    const at = share(value) * length;
    if (!(at >= -0.5 && at <= length + 0.5)) return [];
    const text = words(value);
    const own = q.ctx.measurer.width(text, { size, weight: 400 });
    return [{ text, at, left: Math.max(0, Math.min(Math.max(own, length) - own, at - own / 2)), own }];
  });
  // The ends say most: they come first, the others where they have room between.
  const ranked = [...new Set([wishes[0], wishes.at(-1), ...wishes])].filter((wish) => wish !== undefined);
  const kept: typeof ranked = [];
  for (const wish of ranked)
    if (kept.every((other) => wish.left >= other.left + other.own + APART || other.left >= wish.left + wish.own + APART)) kept.push(wish);
  const labels = kept.map(
    ({ text, left, own }): PlacedText => ({
      text,
      x: left + own / 2,
      y: top + CAP * size,
      anchor: "middle",
      size,
      weight: 400,
      color: legend.label_color,
    }),
  );
  const width = kept.reduce((most, { left, own }) => Math.max(most, left + own), length);
  const titleWidth = head.title ? q.ctx.measurer.width(head.title.text, head.title) : 0;
  return {
    legend: {
      title: head.title,
      symbols: [],
      labels,
      ramp: {
        box: { left: 0, right: length, top: head.height, bottom: head.height + layout.ramp_thickness },
        stops: scale.palette!,
      },
    },
    width: Math.max(width, titleWidth),
    height: top + size,
  };
}
