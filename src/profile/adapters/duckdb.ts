import { isoText, parseTime } from "../../data/time.js";
import type { ColumnProfile, Quantile } from "../contract.js";

const TIME = /^(date|timestamp|datetime)/i;
const NUMBER = /int|float|double|real|decimal|numeric/i;

const read = (row: Readonly<Record<string, unknown>>, key: string): unknown => row[key] ?? null;

/** DuckDB writes every figure of a summary as text, since columns of all types share it. */
function amount(value: unknown): number | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const number = typeof value === "bigint" || typeof value === "number" || typeof value === "string" ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Of dates the average and the quartiles are dates too, which the contract has no place for. */
function quantilesOf(row: Readonly<Record<string, unknown>>): Quantile[] {
  return (["q25", "q50", "q75"] as const).flatMap((key, i) => {
    const value = amount(read(row, key));
    return value === undefined ? [] : [{ at: (i + 1) / 4, value }];
  });
}

/**
 * Profiles from the rows of DuckDB's `SUMMARIZE`: column_name, column_type, min, max, approx_unique, avg, std, q25, q50, q75, count and
 * null_percentage. It has no classes and no frequent values, so a card shows quartiles, or how many values differ.
 * @param rows as any driver of DuckDB gives them; figures may be texts, numbers or bigints.
 * Source: DuckDB documentation, "SUMMARIZE"; read with DuckDB 1.5.
 */
export function fromDuckDb(rows: readonly Readonly<Record<string, unknown>>[]): ColumnProfile[] {
  return rows.map((row) => {
    const type = `${read(row, "column_type") ?? ""}`;
    const count = amount(read(row, "count")) ?? 0;
    const share = (amount(read(row, "null_percentage")) ?? 0) / 100;
    const nulls = Math.min(count, Math.round(count * share));
    const distinct = amount(read(row, "approx_unique"));
    const [min, max] = ["min", "max"].map((key) => read(row, key));
    const base: ColumnProfile = {
      version: 1,
      name: `${read(row, "column_name") ?? ""}`,
      type,
      row_count: count,
      null_count: nulls,
      // An estimate may exceed what there is.
      ...(distinct === undefined ? {} : { distinct_count: Math.min(distinct, count - nulls), is_distinct_approximate: true }),
    };
    if (TIME.test(type)) {
      const [first, last] = [min, max].map((each) =>
        typeof each === "string" || each instanceof Date ? isoText(each instanceof Date ? each.getTime() : parseTime(each)) : "",
      );
      return { ...base, kind: "date", ...(first ? { min: first } : {}), ...(last ? { max: last } : {}) };
    }
    if (NUMBER.test(type)) {
      const [least, greatest, mean, std] = [min, max, read(row, "avg"), read(row, "std")].map(amount);
      const quantiles = quantilesOf(row);
      return {
        ...base,
        kind: "number",
        ...(least === undefined ? {} : { min: least }),
        ...(greatest === undefined ? {} : { max: greatest }),
        ...(mean === undefined ? {} : { mean }),
        ...(std === undefined ? {} : { std }),
        ...(quantiles.length > 0 ? { quantiles } : {}),
      };
    }
    return { ...base, ...(min === null ? {} : { min: `${min}` }), ...(max === null ? {} : { max: `${max}` }) };
  });
}
