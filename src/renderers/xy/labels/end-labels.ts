import { readableOn } from "../../../color/readable.js";
import type { Scalar } from "../../../data/table.js";
import { categoryOf } from "../../../layout/category.js";
import type { SceneNode } from "../../../scene/types.js";
import { midline } from "../layout/metrics.js";
import type { DrawQuestion } from "../marks/mark.js";
import type { XyQuestion } from "../question.js";
import { textNode } from "../scene.js";
import { spread } from "./spread.js";

/** Between the end of a line and its name, px. */
const GAP = 6;
/** Height of a name as a multiple of its size. */
const LEADING = 1.15;

/** The end of a line. */
export interface LineEnd {
  name: Scalar | undefined;
  color: string;
  x: number;
  y: number;
}

const isDirect = ({ chart }: XyQuestion): boolean => chart.color?.legend.visible === true && chart.color.legend.position === "end";

/** px at the right of the plot for the names of the lines. */
export function endRoom(q: XyQuestion): number {
  const { color, style } = q.chart;
  if (!isDirect(q) || !color) return 0;
  const size = color.legend.label_size;
  const widths = color.scale.domain.map((value) => q.ctx.measurer.width(`${categoryOf(value, style.none_label)}`, { size, weight: 400 }));
  return Math.max(0, ...widths) + GAP;
}

/** Names of lines at their ends, in their colours as text may have them, spread so that they never touch. */
export function endLabels(q: DrawQuestion, ends: readonly LineEnd[]): SceneNode[] {
  if (!isDirect(q)) return [];
  const size = q.chart.color!.legend.label_size;
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  const half = (size * LEADING) / 2;
  const placed = spread(
    sorted.map(({ y }) => ({ at: y, length: 2 * half })),
    Math.max(0, q.plot.top - half),
    Math.min(q.chart.height, q.plot.bottom + half),
  );
  return sorted.map(({ name, color }, i) =>
    textNode({
      text: `${categoryOf(name ?? null, q.chart.style.none_label)}`,
      x: q.plot.right + GAP,
      y: placed[i]! + midline(size),
      anchor: "start",
      size,
      weight: 400,
      color: readableOn(color, q.canvas),
    }),
  );
}
