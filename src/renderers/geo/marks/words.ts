import { inkOver } from "../../../color/ink.js";
import { columnOf } from "../../../data/table.js";
import { colorsOf } from "../../../layout/looks.js";
import { CAP, midline } from "../../../layout/metrics.js";
import type { Box } from "../../../scene/box.js";
import type { SceneNode } from "../../../scene/types.js";
import { normalizeText } from "../../../text/normalize.js";
import { rowsBehind } from "../../../transform/drawn.js";
import type { MapQuestion } from "../question.js";
import type { Shapes } from "../shapes/shapes.js";
import { placeOfWord } from "./word-place.js";

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A word in the middle of each region that has room for it, in the order of the rows. */
export function regionWords(q: MapQuestion, shapes: Shapes): SceneNode[] {
  const { chart, marks, ctx } = q;
  const { text } = chart;
  if (!text || !chart.region) return [];
  const size = chart.color?.legend.label_size ?? 11;
  const style = { size, weight: 400 as const };
  const cells = text.field === undefined ? [] : (columnOf(chart.data, text.field) ?? []);
  const fill = colorsOf(chart.color, marks.values.color, chart.style.marks.region!.color);
  const taken: Box[] = [];
  const nodes: SceneNode[] = [];
  for (let i = 0; i < marks.count; i++) {
    const shape = shapes.regions[q.regionOf(i)];
    const cell = cells[rowsBehind(marks, i)[0]!] ?? null;
    if (!shape?.at || !shape.box || cell === null) continue;
    const words = normalizeText(q.formatter.scalar(cell, text.format, text.kind));
    const width = ctx.measurer.width(words, style);
    const found = shape.ring && placeOfWord(shape.ring, shape.at, shape.box.bottom - shape.box.top, width, CAP * size);
    if (words === "" || !found) continue;
    const [x, y] = found;
    const box: Box = { left: x - width / 2, right: x + width / 2, top: y - (CAP * size) / 2, bottom: y + (CAP * size) / 2 };
    if (taken.some((other) => meets(box, other))) continue;
    taken.push(box);
    nodes.push({
      type: "text",
      text: words,
      x,
      y: y + midline(size),
      anchor: "middle",
      ...style,
      fill: inkOver(fill(i), [chart.style.title.color, "#ffffff"]),
    });
  }
  return nodes;
}
