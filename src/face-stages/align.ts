import type { ResolvedChart } from "../chart/resolved.js";
import type { Band, Leaf } from "../face/arrange.js";
import type { Drawing } from "../scene/types.js";
import type { FaceChart } from "./charts.js";

/** px within which two edges are one. */
const SAME = 0.5;

/** Charts whose cards stand side by side with equal edges, each row of them. */
function rowsOf(bands: readonly Band[], chartOf: (leaf: Leaf & { kind: "chart" }) => FaceChart): FaceChart[][] {
  return bands.flatMap(({ leaves }) => {
    const rows = new Map<string, FaceChart[]>();
    for (const leaf of leaves) {
      if (leaf.kind !== "chart") continue;
      const key = `${leaf.y} ${leaf.height}`;
      rows.set(key, [...(rows.get(key) ?? []), chartOf(leaf)]);
    }
    return [...rows.values()].filter((row) => row.length > 1);
  });
}

/** Pies and maps stand free in their frames: no edge of theirs is read. */
const hasEdges = ({ theta, geo }: ResolvedChart): boolean => theta === undefined && geo === undefined;

const hasTitleBlock = ({ title, subtitle, style }: ResolvedChart): boolean =>
  (title !== null && style.title.visible) || (subtitle !== null && style.subtitle.visible);

/**
 * Brings the plots of charts side by side to one upper and one lower edge: the gap under the titles grows, and the picture ends higher on
 * its card. A chart whose plot would give up more than `most` px, or cannot follow, stays as it is.
 * @param redraw draws another version of a chart.
 */
export async function alignPlots(
  bands: readonly Band[],
  most: number,
  chartOf: (leaf: Leaf & { kind: "chart" }) => FaceChart,
  redraw: (work: FaceChart, chart: ResolvedChart) => Promise<Drawing | undefined>,
): Promise<void> {
  for (const row of rowsOf(bands, chartOf)) {
    const plotted = row.filter(({ drawing, chart }) => drawing?.plot !== undefined && hasEdges(chart!));
    if (plotted.length < 2) continue;
    const plots = plotted.map(({ drawing }) => drawing!.plot!);
    const tops = plots.map(({ top }) => top);
    const bottoms = plots.map(({ bottom }) => bottom);
    const top = Math.max(...tops.filter((each) => each - Math.min(...tops) <= most));
    const bottom = Math.min(...bottoms.filter((each) => Math.max(...bottoms) - each <= most));
    await Promise.all(
      plotted.map(async (work, index) => {
        const { chart, drawing } = work;
        const plot = plots[index]!;
        const down = hasTitleBlock(chart!) && top - plot.top > SAME ? top - plot.top : 0;
        const up = plot.bottom - bottom > SAME ? plot.bottom - bottom : 0;
        if (down === 0 && up === 0) return;
        const moved = await redraw(work, movedChart(chart!, down, up));
        if (!moved?.plot) return;
        const isBetter = distance(moved.plot, top, bottom) < distance(drawing!.plot!, top, bottom);
        if (isBetter && moved.plot.bottom - moved.plot.top > (plot.bottom - plot.top) / 2) work.drawing = moved;
      }),
    );
  }
}

const distance = (plot: { top: number; bottom: number }, top: number, bottom: number): number =>
  Math.abs(plot.top - top) + Math.abs(plot.bottom - bottom);

function movedChart(chart: ResolvedChart, down: number, up: number): ResolvedChart {
  const { layout } = chart.style;
  return { ...chart, height: chart.height - up, style: { ...chart.style, layout: { ...layout, title_gap: layout.title_gap + down } } };
}
