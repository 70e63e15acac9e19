import { tooltipOf } from "../../../layout/tooltip.js";
import { endLabels } from "../labels/end-labels.js";
import { pointLabels } from "../labels/point-labels.js";
import type { MarkRoom } from "../layout/layout.js";
import { markFor } from "../marks/index.js";
import { placesOf } from "../marks/line.js";
import type { DrawQuestion, MarkNodes } from "../marks/mark.js";
import type { XyQuestion } from "../question.js";
import { scalesOf } from "../scale/scales.js";

const nothing: MarkRoom = { left: 0, right: 0, top: 0, bottom: 0 };
const roomOf = (q: XyQuestion): MarkRoom => markFor(q.chart.type)!.room?.(q) ?? nothing;

/** px that the words of the chart's marks and of its layers take beside the plot. */
export function markRoom(q: XyQuestion): MarkRoom {
  const all = [q, ...(q.views ?? [])].map(roomOf);
  const most = (side: keyof MarkRoom) => Math.max(...all.map((room) => room[side]));
  return all.length === 1 ? all[0]! : { left: most("left"), right: most("right"), top: most("top"), bottom: most("bottom") };
}

/**
 * The chart's own marks, and those of its layers over them. Names stand where lines end, and values look for a place beside them.
 * @param panel words about the panel that the tooltips of layers begin with.
 */
export function drawMarks(q: DrawQuestion, panel = ""): MarkNodes {
  const over = (q.views ?? []).map(
    (view): DrawQuestion => ({
      ...view,
      plot: q.plot,
      words: q.words,
      lines: q.lines,
      scales: scalesOf(view, q.plot),
      tooltip: inPanel(tooltipOf(view.chart, view.marks, view.formatter), panel),
    }),
  );
  const all = [q, ...over];
  const names = endLabels(
    q,
    all.flatMap((each) => markFor(each.chart.type)!.ends?.(each) ?? []),
  );
  const drawn = all.map((each): MarkNodes => {
    const nodes = markFor(each.chart.type)!.draw(each);
    const isLabelled = each !== q && each.chart.type === "scatter" && each.chart.labels;
    return isLabelled ? { ...nodes, labels: [...nodes.labels, ...pointLabels(each, placesOf(each))] } : nodes;
  });
  if (drawn.length === 1 && names.length === 0) return drawn[0]!;
  return { shapes: drawn.flatMap(({ shapes }) => shapes), labels: [...drawn.flatMap(({ labels }) => labels), ...names] };
}

/** Tooltips that begin with words about their panel. */
export const inPanel =
  (told: DrawQuestion["tooltip"], panel: string): DrawQuestion["tooltip"] =>
  (i) => {
    const own = told(i);
    return own === undefined || panel === "" ? own : `${panel}\n${own}`;
  };
