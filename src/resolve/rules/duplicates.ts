import { isoText } from "../../data/time.js";
import type { Marks } from "../../transform/marks.js";
import { placeKey } from "../../transform/stack.js";

/** Whether several marks share one place, series and side; `key` is their place in words, times as ISO text. */
export function hasDuplicates(
  marks: Marks,
  keys: readonly string[],
  isTime: (channel: string) => boolean = () => false,
): { key: string; count: number } | undefined {
  const seen = new Map<string, number>();
  const columns = keys.map((name) => marks.values[name]);
  for (let i = 0; i < marks.count; i++) {
    // What has no place is not drawn.
    if (columns.some((column) => Number.isNaN(column?.[i]))) continue;
    let key = "";
    for (const column of columns) key += `${placeKey(column, i)}|`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count > 1) {
      const word = (name: string) => {
        const value = marks.values[name]?.[i];
        return isTime(name) && typeof value === "number" ? isoText(value) : `${value}`;
      };
      const shown = keys.map(word).join(", ");
      return { key: shown, count };
    }
  }
  return undefined;
}
