import type { Box } from "../../../scene/box.js";
import type { Places } from "../marks/line.js";
import type { DrawQuestion } from "../marks/mark.js";
import { runsOf } from "../marks/runs.js";
import { seriesOf } from "../series.js";

/** px that stay free between a line and the words beside it. */
const CLEAR = 1.5;

/**
 * Tells whether a line, or the upper edge of an area, runs through a place.
 * @param most of more points it is always told that none does: looking would take long, and free places are few.
 */
export function crossingsOf(q: DrawQuestion, places: Places, most: number): (box: Box) => boolean {
  const { chart } = q;
  const isStacked = chart.style.stack !== "none" && chart.color !== undefined && chart.type === "area";
  if (q.isLying || isStacked || q.marks.count > most || (chart.type !== "line" && chart.type !== "area")) return () => false;
  const segments: [number, number, number, number][] = [];
  for (const { rows } of seriesOf(q))
    for (const { run } of runsOf(rows, places.along, places.across))
      for (let i = 1; i < run.along.length; i++) segments.push([run.along[i - 1]!, run.across[i - 1]!, run.along[i]!, run.across[i]!]);
  return ({ left, right, top, bottom }) =>
    segments.some((segment) => meets(segment, { left: left - CLEAR, right: right + CLEAR, top: top - CLEAR, bottom: bottom + CLEAR }));
}

/** Whether a segment has a part inside a box. Source: Liang and Barsky, clipping by parameters. */
function meets([x1, y1, x2, y2]: readonly [number, number, number, number], box: Box): boolean {
  let [from, to] = [0, 1];
  const [dx, dy] = [x2 - x1, y2 - y1];
  for (const [step, room] of [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
  }
  return from < to;
}
