import type { Scalar } from "../../data/table.js";
import { type Cell, readCells } from "./cell.js";
import { isCounter, type Reading, readColumn } from "./column.js";
import { judge, nearestKey, type ReadColumn, type Verdict } from "./judge.js";
import { otherMap } from "./other-map.js";
import { placesOf } from "./places.js";
import type { MatchOptions, RegionIndex, RegionMatch } from "./types.js";
import { withinState } from "./us-counties.js";

/** Most values for which the nearest name is looked for; the others are reported without a suggestion. */
const MAX_SUGGESTED = 60;

/** A column with more distinct values than this, and than so many for each region, holds no regions; it is not read. */
const MAX_DISTINCT = 20_000;
const MAX_A_REGION = 4;

/**
 * Joins the values of a column with the regions of a map: exactly, after what spelling may vary in, and never by likeness.
 * The column is read as one kind of key; whatever is left over is reported with its reason, and no row is lost silently.
 * The order of the rows changes nothing but the order of the reports.
 * @param values one a row; null and empty texts have no key.
 */
export function matchRegions(values: readonly Scalar[], index: RegionIndex, options: MatchOptions = {}): RegionMatch {
  const { cells, cellOf } = readCells(values, options.within);
  const column = readRegions(cells, index, options);
  return report(
    cells,
    cellOf,
    cells.map((cell, i) => judge(cell, i, column)),
    column,
  );
}

function readRegions(cells: readonly Cell[], index: RegionIndex, { keyKind, isStated, within }: MatchOptions): ReadColumn {
  const places = placesOf(index);
  const isTooMuch = cells.length > Math.max(MAX_DISTINCT, MAX_A_REGION * places.count);
  if (isTooMuch)
    return {
      reading: { kind: "none", found: [], named: 0 },
      naming: places.namings[0]!,
      places,
      other: undefined,
      nothing: "there are too many different values",
    };
  const readings = places.namings.map((naming) => ({ naming, reading: readColumn(cells, naming.gazetteer, keyKind) }));
  let best = readings[0]!;
  for (const each of readings) if (each.reading.named > best.reading.named) best = each;
  const isCounty = places.sort === "us-county" && within !== undefined;
  const found = isCounty ? best.reading.found.map((hit, i) => withinState(hit, cells[i]!.within)) : best.reading.found;
  const isCounting = isCounter(best.reading, cells);
  const reading: Reading = isCounting ? { kind: "none", found: [], named: 0 } : { ...best.reading, found };
  const other = isCounty || isCounting || keyKind !== undefined ? undefined : otherMap(cells, reading, places.sort, isStated === true);
  return { reading, naming: best.naming, places, other, ...(isCounting && { nothing: "the numbers only count the rows" }) };
}

function report(cells: readonly Cell[], cellOf: Int32Array, verdicts: readonly Verdict[], column: ReadColumn): RegionMatch {
  const { reading, places, other } = column;
  const byRow = new Int32Array(cellOf.length).fill(-1);
  const rowsOf = new Map<number, number[]>();
  let blank = 0;
  let joined = 0;
  cellOf.forEach((cell, row) => {
    if (cell < 0) blank++;
    const verdict = verdicts[cell];
    if (verdict?.is !== "joined") return;
    byRow[row] = verdict.at;
    joined++;
    const rows = rowsOf.get(verdict.at);
    if (rows) rows.push(row);
    else rowsOf.set(verdict.at, [row]);
  });
  const match: RegionMatch = {
    keyKind: reading.kind,
    byRow,
    matched: [],
    unmatched: [],
    ambiguous: [],
    ...(other && { otherSource: other.source }),
    ...(other?.isEqual && { fitsBoth: true }),
    duplicates: [...rowsOf].filter(([, rows]) => rows.length > 1).map(([at, rows]) => ({ ...places.region(at), rows })),
    empty: [],
    blank,
    share: cellOf.length === blank ? 1 : joined / (cellOf.length - blank),
  };
  for (let at = 0; at < places.count; at++) if (!rowsOf.has(at)) match.empty.push(places.region(at));
  let suggestionsLeft = MAX_SUGGESTED;
  verdicts.forEach((verdict, i) => {
    const { value, rows } = cells[i]!;
    if (verdict.is === "joined") match.matched.push({ value, ...places.region(verdict.at) });
    else if (verdict.is === "ambiguous")
      match.ambiguous.push({ value, candidates: verdict.candidates, settledBy: verdict.settledBy, rows });
    else {
      const { is, ...why } = verdict;
      const isBare = why.reason === "unknown" && why.note === undefined && suggestionsLeft-- > 0;
      match.unmatched.push({ value, ...why, ...(isBare && nearestKey(cells[i]!, column)), rows });
    }
  });
  return match;
}
