import type { FacePaint } from "../chart/face.js";
import type { TextMeasurer, TextStyle } from "../context/measurer.js";
import type { SceneNode } from "../scene/types.js";
import type { Block, Run } from "./markdown.js";
import { setLines, styleOf } from "./set-lines.js";
import { baselineIn, type SetLine, segmentNodes } from "./text-nodes.js";

/** Between two columns, and above and below the words of a row, px. */
const GAP = 20;
const PADDING = 4;

interface Cell {
  lines: SetLine[];
  height: number;
}

const widthOf = ({ segments }: SetLine): number => {
  const last = segments[segments.length - 1];
  return last ? last.x + last.width : 0;
};

/** Widths of columns: as wide as their words where all have room; else the wide ones share what the narrow ones leave. */
function widthsFor(wanted: readonly number[], room: number): number[] {
  const left = room - GAP * (wanted.length - 1);
  const widths = wanted.map(() => 0);
  let open = wanted.map((_, i) => i);
  let rest = left;
  for (;;) {
    const share = rest / open.length;
    const fitting = open.filter((i) => wanted[i]! <= share);
    if (fitting.length === 0) {
      for (const i of open) widths[i] = Math.max(1, share);
      return widths;
    }
    for (const i of fitting) {
      widths[i] = wanted[i]!;
      rest -= wanted[i]!;
    }
    open = open.filter((i) => !fitting.includes(i));
    if (open.length === 0) return widths;
  }
}

/** Sets a table of words: a head over a line, rows with lines between them, cells as their column is aligned. @param room px at most. */
export function setTable(
  { align, rows }: Extract<Block, { kind: "table" }>,
  room: number,
  paint: FacePaint,
  measurer: TextMeasurer,
): { height: number; nodes(x: number, y: number): SceneNode[] } {
  const { text, heading } = paint;
  const styleFor = (row: number): TextStyle => ({ size: text.size, weight: row === 0 ? 600 : text.weight });
  const widest = (runs: readonly Run[], style: TextStyle) =>
    runs.reduce((sum, run) => sum + measurer.width(run.text, styleOf(run, style)) + 1, 0);
  const wanted = align.map((_, column) => Math.max(8, ...rows.map((row, i) => Math.ceil(widest(row[column] ?? [], styleFor(i))))));
  const widths = widthsFor(wanted, room);
  const cells = rows.map((row, i): Cell[] =>
    align.map((_, column) => {
      const style = styleFor(i);
      const color = i === 0 ? heading.color : text.color;
      const lines = setLines(row[column] ?? [], widths[column]!, style, measurer);
      const set = lines.map((segments): SetLine => ({ segments, style, color, height: style.size * text.leading }));
      return { lines: set, height: set.reduce((sum, line) => sum + line.height, 0) };
    }),
  );
  const heights = cells.map((row) => Math.max(text.size * text.leading, ...row.map(({ height }) => height)) + 2 * PADDING);
  const whole = widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    nodes(x, y) {
      const nodes: SceneNode[] = [];
      let top = y;
      for (const [i, row] of cells.entries()) {
        let left = x;
        for (const [column, { lines }] of row.entries()) {
          let lineTop = top + PADDING;
          for (const line of lines) {
            const spare = widths[column]! - widthOf(line);
            const shift = align[column] === "end" ? spare : align[column] === "middle" ? spare / 2 : 0;
            const baseline = lineTop + baselineIn(line.height, line.style, measurer);
            for (const segment of line.segments) nodes.push(...segmentNodes(segment, left + shift, baseline, line, paint));
            lineTop += line.height;
          }
          left += widths[column]! + GAP;
        }
        top += heights[i]!;
        const stroke = i === 0 ? paint.note.color : paint.card.border_color;
        const level = Math.round(top) - 0.5;
        nodes.push({ type: "line", x1: x, y1: level, x2: x + whole, y2: level, stroke });
      }
      return nodes;
    },
  };
}
