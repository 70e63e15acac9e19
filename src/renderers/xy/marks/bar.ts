import { bandShare, isGrouped } from "../../../layout/band-share.js";
import { colorsOf, opacityAt, singleColors } from "../../../layout/looks.js";
import type { SceneNode } from "../../../scene/types.js";
import { isContinuous } from "../../../transform/marks.js";
import { barLabels } from "../labels/bar-labels.js";
import type { XyQuestion } from "../question.js";
import type { BandScale } from "../scale/band.js";
import type { ContinuousScale } from "../scale/continuous.js";
import { stackParts } from "../stack.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";

/** A bar from `from` to `to` along the measure, and from `start` on across it, px. `to` is the end that the amount has. */
export interface Bar {
  i: number;
  from: number;
  to: number;
  start: number;
  width: number;
  amount: number;
  fill: string;
}

/** Free px between classes, which otherwise touch. */
const CLASS_GAP = 1;

/** px where each bar starts across the measure, and how wide it is. */
function across(q: DrawQuestion): (i: number) => { start: number; width: number } {
  const { x } = q.scales;
  const values = q.marks.values.x;
  const { plot } = q;
  if (!x || values === undefined) {
    const [from, to] = q.isLying ? [plot.top, plot.bottom] : [plot.left, plot.right];
    const width = (to - from) * bandShare(q.chart, to - from, 1);
    return () => ({ start: (from + to - width) / 2, width });
  }
  if (x.kind === "continuous") return classes(q, x, values as Float64Array);
  if (!isGrouped(q.chart)) return (i) => ({ start: x.at(values[i]!), width: x.bandwidth });
  return groups(q, x);
}

function classes(q: DrawQuestion, x: ContinuousScale, values: Float64Array) {
  const step = q.chart.x!.bin?.step;
  const gap = hasSeams(q) ? 0 : CLASS_GAP;
  const thickness = q.chart.style.marks.bar!.width ?? 1;
  return (i: number) => {
    const first = x.at(values[i]!);
    // Without classes a bar over numbers or dates is as thin as a line.
    if (step === undefined) return { start: first - thickness / 2, width: thickness };
    const second = x.at(values[i]! + step);
    const width = Math.abs(second - first);
    return { start: Math.min(first, second) + Math.min(gap, width / 2) / 2, width: Math.max(width - gap, width / 2) };
  };
}

function groups(q: DrawQuestion, x: BandScale) {
  const domain = q.chart.color!.scale.domain;
  const rank = new Map(domain.map((value, i) => [value, i]));
  const width = x.bandwidth / domain.length;
  const colors = q.marks.values.color!;
  const places = q.marks.values.x!;
  return (i: number) => ({ start: x.at(places[i]!) + (rank.get((colors[i] ?? null) as never) ?? 0) * width, width });
}

const hasSeams = ({ chart }: XyQuestion) =>
  chart.style.stack !== "none" && chart.color !== undefined && (chart.style.marks.bar!.seam_width ?? 0) > 0;

/** Every bar with its place; rows without an amount or a place have none. */
export function barsOf(q: DrawQuestion): Bar[] {
  const { chart, marks } = q;
  const y = q.scales.y;
  const amounts = marks.values.y;
  if (!y || amounts === undefined) return [];
  const along = (value: number) => (y.kind === "continuous" ? y.at(value) : y.middle(value));
  const paint = chart.style.marks.bar!;
  const fill = chart.color ? colorsOf(chart.color, marks.values.color, paint.color) : singleColors(chart, marks.values.x, paint.color);
  const isStacked = chart.style.stack !== "none";
  const parts = isStacked ? stackParts(q, amounts, marks.values.x) : undefined;
  const starts = marks.values.y_start;
  // A bar on a logarithmic scale has no zero to stand on: it starts at the edge.
  const zero = y.kind === "continuous" ? (chart.y !== undefined && q.y!.scale.type === "log" ? y.range[0] : y.at(0)) : 0;
  const place = across(q);
  const bars: Bar[] = [];
  for (let i = 0; i < marks.count; i++) {
    const amount = typeof amounts[i] === "number" ? (amounts[i] as number) : NaN;
    const { start, width } = place(i);
    const from = parts ? along(parts.start[i]!) : starts === undefined ? zero : along(Number(starts[i] ?? NaN));
    const to = parts ? along(parts.end[i]!) : along(amount);
    if (!(from - from === 0 && to - to === 0 && start - start === 0) || width <= 0) continue;
    bars.push({ i, from, to, start, width, amount, fill: fill(i) });
  }
  return bars;
}

function draw(q: DrawQuestion): MarkNodes {
  const { chart } = q;
  const paint = chart.style.marks.bar!;
  const bars = barsOf(q);
  const seams = hasSeams(q) ? { stroke: paint.seam_color!, strokeWidth: paint.seam_width! } : {};
  const opacities = chart.opacity && q.marks.values.opacity;
  const isRamp = chart.opacity !== undefined && isContinuous(chart.opacity);
  const opacity = chart.opacity && isRamp ? opacityAt(chart.opacity) : undefined;
  const opacityOf = (i: number): number => {
    if (!chart.opacity || opacities === undefined) return paint.opacity;
    const value = opacities[i];
    if (opacity) return typeof value === "number" ? opacity(value) : paint.opacity;
    return Number(chart.opacity.scale.range?.[chart.opacity.scale.domain.indexOf((value ?? null) as never)] ?? paint.opacity);
  };
  const shapes = bars.map((bar): SceneNode => {
    const low = Math.min(bar.from, bar.to);
    const length = Math.abs(bar.to - bar.from);
    const share = opacityOf(bar.i);
    const words = q.tooltip(bar.i);
    return {
      type: "rect",
      x: q.isLying ? low : bar.start,
      y: q.isLying ? bar.start : low,
      width: q.isLying ? length : bar.width,
      height: q.isLying ? bar.width : length,
      fill: bar.fill,
      ...(share === 1 ? {} : { fillOpacity: share }),
      ...(paint.radius ? { radius: Math.min(paint.radius, length / 2, bar.width / 2) } : {}),
      ...seams,
      ...(words === undefined ? {} : { tooltip: words }),
    };
  });
  return { shapes, labels: barLabels(q, bars) };
}

export const bar: XyMark = { types: ["bar", "column", "histogram"], draw };
