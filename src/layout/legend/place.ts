import type { ResolvedLegendChannel } from "../../chart/resolved.js";
import { issue } from "../../issues/messages.js";
import type { Box } from "../../scene/box.js";
import { midline } from "../metrics.js";
import { panelsInstead } from "../panels-instead.js";
import type { MarksQuestion } from "../question.js";
import type { LegendLayout, LegendSymbol, PlacedText } from "../types.js";
import { type LegendEntry, legendEntries, legendsOf } from "./entries.js";
import { layoutRamp } from "./ramp.js";
import { type BuiltLegend, cutWord, legendTitle } from "./title.js";

/** Between a symbol and its word, px. */
const WORD_GAP = 5;
/** Between the rows of a legend, px. */
const ROW_GAP = 5;
/** Most columns of a legend beside the plot. */
const MOST_COLUMNS = 3;
/** Largest part of the room that a legend takes beside the plot, and over or under it. */
const MOST_WIDTH = 0.5;
const MOST_HEIGHT = 0.4;

/** Largest part of the frame that legends over the plot take one under the other; where they would take more they stand beside each other. */
const MOST_STACKED = 0.2;
/** Between legends beside each other, px. */
const BESIDE_GAP = 28;

/** An entry with its width. */
interface Sized extends LegendEntry {
  text: string;
  width: number;
  symbolWidth: number;
}

/** Legends with their places, and what they leave of the room. */
export interface PlacedLegends {
  legends: LegendLayout[];
  room: Box;
  /** Which way a legend has no room at all; null when all have. */
  tight: "width" | "height" | null;
}

/** Gives every legend its place at the edges of `frame`, in the order of the channels; those above and below hang on the left edge. */
export function layoutLegends(q: MarksQuestion, frame: Box): PlacedLegends {
  const room = { ...frame };
  const { layout } = q.chart.style;
  const gap = layout.legend_gap;
  const legends: LegendLayout[] = [];
  let tight: PlacedLegends["tight"] = null;
  const tops: BuiltLegend[] = [];
  for (const { q: own, channel } of legendsOf(q)) {
    const { position } = channel.legend;
    const isBeside = position === "left" || position === "right";
    const built =
      channel.scale.palette !== undefined && channel.scale.type !== "ordinal" && !channel.scale.classes
        ? layoutRamp(own, channel, room, isBeside ? layout.label_share : 1)
        : build(own, channel, room, isBeside);
    if (built === null) continue;
    const { width, height } = built;
    if (position === "top") tops.push(built);
    if (width > room.right - room.left || height > room.bottom - room.top || built.isWordless) tight = isBeside ? "width" : "height";
    const dx = position === "right" ? room.right - width : room.left;
    const dy = position === "bottom" ? room.bottom - height : room.top;
    legends.push(moved(built.legend, dx, dy));
    if (position === "top") room.top += height + gap;
    else if (position === "bottom") room.bottom -= height + gap;
    else if (position === "left") room.left += width + gap;
    else room.right -= width + gap;
  }
  const flow = tops.length === legends.length ? besideEachOther(tops, frame, gap) : null;
  if (flow === null) return { legends, room, tight };
  return { legends: flow.legends, room: { ...room, top: frame.top + flow.height + gap }, tight };
}

/** Legends in lines as wide as the frame; null where one under the other they take little of its height, or each needs a line. */
function besideEachOther(tops: readonly BuiltLegend[], frame: Box, gap: number): { legends: LegendLayout[]; height: number } | null {
  const stacked = tops.reduce((sum, { height }) => sum + height + gap, 0);
  if (tops.length < 2 || stacked <= (frame.bottom - frame.top) * MOST_STACKED) return null;
  const lines: BuiltLegend[][] = [];
  let right = Infinity;
  for (const each of tops) {
    if (right + BESIDE_GAP + each.width > frame.right) {
      lines.push([]);
      right = frame.left - BESIDE_GAP;
    }
    lines.at(-1)!.push(each);
    right += BESIDE_GAP + each.width;
  }
  if (lines.length === tops.length) return null;
  const legends: LegendLayout[] = [];
  let top = frame.top;
  for (const line of lines) {
    const height = line.reduce((most, each) => Math.max(most, each.height), 0);
    // Titles stand level with each other, and so do the last rows beside a legend without one.
    const isTitled = line.every((each) => each.legend.title !== null);
    let left = frame.left;
    for (const each of line) {
      legends.push(moved(each.legend, left, isTitled ? top : top + height - each.height));
      left += each.width + BESIDE_GAP;
    }
    top += height + gap;
  }
  return { legends, height: top - gap - frame.top };
}

const moveText = (text: PlacedText, dx: number, dy: number): PlacedText => ({ ...text, x: text.x + dx, y: text.y + dy });

function moved(legend: LegendLayout, dx: number, dy: number): LegendLayout {
  const { title, symbols, labels, ramp } = legend;
  return {
    title: title && moveText(title, dx, dy),
    symbols: symbols.map((each) => ({ ...each, x: each.x + dx, y: each.y + dy })),
    labels: labels.map((each) => moveText(each, dx, dy)),
    ramp: ramp && {
      ...ramp,
      box: { left: ramp.box.left + dx, right: ramp.box.right + dx, top: ramp.box.top + dy, bottom: ramp.box.bottom + dy },
    },
  };
}

/** Side of the box that an entry's symbol takes. */
const symbolWidth = ({ symbol }: LegendEntry): number => (symbol.kind === "shape" ? Math.sqrt(symbol.size) : symbol.size);

