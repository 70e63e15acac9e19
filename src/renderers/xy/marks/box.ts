import type { Scalar } from "../../../data/table.js";
import { bandShare, isGrouped, partsBeside } from "../../../layout/band-share.js";
import { categoryOf } from "../../../layout/category.js";
import { radiusOf } from "../../../layout/shapes.js";
import { valueColors } from "../../../layout/value-color.js";
import type { SceneNode } from "../../../scene/types.js";
import { type BoxSummary, boxSummary } from "../../../transform/box.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";

/** Free part between the boxes of one category. */
const INNER_GAP = 0.15;
/** Part of a category's place that a group of boxes takes. */
const GROUP_SHARE = 0.8;

interface BoxGroup {
  place: Scalar | undefined;
  color: Scalar | undefined;
  rows: number[];
}

/** Rows of each box. */
function groupsOf(q: DrawQuestion): BoxGroup[] {
  const { x, color } = q.marks.values;
  const found = new Map<string, BoxGroup>();
  for (let i = 0; i < q.marks.count; i++) {
    const [place, series] = [x?.[i] as Scalar | undefined, color?.[i] as Scalar | undefined];
    const key = JSON.stringify([typeof place, place, typeof series, series]);
    const known = found.get(key);
    if (known) known.rows.push(i);
    else found.set(key, { place, color: series, rows: [i] });
  }
  return [...found.values()];
}

function draw(q: DrawQuestion): MarkNodes {
  const { chart, marks } = q;
  const paint = chart.style.marks.box!;
  const amounts = marks.values.y as Float64Array;
  const y = q.scales.y;
  const x = q.scales.x;
  if (y?.kind !== "continuous") return { shapes: [], labels: [] };
  const color = chart.color && valueColors(chart.color);
  const isSplit = isGrouped(chart);
  const parts = partsBeside(chart);
  const domain = chart.color?.scale.domain ?? [];
  const [from, to] = q.isLying ? [q.plot.top, q.plot.bottom] : [q.plot.left, q.plot.right];
  const shapes: SceneNode[] = [];
  for (const { place, color: series, rows } of groupsOf(q)) {
    const summary = boxSummary(
      rows.map((i) => amounts[i]!),
      paint.whisker ?? 1.5,
    );
    if (!summary) continue;
    const step = x?.kind === "band" ? x.step : (to - from) * 0.5;
    const middle = x?.kind === "band" ? x.middle(place ?? null) : (from + to) / 2;
    if (middle - middle !== 0) continue;
    const sub = (step * bandShare(chart, step, parts, isSplit ? GROUP_SHARE : undefined)) / parts;
    const width = isSplit ? sub * (1 - INNER_GAP) : sub;
    const at = isSplit ? middle + (domain.indexOf(series ?? null) + 0.5 - parts / 2) * sub : middle;
    const stroke = color ? color(series) : paint.color;
    shapes.push(...boxNodes(q, summary, { at, width, stroke, tooltip: words(q, summary, place, series) }));
    for (const outlier of summary.outliers) {
      const i = rows[outlier]!;
      const px = y.at(amounts[i]!);
      const tooltip = q.tooltip(i);
      shapes.push({
        type: "circle",
        cx: q.isLying ? px : at,
        cy: q.isLying ? at : px,
        r: radiusOf(paint.size ?? 24),
        stroke,
        strokeOpacity: 0.8,
        ...(tooltip === undefined ? {} : { tooltip }),
      });
    }
  }
  return { shapes, labels: [] };
}

function words(q: DrawQuestion, { low, q1, median, q3, high }: BoxSummary, place: Scalar | undefined, series: Scalar | undefined) {
  if (q.chart.tooltip.length === 0) return {};
  const say = (value: number) => q.formatter.scalar(value, q.y!.format, q.y!.kind);
  const head = [...new Set([place, series].filter((value) => value !== undefined))]
    .map((value) => categoryOf(value ?? null, q.chart.style.none_label))
    .join(", ");
  return {
    tooltip: `${head === "" ? "" : `${head}\n`}Median: ${say(median)}\nMiddle half: ${say(q1)} – ${say(q3)}\nWhiskers: ${say(low)} – ${say(high)}`,
  };
}

/** Thin whiskers, a light box, a strong median. */
function boxNodes(
  q: DrawQuestion,
  summary: BoxSummary,
  { at, width, stroke, tooltip }: { at: number; width: number; stroke: string; tooltip: { tooltip?: string } },
): SceneNode[] {
  const paint = q.chart.style.marks.box!;
  const y = q.scales.y as { at(value: number): number };
  const [low, q1, median, q3, high] = [summary.low, summary.q1, summary.median, summary.q3, summary.high].map((value) => y.at(value)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const line = (a1: number, c1: number, a2: number, c2: number, strokeWidth: number): SceneNode => ({
    type: "line",
    ...(q.isLying ? { x1: c1, y1: a1, x2: c2, y2: a2 } : { x1: a1, y1: c1, x2: a2, y2: c2 }),
    stroke,
    strokeWidth,
  });
  const [near, far] = [Math.min(q1, q3), Math.max(q1, q3)];
  const thin = paint.width ?? 1;
  return [
    ...(low === q1 ? [] : [line(at, low, at, q1, thin)]),
    ...(high === q3 ? [] : [line(at, q3, at, high, thin)]),
    {
      type: "rect",
      ...(q.isLying
        ? { x: near, y: at - width / 2, width: far - near, height: width }
        : { x: at - width / 2, y: near, width, height: far - near }),
      fill: stroke,
      fillOpacity: paint.opacity * (paint.fill_opacity ?? 1),
      stroke,
      strokeWidth: thin,
      ...tooltip,
    },
    line(at - width / 2, median, at + width / 2, median, paint.median_width ?? 2),
  ];
}

export const box: XyMark = { types: ["boxplot"], draw };
