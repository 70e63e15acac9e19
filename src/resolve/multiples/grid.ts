import { columnOf } from "../../data/table.js";
import { distinct } from "../../data/values.js";
import { factFor, type Scope } from "../scope.js";

/** Lines of a title as a multiple of its size. */
const LEADING = 1.25;
/** px that the labels of an upright and of a lying axis take; a guess that layout later makes exact. */
const AXIS = { left: 34, bottom: 22 };
/** px that a legend or the title of an axis takes, with its gap. */
const LINE = 26;
/** Names looked at. */
const MOST_NAMES = 60;
/** Largest part of what names may take of a frame that they take beside panels. */
const NAMES_SHARE = 0.55;

/** How panels stand, and about how large each plot is, px. */
export interface Grid {
  across: number;
  down: number;
  width: number;
  height: number;
}

/** What the grid is chosen from. */
export interface GridQuestion {
  scope: Scope;
  /** Panels of a grid that wraps; undefined where both directions are given. */
  count: number | undefined;
  /** Given directions, or the most panels side by side that the author wants. */
  across: number | undefined;
  down: number | undefined;
  gaps: { x: number; y: number };
  headerSize: number;
  headerGap: number;
}

/** px of the frame within its padding. */
const inner = ({ scope }: GridQuestion) => {
  const padding = scope.intent.style?.padding ?? scope.small.padding?.value ?? scope.config.frame.padding;
  return { width: Math.max(1, scope.width - 2 * padding), padding };
};

/** px that everything takes of the height beside the panels: title block, a legend, the title of an axis, the labels under the last row. */
function headRoom(q: GridQuestion): number {
  const { scope } = q;
  const { width, padding } = inner(q);
  const { intent, config, small } = scope;
  const lines = (text: string | null | undefined, style: { size: number; weight: 400 | 600 }, isDropped: boolean): number =>
    !text || isDropped ? 0 : Math.ceil(scope.ctx.measurer.width(text, style) / width) * style.size * LEADING;
  const words =
    lines(intent.title, config.title, small.title !== undefined) + lines(intent.subtitle, config.subtitle, small.subtitle !== undefined);
  return (
    2 * padding +
    words +
    (words > 0 ? config.layout.title_gap + config.layout.subtitle_gap : 0) +
    (intent.color ? LINE : 0) +
    LINE +
    AXIS.bottom
  );
}

/** px of the name over each row of panels. */
const headerRoom = (q: GridQuestion) => q.headerSize * LEADING + q.headerGap;

/** px of the labels beside the first column: names where they stand there, else amounts. */
function axisWidth({ scope }: GridQuestion): number {
  const { type, intent, config } = scope;
  const isTurned = intent.style?.orientation === "horizontal";
  const first = Array.isArray(intent.y) ? undefined : intent.y;
  const named = type === "heatmap" ? first : type === "bar" || type === "boxplot" ? intent.x : undefined;
  const fact = factFor(scope, named?.field);
  if (!fact || named?.time_unit || (fact.kind !== "nominal" && fact.kind !== "geographic")) return AXIS.left;
  const names = distinct(columnOf(scope.table, named!.field!) ?? [], MOST_NAMES);
  const style = { size: config.axis.category.label_size, weight: 400 as const };
  const widest = names.reduce<number>((most, name) => Math.max(most, scope.ctx.measurer.width(`${name}`, style)), 0);
  // Short names stand under the bars.
  if (type !== "heatmap" && !isTurned && widest < config.multiples.width / Math.max(1, names.length)) return AXIS.left;
  return Math.max(AXIS.left, Math.min(widest, scope.width * config.layout.label_share * NAMES_SHARE) + config.layout.label_gap);
}

const panelWidth = (q: GridQuestion, across: number) => (inner(q).width - axisWidth(q) - (across - 1) * q.gaps.x) / across;
const panelHeight = (q: GridQuestion, down: number) =>
  (q.scope.height - headRoom(q)) / down - headerRoom(q) - ((down - 1) * q.gaps.y) / down;

/**
 * Panels side by side of a grid that wraps. Where the chart has a height, those with the largest plots of the shape wanted; else as many as
 * have about the width wanted, evened out so that the last row is not nearly empty.
 */
function acrossOf(q: GridQuestion, count: number): number {
  const { config, heightSaid } = q.scope;
  const { width, least_width, shape } = config.multiples;
  if (!heightSaid) {
    const room = inner(q).width - axisWidth(q) + q.gaps.x;
    // Two in a narrow frame are better than a long column.
    const fitting = Math.max(Math.round(room / (width + q.gaps.x)), Math.min(2, Math.floor(room / (least_width + q.gaps.x))));
    const most = Math.max(1, Math.min(count, fitting));
    return Math.ceil(count / Math.ceil(count / most));
  }
  let [best, size] = [1, -Infinity];
  for (let across = 1; across <= count; across++) {
    const down = Math.ceil(count / across);
    // Rows that could do with fewer panels.
    if (Math.ceil(count / down) < across) continue;
    const room = Math.min(panelWidth(q, across) * shape, panelHeight(q, down));
    if (room > size + 0.5) [best, size] = [across, room];
  }
  return best;
}

/** The grid of panels; see `acrossOf`. */
export function gridOf(q: GridQuestion): Grid {
  const { config, heightSaid } = q.scope;
  const { shape, least_height, most_height } = config.multiples;
  const across = q.across ?? acrossOf(q, q.count ?? 1);
  const down = q.down ?? Math.ceil((q.count ?? 1) / across);
  const width = Math.max(8, panelWidth(q, across));
  const height = heightSaid ? Math.max(8, panelHeight(q, down)) : Math.min(most_height, Math.max(least_height, width * shape));
  return { across, down, width, height };
}

/** Height of a chart that has none of its own, px: what its panels take, so far as a chart may grow. */
export function chartHeight(q: GridQuestion, { down }: Grid, plot: number): number {
  const wanted = headRoom(q) + down * (plot + headerRoom(q)) + (down - 1) * q.gaps.y;
  return Math.round(Math.min(wanted, q.scope.config.multiples.most_chart_height, q.scope.ctx.limits.canvas));
}
