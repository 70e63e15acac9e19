import { num } from "../../../context/num.js";
import type { Scalar } from "../../../data/table.js";
import { colorsOf } from "../../../layout/looks.js";
import { cos, sin } from "../../../math/portable.js";
import type { SceneNode } from "../../../scene/types.js";
import { sum } from "../../../transform/aggregate.js";
import type { Shelf } from "../labels/shelf.js";
import { labelledPie } from "../labels/slice-labels.js";
import { reportLeft } from "../layout/parts.js";
import type { XyQuestion } from "../question.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";

/** One slice; shares of the whole turn from twelve o'clock, clockwise. */
export interface Slice {
  i: number;
  amount: number;
  from: number;
  to: number;
}

/** Slices in the order of the colours, or of the order channel; nothing and less than nothing has no slice. */
export function slicesOf(q: XyQuestion): Slice[] {
  const { theta, color, order } = q.marks.values;
  const domain = q.chart.color?.scale.type === "ordinal" ? new Map(q.chart.color.scale.domain.map((value, i) => [value, i])) : undefined;
  const key = (i: number) => (order !== undefined ? Number(order[i]) : (domain?.get((color?.[i] ?? null) as Scalar) ?? i));
  const rows = Array.from({ length: q.marks.count }, (_, i) => i).filter((i) => typeof theta?.[i] === "number" && (theta[i] as number) > 0);
  rows.sort((a, b) => key(a) - key(b) || a - b);
  const total = sum(rows.map((i) => theta![i] as number));
  let before = 0;
  return rows.map((i) => {
    const amount = theta![i] as number;
    const slice = { i, amount, from: before, to: before + amount / total };
    before = slice.to;
    return slice;
  });
}

/** Path of a ring or a full disc as two half turns. */
function wholePath(x: number, y: number, outer: number, inner: number): string {
  const circle = (r: number) =>
    `M${num(x)},${num(y - r)}A${num(r)},${num(r)} 0 1 1 ${num(x)},${num(y + r)}A${num(r)},${num(r)} 0 1 1 ${num(x)},${num(y - r)}Z`;
  const back = (r: number) =>
    `M${num(x)},${num(y - r)}A${num(r)},${num(r)} 0 1 0 ${num(x)},${num(y + r)}A${num(r)},${num(r)} 0 1 0 ${num(x)},${num(y - r)}Z`;
  return inner > 0 ? circle(outer) + back(inner) : circle(outer);
}

function slicePath({ from, to }: Slice, x: number, y: number, outer: number, inner: number): string {
  if (to - from > 0.999999) return wholePath(x, y, outer, inner);
  const at = (share: number, r: number) => `${num(x + r * sin(2 * Math.PI * share))},${num(y - r * cos(2 * Math.PI * share))}`;
  const large = to - from > 0.5 ? 1 : 0;
  const rim = `M${at(from, outer)}A${num(outer)},${num(outer)} 0 ${large} 1 ${at(to, outer)}`;
  return inner > 0 ? `${rim}L${at(to, inner)}A${num(inner)},${num(inner)} 0 ${large} 0 ${at(from, inner)}Z` : `${rim}L${num(x)},${num(y)}Z`;
}

/** Where a pie stands, and its labels. */
function pieOf(q: DrawQuestion, slices: readonly Slice[]) {
  const { plot } = q;
  const middle = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2 };
  const whole = Math.min(plot.right - plot.left, plot.bottom - plot.top) / 2;
  return { middle, ...labelledPie(q, slices, middle, whole) };
}

/** All pies as large as the one whose labels leave it the least room. */
function alike(panels: readonly DrawQuestion[]): DrawQuestion[] {
  const words: Shelf = { put: () => true, isFree: () => true, take: () => {} };
  const radii = panels.flatMap((q) => {
    const slices = slicesOf(q);
    return slices.length === 0 ? [] : [pieOf({ ...q, words, ctx: { ...q.ctx, report: () => {} } }, slices).radius];
  });
  const radius = Math.min(...radii);
  return panels.map((q) => (q.chart.labels && radii.length > 1 ? { ...q, radius } : q));
}

function draw(q: DrawQuestion): MarkNodes {
  const { chart } = q;
  const paint = chart.style.marks.arc!;
  const slices = slicesOf(q);
  const { middle, radius: outer, labels, isTight } = pieOf(q, slices);
  if (isTight) reportLeft(q, { name: "labels of the slices", path: "/labels" });
  const inner = outer * (paint.hole ?? 0);
  const fill = colorsOf(chart.color, q.marks.values.color, paint.color);
  const shapes = slices.map((slice): SceneNode => {
    const words = q.tooltip(slice.i);
    return {
      type: "path",
      d: slicePath(slice, middle.x, middle.y, outer, inner),
      fill: fill(slice.i),
      ...(paint.opacity === 1 ? {} : { fillOpacity: paint.opacity }),
      ...(paint.seam_width ? { stroke: paint.seam_color!, strokeWidth: paint.seam_width, join: "round" as const } : {}),
      ...(words === undefined ? {} : { tooltip: words }),
    };
  });
  return { shapes, labels };
}

export const arc: XyMark = { types: ["pie", "donut"], alike, draw };
