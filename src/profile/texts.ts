import type { Scalar } from "../data/table.js";
import { compareScalars } from "../data/values.js";
import type { ColumnProfile } from "./contract.js";

/** Most frequent values told. */
const TOP = 12;

/** The most frequent values; of two as frequent, the one that sorts first. */
export function topValues(counts: ReadonlyMap<Scalar, number>): { value: Scalar; count: number }[] {
  const kept: { value: Scalar; count: number }[] = [];
  for (const [value, count] of counts) {
    const last = kept[TOP - 1];
    if (last !== undefined && (count < last.count || (count === last.count && compareScalars(value, last.value) > 0))) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]!.count < count || (kept[at - 1]!.count === count && compareScalars(kept[at - 1]!.value, value) > 0)))
      at--;
    kept.splice(at, 0, { value, count });
    if (kept.length > TOP) kept.pop();
  }
  return kept;
}

/** What is told about the texts of a column. */
export function textStatistics(
  counts: ReadonlyMap<Scalar, number>,
): Pick<ColumnProfile, "distinct_count" | "top_values" | "text_length" | "min" | "max"> {
  let min = Infinity;
  let max = 0;
  let letters = 0;
  let rows = 0;
  let first: string | undefined;
  let last: string | undefined;
  for (const [value, count] of counts) {
    const text = `${value}`;
    if (text.length < min) min = text.length;
    if (text.length > max) max = text.length;
    if (first === undefined || text < first) first = text;
    if (last === undefined || text > last) last = text;
    letters += text.length * count;
    rows += count;
  }
  if (rows === 0) return { distinct_count: 0 };
  return {
    distinct_count: counts.size,
    min: first!,
    max: last!,
    top_values: topValues(counts),
    text_length: { min, max, mean: letters / rows },
  };
}
