import type { Issue } from "../../../issues/issue.js";
import { THIN_GAP } from "../../../layout/apart.js";
import { layoutLegends } from "../../../layout/legend/place.js";
import { CAP } from "../../../layout/metrics.js";
import { layoutTitle } from "../../../layout/title-block.js";
import type { LegendLayout } from "../../../layout/types.js";
import type { Box } from "../../../scene/box.js";
import { markRoom } from "../layers/marks.js";
import { apart, secondChannel } from "../layers/second-axis.js";
import { axisTitle } from "../layout/axis.js";
import type { MarkRoom } from "../layout/layout.js";
import type { PlacedText } from "../layout/types.js";
import type { XyQuestion } from "../question.js";
import { referenceRoom } from "../references.js";
import { type AxesRoom, axesRoom, fitAxes, type PanelAxes, type Shown } from "./axes.js";
import { type Headers, headersOf, nameOver, placeName } from "./headers.js";
import { inFrame, type PanelView, viewsOf } from "./views.js";

/** Two or three are enough unless labels turn or go. */
const MOST_PASSES = 6;

/** A panel with its places: its cell in the frame, and its plot in the cell, px. */
export interface PlacedPanel {
  view: PanelView;
  axes: PanelAxes;
  shows: Shown;
  cell: Box;
  plot: Box;
}

/** Where everything of a chart in panels stands, px from the top left of the frame. Every plot has the same size. */
export interface PanelsLayout {
  title: readonly PlacedText[];
  subtitle: readonly PlacedText[];
  legends: readonly LegendLayout[];
  axisTitles: PlacedText[];
  headers: readonly PlacedText[];
  panels: readonly PlacedPanel[];
  plot: { width: number; height: number };
  /** Which way legends have no room even without panels. */
  tight: "width" | "height" | null;
}

const nothing: MarkRoom = { left: 0, right: 0, top: 0, bottom: 0 };
const sides = ["left", "right", "top", "bottom"] as const;
const most = (rooms: readonly MarkRoom[]): MarkRoom =>
  rooms.reduce(
    (all, room) => Object.fromEntries(sides.map((side) => [side, Math.max(all[side], room[side])])) as unknown as MarkRoom,
    nothing,
  );

/** What the grid is made of before its places are known. */
interface Plan {
  q: XyQuestion;
  views: readonly PanelView[];
  across: number;
  down: number;
  room: Box;
  headers: Headers;
  /** Whether each panel has this axis, rather than those at the edge. */
  each: { upright: boolean; lying: boolean };
}

/** Sizes of the grid: of a plot, and from plot to plot. */
interface Measures {
  width: number;
  height: number;
  left: number;
  /** Between plots side by side, of which `near` belongs to the right one. */
  gap: number;
  near: number;
  tops: readonly number[];
  /** Room over the plots that belongs to a panel, under its name. */
  head: number;
  foot: number;
}

/** Whether an axis of this panel shows its labels: at the edge, or under the last panel of its column. */
function showsOf({ each, views, across, down }: Plan, view: PanelView, axes: PanelAxes): PlacedPanel["shows"] {
  const isRight = axes.upright?.channel.axis.position === "right";
  const isTop = axes.lying?.channel.axis.position === "top";
  const last = Math.min(across, views.filter(({ row }) => row === view.row).length) - 1;
  const isLast = view.row === down - 1 || !views.some(({ row, column }) => row === view.row + 1 && column === view.column);
  const upright = (isRight: boolean) => view.column === (isRight ? last : 0);
  const lying = (isTop: boolean) => (isTop ? view.row === 0 : isLast);
  const other = axes.second?.channel.axis.position;
  return {
    upright: each.upright || upright(isRight),
    lying: each.lying || lying(isTop),
    second: view.q.isLying ? each.lying || lying(other === "top") : each.upright || upright(other === "right"),
  };
}

/** px over the plot of a panel in each row: names, then what belongs to the panel. */
function headOf({ headers, q }: Plan, row: number): number {
  const { header_gap } = q.chart.multiples!;
  const own = headers.over === "all" || (headers.over === "first" && row === 0) ? headers.overHeight : 0;
  const above = headers.rowHeight;
  return (above > 0 ? above + header_gap : 0) + (own > 0 ? own + header_gap : 0);
}

