import type { Scalar } from "../data/table.js";

/** A number as people and programs write it plainly; no leading zero, no sign but minus, no thousands separators. */
const plainNumber = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const wholeNumber = /^-?\d+$/;

/** Whether the text is a number that loses nothing by being read as one: 02139 and 20-digit identifiers are not. */
function isLossless(text: string): boolean {
  if (!plainNumber.test(text)) return false;
  const value = Number(text);
  return wholeNumber.test(text) ? Number.isSafeInteger(value) : Number.isFinite(value);
}

const isBoolean = (text: string) => /^(?:true|false)$/i.test(text);

/**
 * Types the cells of one column, all alike.
 * Empty and blank cells become null. When every other cell is a plain number that loses nothing, all become numbers;
 * when every other one is true or false, booleans; otherwise all stay the texts they are.
 * So 02139, 1,000 and 12345678901234567890 stay text, with the whole column they stand in.
 */
export function typeColumn(cells: readonly string[]): Scalar[] {
  const trimmed = cells.map((cell) => cell.trim());
  const filled = trimmed.filter((cell) => cell !== "");
  const first = filled[0];
  if (first !== undefined && isLossless(first) && filled.every(isLossless)) {
    // "-0" reads as zero.
    return trimmed.map((cell) => (cell === "" ? null : Number(cell) + 0));
  }
  if (first !== undefined && isBoolean(first) && filled.every(isBoolean)) {
    return trimmed.map((cell) => (cell === "" ? null : cell.toLowerCase() === "true"));
  }
  return cells.map((cell, index) => (trimmed[index] === "" ? null : cell));
}
