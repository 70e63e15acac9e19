import { isRecord } from "../intent/pointer.js";

/** What `execute` may give. */
export const ANSWERS = "rows: a list of objects, {columns, values}, {field: list} or an Arrow table";

const has = (value: object, method: PropertyKey): boolean => typeof (value as Record<PropertyKey, unknown>)[method] === "function";
const isRows = (value: unknown): value is unknown[] => Array.isArray(value) && isRecord(value[0]);

/** Keys under which clients of databases put rows. */
const HOLDERS = ["rows", "data", "result", "results", "records", "recordset"] as const;

/**
 * What `execute` gave instead of rows, and what to do about it; undefined for what may be rows.
 * Asked before the rows are read: what clients give as a whole can look like columns.
 */
export function oddAnswer(data: unknown): { is: string; next: string } | undefined {
  const instead = `Return ${ANSWERS}`;
  if (data === undefined || data === null) return { is: "nothing", next: instead };
  if (typeof data === "string") return { is: "a text, not rows", next: `Read it into rows first. ${instead}` };
  if (typeof data === "function") return { is: "a function, not rows", next: "Call it, and return what it gives" };
  if (typeof data !== "object") return { is: `a ${typeof data}, not rows`, next: instead };
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data))
    return { is: "bytes, not rows", next: "Read them first: an Arrow file with tableFromIPC of apache-arrow, a text into rows" };
  if (Array.isArray(data)) {
    if (!isRows(data[0])) return undefined;
    return { is: "a list that holds the rows in its first item", next: "Return that first item: const [rows] = …; return rows" };
  }
  if (has(data, "json") && has(data, "text")) return { is: "a response, not its rows", next: "Return await response.json()" };
  if (has(data, "getChild")) return undefined;
  if (has(data, Symbol.asyncIterator) || has(data, Symbol.iterator))
    return { is: "rows one after another, not a list of them", next: "Collect them first: for await (const row of answer) rows.push(row)" };
  const holder = HOLDERS.find((key) => isRows((data as Record<string, unknown>)[key]));
  return holder === undefined
    ? undefined
    : { is: "an object that holds the rows", next: `Return what stands under ${holder}: result.${holder}` };
}
