import { readableOn } from "../../../color/readable.js";
import type { Scalar } from "../../../data/table.js";
import { issue } from "../../../issues/messages.js";
import { categoryOf } from "../../../layout/category.js";
import { cutWord } from "../../../layout/legend/title.js";
import { midline } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import { panelsInstead } from "../../../layout/panels-instead.js";
import { radiusOf } from "../../../layout/shapes.js";
import type { SceneNode } from "../../../scene/types.js";
import { textBox } from "../layout/text-box.js";
import type { PlacedText } from "../layout/types.js";
import type { DrawQuestion } from "../marks/mark.js";
import type { XyQuestion } from "../question.js";
import { spread } from "./spread.js";

/** Between the end of a line and its name, px. */
const GAP = 6;
/** Height of a name as a multiple of its size. */
const LEADING = 1.15;

/** The end of a line. */
export interface LineEnd {
  /** The chart, or the layer of it, that the line is of. */
  q: DrawQuestion;
  name: Scalar | undefined;
  color: string;
  x: number;
  y: number;
}

export const isDirect = ({ chart }: XyQuestion): boolean => chart.color?.legend.visible === true && chart.color.legend.position === "end";

/** px between the end of a line and its name: more where the last point is large. */
function gapOf({ chart }: XyQuestion): number {
  const { points, size = 0 } = chart.style.marks.line ?? {};
  return points ? Math.max(GAP, radiusOf(size) + GAP / 2) : GAP;
}

/** The name of a line, cut to its share of the frame. Raises `TEXT_CUT`. */
function nameOf(q: XyQuestion, value: Scalar): string {
  const { color, style, width } = q.chart;
  return cutWord(q, `${categoryOf(value, style.none_label)}`, width * style.layout.label_share, color!.legend.label_size, "name");
}

/** px at the right of the plot for the names of the lines. */
export function endRoom(q: XyQuestion): number {
  const { color } = q.chart;
  if (!isDirect(q) || !color) return 0;
  const style = { size: color.legend.label_size, weight: 400 as const };
  return color.scale.domain.reduce<number>((most, value) => Math.max(most, q.ctx.measurer.width(nameOf(q, value), style)), 0) + gapOf(q);
}

/**
 * Names of lines at their ends, in their colours as text may have them, spread so that they never touch, those of layers among them.
 * Raises `CATEGORIES_TOO_MANY`.
 */
export function endLabels(q: DrawQuestion, ends: readonly LineEnd[]): SceneNode[] {
  if (ends.length === 0) return [];
  const length = Math.max(...ends.map((end) => sizeOf(end.q))) * LEADING;
  const [low, high] = [Math.max(0, q.plot.top - length / 2), Math.min(q.chart.height, q.plot.bottom + length / 2)];
  const most = Math.max(1, Math.floor((high - low) / length));
  if (ends.length > most)
    q.ctx.report(
      issue("CATEGORIES_TOO_MANY", {
        path: "/color",
        count: ends.length,
        limit: most,
        detail: `there is room for the names of ${most} of ${ends.length} lines at their ends`,
        ...panelsInstead(q.chart, "Show fewer lines, or make the chart higher"),
      }),
    );
  const sorted = ends.slice(0, most).sort((a, b) => a.y - b.y);
  const placed = spread(
    sorted.map(({ y }) => ({ at: y, length })),
    low,
    high,
  );
  return sorted.map(({ q: own, name, color }, i) => {
    const size = sizeOf(own);
    const text: PlacedText = {
      text: nameOf(own, name ?? null),
      x: q.plot.right + gapOf(own),
      y: placed[i]! + midline(size),
      anchor: "start",
      size,
      weight: 400,
      color: readableOn(color, q.canvas),
    };
    q.words.take(textBox(text, q.ctx.measurer));
    return textNode(text);
  });
}

const sizeOf = ({ chart }: XyQuestion): number => chart.color!.legend.label_size;
