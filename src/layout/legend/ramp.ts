import type { ResolvedLegendChannel } from "../../chart/resolved.js";
import { isoText } from "../../data/time.js";
import type { Box } from "../../scene/box.js";
import { beyondEnd } from "../class-words.js";
import { CAP, midline } from "../metrics.js";
import type { MarksQuestion } from "../question.js";
import type { LegendSymbol, PlacedText } from "../types.js";
import { extentOfNumbers, rampShare } from "../value-color.js";
import { amountSymbol } from "./entries.js";
import { type BuiltLegend, cutWord, legendTitle } from "./title.js";

/** Between a ramp and its labels, px. */
const LABEL_GAP = 4;
/** Between neighbouring labels, px. */
const APART = 6;
/** Between a symbol and its word, px. */
const WORD_GAP = 5;

/**
 * A colour ramp with its labels below it, those that would touch left out; the outermost stay within it.
 * @param share of the room's width that it may take.
 */
export function layoutRamp(q: MarksQuestion, channel: ResolvedLegendChannel, room: Box, share: number): BuiltLegend {
  const { legend, scale } = channel;
  const { layout } = q.chart.style;
  const most = (room.right - room.left) * share;
  const length = Math.min(layout.ramp_length, most);
  const head = legendTitle(q, channel, most);
  const shareOf = rampShare(channel);
  const extent = extentOfNumbers(q.marks.values.color ?? []);
  const size = legend.label_size;
  const top = head.height + layout.ramp_thickness + LABEL_GAP;
  const words = (value: number) =>
    channel.kind === "temporal"
      ? q.formatter.scalar(isoText(value), legend.format, "temporal")
      : q.formatter.scalar(value, legend.format, "quantitative");
  const wishes = legend.ticks.flatMap((value) => {
    const at = shareOf(value) * length;
    if (!(at >= -0.5 && at <= length + 0.5)) return [];
    const text = `${beyondEnd(channel, value, extent)}${words(value)}`;
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
  const none = noDataEntry(q, channel, { right: width, middle: head.height + layout.ramp_thickness / 2, bottom: top + size }, room);
  return {
    legend: {
      title: head.title,
      symbols: none ? [none.symbol] : [],
      labels: none ? [...labels, none.label] : labels,
      ramp: {
        box: { left: 0, right: length, top: head.height, bottom: head.height + layout.ramp_thickness },
        stops: scale.palette!,
      },
    },
    width: Math.max(width, titleWidth, none?.right ?? 0),
    height: none?.bottom ?? top + size,
    isWordless: width > most + 0.5,
  };
}

/** The entry of marks without a value: beside the ramp above and below a plot where there is room, else under it. */
function noDataEntry(
  q: MarksQuestion,
  channel: ResolvedLegendChannel,
  ramp: { right: number; middle: number; bottom: number },
  room: Box,
): { symbol: LegendSymbol; label: PlacedText; right: number; bottom: number } | undefined {
  const { legend, scale } = channel;
  if (typeof legend.no_data !== "string" || channel !== q.chart.color) return undefined;
  const size = legend.label_size;
  const symbol = amountSymbol(q, channel, scale.unknown!);
  const side = symbol.kind === "shape" ? Math.sqrt(symbol.size) : symbol.size;
  const text = cutWord(
    q,
    legend.no_data,
    Math.min(q.chart.style.layout.legend_label_limit, room.right - room.left - side - WORD_GAP),
    size,
    "name",
  );
  const own = side + WORD_GAP + q.ctx.measurer.width(text, { size, weight: 400 });
  const beside = ramp.right + q.chart.style.layout.legend_column_gap;
  const isBeside = (legend.position === "top" || legend.position === "bottom") && beside + own <= room.right - room.left;
  const left = isBeside ? beside : 0;
  const y = isBeside ? ramp.middle : ramp.bottom + WORD_GAP + side / 2;
  return {
    symbol: { ...symbol, x: left + side / 2, y },
    label: { text, x: left + side + WORD_GAP, y: y + midline(size), anchor: "start", size, weight: 400, color: legend.label_color },
    right: left + own,
    bottom: isBeside ? ramp.bottom : y + Math.max(side, size) / 2,
  };
}
