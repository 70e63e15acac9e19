import { formatLocale } from "d3-format";
import type { ResolvedFormat } from "../chart/resolved.js";
import { plainNumber } from "../data/plain-number.js";
import type { Scalar } from "../data/table.js";
import { parseTime } from "../data/time.js";
import type { Kind, NumberFormat, TimeFormat } from "../intent/types.js";
import { createClock } from "./clock.js";
import { fixedWriter } from "./fixed.js";
import { type LocaleData, VAST } from "./locale.js";

/** Turns values into the words people read; one for axis, label, legend, tooltip and table. */
export interface Formatter {
  /** `isLargest` matters only for formats whose affixes stand on the largest label of an axis. */
  number(value: number, format: NumberFormat, isLargest?: boolean): string;
  time(value: number, format: TimeFormat): string;
  /** Second line of a time label; "" when the format has none. */
  under(value: number, format: TimeFormat): string;
  /** Any cell by its kind; null gives "". */
  scalar(value: Scalar, format: ResolvedFormat, kind: Kind): string;
}

/** Patterns that a formatter keeps writers for; charts bring their own, so there must be an end. */
const MOST_PATTERNS = 256;

const kept = new WeakMap<LocaleData, Formatter>();

/** The formatter of one language, made once. */
export function formatterOf(locale: LocaleData): Formatter {
  const formatter = kept.get(locale) ?? createFormatter(locale);
  kept.set(locale, formatter);
  return formatter;
}

/** The writer of a pattern, made on first use. */
function writerOf<T>(writers: Map<string, T>, pattern: string, make: () => T): T {
  let writer = writers.get(pattern);
  if (writer === undefined) {
    if (writers.size >= MOST_PATTERNS) writers.clear();
    writer = make();
    writers.set(pattern, writer);
  }
  return writer;
}

const isTime = (format: ResolvedFormat): format is TimeFormat => typeof format === "object" && "time" in format;
const isNumber = (format: ResolvedFormat): format is NumberFormat => typeof format === "object" && "pattern" in format;

/** Makes the formatter of one language. Patterns have been checked before (`INTENT_BAD_FORMAT`). */
export function createFormatter(locale: LocaleData): Formatter {
  const numbers = formatLocale(locale.number);
  const clockOf = createClock(locale.time);
  const numberMakers = new Map<string, (value: number) => string>();
  const timeMakers = new Map<string, (value: Date) => string>();
  const digits = (pattern: string) =>
    writerOf(numberMakers, pattern, () => {
      const plain = numbers.format(pattern) as (value: number) => string;
      return fixedWriter(pattern, locale.number, plain) ?? plain;
    });
  const clock = (pattern: string) => writerOf(timeMakers, pattern, () => clockOf(pattern));
  /** Three digits and the unit of the number itself; 999,999 is 1 M. */
  const compact = (value: number, isSigned: boolean): string => {
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    const sign = isSigned ? "+" : "";
    if (size >= VAST) return digits(`${sign}.2~e`)(rounded);
    const unit = locale.compact.find(({ from }) => size >= from);
    return digits(`${sign}.3~r`)(rounded / (unit?.divide ?? 1)) + (unit?.suffix ?? "");
  };
  const formatter: Formatter = {
    number(signedValue, format, isLargest = true) {
      const value = format.absolute ? Math.abs(signedValue) : signedValue;
      // Zero needs neither k nor sign nor decimals nor exponent.
      if (value === 0 && (format.divide !== undefined || format.pattern.startsWith("+") || format.pattern.endsWith("~e")))
        return format.prefix !== undefined && (format.affix !== "largest" || isLargest) ? `${format.prefix}0` : "0";
      const scaled = format.divide === undefined ? value : value / format.divide;
      const text =
        format.compact_from !== undefined && Math.abs(scaled) >= format.compact_from
          ? compact(scaled, format.pattern.startsWith("+"))
          : digits(format.pattern)(scaled);
      if (format.prefix === undefined && format.suffix === undefined) return text;
      if (format.affix === "largest" && !isLargest) return text;
      const signed = /^[\u2212+(-]/.test(text) ? 1 : 0;
      return `${text.slice(0, signed)}${format.prefix ?? ""}${text.slice(signed)}${format.suffix ?? ""}`;
    },
    time: (value, format) => (value - value === 0 ? clock(format.time)(new Date(value)) : ""),
    under: (value, format) => (format.under === undefined || value - value !== 0 ? "" : clock(format.under)(new Date(value))),
    scalar(value, format, kind) {
      if (value === null) return "";
      if (isTime(format)) return formatter.time(parseTime(value), format);
      const amount = !isNumber(format) ? NaN : typeof value === "number" ? value : plainNumber(`${value}`.trim());
      if (isNumber(format) && amount - amount === 0) return formatter.number(amount, format);
      // A category that happens to be a number is written as it stands.
      return typeof value === "number" && kind !== "quantitative" ? `${value}`.replace("-", locale.number.minus) : `${value}`;
    },
  };
  return formatter;
}
