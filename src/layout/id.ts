import type { ResolvedChart } from "../chart/resolved.js";
import { hash } from "../context/hash.js";
import type { Box } from "../scene/box.js";

/** Cells of each field that are looked at; charts that differ elsewhere alone define the same things under their ids. */
const CELLS = 64;

/** Prefix of the ids of a drawing: what is defined under them follows from what is hashed here. */
export function idOf(chart: ResolvedChart, plot: Box): string {
  const { rowCount, columns } = chart.data;
  const step = Math.max(1, Math.floor(rowCount / CELLS));
  const cells = columns.map(({ field, values }) => [
    field,
    Array.from({ length: Math.min(CELLS, rowCount) }, (_, i) => values[i * step] ?? null),
  ]);
  const text = JSON.stringify([
    chart.type,
    chart.title,
    chart.description,
    plot,
    chart.color?.scale.palette ?? null,
    chart.references,
    rowCount,
    cells,
  ]);
  return `d${hash(text).slice(0, 7)}`;
}
