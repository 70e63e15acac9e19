import { tooltipOf } from "../../../layout/tooltip.js";
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

/** The chart's own marks, and those of its layers over them. @param panel words about the panel that the tooltips of layers begin with. */
export function drawMarks(q: DrawQuestion, panel = ""): MarkNodes {
  const own = markFor(q.chart.type)!.draw(q);
  if (!q.views) return own;
  const over = q.views.map((view): MarkNodes => {
    const { plot, words } = q;
    const asked: DrawQuestion = {
      ...view,
      plot,
      words,
      scales: scalesOf(view, plot),
      tooltip: inPanel(tooltipOf(view.chart, view.marks, view.formatter), panel),
    };
    const drawn = markFor(view.chart.type)!.draw(asked);
    const isPoint = view.chart.type === "scatter" && view.chart.labels;
    return isPoint ? { ...drawn, labels: [...drawn.labels, ...pointLabels(asked, placesOf(asked))] } : drawn;
  });
  return { shapes: [own, ...over].flatMap(({ shapes }) => shapes), labels: [own, ...over].flatMap(({ labels }) => labels) };
}

/** Tooltips that begin with words about their panel. */
export const inPanel =
  (told: DrawQuestion["tooltip"], panel: string): DrawQuestion["tooltip"] =>
  (i) => {
    const own = told(i);
    return own === undefined || panel === "" ? own : `${panel}\n${own}`;
  };
