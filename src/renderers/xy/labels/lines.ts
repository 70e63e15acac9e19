import type { Box } from "../../../scene/box.js";
import { placesOf } from "../marks/line.js";
import type { DrawQuestion } from "../marks/mark.js";
import { runsOf } from "../marks/runs.js";
import { scalesOf } from "../scale/scales.js";
import { seriesOf } from "../series.js";

/** The lines of a chart and of its layers, as words that keep clear of them see them. */
export interface Lines {
  /**
   * Whether a line, or the upper edge of an area, runs through a place or touches it.
   * @param most of more points it is always told that none does: free places are few.
   */
  meet(box: Box, most: number): boolean;
}

/** px that stay free between a line and the words beside it. */
const CLEAR = 1.5;
/** px of a cell of the grid in which pieces are looked up. */
const CELL = 32;

type Piece = readonly [x1: number, y1: number, x2: number, y2: number];

/** The straight pieces between the points of a chart's lines, px. */
function piecesOf(q: DrawQuestion): Piece[] {
  const { type, style, color } = q.chart;
  const isStacked = style.stack !== "none" && color !== undefined;
  if (type !== "line" && (type !== "area" || isStacked)) return [];
  const { along, across } = placesOf(q);
  return seriesOf(q).flatMap(({ rows }) =>
    runsOf(rows, along, across).flatMap(({ run }) =>
      Array.from({ length: run.along.length - 1 }, (_, i): Piece => {
        const [a, b] = [
          [run.along[i]!, run.across[i]!],
          [run.along[i + 1]!, run.across[i + 1]!],
        ] as const;
        return q.isLying ? [a[1], a[0], b[1], b[0]] : [a[0], a[1], b[0], b[1]];
      }),
    ),
  );
}

/** Whether a straight piece has a part inside a box. Source: Liang and Barsky, clipping by parameters. */
function runsThrough([x1, y1, x2, y2]: Piece, { left, right, top, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const ends = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  return from < to;
}

const cellsOf = (box: Box, visit: (key: number) => boolean): boolean => {
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++)
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) if (visit(column * 65536 + row)) return true;
  return false;
};

/** The lines of a chart and of its layers, found at the first question. */
export function linesOf(q: Omit<DrawQuestion, "lines">): Lines {
  let cells: Map<number, Piece[]> | undefined;
  const count = [q, ...(q.views ?? [])].reduce((sum, { marks }) => sum + marks.count, 0);
  const open = (): Map<number, Piece[]> => {
    const asked = [q, ...(q.views ?? []).map((view) => ({ ...q, ...view, scales: scalesOf(view, q.plot) }))] as DrawQuestion[];
    const pieces = asked.flatMap(piecesOf);
    const found = new Map<number, Piece[]>();
    for (const piece of pieces) {
      const [x1, y1, x2, y2] = piece;
      const box = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
      cellsOf(box, (key) => {
        const list = found.get(key);
        if (list) list.push(piece);
        else found.set(key, [piece]);
        return false;
      });
    }
    return found;
  };
  return {
    meet({ left, right, top, bottom }, most) {
      if (count > most) return false;
      cells ??= open();
      const known = cells;
      const box = { left: left - CLEAR, right: right + CLEAR, top: top - CLEAR, bottom: bottom + CLEAR };
      return known.size > 0 && cellsOf(box, (key) => (known.get(key) ?? []).some((piece) => runsThrough(piece, box)));
    },
  };
}