/** The grid whose plots leave axes, names and the marks' own words their room. */
function measure(plan: Plan, { takes, over }: AxesRoom, words: MarkRoom): Measures {
  const { q, room, across, down, headers, each } = plan;
  const { header_gap, gap_x, gap_y } = q.chart.multiples!;
  const beside = (side: "left" | "right", isThere: boolean) => (isThere ? takes[side] : 0) + words[side];
  const first = Math.max(beside("left", true), over.left);
  const last = Math.max(beside("right", true), over.right);
  const [near, far] = [beside("left", each.upright), beside("right", each.upright)];
  const free = Math.max(gap_x, Math.max(0, over.left - near) + Math.max(0, over.right - far) + THIN_GAP);
  const gap = Math.ceil(near + far + free);
  const left = Math.ceil(room.left + headers.rowWidth + first);
  const width = Math.floor((room.right - last - left - (across - 1) * gap) / across);
  const head = Math.ceil(Math.max(0, over.top - header_gap / 2, words.top) + takes.top * (each.lying ? 1 : 0));
  const foot = Math.ceil((each.lying ? takes.bottom : 0) + words.bottom);
  const edge = Math.ceil(Math.max(takes.bottom + words.bottom, over.bottom));
  const between = Math.ceil(Math.max(gap_y, over.bottom + 4));
  const heads = Array.from(
    { length: down },
    (_, row) => Math.ceil(headOf(plan, row)) + head + (row === 0 && !each.lying ? Math.ceil(takes.top) : 0),
  );
  const taken = heads.reduce((total, px) => total + px, 0) + (down - 1) * (foot + between) + edge;
  const height = Math.floor((room.bottom - room.top - taken) / down);
  const tops: number[] = [];
  let top = Math.ceil(room.top);
  for (const px of heads) {
    tops.push(top + px);
    top += px + height + foot + between;
  }
  return { width, height, left, gap, near: Math.floor(near + free / 2), tops, head, foot };
}

/** The frame without title block, legends and the titles of axes. */
function openPlan(q: XyQuestion) {
  const { padding, layout } = q.chart.style;
  const head = layoutTitle(q);
  const frame: Box = { left: padding, right: q.chart.width - padding, top: padding + head.height, bottom: q.chart.height - padding };
  const placed = layoutLegends(q, frame);
  const room = { ...placed.room };
  const x = q.chart.x && { role: "x", channel: q.chart.x };
  const y = q.y && { role: "y", channel: q.y };
  const [upright, lying] = q.isLying ? [x, y] : [y, x];
  const [over, under] = [upright, lying].map((each) => each && axisTitle(q, each.role, each.channel, room.right - room.left));
  const other = secondChannel(q);
  const second = other && axisTitle(q, "y", other, room.right - room.left);
  const isOver = q.isLying && other?.axis.position === "bottom";
  const isRight = upright?.channel.axis.position === "right";
  const foot = isOver ? second : under;
  const ahead = q.isLying ? (isOver ? under : second) : second;
  // Of an upright axis at the right the title stands there, and that of the other one at the left.
  const [first, last] = isRight ? [ahead, over] : [over, ahead];
  const [left, right] = first && last ? apart(q, [first, last], room.right - room.left) : [first, last];
  const axisTitles: PlacedText[] = [];
  const size = Math.max(left?.size ?? 0, right?.size ?? 0);
  if (left) axisTitles.push({ ...left, x: room.left, y: room.top + CAP * size, anchor: "start" });
  if (right) axisTitles.push({ ...right, x: room.right, y: room.top + CAP * size, anchor: "end" });
  if (size > 0) room.top += size + layout.axis_title_gap;
  if (foot) {
    axisTitles.push({ ...foot, x: room.right, y: room.bottom - (1 - CAP) * foot.size, anchor: "end" });
    room.bottom -= foot.size + layout.axis_title_gap;
  }
  return { head, placed, room, axisTitles };
}

const boxOf = (width: number, height: number): Box => ({ left: 0, top: 0, right: Math.max(1, width), bottom: Math.max(1, height) });

/**
 * Gives every panel its place, all plots of one size. The size is found in passes: labels as they fit the plots, then plots as labels leave
 * them, until it stays. Labels of shared scales are fitted once.
 */
export function layoutPanels(q: XyQuestion): PanelsLayout {
  const { head, placed, room, axisTitles } = openPlan(q);
  const { multiples } = q.chart;
  const views = viewsOf(q, multiples!);
  const across = Math.max(1, ...views.map(({ column }) => column + 1));
  const down = Math.max(1, ...views.map(({ row }) => row + 1));
  const isOwn = (role: "x" | "y") => multiples!.scale[role] === "independent";
  const each = { upright: isOwn(q.isLying ? "x" : "y"), lying: isOwn(q.isLying ? "y" : "x") };
  const width = room.right - room.left;
  let plan: Plan = { q, views, across, down, room, each, headers: headersOf(q, views, width, width / across) };
  let size = measure(plan, { takes: nothing, over: nothing }, nothing);
  let axes: PanelAxes[] = [];
  let held: Issue[] = [];
  let taken: AxesRoom = { takes: nothing, over: nothing };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    held = [];
    const plot = boxOf(size.width, size.height);
    axes = fitAll(plan, size, plot, (found) => held.push(found));
    const rooms = views.map((view, i) => axesRoom(view.q, axes[i]!, plot));
    const now = { takes: most(rooms.map(({ takes }) => takes)), over: most(rooms.map(({ over }) => over)) };
    taken = pass < 2 ? now : { takes: most([taken.takes, now.takes]), over: most([taken.over, now.over]) };
    const before = size;
    const headers = headersOf(q, views, width, nameWidth(size));
    plan = { ...plan, headers: pass < 2 ? headers : higher(headers, plan.headers) };
    size = measure(plan, taken, wordRoom(plan, size));
    if (size.width === before.width && size.height === before.height) break;
  }
  for (const found of once(held)) q.ctx.report(found);
  const panels = views.map((view, i) => placePanel(plan, size, view, axes[i]!));
  return {
    title: head.title,
    subtitle: head.subtitle,
    legends: placed.legends,
    axisTitles,
    headers: placeHeaders(plan, size),
    panels,
    plot: { width: size.width, height: size.height },
    tight: placed.tight,
  };
}

