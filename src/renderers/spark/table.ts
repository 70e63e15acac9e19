import type { ResolvedChart } from "../../chart/resolved.js";
import type { ResolvedColumn, ResolvedTable } from "../../chart/small.js";
import { sampleRamp } from "../../color/ramp.js";
import type { RenderContext } from "../../context/context.js";
import { columnOf, type Scalar } from "../../data/table.js";
import { numberOf } from "../../data/values.js";
import type { Formatter } from "../../format/format.js";
import { issue } from "../../issues/messages.js";
import type { SceneNode } from "../../scene/types.js";
import { formatterOf } from "../../spark/formatter.js";
import { extent, shareOf } from "../../spark/numbers.js";
import { wrap } from "../../text/wrap.js";
import { drawSpark } from "./draw-spark.js";
import { CAP_HEIGHT, fitted, level, middleLine, rect, words } from "./shapes.js";

/** Least and widest width of a column that is measured, px. */
const NARROW = 24;
const WIDE = 260;
/** Width of a column of sparks, and what a bar asks for beside its number. */
const SPARK = 90;
const BAR = 60;

interface Prepared {
  column: ResolvedColumn;
  cells: readonly (Scalar | undefined)[];
  texts: readonly string[];
  isNumber: boolean;
  /** Of the texts, px. */
  widest: number;
  /** Least and greatest number of all pages. */
  range: [number, number] | null;
  width: number;
}

/** Head, rows of one page, and what lies beyond it. */
export function tableNodes(chart: ResolvedChart, ctx: RenderContext): SceneNode[] {
  const table = chart.table!;
  const { padding, title } = chart.style;
  const { measurer } = ctx;
  const formatter = formatterOf(ctx.locale);
  const first = (table.page - 1) * table.rows;
  const last = Math.min(chart.data.rowCount, first + table.rows);
  const room = chart.width - 2 * padding;
  const prepared = fitWidths(
    chart.columns!.map((column) => prepare(chart, column, formatter, first, last, ctx)),
    room,
    table,
    ctx,
  );
  const out: SceneNode[] = [];
  let y = padding;
  if (chart.title && title.visible) {
    const node = fitted(
      chart.title,
      padding,
      y + CAP_HEIGHT * title.size,
      room,
      { size: title.size, color: title.color, weight: title.weight },
      measurer,
    );
    if (node) out.push(node);
    y += title.size * 1.3 + 10;
  }
  y = drawHead(prepared.shown, table, padding, y, ctx, out);
  const footer = table.row_height;
  let row = first;
  const bottom = chart.height - padding;
  const isMore = (next: number) => next < chart.data.rowCount || first > 0 || prepared.left > 0;
  for (; row < last; row++) {
    // The last line is kept for what lies beyond, when something does.
    const needed = y + table.row_height + (isMore(row + 1) && row + 1 < last ? footer : isMore(last) ? footer : 0);
    if (needed > bottom + 0.5 && row > first) break;
    let x = padding;
    for (const each of prepared.shown) {
      drawCell(chart, each, row, row - first, { x, y, width: each.width, height: table.row_height }, ctx, out);
      x += each.width;
    }
    out.push(level(padding, padding + room, y + table.row_height - 1, table.line_color));
    y += table.row_height;
  }
  const beyond = beyondText(chart.data.rowCount, first, row, prepared.left, formatter);
  if (beyond !== "") {
    const node = fitted(
      beyond,
      padding + table.cell_padding,
      middleLine(y, Math.min(footer, bottom - y), table.header_size),
      room,
      { size: table.header_size, color: table.muted_color },
      measurer,
    );
    if (node) out.push(node);
  }
  return out;
}

function beyondText(rows: number, first: number, end: number, columns: number, formatter: Formatter): string {
  const count = (value: number) => formatter.number(value, { pattern: ",.0f" });
  const parts = [
    ...(first > 0 || end < rows ? [`Rows ${count(first + 1)}–${count(end)} of ${count(rows)}`] : []),
    ...(columns > 0 ? [`${columns} more column${columns === 1 ? "" : "s"}`] : []),
  ];
  return parts.join(" · ");
}

