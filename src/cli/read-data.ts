import type { Scalar } from "../data/table.js";
import { quote } from "../issues/show.js";
import { typeColumn } from "./column-types.js";
import { DelimitedError, splitDelimited } from "./delimited.js";
import { type Finding, finding } from "./finding.js";
import { jsonFault } from "./json-fault.js";

export type DataFormat = "csv" | "tsv" | "json" | "ndjson";

/** Rows as read, in a form `render` takes as `data`, and what was odd about them. `data` is undefined when an error is among the findings. */
export interface ReadData {
  data: unknown;
  findings: Finding[];
}

const endings: Readonly<Record<string, DataFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
};

/** How to read a file of that name; undefined when its ending does not say. */
export function dataFormatOf(file: string): DataFormat | undefined {
  return endings[/\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ""];
}

/**
 * Text to rows: csv and tsv to `{columns, values}` with typed values, json as it stands, ndjson to a list.
 * A byte order mark is skipped.
 * @param file name for the findings.
 * Findings: `DATA_UNREADABLE` with line and column; warnings `DATA_NOT_ROWS` for rows shorter than the header
 * and `DATA_DUPLICATE_KEYS` for columns of one name.
 */
export function readData(text: string, format: DataFormat, file: string): ReadData {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (format === "json") return readJson(source, file);
  if (format === "ndjson") return readLines(source, file);
  return readDelimited(source, format === "csv" ? "," : "\t", file);
}

const refuse = (file: string, detail: string, line: number, column: number, next = ""): ReadData => ({
  data: undefined,
  findings: [finding(file, "DATA_UNREADABLE", { path: "/data", detail, next, at: { line, column } })],
});

/** Where a text stops being JSON; both count from 1. */
function placeOf(text: string): { line: number; column: number } {
  const before = text.slice(0, jsonFault(text)).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function readJson(text: string, file: string): ReadData {
  try {
    return { data: JSON.parse(text), findings: [] };
  } catch {
    const { line, column } = placeOf(text);
    return refuse(file, `this is not JSON from column ${column} on`, line, column, 'Rows are a list of objects: [{"a": 1}, {"a": 2}]');
  }
}

function readLines(text: string, file: string): ReadData {
  const rows: unknown[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    try {
      rows.push(JSON.parse(line));
    } catch {
      const { column } = placeOf(line);
      return refuse(file, `this line is not JSON from column ${column} on`, index + 1, column, 'Every line is one row: {"a": 1}');
    }
  }
  return { data: rows, findings: [] };
}

/** Names that differ: a repeated one gets a number, a missing one is called by its place. */
function columnNames(header: readonly string[], file: string, line: number, findings: Finding[]): string[] {
  const taken = new Set(header.map((name) => name.trim()));
  const names: string[] = [];
  for (const [index, raw] of header.entries()) {
    const wanted = raw.trim() === "" ? `column_${index + 1}` : raw.trim();
    let name = wanted;
    for (let number = 2; names.includes(name) || (name !== wanted && taken.has(name)); number++) name = `${wanted}_${number}`;
    if (name !== wanted) {
      const detail = `two columns are called ${quote(wanted)}, so column ${index + 1} is read as ${quote(name)}`;
      findings.push(
        finding(file, "DATA_DUPLICATE_KEYS", { path: "/data", detail, next: "Give every column its own name", at: { line, column: 1 } }),
      );
    }
    names.push(name);
  }
  return names;
}

function readDelimited(text: string, delimiter: string, file: string): ReadData {
  const findings: Finding[] = [];
  const cells: string[][] = [];
  let columns: string[] | undefined;
  const short: number[] = [];
  try {
    for (const record of splitDelimited(text, delimiter)) {
      if (columns === undefined) {
        columns = columnNames(record.cells, file, record.line, findings);
        for (const _ of columns) cells.push([]);
        continue;
      }
      const { length } = columns;
      if (record.cells.slice(length).some((cell) => cell.trim() !== "")) {
        const detail = `this line has ${record.cells.length} values for ${length} columns`;
        return refuse(file, detail, record.line, 1, "Put quotes around a value that holds the delimiter");
      }
      if (record.cells.length < length) short.push(record.line);
      for (let index = 0; index < length; index++) cells[index]!.push(record.cells[index] ?? "");
    }
  } catch (error) {
    if (!(error instanceof DelimitedError)) throw error;
    return refuse(file, error.message, error.line, error.column);
  }
  if (columns === undefined) return refuse(file, "there is no header line", 1, 1, "The first line names the columns");
  if (short.length > 0) {
    const others = short.length > 1 ? `, and so do ${short.length - 1} more` : "";
    const detail = `this line has fewer values than the ${columns.length} columns${others}; the missing ones are read as empty`;
    const at = { line: short[0]!, column: 1 };
    findings.push(finding(file, "DATA_NOT_ROWS", { path: "/data", severity: "warning", detail, next: "Write every cell of a row", at }));
  }
  const typed = cells.map(typeColumn);
  const values: Scalar[][] = [];
  for (let row = 0; row < (cells[0]?.length ?? 0); row++) values.push(typed.map((column) => column[row]!));
  return { data: { columns, values }, findings };
}
