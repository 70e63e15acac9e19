import { inksOver, over } from "../../../color/ink.js";
import { colorsOf } from "../../../layout/looks.js";
import { midline } from "../../../layout/metrics.js";
import { textNode } from "../../../layout/nodes.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Values } from "../../../transform/marks.js";
import { isReplaced, tellReplaced } from "../labels/replaced-ink.js";
import { textBox } from "../layout/text-box.js";
import type { PlacedText } from "../layout/types.js";
import type { PositionScale } from "../scale/position.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";

/** Where a cell starts along a scale and how long it is. */
function spanOf(scale: PositionScale | undefined, values: Values | undefined, step: number | undefined, whole: readonly [number, number]) {
  if (!scale || values === undefined) return () => ({ start: whole[0], length: whole[1] - whole[0] });
  if (scale.kind === "band") return (i: number) => ({ start: scale.at(values[i]!), length: scale.bandwidth });
  return (i: number) => {
    const first = scale.at(Number(values[i]));
    const second = scale.at(Number(values[i]) + (step ?? 0));
    return { start: Math.min(first, second), length: Math.abs(second - first) };
  };
}

/** Largest part of a cell that its seam may cover: small cells keep their colour. */
const MOST_SEAM = 0.25;

function draw(q: DrawQuestion): MarkNodes {
  const { chart, marks, plot } = q;
  const paint = chart.style.marks.cell!;
  const along = spanOf(q.scales.x, marks.values.x, chart.x?.bin?.step, [plot.left, plot.right]);
  const down = spanOf(q.scales.y, marks.values.y, q.y?.bin?.step, [plot.top, plot.bottom]);
  const fill = colorsOf(chart.color, marks.values.color, paint.color);
  const seam = paint.seam_width ?? 0;
  const isClasses = q.scales.x?.kind === "continuous" || q.scales.y?.kind === "continuous";
  const seamOf = (width: number, height: number) =>
    seam > 0 ? { stroke: paint.seam_color!, strokeWidth: Math.min(isClasses ? seam / 2 : seam, Math.min(width, height) * MOST_SEAM) } : {};
  const { labels } = chart;
  const inkOf = inksOver(labels ? [labels.color, labels.inverse_color] : []);
  let replaced = 0;
  const shapes: SceneNode[] = [];
  const words: PlacedText[] = [];
  for (let i = 0; i < marks.count; i++) {
    const [a, b] = [along(i), down(i)];
    if (!(a.start - a.start === 0 && b.start - b.start === 0)) continue;
    const [x, y, width, height] = q.isLying ? [b.start, a.start, b.length, a.length] : [a.start, b.start, a.length, b.length];
    const color = fill(i);
    const tooltip = q.tooltip(i);
    shapes.push({
      type: "rect",
      x,
      y,
      width,
      height,
      fill: color,
      ...(paint.opacity === 1 ? {} : { fillOpacity: paint.opacity }),
      ...seamOf(width, height),
      ...(tooltip === undefined ? {} : { tooltip }),
    });
    const value = marks.values.color?.[i];
    if (!labels || !chart.color || typeof value !== "number" || value - value !== 0) continue;
    const text = q.formatter.scalar(value, labels.format, chart.color.kind);
    if (q.ctx.measurer.width(text, { size: labels.size, weight: 400 }) > width - 2 || labels.size > height) continue;
    const ink = inkOf(over(color, paint.opacity, q.canvas));
    if (isReplaced(ink, labels)) replaced++;
    words.push({
      text,
      x: x + width / 2,
      y: y + height / 2 + midline(labels.size),
      anchor: "middle",
      size: labels.size,
      weight: 400,
      color: ink,
    });
  }
  if (labels) tellReplaced(q.ctx, labels, replaced);
  // Of cells on one place the last one is seen, and so is its word.
  const seen = words.reverse().filter((each) => q.words.put(textBox(each, q.ctx.measurer)));
  return { shapes, labels: seen.reverse().map(textNode) };
}

export const cell: XyMark = { types: ["heatmap"], draw };
