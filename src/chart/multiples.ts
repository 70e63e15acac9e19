import type { Scalar } from "../data/table.js";
import { parseTime } from "../data/time.js";
import type { Formatter } from "../format/format.js";
import type { PanelSharing } from "../intent/together.js";
import type { ChannelQuestion } from "../transform/marks.js";
import type { ResolvedChannel, ResolvedFormat, ResolvedText } from "./resolved.js";

/** A field whose values make panels; `sort` lists every value in the order of the panels, dates as ISO texts, no value as null. */
export interface ResolvedPanels extends Omit<ResolvedChannel, "aggregate"> {
  sort: readonly Scalar[];
}

/** A position in one panel that has a scale of its own. */
export interface ResolvedPanelScale {
  domain: readonly Scalar[];
  ticks: readonly Scalar[];
  format: ResolvedFormat;
}

/** The scales of one panel; null where it has those of the chart. */
export interface ResolvedPanelScales {
  x: ResolvedPanelScale | null;
  y: ResolvedPanelScale | null;
}

/** Panels with nothing left open. With `rows` and `columns` each pair has a panel, whether the rows of the data have it or not. */
export interface ResolvedMultiples {
  rows?: ResolvedPanels;
  columns?: ResolvedPanels;
  scale: { readonly x: PanelSharing; readonly y: PanelSharing };
  /** Most panels side by side. Only of `columns` without `rows`. */
  wrap?: number;
  header: ResolvedText;
  /** Between panels, px; more where labels need it. */
  gap_x: number;
  gap_y: number;
  /** One for each panel, row by row. Only where scales are independent. */
  scales?: readonly ResolvedPanelScales[];
}

/** The fields that make panels, as channels of the marks. */
export const panelChannels = ({ rows, columns }: Pick<ResolvedMultiples, "rows" | "columns">): Record<string, ChannelQuestion> => ({
  ...(rows && { row: { ...rows, aggregate: null } }),
  ...(columns && { column: { ...columns, aggregate: null } }),
});

/** One panel of a chart. */
export interface Panel {
  /** Its place in the grid, from the top left. */
  row: number;
  column: number;
  /** The values it is for; undefined for a direction without a field. */
  values: { row?: Scalar; column?: Scalar };
}

/** Every panel, row by row; the cells of the last row of a wrapped grid that have no value have none. */
export function panelsOf({ rows, columns, wrap = 1 }: Pick<ResolvedMultiples, "rows" | "columns" | "wrap">): Panel[] {
  if (rows && columns)
    return rows.sort.flatMap((value, row) =>
      columns.sort.map((second, column) => ({ row, column, values: { row: value, column: second } })),
    );
  if (rows) return rows.sort.map((value, row) => ({ row, column: 0, values: { row: value } }));
  return (columns?.sort ?? []).map((value, i) => ({ row: Math.floor(i / wrap), column: i % wrap, values: { column: value } }));
}

/** The value of a panel as the marks have it, in one text. */
function keyPart(channel: ResolvedPanels | undefined, value: Scalar | undefined): string {
  if (channel === undefined) return "";
  if (channel.kind === "temporal") return `number ${value === null ? NaN : parseTime(value as Scalar)}`;
  return channel.bin && value === null ? "number NaN" : `${typeof value} ${value}`;
}

/** What the marks of a panel are found under; see `splitMarks`. */
export const panelKey = ({ rows, columns }: Pick<ResolvedMultiples, "rows" | "columns">, { values }: Panel): string =>
  `${keyPart(rows, values.row)}\n${keyPart(columns, values.column)}`;

/** The words for a value that makes panels, by the rules of the channel's format; a class names both edges. */
export function panelName(channel: ResolvedPanels, value: Scalar, formatter: Formatter, none: string): string {
  if (value === null) return none;
  const words = formatter.scalar(value, channel.format, channel.kind);
  return channel.bin && typeof value === "number"
    ? `${words} – ${formatter.scalar(value + channel.bin.step, channel.format, channel.kind)}`
    : words;
}
