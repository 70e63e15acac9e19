import { kept } from "../../context/kept.js";
import type { Scalar } from "../../data/table.js";

/** One distinct value of a column, read in each way that a key can be read. */
export interface Cell {
  readonly value: Scalar;
  /** Number of its rows. */
  rows: number;
  /** As a name: trimmed, without marks of footnotes. */
  readonly text: string;
  /** As a code: letters, digits, "-" and "_", in capitals; empty where it is none. */
  readonly code: string;
  /** As a whole number without zeros in front; empty where it is none. */
  readonly digits: string;
  /** Number of characters it was written in where it is a number, zeros in front among them. */
  readonly width: number;
  /** What its rows say they lie in. */
  readonly within?: Cell;
}

const FOOTNOTES = /(?:\s*(?:\[[\w*]{1,3}\]|\(\d{1,2}\)|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+))+$/;
const CODE = /^[A-Za-z0-9_-]{1,16}$/;
const WHOLE = /^0*(\d{1,7})(?:\.0+)?$/;
/** A text that a spreadsheet was kept from reading as a number: `="01"` or `'01`. */
const GUARDED = /^(?:="(.*)"|'(\d+))$/;
const FLAG = /^[\u{1F1E6}-\u{1F1FF}]{2}$/u;

/** @param value never null or an empty text. */
export function readCell(value: Scalar): Cell {
  if (typeof value === "boolean") return { value, rows: 0, text: "", code: "", digits: "", width: 0 };
  if (typeof value === "number") {
    const digits = Number.isInteger(value) && value >= 0 && value < 1e7 ? `${value}` : "";
    return { value, rows: 0, text: "", code: "", digits, width: digits.length };
  }
  const written = `${value}`.trim();
  const guarded = GUARDED.exec(written);
  const bare = guarded ? (guarded[1] ?? guarded[2]!).trim() : written;
  if (FLAG.test(bare)) return { value, rows: 0, text: bare, code: flagCode(bare), digits: "", width: 0 };
  const text = bare.replace(FOOTNOTES, "");
  const narrow = /[\uff00-\uff5e]/.test(text) ? text.normalize("NFKC") : text;
  const digits = WHOLE.exec(narrow)?.[1] ?? "";
  const width = digits === "" ? 0 : narrow.replace(/\.0+$/, "").length;
  return { value, rows: 0, text, code: CODE.test(narrow) ? narrow.toUpperCase() : "", digits, width };
}

/** The letters of a flag: two regional indicators are an alpha-2 code. */
const flagCode = (flag: string): string => [...flag].map((each) => String.fromCharCode(each.codePointAt(0)! - 0x1f1e6 + 65)).join("");

/** Whether a row has no key. */
export const isBlank = (value: Scalar | undefined): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "number" && Number.isNaN(value)) ||
  (typeof value === "string" && value.trim() === "");

/**
 * The distinct values of a column with a key, in order of appearance, and for each row the place of its cell, or -1.
 * Where rows say what they lie in, a value has a cell for each of those.
 */
export function readCells(values: readonly Scalar[], within?: readonly Scalar[]): { cells: Cell[]; cellOf: Int32Array } {
  const cells: Cell[] = [];
  const around = new Map<Scalar, Cell>();
  const places = new Map<Scalar, Map<Scalar, number>>();
  const cellOf = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as Scalar;
    if (isBlank(value)) continue;
    const outer = isBlank(within?.[row]) ? null : within![row]!;
    const inner = kept(places, value, () => new Map<Scalar, number>());
    const at = kept(inner, outer, () => {
      const cell = readCell(value);
      cells.push(outer === null ? cell : { ...cell, within: kept(around, outer, () => readCell(outer)) });
      return cells.length - 1;
    });
    cells[at]!.rows++;
    cellOf[row] = at;
  }
  return { cells, cellOf };
}