function prepare(
  chart: ResolvedChart,
  column: ResolvedColumn,
  formatter: Formatter,
  first: number,
  last: number,
  { measurer }: RenderContext,
): Prepared {
  const table = chart.table!;
  const all = column.field === undefined ? [] : (columnOf(chart.data, column.field) ?? []);
  const cells = all.slice(first, last);
  const isNumber = column.kind === "quantitative";
  const texts = cells.map((value) => (value === null || value === undefined ? "–" : formatter.scalar(value, column.format, column.kind)));
  const style = { size: table.cell_size, weight: column.rules.some((rule) => rule.bold) ? 600 : 400 } as const;
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, measurer.width(text, style));
  const head = column.title === null || column.title === "" ? 0 : headWidth(column.title, table, measurer);
  const wanted = column.spark ? SPARK : Math.min(WIDE, widest) + (column.bar ? BAR : 0);
  return {
    column,
    cells,
    texts,
    isNumber,
    widest,
    range: isNumber && (column.bar || column.heat) ? extent(all.map((value) => numberOf(value ?? null))) : null,
    width: column.width ?? Math.max(NARROW, wanted, Math.min(head, WIDE)) + 2 * table.cell_padding,
  };
}

/** The narrowest width at which a head is whole on the lines it may have. */
function headWidth(title: string, table: ResolvedTable, measurer: RenderContext["measurer"]): number {
  const style = { size: table.header_size, weight: 600 } as const;
  const whole = measurer.width(title, style);
  const longest = Math.max(...title.split(/\s+/).map((word) => measurer.width(word, style)));
  for (let width = Math.min(longest, WIDE); width < Math.min(whole, WIDE); width += 6)
    if (!wrap(title, width, table.header_lines, style, measurer).some((text) => text.endsWith("…"))) return width;
  return whole;
}

/**
 * Widths that fill the room: what is left over goes to texts and bars; where there is too little, texts give way first, then columns from
 * the right, which are told below. Raises `TEXT_CUT` when columns are left out.
 */
function fitWidths(all: Prepared[], room: number, table: ResolvedTable, ctx: RenderContext): { shown: Prepared[]; left: number } {
  const least = (each: Prepared) =>
    each.column.width !== null || each.isNumber || each.column.kind === "temporal" || each.column.spark
      ? each.width
      : Math.min(each.width, 64 + 2 * table.cell_padding);
  let count = all.length;
  while (count > 1 && all.slice(0, count).reduce((sum, each) => sum + least(each), 0) > room) count--;
  if (count < all.length)
    ctx.report(
      issue("TEXT_CUT", {
        path: "/width",
        received: all.length - count,
        detail: `${all.length - count} of ${all.length} columns have no room and are left out`,
        next: "Make the table wider, or name fewer columns",
      }),
    );
  // A column that is wider than the table is set smaller.
  const shown = count > 1 ? all.slice(0, count) : all.slice(0, 1).map((each) => ({ ...each, width: Math.min(each.width, room) }));
  const total = shown.reduce((sum, each) => sum + each.width, 0);
  const bend = (each: Prepared) =>
    total > room
      ? Math.max(0, each.width - least(each))
      : each.column.width !== null
        ? 0
        : each.isNumber && !each.column.bar && !each.column.spark
          ? 0.35
          : 1;
  const sum = shown.reduce((parts, each) => parts + bend(each), 0);
  if (sum === 0) return { shown, left: all.length - count };
  return { shown: shown.map((each) => ({ ...each, width: each.width + ((room - total) * bend(each)) / sum })), left: all.length - count };
}

function drawHead(
  shown: readonly Prepared[],
  table: ResolvedTable,
  left: number,
  top: number,
  { measurer }: RenderContext,
  out: SceneNode[],
): number {
  const style = { size: table.header_size, weight: 600 } as const;
  const lines = shown.map(({ column, width }) =>
    wrap(column.title ?? "", width - 2 * table.cell_padding, table.header_lines, style, measurer),
  );
  const most = Math.max(0, ...lines.map((each) => each.length));
  if (most === 0) return top;
  const height = most * table.header_size * 1.3 + 8;
  let x = left;
  shown.forEach(({ column, width }, i) => {
    lines[i]!.forEach((text, j) => {
      // Heads stand on the line, whatever their number of lines.
      const y = top + height - 8 - (lines[i]!.length - 1 - j) * table.header_size * 1.3;
      out.push(words(text, anchorX(column, x, width, table), y, table.header_size, table.header_color, anchorOf(column), 600));
    });
    x += width;
  });
  out.push(level(left, x, top + height - 1, table.muted_color));
  return top + height;
}

