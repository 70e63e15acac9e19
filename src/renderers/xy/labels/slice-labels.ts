import type { Scalar } from "../../../data/table.js";
import { issue } from "../../../issues/messages.js";
import { categoryOf } from "../../../layout/category.js";
import { CAP, LINE } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import { cos, sin } from "../../../math/portable.js";
import type { SceneNode } from "../../../scene/types.js";
import { normalizeText } from "../../../text/normalize.js";
import { truncate } from "../../../text/truncate.js";
import type { Slice } from "../marks/arc.js";
import type { DrawQuestion } from "../marks/mark.js";
import { spread } from "./spread.js";

/** Between the rim and a label, px. */
const GAP = 8;
/** Largest part of the frame's width that the names on each side may take. */
const NAME_SHARE = 0.26;

/** Lines of a slice's label: its name, unless a legend tells it, and its share or amount. */
function linesOf(q: DrawQuestion, slice: Slice): string[] {
  const labels = q.chart.labels!;
  const isShare = typeof labels.format === "object" && "pattern" in labels.format && labels.format.pattern.endsWith("%");
  const words = q.formatter.scalar(isShare ? slice.to - slice.from : slice.amount, labels.format, "quantitative");
  if (!q.chart.color || q.chart.color.legend.visible) return [words];
  const name = `${categoryOf((q.marks.values.color?.[slice.i] ?? null) as Scalar, q.chart.style.none_label)}`;
  const short = truncate(name, q.chart.width * NAME_SHARE, { size: labels.size, weight: 400 }, q.ctx.measurer);
  if (short !== normalizeText(name))
    q.ctx.report(
      issue("TEXT_CUT", {
        path: "/labels",
        received: name,
        detail: `the label "${name}" is cut to "${short}"`,
        next: "Make the chart wider, or use a legend: labels: false",
      }),
    );
  return [short, words];
}

const widthOf = (q: DrawQuestion, lines: readonly string[]) =>
  lines.reduce((most, line) => Math.max(most, q.ctx.measurer.width(line, { size: q.chart.labels!.size, weight: 400 })), 0);

/** px that labels need beside and above a pie. */
export function sliceRoom(q: DrawQuestion, slices: readonly Slice[]): { side: number; rim: number } {
  const { labels } = q.chart;
  if (!labels) return { side: 0, rim: 0 };
  const all = slices.map((slice) => linesOf(q, slice));
  return {
    side: all.reduce((most, lines) => Math.max(most, widthOf(q, lines)), 0) + GAP,
    rim: all.reduce((most, lines) => Math.max(most, lines.length), 0) * labels.size * LINE + GAP,
  };
}

/** Between the labels of one side, px. */
const APART = 4;

/** A label of a slice: its lines, px of its middle, and the side of the pie it stands at; 0 over and under it. */
interface Block {
  slice: Slice;
  lines: string[];
  width: number;
  height: number;
  side: -1 | 0 | 1;
  x: number;
  y: number;
}

/** Labels outside the rim at the middle of their slice, those of one side spread so that they never touch. Raises `TEXT_OVERLAPS`. */
export function sliceLabels(q: DrawQuestion, slices: readonly Slice[], middle: { x: number; y: number }, radius: number): SceneNode[] {
  const { labels } = q.chart;
  if (!labels) return [];
  const size = labels.size;
  const blocks = slices.map((slice): Block => {
    const lines = linesOf(q, slice);
    const turn = 2 * Math.PI * ((slice.from + slice.to) / 2);
    const [along, up] = [sin(turn), cos(turn)];
    const height = (lines.length - 1) * size * LINE + CAP * size;
    const reach = radius + GAP;
    return {
      slice,
      lines,
      width: widthOf(q, lines),
      height,
      side: Math.abs(along) < 0.12 ? 0 : along > 0 ? 1 : -1,
      x: middle.x + reach * along,
      // A block over the pie stands on its point, one under it hangs from it.
      y: middle.y - reach * up - (up * height) / 2,
    };
  });
  const shown = [-1, 0, 1].flatMap((side) => {
    const beside = blocks.filter((block) => block.side === side);
    return side === 0 ? beside : spreadOut(q, beside);
  });
  // The largest first: where two would meet, the smaller one is left out.
  const placed = new Set(
    shown
      .sort((a, b) => b.slice.amount - a.slice.amount)
      .filter(({ width, height, side, x, y }) => {
        const left = side === 0 ? x - width / 2 : side > 0 ? x : x - width;
        return q.words.put({ left, right: left + width, top: y - height / 2, bottom: y + height / 2 });
      }),
  );
  const hidden = blocks.length - placed.size;
  if (hidden > 0)
    q.ctx.report(
      issue("TEXT_OVERLAPS", {
        path: "/labels",
        count: hidden,
        detail: `${hidden} of the labels of slices have no room and are left out`,
        next: "Make the chart larger, or show fewer slices",
      }),
    );
  return [...placed]
    .sort((a, b) => a.slice.from - b.slice.from)
    .flatMap(({ lines, height, side, x, y }) =>
      lines.map((text, i) =>
        textNode({
          text,
          x,
          y: y - height / 2 + CAP * size + i * size * LINE,
          anchor: side === 0 ? "middle" : side > 0 ? "start" : "end",
          size,
          weight: 400,
          color: labels.color,
        }),
      ),
    );
}

/** The labels of one side at heights where they do not touch; without those of the smallest slices when they are too many. */
function spreadOut(q: DrawQuestion, all: readonly Block[]): Block[] {
  const beside = [...all].sort((a, b) => b.slice.amount - a.slice.amount);
  const room = q.plot.bottom - q.plot.top;
  while (beside.reduce((total, { height }) => total + height + APART, -APART) > room && beside.length > 0) beside.pop();
  beside.sort((a, b) => a.y - b.y);
  const middles = spread(
    beside.map(({ y, height }) => ({ at: y, length: height + APART })),
    q.plot.top - APART / 2,
    q.plot.bottom + APART / 2,
  );
  return beside.map((block, i) => ({ ...block, y: middles[i]! }));
}