/** px that the name over a panel may take: its plot, and what is free up to the next. */
const nameWidth = ({ width, gap, near }: Measures): number => width + Math.max(0, gap - near - THIN_GAP);

/** Names that have been given lines keep them, so that plots cannot grow and shrink for ever. */
const higher = (now: Headers, before: Headers): Headers => ({ ...now, overHeight: Math.max(now.overHeight, before.overHeight) });

/** What the marks' own words and those of references take in each panel. */
function wordRoom({ views }: Plan, { width, height }: Measures): MarkRoom {
  return most(
    views.map(({ q }) => {
      const asked = inFrame(q, width, height);
      const own = markRoom(asked);
      return { ...own, top: own.top + referenceRoom(asked) };
    }),
  );
}

/** The axes of every panel; those of a shared scale are the same in all. */
function fitAll({ q, views, each }: Plan, { width, height, gap }: Measures, plot: Box, report: (found: Issue) => void): PanelAxes[] {
  const cell = width + gap;
  const frame = { upright: each.upright ? cell : Math.max(cell, q.chart.width * 0.55), lying: { width: cell, height: height * 1.6 } };
  const axesOf = (view: PanelView) => fitAxes({ ...view.q, ctx: { ...q.ctx, report } }, plot, frame);
  const first = views[0] && axesOf(views[0]);
  if (!each.upright && !each.lying) return views.map(() => first!);
  return views.map((view) => {
    const own = axesOf(view);
    const isSecondOwn = q.isLying ? each.lying : each.upright;
    return {
      upright: each.upright ? own.upright : first!.upright,
      lying: each.lying ? own.lying : first!.lying,
      second: isSecondOwn ? own.second : first!.second,
    };
  });
}

/** Each thing once, however many panels say it. */
function once(found: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return found.filter(({ code, path, message }) => {
    const key = code === "TEXT_CUT" ? message : `${code} ${path}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function placePanel(plan: Plan, size: Measures, view: PanelView, axes: PanelAxes): PlacedPanel {
  const { across, room, headers, q } = plan;
  const { header_gap } = q.chart.multiples!;
  const left = size.left + view.column * (size.width + size.gap);
  const top = size.tops[view.row]!;
  const isLast = view.column === across - 1 || !plan.views.some(({ row, column }) => row === view.row && column === view.column + 1);
  const cell: Box = {
    left: view.column === 0 ? Math.floor(room.left + headers.rowWidth) : left - size.near,
    right: isLast ? Math.floor(q.chart.width - q.chart.style.padding) : left + size.width + size.gap - size.near,
    top: top - size.head - header_gap / 2,
    bottom: Math.min(q.chart.height, (size.tops[view.row + 1] ?? q.chart.height) - size.head - header_gap / 2),
  };
  return {
    view,
    axes,
    shows: showsOf(plan, view, axes),
    cell,
    plot: { left: left - cell.left, right: left - cell.left + size.width, top: top - cell.top, bottom: top - cell.top + size.height },
  };
}

/** The names of panels and of rows. */
function placeHeaders(plan: Plan, size: Measures): PlacedText[] {
  const { q, views, headers, room } = plan;
  const { header_gap } = q.chart.multiples!;
  const over = views.flatMap((view) => {
    if (headers.over === "none" || (headers.over === "first" && view.row > 0)) return [];
    const x = size.left + view.column * (size.width + size.gap);
    const top = size.tops[view.row]! - size.head - header_gap - headers.overHeight;
    const key = view.names.column === undefined ? "rows" : "columns";
    // The last of a row has no next one, but the edge of the frame.
    const own = Math.min(nameWidth(size), q.chart.width - x);
    return placeName(q, nameOver(view), key, { x, top, room: own, height: headers.overHeight }, "foot");
  });
  const rows = views.flatMap((view) => {
    if (headers.rows === "none" || view.column > 0) return [];
    const top = size.tops[view.row]!;
    if (headers.rows === "beside")
      return placeName(q, view.names.row, "rows", { x: room.left, top, room: headers.rowWidth, height: size.height }, "middle");
    const under = view.row === 0 ? headers.overHeight + header_gap : 0;
    const at = {
      x: room.left,
      top: top - size.head - header_gap - under - headers.rowHeight,
      room: room.right - room.left,
      height: headers.rowHeight,
    };
    return placeName(q, view.names.row, "rows", at, "foot");
  });
  return [...over, ...rows];
}