function build(q: MarksQuestion, channel: ResolvedLegendChannel, room: Box, isBeside: boolean): BuiltLegend | null {
  const { legend } = channel;
  const { layout } = q.chart.style;
  const entries = legendEntries(q, channel);
  if (entries.length === 0) return null;
  const width = isBeside ? (room.right - room.left) * layout.label_share : room.right - room.left;
  const size = legend.label_size;
  const widestSymbol = entries.reduce((most, entry) => Math.max(most, symbolWidth(entry)), 0);
  const limit = Math.min(layout.legend_label_limit, width - widestSymbol - WORD_GAP);
  const sized = entries.map((entry): Sized => {
    const text = cutWord(q, entry.label, limit, size, "name");
    const own = isBeside || channel.scale.type !== "ordinal" ? widestSymbol : symbolWidth(entry);
    return { ...entry, text, symbolWidth: own, width: own + WORD_GAP + q.ctx.measurer.width(text, { size, weight: 400 }) };
  });
  const rowHeight = Math.max(widestSymbol, size * 1.1);
  const head = legendTitle(q, channel, width);
  const cells = isBeside
    ? columns(q, channel, sized, rowHeight, { width: (room.right - room.left) * MOST_WIDTH, height: room.bottom - room.top - head.height })
    : rows(q, channel, sized, rowHeight, { width, height: (room.bottom - room.top) * MOST_HEIGHT - head.height });
  const labels: PlacedText[] = [];
  const symbols: LegendSymbol[] = [];
  let right = head.title ? q.ctx.measurer.width(head.title.text, head.title) : 0;
  let bottom = 0;
  for (const { entry, x, y } of cells) {
    const middle = head.height + y + rowHeight / 2;
    symbols.push({ ...entry.symbol, x: x + entry.symbolWidth / 2, y: middle });
    labels.push({
      text: entry.text,
      x: x + entry.symbolWidth + WORD_GAP,
      y: middle + midline(size),
      anchor: "start",
      size,
      weight: 400,
      color: legend.label_color,
    });
    right = Math.max(right, x + entry.width);
    bottom = Math.max(bottom, y + rowHeight);
  }
  return {
    legend: { title: head.title, symbols, labels, ramp: null },
    width: right,
    height: head.height + bottom,
    isWordless: sized.some(({ text, label }) => text !== label && text.length < 2),
  };
}

interface Cell {
  entry: Sized;
  x: number;
  y: number;
}

/** Room of the entries of a legend, px. */
type Room = { width: number; height: number };

/** One after another, a new row where the width ends; names beyond the last row are left out and reported. */
function rows(q: MarksQuestion, channel: ResolvedLegendChannel, entries: readonly Sized[], rowHeight: number, room: Room): Cell[] {
  const gap = q.chart.style.layout.legend_column_gap;
  const pitch = rowHeight + ROW_GAP;
  const most = Math.max(1, Math.floor((room.height + ROW_GAP) / pitch));
  let x = 0;
  let y = 0;
  const cells = entries.map((entry) => {
    if (x > 0 && x + entry.width > room.width) {
      x = 0;
      y += pitch;
    }
    const cell = { entry, x, y };
    x += entry.width + gap;
    return cell;
  });
  const shown = cells.filter((cell) => cell.y < most * pitch - 0.5);
  reportHidden(q, channel, shown.length, entries.length);
  return shown;
}

/** One under another, in as many columns as the height asks for and the width allows; names beyond the last column are left out and reported. */
function columns(q: MarksQuestion, channel: ResolvedLegendChannel, entries: readonly Sized[], rowHeight: number, room: Room): Cell[] {
  const gap = q.chart.style.layout.legend_column_gap;
  const widest = entries.reduce((most, entry) => Math.max(most, entry.width), 0);
  const perColumn = Math.max(1, Math.floor((room.height + ROW_GAP) / (rowHeight + ROW_GAP)));
  const most = Math.max(1, Math.min(MOST_COLUMNS, Math.floor((room.width + gap) / (widest + gap))));
  const count = Math.min(most, Math.ceil(entries.length / perColumn));
  const shown = Math.min(entries.length, count * perColumn);
  reportHidden(q, channel, shown, entries.length);
  const rowsUsed = Math.ceil(shown / count);
  const cells: Cell[] = [];
  let x = 0;
  for (let column = 0; column < count; column++) {
    const part = entries.slice(column * rowsUsed, Math.min(shown, (column + 1) * rowsUsed));
    part.forEach((entry, i) => {
      cells.push({ entry, x, y: i * (rowHeight + ROW_GAP) });
    });
    x += part.reduce((wide, entry) => Math.max(wide, entry.width), 0) + gap;
  }
  return cells;
}

/** Raises `CATEGORIES_TOO_MANY`. */
function reportHidden(q: MarksQuestion, channel: ResolvedLegendChannel, shown: number, count: number): void {
  if (shown === count) return;
  const name = (["color", "size", "shape", "opacity"] as const).find((each) => q.chart[each] === channel) ?? "color";
  q.ctx.report(
    issue("CATEGORIES_TOO_MANY", {
      path: `/${name}`,
      count,
      limit: shown,
      detail: `the legend has room for ${shown} of ${count} categories`,
      ...(name === "color"
        ? panelsInstead(q.chart, "Show fewer categories, or make the chart larger")
        : { next: "Show fewer categories, or make the chart larger" }),
    }),
  );
}
