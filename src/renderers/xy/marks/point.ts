import type { Scalar } from "../../../data/table.js";
import { colorsOf, numbersAt, shapeOf } from "../../../layout/looks.js";
import { shapeNode } from "../../../layout/shapes.js";
import type { SceneNode } from "../../../scene/types.js";
import { pointWords } from "../labels/point-words.js";
import { piledOpacity, repeatsOf } from "../merge.js";
import { middles } from "../scale/position.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";

function draw(q: DrawQuestion): MarkNodes {
  const { chart, marks } = q;
  const paint = chart.style.marks.point!;
  const { x, y } = q.scales;
  const count = marks.count;
  const centre = (from: number, to: number) => new Float64Array(count).fill((from + to) / 2);
  const xs = x && marks.values.x !== undefined ? middles(x, marks.values.x, count) : centre(q.plot.left, q.plot.right);
  const ys = y && marks.values.y !== undefined ? middles(y, marks.values.y, count) : centre(q.plot.top, q.plot.bottom);
  const [across, down] = q.isLying ? [ys, xs] : [xs, ys];
  const fill = colorsOf(chart.color, marks.values.color, paint.color);
  const size = numbersAt(chart, marks, "size", paint.size ?? 40);
  const opacity = numbersAt(chart, marks, "opacity", paint.opacity);
  const shapes = marks.values.shape;
  const shape = chart.shape && shapes !== undefined ? (i: number) => shapeOf(chart.shape!, (shapes[i] ?? null) as Scalar) : () => "circle";
  const isPlain = ![chart.color, chart.size, chart.shape, chart.opacity, chart.text].some(Boolean) && chart.tooltip.length === 0;
  const repeats = isPlain ? repeatsOf(across, down) : null;
  const nodes: SceneNode[] = [];
  const drawn: number[] = [];
  for (let i = 0; i < count; i++) {
    const px = across[i]!;
    const py = down[i]!;
    const area = size(i);
    const times = repeats?.[i] ?? 1;
    if (times === 0) continue;
    const share = times === 1 ? opacity(i) : piledOpacity(opacity(i), times);
    if (!(px - px === 0 && py - py === 0 && area - area === 0)) continue;
    const words = q.tooltip(i);
    // Written into, since a copy of a copy for each of very many points takes longer than all the rest.
    const node = shapeNode(shape(i), px, py, area);
    node.fill = fill(i);
    if (share !== 1 && share - share === 0) node.fillOpacity = share;
    if (words !== undefined) node.tooltip = words;
    nodes.push(node);
    if (chart.text) drawn.push(i);
  }
  return { shapes: nodes, labels: chart.text ? pointWords(q, drawn, across, down, size) : [] };
}

export const point: XyMark = { types: ["scatter"], draw };
