import type { ResolvedText } from "../../../chart/resolved.js";
import { issue } from "../../../issues/messages.js";
import { CAP, LINE } from "../../../layout/metrics.js";
import { normalizeText } from "../../../text/normalize.js";
import { wrap } from "../../../text/wrap.js";
import type { PlacedText } from "../layout/types.js";
import type { XyQuestion } from "../question.js";
import type { PanelView } from "./views.js";

/** Most lines of a name. */
const MOST_LINES = 2;
/** Depth of letters below their line, as a share of their size. */
const DESCENT = 0.25;
/** Largest part of the width that the names of rows may take beside the panels. */
const BESIDE = 0.2;

/** The names of the panels: where each kind stands, and the room it takes, px. */
export interface Headers {
  /** Names over panels: those of all, or of the first row where rows have names of their own. */
  over: "all" | "first" | "none";
  /** Whether the names of rows stand at the left of their panels, or over them. */
  rows: "beside" | "above" | "none";
  overHeight: number;
  rowHeight: number;
  rowWidth: number;
}

const heightOf = (lines: number, { size }: ResolvedText) => (lines === 0 ? 0 : CAP * size + (lines - 1) * size * LINE);
const isWhole = (text: string, lines: readonly string[]) => lines.join("").replace(/\s/g, "") === normalizeText(text).replace(/\s/g, "");

/** A name on at most two lines of `room` px. Raises `TEXT_CUT`. */
function linesOf({ ctx }: XyQuestion, text: string, room: number, style: ResolvedText, path: string): string[] {
  const lines = wrap(text, room, MOST_LINES, style, ctx.measurer);
  if (!isWhole(text, lines))
    ctx.report(
      issue("TEXT_CUT", {
        path,
        received: text,
        detail: `the name of a panel is cut to "${lines.join(" ")}"`,
        next: "Make the chart larger, or the names shorter",
      }),
    );
  return lines;
}

const silent = (q: XyQuestion): XyQuestion => ({ ...q, ctx: { ...q.ctx, report: () => {} } });

/** Where the names of panels stand. @param width px of the whole grid. @param room px of the name over a panel. */
export function headersOf(q: XyQuestion, views: readonly PanelView[], width: number, room: number): Headers {
  const { header, header_gap, rows, columns } = q.chart.multiples!;
  const none: Headers = { over: "none", rows: "none", overHeight: 0, rowHeight: 0, rowWidth: 0 };
  if (!header.visible) return none;
  const quiet = silent(q);
  const most = (names: readonly (string | undefined)[], room: number) =>
    names.reduce((lines, name) => Math.max(lines, name === undefined ? 0 : linesOf(quiet, name, room, header, "").length), 0);
  if (!rows || !columns) {
    const lines = most(views.map(nameOver), room);
    return { ...none, over: "all", overHeight: heightOf(lines, header) };
  }
  const over = heightOf(
    most(
      views.filter(({ row }) => row === 0).map(({ names }) => names.column),
      room,
    ),
    header,
  );
  const names = views.filter(({ column }) => column === 0).map((view) => view.names.row ?? "");
  const beside = names.map((name) => wrap(name, width * BESIDE, MOST_LINES, header, q.ctx.measurer));
  const isBeside = beside.every(
    (lines, i) => isWhole(names[i]!, lines) && lines.every((line) => ` ${normalizeText(names[i]!)} `.includes(` ${line} `)),
  );
  if (isBeside)
    return {
      ...none,
      over: "first",
      rows: "beside",
      overHeight: over,
      rowWidth: Math.ceil(Math.max(...beside.flat().map((line) => q.ctx.measurer.width(line, header)))) + 2 * header_gap,
    };
  return { ...none, over: "first", rows: "above", overHeight: over, rowHeight: heightOf(most(names, width), header) };
}

/** The name over a panel of a grid that has one field. */
export const nameOver = ({ names }: PanelView): string | undefined => names.column ?? names.row;

/** A name from its top left corner. Raises `TEXT_CUT`. */
export function placeName(
  q: XyQuestion,
  text: string | undefined,
  key: "rows" | "columns",
  at: { x: number; top: number; room: number; height: number },
  stands: "foot" | "middle",
): PlacedText[] {
  if (text === undefined) return [];
  const { size, weight, color } = q.chart.multiples!.header;
  const lines = linesOf(q, text, at.room, q.chart.multiples!.header, `/multiples/${key}`);
  const height = heightOf(lines.length, q.chart.multiples!.header);
  const free = at.height - height;
  // Beside a panel lower than its name the frame is the bound.
  const top = Math.max(0, Math.min(q.chart.height - height - DESCENT * size, at.top + (stands === "foot" ? free : free / 2)));
  return lines.map((line, i) => ({ text: line, x: at.x, y: top + CAP * size + i * size * LINE, anchor: "start", size, weight, color }));
}
