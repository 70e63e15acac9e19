import type { Scalar, Table } from "../data/table.js";

/** The rows of a table, each written by `cell` and joined with `, `; the names of the fields are not among them. */
export function writeRows(table: Table, cell: (value: Scalar) => string): string[] {
  const columns = table.columns.map((column) => column.values);
  const rows: string[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    let text = "";
    for (let index = 0; index < columns.length; index++) text += (index === 0 ? "" : ", ") + cell(columns[index]![row] ?? null);
    rows.push(`[${text}]`);
  }
  return rows;
}

/** A table as data of the chart language: the names of its fields, and its rows as lists. */
export function rowLists({ rowCount, columns }: Table): { columns: string[]; values: Scalar[][] } {
  return {
    columns: columns.map(({ field }) => field),
    values: Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row] ?? null)),
  };
}
