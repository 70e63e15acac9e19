import type { ResolvedMultiples, ResolvedPanels } from "../chart/multiples.js";
import type { Scalar } from "../data/table.js";
import { parseTime } from "../data/time.js";
import type { Formatter } from "../format/format.js";
import { classText } from "./bin.js";
import { rowsBehind } from "./drawn.js";
import type { ChannelQuestion, Marks, Values } from "./marks.js";
import { placeKey } from "./stack.js";

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
function keyPart(channel: Pick<ResolvedPanels, "kind" | "bin"> | undefined, value: Scalar | undefined): string {
  if (channel === undefined) return "";
  if (channel.kind === "temporal") return `number ${value === null ? NaN : parseTime(value as Scalar)}`;
  return channel.bin && value === null ? "number NaN" : `${typeof value} ${value}`;
}

/** How the values of the fields that make panels are read. */
export interface PanelKinds {
  rows?: Pick<ResolvedPanels, "kind" | "bin"> | undefined;
  columns?: Pick<ResolvedPanels, "kind" | "bin"> | undefined;
}

/** What the marks of a panel are found under; see `splitMarks`. */
export const panelKey = ({ rows, columns }: PanelKinds, { values }: Panel): string =>
  `${keyPart(rows, values.row)}\n${keyPart(columns, values.column)}`;

/** The words for a value that makes panels, by the rules of the channel's format; a class names both edges. */
export function panelName(channel: ResolvedPanels, value: Scalar, formatter: Formatter, none: string): string {
  if (value === null) return none;
  const write = (each: Scalar) => formatter.scalar(each, channel.format, channel.kind);
  return channel.bin && typeof value === "number" ? classText(value, channel.bin, write) : write(value);
}

/** The marks of each panel that has some, under the key of its values (see `panelKey`), in the order in which they first appear. */
export function splitMarks(marks: Marks): ReadonlyMap<string, Marks> {
  const { row, column } = marks.values;
  const members = new Map<string, number[]>();
  for (let i = 0; i < marks.count; i++) {
    const key = `${placeKey(row, i)}\n${placeKey(column, i)}`;
    const list = members.get(key);
    if (list) list.push(i);
    else members.set(key, [i]);
  }
  return new Map([...members].map(([key, kept]) => [key, marksAt(marks, kept)]));
}

const pick = (values: Values, kept: readonly number[]): Values =>
  values instanceof Float64Array ? Float64Array.from(kept, (i) => values[i]!) : kept.map((i) => values[i]!);

/** Some of the marks, by their numbers. */
export const marksAt = (marks: Marks, kept: readonly number[]): Marks => ({
  count: kept.length,
  values: Object.fromEntries(Object.entries(marks.values).map(([name, values]) => [name, pick(values, kept)])),
  rows: kept.map((i) => rowsBehind(marks, i)),
});

/** The same channels without a mark. */
export const noMarks = ({ values }: Marks): Marks => ({
  count: 0,
  values: Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list instanceof Float64Array ? new Float64Array(0) : []])),
  rows: [],
});
