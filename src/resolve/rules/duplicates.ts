import type { Scalar } from "../../data/table.js";
import { isoText } from "../../data/time.js";
import type { Marks, Values } from "../../transform/marks.js";

/** Whether several marks share one place, series and side; `key` is their place in words, times as ISO text. */
export function hasDuplicates(
  marks: Marks,
  keys: readonly string[],
  isTime: (channel: string) => boolean = () => false,
): { key: string; count: number } | undefined {
  const columns = keys.map((name) => marks.values[name]).filter((column) => column !== undefined);
  const [first] = columns;
  if (first === undefined) return undefined;
  const i = runsOneWay(first, columns.slice(1)) ? undefined : secondOf(marks.count, columns);
  if (i === undefined) return undefined;
  const word = (name: string) => {
    const value = marks.values[name]?.[i];
    return isTime(name) && typeof value === "number" ? isoText(value) : `${value}`;
  };
  return { key: keys.map(word).join(", "), count: 2 };
}

/** Whether each series has its places in ascending order, as rows mostly come: then no two are the same, and none has to be remembered. */
function runsOneWay(places: Values, series: readonly Values[]): boolean {
  if (!(places instanceof Float64Array) || series.length > 1) return false;
  const [names] = series;
  if (names instanceof Float64Array) return false;
  if (names === undefined) {
    let before = -Infinity;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (place <= before) return false;
      if (place > before) before = place;
    }
    return true;
  }
  const last = new Map<Scalar | undefined, number>();
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    // What has no place is not drawn.
    if (Number.isNaN(place)) continue;
    const name = names[i];
    const before = last.get(name);
    if (before !== undefined && !(place > before)) return false;
    last.set(name, place);
  }
  return true;
}

type Branch = Map<unknown, Branch | true>;

/** The first mark that agrees with one before it in every column; undefined without one. */
function secondOf(count: number, columns: readonly Values[]): number | undefined {
  // Places have the most values: names first makes few branches.
  const order = [...columns].reverse();
  const root: Branch = new Map();
  next: for (let i = 0; i < count; i++) {
    for (const column of order) if (Number.isNaN(column[i])) continue next;
    let branch = root;
    for (let level = 0; level < order.length - 1; level++) {
      const value = order[level]![i];
      let inner = branch.get(value) as Branch | undefined;
      if (inner === undefined) {
        inner = new Map();
        branch.set(value, inner);
      }
      branch = inner;
    }
    const value = order[order.length - 1]![i];
    if (branch.has(value)) return i;
    branch.set(value, true);
  }
  return undefined;
}
