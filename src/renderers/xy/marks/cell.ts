import { inkOver, over } from "../../../color/ink.js";
import type { SceneNode } from "../../../scene/types.js";
import type { Values } from "../../../transform/marks.js";
import { midline } from "../layout/metrics.js";
import { colorsOf } from "../scale/looks.js";
import type { PositionScale } from "../scale/position.js";
import { textNode } from "../scene.js";
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

function draw(q: DrawQuestion): MarkNodes {
  const { chart, marks, plot } = q;
  const paint = chart.style.marks.cell!;
  const along = spanOf(q.scales.x, marks.values.x, chart.x?.bin?.step, [plot.left, plot.right]);
  const down = spanOf(q.scales.y, marks.values.y, q.y?.bin?.step, [plot.top, plot.bottom]);
  const fill = colorsOf(chart.color, marks.values.color, paint.color);
  const seam = paint.seam_width ?? 0;
  const isClasses = q.scales.x?.kind === "continuous" || q.scales.y?.kind === "continuous";
  const stroke = seam > 0 ? { stroke: paint.seam_color!, strokeWidth: isClasses ? seam / 2 : seam } : {};
  const { labels } = chart;
  const shapes: SceneNode[] = [];
  const words: SceneNode[] = [];
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
      ...stroke,
      ...(tooltip === undefined ? {} : { tooltip }),
    });
    const value = marks.values.color?.[i];
    if (!labels || !chart.color || typeof value !== "number" || value - value !== 0) continue;
    const text = q.formatter.scalar(value, labels.format, chart.color.kind);
    if (q.ctx.measurer.width(text, { size: labels.size, weight: 400 }) > width - 2 || labels.size > height) continue;
    const ink = inkOver(over(color, paint.opacity, chart.style.background ?? "#ffffff"), [labels.color, labels.inverse_color]);
    words.push(
      textNode({
        text,
        x: x + width / 2,
        y: y + height / 2 + midline(labels.size),
        anchor: "middle",
        size: labels.size,
        weight: 400,
        color: ink,
      }),
    );
  }
  return { shapes, labels: words };
}

export const cell: XyMark = { types: ["heatmap"], draw };
