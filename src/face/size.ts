import type { FacePaint } from "../chart/face.js";
import type { TextMeasurer } from "../context/measurer.js";
import { placeGrid } from "./grid.js";
import { plainLines } from "./text-nodes.js";
import type { ChartNode, ErrorNode, FaceNode, GroupNode, Placed, TextNode } from "./tree.js";

/** What an item that is no group wants at a width, px. */
export interface Wish {
  height: number;
  /** Whether it can be made higher, to fill a row. */
  canGrow: boolean;
}

/** Asked for every item that is no group; the same answers serve sizing and drawing. */
export interface Wishes {
  chart(node: ChartNode, width: number): Wish;
  text(node: TextNode, width: number): Wish;
  error(node: ErrorNode, width: number): Wish;
}

/** Words above a group, set. */
export interface Heading {
  group: GroupNode;
  height: number;
}

/** An item with its size. `inside` are the items of a group, in order, with their places from its top left corner below the heading. */
export interface Sized extends Wish {
  node: FaceNode;
  width: number;
  heading?: Heading;
  inside?: { sized: Sized; x: number; y: number /** Of its cells in a grid, px. */; cells?: number }[];
}

/** Step of heights and distances, px. */
export const STEP = 8;
export const stepUp = (value: number): number => Math.ceil(value / STEP - 1e-9) * STEP;

/** Height that a chart nobody gave one has at a width: a base and a share of the width, in whole steps. */
export function chartHeight(width: number, { chart }: FacePaint): number {
  return Math.max(chart.least, Math.min(chart.most, Math.round((chart.base + chart.share * width) / STEP) * STEP));
}

/** How the heading of a group is set: each level deeper is smaller, never smaller than its subtitle. */
export function headingStyle(depth: number, { title, heading, subtitle }: FacePaint) {
  if (depth === 0) return title;
  return { ...heading, size: Math.max(subtitle.size, heading.size - (depth - 1) * heading.step) };
}

/** Lines of a heading, from its top. */
export function headingLines(group: GroupNode, width: number, paint: FacePaint, measurer: TextMeasurer) {
  const style = headingStyle(group.depth, paint);
  const title = group.title === undefined ? undefined : plainLines(group.title, width, style, 1.25, measurer);
  const subtitle =
    group.subtitle === undefined
      ? undefined
      : plainLines(group.subtitle, Math.min(width, paint.text.measure), paint.subtitle, 1.4, measurer);
  const gap = title && subtitle ? 4 : 0;
  return { style, title, subtitle, subtitleTop: (title?.height ?? 0) + gap, height: (title?.height ?? 0) + gap + (subtitle?.height ?? 0) };
}

/** Widths of items beside each other, whole px, by their shares. */
export function shareWidth(width: number, gap: number, spans: readonly number[]): number[] {
  const room = width - gap * (spans.length - 1);
  const all = spans.reduce((sum, span) => sum + span, 0);
  let before = 0;
  let used = 0;
  return spans.map((span) => {
    used += span;
    const end = Math.round((room * used) / all);
    const own = end - before;
    before = end;
    return Math.max(1, own);
  });
}

/** Sizes a face from the top: widths go down, heights come up. */
export function createSizer(paint: FacePaint, measurer: TextMeasurer, wishes: Wishes) {
  function leaf(node: Exclude<FaceNode, GroupNode>, width: number): Sized {
    const wish =
      node.kind === "chart" ? wishes.chart(node, width) : node.kind === "text" ? wishes.text(node, width) : wishes.error(node, width);
    return { node, width, ...wish };
  }

  /** An item; `height` in px is what its place says, outside of a grid. */
  function item({ node, height }: Placed, width: number, isGrid = false): Sized {
    const sized = node.kind === "group" ? group(node, width) : leaf(node, width);
    // Said of its place, a height is the least; said by the chart, it is exact.
    const isFree = sized.canGrow && (node.kind === "chart" || node.kind === "error");
    return height === undefined || isGrid || !isFree ? sized : { ...sized, height };
  }

  function below(node: GroupNode, width: number): Pick<Sized, "inside" | "height" | "canGrow"> {
    const inside: Sized["inside"] = [];
    let y = 0;
    for (const [index, each] of node.items.entries()) {
      if (index > 0)
        y += paint.gap + (each.node.kind === "group" && (each.node.title ?? each.node.subtitle) !== undefined ? paint.section_gap : 0);
      const sized = item(each, width);
      inside.push({ sized, x: 0, y });
      y += sized.height;
    }
    return { inside, height: y, canGrow: inside.some(({ sized }) => sized.canGrow) };
  }

  function beside(node: GroupNode, width: number): Pick<Sized, "inside" | "height" | "canGrow"> {
    const widths = shareWidth(
      width,
      paint.gap,
      node.items.map(({ span = 1 }) => span),
    );
    let x = 0;
    const inside = node.items.map((each, index) => {
      const place = { sized: item(each, widths[index]!), x, y: 0 };
      x += widths[index]! + paint.gap;
      return place;
    });
    return {
      inside,
      height: Math.max(...inside.map(({ sized }) => sized.height)),
      canGrow: inside.some(({ sized }) => sized.canGrow),
    };
  }

  function onGrid(node: GroupNode, width: number): Pick<Sized, "inside" | "height" | "canGrow"> {
    const { grid_columns: columns, grid_row: row, gap } = paint;
    const track = (width - gap * (columns - 1)) / columns;
    const left = (column: number) => Math.round(column * (track + gap));
    const widthOf = (column: number, count: number) => Math.round(column * (track + gap) + count * (track + gap) - gap) - left(column);
    const sizes = new Map<Placed, Sized>();
    const rowsOf = (each: Placed, column: number, count: number): number => {
      const sized = item(each, widthOf(column, count), true);
      sizes.set(each, sized);
      return Math.max(1, Math.ceil((sized.height + gap) / (row + gap) - 1e-9));
    };
    const { places, rows } = placeGrid(node.items, columns, paint.grid_width, rowsOf);
    const inside = places.map(({ placed, col, row: top, height }) => {
      const sized = sizes.get(placed)!;
      const whole = height * (row + gap) - gap;
      return { sized, x: left(col), y: top * (row + gap), cells: Math.max(whole, sized.canGrow ? 0 : sized.height) };
    });
    return { inside, height: rows * (row + gap) - gap, canGrow: false };
  }

  function group(node: GroupNode, width: number): Sized {
    const laid = node.layout === "cols" ? beside(node, width) : node.layout === "grid" ? onGrid(node, width) : below(node, width);
    const words = headingLines(node, width, paint, measurer);
    const heading = words.height > 0 ? { heading: { group: node, height: stepUp(words.height + 8) } } : {};
    return { node, width, ...laid, height: laid.height + (heading.heading?.height ?? 0), ...heading };
  }

  return { item, group };
}
