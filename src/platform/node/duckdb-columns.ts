/** Numbers of DuckDB's types that need no or another reading than their text. Source: `duckdb_type` of DuckDB's C API. */
const PLAIN: ReadonlySet<number> = new Set([1, 2, 3, 4, 6, 7, 8, 10, 11, 17, 23, 36]);
const WHOLE: ReadonlySet<number> = new Set([5, 9, 16, 32, 35]);
const DECIMAL = 19;
const DATE = 13;
/** Units of a timestamp a millisecond, by type. */
const STAMPS: ReadonlyMap<number, readonly [field: string, perMs: number]> = new Map([
  [12, ["micros", 1000]],
  [31, ["micros", 1000]],
  [20, ["seconds", 0.001]],
  [21, ["millis", 1]],
  [22, ["nanos", 1_000_000]],
]);

const DAY_MS = 86_400_000;
/** Dates beyond this are DuckDB's infinity, or none that can be drawn. */
const MOST_DAYS = 100_000_000;

/** A cell as charts read it. */
export type Cell = number | string | boolean | Date | null;

const whole = (value: unknown): Cell => (Number.isSafeInteger(Number(value)) ? Number(value) : `${value}`);

function decimal(value: { value: bigint; scale: number }): Cell {
  const count = Number(value.value);
  // Both are exact here, so the quotient is the nearest number, as when the text is read.
  return Number.isSafeInteger(count) && value.scale <= 22 ? count / Number(`1e${value.scale}`) : Number(`${value}`);
}

function date({ days }: { days: number }): Cell {
  return Math.abs(days) > MOST_DAYS ? null : new Date(days * DAY_MS).toISOString().replace(/T.*$/, "");
}

function stamp(value: Record<string, bigint>, [field, perMs]: readonly [string, number]): Cell {
  const units = value[field];
  if (units === undefined) return `${value}`;
  const time = perMs < 1 ? Number(units) / perMs : Number(units / BigInt(perMs));
  return Math.abs(time) > MOST_DAYS * DAY_MS ? null : new Date(time);
}

/**
 * Reads the cells of one column: numbers where a number holds the value, dates as ISO texts, timestamps as `Date`, and lists, structures,
 * times, intervals and identifiers as the texts DuckDB writes. Infinite dates are null.
 * @param typeId DuckDB's number of the type.
 */
export function cellReader(typeId: number): (value: unknown) => Cell {
  const units = STAMPS.get(typeId);
  const read = PLAIN.has(typeId)
    ? (value: unknown) => value as Cell
    : WHOLE.has(typeId)
      ? whole
      : typeId === DECIMAL
        ? (value: unknown) => decimal(value as { value: bigint; scale: number })
        : typeId === DATE
          ? (value: unknown) => date(value as { days: number })
          : units
            ? (value: unknown) => stamp(value as Record<string, bigint>, units)
            : (value: unknown) => `${value}`;
  return (value) => (value === null || value === undefined ? null : read(value));
}
