import { rowsBehind } from "./drawn.js";
import type { Marks, Values } from "./marks.js";
import { placeKey } from "./stack.js";

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
  const pick = (values: Values, kept: readonly number[]): Values =>
    values instanceof Float64Array ? Float64Array.from(kept, (i) => values[i]!) : kept.map((i) => values[i]!);
  return new Map(
    [...members].map(([key, kept]) => [
      key,
      {
        count: kept.length,
        values: Object.fromEntries(Object.entries(marks.values).map(([name, values]) => [name, pick(values, kept)])),
        rows: kept.map((i) => rowsBehind(marks, i)),
      },
    ]),
  );
}
