import type { Scalar } from "../../data/table.js";
import { nearest } from "../../issues/suggest.js";
import type { MatchOptions, RegionIndex, RegionMatch } from "./types.js";

const plain = (value: Scalar): string => `${value}`.trim().toLowerCase();

/** First version: exact ids (with lost zeros) and exact names. */
export function matchRegions(values: readonly Scalar[], index: RegionIndex, _options: MatchOptions = {}): RegionMatch {
  const byKey = new Map<string, number>();
  index.regions.forEach(({ id, name }, at) => {
    byKey.set(plain(name), at);
    byKey.set(plain(id), at);
    if (/^0\d+$/.test(id)) byKey.set(id.replace(/^0+/, ""), at);
  });
  const byRow = Int32Array.from(values, (value) => (value === null || value === "" ? -1 : (byKey.get(plain(value)) ?? -1)));
  const keys = values.map((value, row) => ({ value, row })).filter(({ value }) => value !== null && value !== "");
  const rowsOf = new Map<number, number[]>();
  for (const { row } of keys) if (byRow[row]! >= 0) rowsOf.set(byRow[row]!, [...(rowsOf.get(byRow[row]!) ?? []), row]);
  const named = (at: number) => ({ id: index.regions[at]!.id, name: index.regions[at]!.name });
  const distinct = [...new Map(keys.map((each) => [each.value, each])).values()];
  const names = index.regions.map((each) => each.name);
  return {
    keyKind: "id",
    byRow,
    matched: distinct.filter(({ row }) => byRow[row]! >= 0).map(({ value, row }) => ({ value, ...named(byRow[row]!) })),
    unmatched: distinct
      .filter(({ row }) => byRow[row]! < 0)
      .map(({ value }) => {
        const suggestion = nearest(`${value}`, names);
        return {
          value,
          reason: "unknown",
          ...(suggestion !== undefined && { suggestion }),
          rows: keys.filter((each) => each.value === value).length,
        };
      }),
    ambiguous: [],
    duplicates: [...rowsOf].filter(([, rows]) => rows.length > 1).map(([at, rows]) => ({ ...named(at), rows })),
    empty: index.regions
      .map((_, at) => at)
      .filter((at) => !rowsOf.has(at))
      .map(named),
    blank: values.length - keys.length,
    share: keys.length === 0 ? 1 : keys.filter(({ row }) => byRow[row]! >= 0).length / keys.length,
  };
}
