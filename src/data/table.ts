/** One cell of a row. Dates come as ISO text (or `Date` at the call); a missing cell is null. */
export type Scalar = string | number | boolean | null;

/** One field of the data; as many values as the table has rows, null where a row has none. */
export interface Column {
  readonly field: string;
  readonly values: readonly Scalar[];
}

/** Rows as columns, cleaned: finite numbers, texts, booleans and nulls only; dates are ISO texts. Never changed. */
export interface Table {
  readonly rowCount: number;
  readonly columns: readonly Column[];
}

/** The values of a field, or undefined when the data has no such field. */
export function columnOf(table: Table, field: string): readonly Scalar[] | undefined {
  return table.columns.find((each) => each.field === field)?.values;
}
