import type { Scalar } from "../../data/table.js";
import type { Values } from "../../transform/marks.js";
import type { XyQuestion } from "./question.js";

/** Rows that one line or area joins, in the order in which it does. */
export interface Series {
  /** Category of the colour; undefined without one. */
  color: Scalar | undefined;
  /** Words that name it. */
  name: Scalar | undefined;
  rows: Uint32Array;
}

/** What puts the rows of a line in order: its order channel, or its place along x. */
function orderKey(q: XyQuestion): (i: number) => number | string {
  const { values } = q.marks;
  if (values.order !== undefined) {
    const order = values.order;
    return (i) => {
      const value = order[i];
      return typeof value === "number" || typeof value === "string" ? value : Infinity;
    };
  }
  const xs: Values | undefined = values.x;
  if (xs === undefined) return (i) => i;
  if (xs instanceof Float64Array) return (i) => xs[i]!;
  const domain = new Map(q.chart.x!.scale.domain.map((value, i) => [value, i]));
  return (i) => domain.get(xs[i]!) ?? Infinity;
}

/** Rows in the order of their keys; equal ones stay as they are. */
function sortRows(rows: Uint32Array, q: XyQuestion): Uint32Array {
  const { x, order } = q.marks.values;
  if (order === undefined && x instanceof Float64Array && isUpwards(rows, x)) return rows;
  const key = orderKey(q);
  const isAfter = (a: number | string, b: number | string) => (typeof a === typeof b ? a > b : typeof a === "string");
  let isSorted = true;
  for (let i = 1; i < rows.length && isSorted; i++) isSorted = !isAfter(key(rows[i - 1]!), key(rows[i]!));
  if (isSorted) return rows;
  return rows.sort((a, b) => {
    const [first, second] = [key(a), key(b)];
    return isAfter(first, second) ? 1 : isAfter(second, first) ? -1 : a - b;
  });
}

/** Whether rows run from the least of some values to the greatest already, as they mostly do. */
function isUpwards(rows: Uint32Array, values: Float64Array): boolean {
  for (let i = 1; i < rows.length; i++) if (values[rows[i - 1]!]! > values[rows[i]!]!) return false;
  return true;
}

/** All rows as one series; none without rows. */
function oneSeries(q: XyQuestion): Series[] {
  const { x } = q.marks.values;
  const places = x instanceof Float64Array ? x : undefined;
  const rows = new Uint32Array(q.marks.count);
  let used = 0;
  if (places === undefined) for (; used < rows.length; used++) rows[used] = used;
  else for (let i = 0; i < rows.length; i++) if (places[i]! - places[i]! === 0) rows[used++] = i;
  return used === 0 ? [] : [{ color: undefined, name: undefined, rows: sortRows(rows.subarray(0, used), q) }];
}

/** The series of a chart, those of a colour in the order of its domain; rows without a place along x are left out. */
export function seriesOf(q: XyQuestion): Series[] {
  const { color, detail, x } = q.marks.values;
  const count = q.marks.count;
  if (color === undefined && detail === undefined) return oneSeries(q);
  const lists = new Map<Scalar | undefined, Map<Scalar | undefined, number[]>>();
  const isLost = x instanceof Float64Array ? (i: number) => x[i]! - x[i]! !== 0 : () => false;
  for (let i = 0; i < count; i++) {
    if (isLost(i)) continue;
    const first = color?.[i];
    const second = detail?.[i];
    let inner = lists.get(first);
    if (!inner) {
      inner = new Map();
      lists.set(first, inner);
    }
    const list = inner.get(second);
    if (list) list.push(i);
    else inner.set(second, [i]);
  }
  const domain = q.chart.color?.scale.type === "ordinal" ? q.chart.color.scale.domain : undefined;
  const colors = domain ? domain.filter((value) => lists.has(value)) : [...lists.keys()];
  return colors.flatMap((value) =>
    [...lists.get(value)!].map(([name, rows]) => ({
      color: value,
      name: detail ? name : value,
      rows: sortRows(new Uint32Array(rows), q),
    })),
  );
}