const anchorOf = (column: ResolvedColumn) => (column.align === "right" ? "end" : column.align === "center" ? "middle" : "start");
const anchorX = (column: ResolvedColumn, x: number, width: number, table: ResolvedTable): number =>
  column.align === "right" ? x + width - table.cell_padding : column.align === "center" ? x + width / 2 : x + table.cell_padding;

function drawCell(
  chart: ResolvedChart,
  { column, cells, texts, isNumber, range, widest }: Prepared,
  row: number,
  at: number,
  box: { x: number; y: number; width: number; height: number },
  { measurer }: RenderContext,
  out: SceneNode[],
): void {
  const table = chart.table!;
  const inner = {
    x: box.x + table.cell_padding,
    y: box.y + 3,
    width: Math.max(1, box.width - 2 * table.cell_padding),
    height: box.height - 7,
  };
  if (column.spark) {
    const values = column.spark.fields.map((field) => numberOf(columnOf(chart.data, field)?.[row] ?? null));
    const paint = { ...chart.spark!, words: false, points: column.spark.type === "spark_column" ? [] : (["last"] as const) };
    out.push(
      ...drawSpark(
        { type: column.spark.type, data: { count: values.length, values }, paint, box: inner, format: String, time: String },
        measurer,
      ),
    );
    return;
  }
  const cell = cells[at] ?? null;
  const amount = isNumber ? numberOf(cell) : NaN;
  const rule = column.rules.find((each) => holds(each, cell, numberOf(cell)));
  const isAmount = Math.abs(amount) <= 1e300;
  const shade = column.heat && range && isAmount ? sampleRamp(table.heat_colors, shareOf(amount, range[0], range[1])) : null;
  const background = rule?.background ?? shade;
  if (background !== null) out.push(rect({ x: box.x, y: box.y, width: box.width, height: box.height - 1 }, background));
  const text = texts[at] ?? "";
  const weight = rule?.bold ? 600 : 400;
  const taken = measurer.width(text, { size: table.cell_size, weight });
  if (column.bar && range && isAmount) {
    const least = Math.min(0, range[0]);
    const greatest = Math.max(0, range[1]);
    const width = Math.max(0, inner.width - widest - 6);
    const left = column.align === "right" ? inner.x : inner.x + inner.width - width;
    const place = (value: number) => left + shareOf(value, least, greatest) * width;
    const [zero, end] = [place(0), place(amount)];
    if (amount !== 0 && width >= 4)
      out.push(
        rect(
          { x: Math.min(zero, end), y: inner.y + 1, width: Math.max(1, Math.abs(end - zero)), height: inner.height - 2 },
          amount < 0 ? table.negative_color : table.bar_color,
        ),
      );
  }
  const color = rule?.color ?? (cell === null ? table.muted_color : table.cell_color);
  const baseline = middleLine(box.y, box.height - 1, table.cell_size);
  // A number is never cut: digits that cannot be seen make another number. It is set smaller instead.
  if (isNumber || column.kind === "temporal" || taken <= inner.width) {
    const size = taken > inner.width ? (table.cell_size * inner.width) / taken : table.cell_size;
    out.push(words(text, anchorX(column, box.x, box.width, table), baseline, size, color, anchorOf(column), weight));
    return;
  }
  const node = fitted(
    text,
    anchorX(column, box.x, box.width, table),
    baseline,
    inner.width,
    { size: table.cell_size, color, anchor: anchorOf(column), weight },
    measurer,
  );
  if (node) out.push(node);
}

/** Whether a rule holds for a cell: everything it says must. */
function holds(rule: ResolvedColumn["rules"][number], cell: Scalar, amount: number): boolean {
  if (rule.equals !== undefined && rule.equals !== cell) return false;
  if (rule.above !== undefined && !(amount > rule.above)) return false;
  return rule.below === undefined || amount < rule.below;
}
