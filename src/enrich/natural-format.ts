import type { ResolvedFormat } from "../chart/resolved.js";
import { closeFormat, type FormatQuestion } from "../format/close.js";
import type { FieldUnit } from "./types.js";

/** Signs of units that amounts are written with as they stand in the data, so that round ticks stay round; by what 1 stands for. */
const CLOCK: Readonly<Record<number, string>> = { 0.001: "ms", 1: "s", 60: "min", 3600: "h" };
const STORAGE: Readonly<Record<number, string>> = { 1e3: "kB", 1e6: "MB", 1e9: "GB" };

/** Units of time and storage as titles say them. */
const SAID = /\b(ms|milliseconds|s|sec|secs|seconds|min|mins|minutes|h|hrs|hours|kb|mb|gb|(kilo|mega|giga)?bytes)\b/i;

/**
 * How amounts of a unit are written when nobody says it; undefined where the unit says nothing, as money of an unknown currency does.
 * @param title of the channel; a unit of time or storage that it says is not said again at each number.
 * @param isFull written out, for single values; otherwise large amounts are in k, M, bn.
 */
export function naturalFormat(
  unit: FieldUnit,
  question: FormatQuestion,
  isFull: boolean,
  title: string | null,
): ResolvedFormat | undefined {
  const q = isFull ? { ...question, compactFrom: Infinity } : question;
  if (unit.name === "currency") {
    const currency = unit.code ?? q.currency;
    return currency === null ? undefined : closeFormat("currency", { ...q, currency });
  }
  if (unit.name === "percent") return closeFormat(unit.per === 1 ? "percent" : "percent_points", q);
  if (unit.name === "year") return { pattern: "d" };
  if (unit.name === "rank") return undefined;
  if (unit.name === "bytes" && unit.bytes === 1) return closeFormat("bytes", q);
  if (SAID.test(title ?? "")) return undefined;
  const sign = unit.name === "bytes" ? STORAGE[unit.bytes] : CLOCK[unit.seconds];
  const plain = closeFormat("number", q);
  if (sign === undefined || typeof plain !== "object" || !("pattern" in plain)) return undefined;
  return { ...plain, suffix: `${plain.suffix ?? ""}\u00a0${sign}` };
}
