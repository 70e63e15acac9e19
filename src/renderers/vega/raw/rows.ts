import type { Table } from "../../../data/table.js";

/** Rows for the engine, from columns: one object a row, with the fields in the order of the table. */
export function rowObjects({ rowCount, columns }: Table): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = Array.from({ length: rowCount }, () => ({}));
  for (const { field, values } of columns) {
    // A plain assignment of "__proto__" would set the prototype.
    if (field === "__proto__")
      for (let i = 0; i < rowCount; i++) Object.defineProperty(rows[i], field, { value: values[i], enumerable: true, writable: true });
    else for (let i = 0; i < rowCount; i++) rows[i]![field] = values[i];
  }
  return rows;
}
