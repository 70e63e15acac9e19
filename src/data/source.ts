import { kept } from "../context/kept.js";
import { RenderError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import type { Column, Scalar } from "./table.js";
import { isoText } from "./time.js";
import { drawable } from "./values.js";

/**
 * Rows as handed in, read field by field when a field is asked for, so that unused fields cost nothing.
 * Cells come out cleaned; what had to be dropped is told once per field, with a count.
 */
export interface DataSource {
  readonly rowCount: number;
  /** Every field, in order of appearance. */
  fields(): readonly string[];
  has(field: string): boolean;
  /** The cleaned cells of a field; all null when there is no such field. */
  column(field: string): Column;
}

type Report = (issue: Issue) => void;
type Cell = (row: number) => unknown;

/** Arrow's own numbers for its types. Source: Apache Arrow `Type` enumeration. */
const ARROW_DATE = 8;
const ARROW_TIMESTAMP = 10;

interface ArrowLike {
  numRows: number;
  schema: { fields: { name: string; type?: { typeId?: number } }[] };
  getChild(name: string): { get(index: number): unknown } | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isArrow = (value: unknown): value is ArrowLike =>
  isObject(value) &&
  typeof value.numRows === "number" &&
  typeof value.getChild === "function" &&
  isObject(value.schema) &&
  Array.isArray((value.schema as { fields?: unknown }).fields);
const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/**
 * Opens rows of any accepted shape: a list of objects, `{columns, values}`, `{values}`, `{field: list}`, or an Arrow table.
 * @throws RenderError `DATA_NOT_ROWS` for any other shape, `LIMIT_ROWS` for too many rows.
 */
export function openData(input: unknown, report: Report, limits: { rows: number; text: number }, path = "/data"): DataSource {
  const shape = readShape(input, path);
  if (shape.rowCount > limits.rows)
    throw new RenderError([issue("LIMIT_ROWS", { path, received: shape.rowCount, count: shape.rowCount, limit: limits.rows })]);
  const cache = new Map<string, Column>();
  return {
    rowCount: shape.rowCount,
    fields: shape.fields,
    has: shape.has,
    column(field) {
      return kept(cache, field, () => ({
        field,
        values: plain(shape.doubles?.(field)) ?? clean(field, shape.rowCount, shape.cells(field), report, limits.text, path),
      }));
    },
  };
}

interface Shape {
  rowCount: number;
  fields(): readonly string[];
  has(field: string): boolean;
  cells(field: string): Cell;
  /** The cells of a field as they were handed in, where they are a list of doubles. */
  doubles?(field: string): Float64Array | undefined;
}

function refuse(path: string, received: unknown, detail: string): never {
  throw new RenderError([
    issue("DATA_NOT_ROWS", {
      path,
      received,
      detail,
      allowed: ["a list of objects", "{columns, values}", "{field: list}", "an Arrow table"],
    }),
  ]);
}

function readShape(input: unknown, path: string): Shape {
  if (isArrow(input)) return arrowShape(input);
  if (Array.isArray(input)) return rowShape(input, path);
  if (!isObject(input)) return refuse(path, input, "the data is not a list of rows");
  if (Array.isArray(input.columns) && Array.isArray(input.values) && input.columns.every((name) => typeof name === "string")) {
    return compactShape(input.columns as string[], input.values, path);
  }
  if (Array.isArray(input.values) && (input.values.length === 0 || !isScalarLike(input.values[0])))
    return rowShape(input.values, `${path}/values`);
  const names = Object.keys(input);
  const odd = names.find((name) => !isList(input[name]));
  if (names.length === 0) return refuse(path, input, "the data is empty");
  if (odd !== undefined) return refuse(`${path}/${odd}`, input[odd], `field "${odd}" is not a list of values`);
  return columnShape(input as Record<string, ArrayLike<unknown>>, path);
}

const isScalarLike = (value: unknown) => value === null || typeof value !== "object";

function rowShape(rows: readonly unknown[], path: string): Shape {
  const bad = rows.findIndex((row) => !isObject(row));
  if (bad >= 0) refuse(`${path}/${bad}`, rows[bad], `row ${bad + 1} is not an object`);
  const objects = rows as readonly Record<string, unknown>[];
  let names: string[] | undefined;
  return {
    rowCount: rows.length,
    fields() {
      if (!names) {
        const seen = new Set<string>();
        for (const row of objects) for (const key in row) if (!seen.has(key) && Object.hasOwn(row, key)) seen.add(key);
        names = [...seen];
      }
      return names;
    },
    has: (field) => objects.some((row) => Object.hasOwn(row, field)),
    // A field named like something every object has ("constructor") must not be read from the prototype.
    cells: (field) =>
      field in Object.prototype ? (i) => (Object.hasOwn(objects[i]!, field) ? objects[i]![field] : null) : (i) => objects[i]![field],
  };
}

function compactShape(columns: readonly string[], values: readonly unknown[], path: string): Shape {
  const twice = columns.findIndex((name, i) => columns.indexOf(name) < i);
  if (twice >= 0) refuse(`${path}/columns/${twice}`, columns[twice], `the column "${columns[twice]}" stands here twice`);
  const bad = values.findIndex((row) => !isList(row));
  if (bad >= 0) refuse(`${path}/values/${bad}`, values[bad], `row ${bad + 1} is not a list`);
  const long = values.findIndex((row) => (row as unknown[]).length > columns.length);
  if (long >= 0)
    refuse(`${path}/values/${long}`, values[long], `row ${long + 1} has more values than there are columns (${columns.length})`);
  return {
    rowCount: values.length,
    fields: () => columns,
    has: (field) => columns.includes(field),
    cells(field) {
      const at = columns.indexOf(field);
      return (i) => (values[i] as unknown[])[at];
    },
  };
}

function columnShape(lists: Record<string, ArrayLike<unknown>>, path: string): Shape {
  const names = Object.keys(lists);
  const rowCount = lists[names[0]!]!.length;
  const uneven = names.find((name) => lists[name]!.length !== rowCount);
  if (uneven !== undefined)
    refuse(
      `${path}/${uneven}`,
      lists[uneven]!.length,
      `field "${uneven}" has ${lists[uneven]!.length} values where "${names[0]}" has ${rowCount}`,
    );
  return {
    rowCount,
    fields: () => names,
    has: (field) => Object.hasOwn(lists, field),
    cells(field) {
      const list = Object.hasOwn(lists, field) ? lists[field]! : undefined;
      return list ? (i) => list[i] : () => null;
    },
    doubles(field) {
      const list = Object.hasOwn(lists, field) ? lists[field] : undefined;
      return list instanceof Float64Array ? list : undefined;
    },
  };
}

function arrowShape(table: ArrowLike): Shape {
  const names = table.schema.fields.map((each) => each.name);
  return {
    rowCount: table.numRows,
    fields: () => names,
    has: (field) => names.includes(field),
    cells(field) {
      const child = table.getChild(field);
      if (!child) return () => null;
      const typeId = table.schema.fields.find((each) => each.name === field)?.type?.typeId;
      if (typeId !== ARROW_DATE && typeId !== ARROW_TIMESTAMP) return (i) => child.get(i);
      return (i) => {
        const value = child.get(i);
        return value === null || value === undefined || value instanceof Date ? value : new Date(Number(value));
      };
    },
  };
}

/** Doubles that can all be drawn, as cells; undefined when one cannot. */
function plain(doubles: Float64Array | undefined): Scalar[] | undefined {
  if (doubles === undefined) return undefined;
  const values = new Array<number>(doubles.length);
  for (let i = 0; i < doubles.length; i++) {
    const number = drawable(doubles[i]!);
    if (Number.isNaN(number)) return undefined;
    values[i] = number;
  }
  return values;
}

/** The cells of a field as long as they are numbers that can be drawn, which most columns are all the way. */
function leadingNumbers(rowCount: number, cell: Cell): Scalar[] {
  // Made at its length: growing it takes several times as long.
  const values = new Array<number>(rowCount);
  for (let i = 0; i < rowCount; i++) {
    const value = cell(i);
    const number = typeof value === "number" ? drawable(value) : NaN;
    if (Number.isNaN(number)) {
      values.length = i;
      break;
    }
    values[i] = number;
  }
  return values;
}

/** Turns what a caller's cell holds into a Scalar; NaN, numbers beyond 1e300, unreadable dates and objects become null and are counted. */
function clean(field: string, rowCount: number, cell: Cell, report: Report, maxText: number, path: string): Scalar[] {
  const values = leadingNumbers(rowCount, cell);
  if (values.length === rowCount) return values;
  const lost: Record<"notFinite" | "badDate" | "unsupported" | "long", number> = { notFinite: 0, badDate: 0, unsupported: 0, long: 0 };
  let odd: unknown;
  for (let i = values.length; i < rowCount; i++) {
    const value = cell(i);
    let out: Scalar = null;
    if (typeof value === "number") {
      const number = drawable(value);
      if (!Number.isNaN(number)) out = number;
      else lost.notFinite++;
    } else if (typeof value === "string") {
      out = value;
      if (value.length > maxText) {
        out = value.slice(0, maxText);
        lost.long++;
      }
    } else if (typeof value === "boolean") out = value;
    else if (value === null || value === undefined) out = null;
    else if (typeof value === "bigint") out = value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : `${value}`;
    else if (value instanceof Date) {
      const time = value.getTime();
      if (time - time === 0) out = isoText(time);
      else lost.badDate++;
    } else {
      odd ??= value;
      lost.unsupported++;
    }
    values.push(out);
  }
  const dropped = lost.notFinite + lost.badDate;
  const at = `${path}/${field.replace(/~/g, "~0").replace(/\//g, "~1")}`;
  if (dropped > 0)
    report(
      issue("DATA_VALUES_DROPPED", {
        path: at,
        received: dropped,
        detail: `${dropped} of ${rowCount} values of "${field}" are ${lost.notFinite ? "not finite, or beyond 1e300" : "no valid dates"}`,
      }),
    );
  if (lost.unsupported > 0)
    report(
      issue("DATA_VALUE_UNSUPPORTED", {
        path: at,
        received: describe(odd),
        detail: `${lost.unsupported} of ${rowCount} values of "${field}" are ${describe(odd)}`,
        allowed: ["numbers", "texts", "booleans", "dates", "null"],
      }),
    );
  if (lost.long > 0)
    report(
      issue("LIMIT_TEXT", {
        path: at,
        received: lost.long,
        detail: `${lost.long} values of "${field}" are longer than ${maxText} characters and were cut`,
      }),
    );
  return values;
}

const describe = (value: unknown) =>
  Array.isArray(value) ? "lists" : typeof value === "function" ? "functions" : typeof value === "symbol" ? "symbols" : "objects";
