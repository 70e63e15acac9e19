import type { ResolvedFormat } from "../chart/resolved.js";
import type { Format, NumberFormat, TimeUnit } from "../intent/types.js";
import { currencyDecimals, currencySign } from "./currency.js";
import { houseLocale, type LocaleData, TINY, VAST } from "./locale.js";
import type { Unit } from "./units.js";

/** What a named format needs to know to be written out. */
export interface FormatQuestion {
  /** Least and greatest value shown. */
  extent: readonly [number, number];
  /** Distance of neighbouring ticks; undefined for single values (labels, tooltips). */
  step?: number | undefined;
  /** Decimals seen in the data. */
  decimals: number;
  currency: string | null;
  /** Largest number written out on an axis without k, M, bn. */
  compactFrom: number;
  grain?: TimeUnit | undefined;
  /** The language it is written in; default the house's. */
  locale?: LocaleData | undefined;
}

/** Names a format may have. */
export const namedFormats = [
  "integer",
  "number",
  "number_full",
  "currency",
  "currency_full",
  "percent",
  "percent_full",
  "percent_points",
  "delta",
  "year",
  "date_short",
  "duration",
  "bytes",
] as const;
export type NamedFormat = (typeof namedFormats)[number];

const isNamed = (text: string): text is NamedFormat => (namedFormats as readonly string[]).includes(text);

/** Decimals needed so that steps of `step` can be told apart: 0.25 needs 2, 10 needs 0. */
export function decimalsOf(step: number): number {
  if (!(Math.abs(step) > 0)) return 0;
  // The shortest text of a number shows its digits; twelve significant ones hide what division left behind.
  const [digits = "", exponent = "0"] = Number(Math.abs(step).toPrecision(12)).toExponential().split("e");
  return Math.min(20, Math.max(0, digits.replace(".", "").length - 1 - Number(exponent)));
}

const BYTES: readonly Unit[] = [
  { from: 1e12, divide: 1e12, suffix: "\u00a0TB" },
  { from: 1e9, divide: 1e9, suffix: "\u00a0GB" },
  { from: 1e6, divide: 1e6, suffix: "\u00a0MB" },
  { from: 1e3, divide: 1e3, suffix: "\u00a0kB" },
  { from: 0, divide: 1, suffix: "\u00a0B" },
];
/** Durations are in seconds. */
const DURATION: readonly Unit[] = [
  { from: 172800, divide: 86400, suffix: "\u00a0d" },
  { from: 7200, divide: 3600, suffix: "\u00a0h" },
  { from: 120, divide: 60, suffix: "\u00a0min" },
  { from: 0, divide: 1, suffix: "\u00a0s" },
];

const largestOf = (q: FormatQuestion) => Math.max(Math.abs(q.extent[0]), Math.abs(q.extent[1]));

const unitFor = (units: readonly Unit[], q: FormatQuestion) => {
  const most = largestOf(q);
  return units.find((unit) => most >= unit.from);
};

/** Decimals for one value: those of the ticks, or those of the data, fewer for large numbers, at most `most`. */
function decimals(q: FormatQuestion, divide: number, most: number): number {
  if (q.step !== undefined) return decimalsOf(q.step / divide);
  const largest = largestOf(q) / divide;
  const useful =
    largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : largest > 0 ? 2 + decimalsOf(Number(largest.toPrecision(1))) : 0;
  return Math.min(divide === 1 ? q.decimals : most, useful, most);
}

function plain(q: FormatQuestion, most: number): NumberFormat {
  return { pattern: `,.${decimals(q, 1, most)}f` };
}

/** Unit by the largest value, so that all labels of an axis share it. */
function withUnit(units: readonly Unit[], q: FormatQuestion): NumberFormat {
  const unit = unitFor(units, q);
  if (!unit || unit.divide === 1) return { ...plain(q, 6), ...(unit ? { suffix: unit.suffix } : {}) };
  const places = decimals(q, unit.divide, 2);
  // Single values drop the zeros that ticks keep: 25k, not 25.00k.
  return { pattern: `,.${places}${q.step === undefined && places > 0 ? "~" : ""}f`, divide: unit.divide, suffix: unit.suffix };
}

/** The same with the sign of a currency where the language has it. */
function withCurrency(format: NumberFormat, code: string, { currencyPlace }: LocaleData): NumberFormat {
  const sign = currencySign(code);
  if (currencyPlace === "after") return { ...format, suffix: `${format.suffix ?? ""}\u00a0${sign}` };
  // A code is a word, and so stands apart.
  return { ...format, prefix: currencyPlace === "apart" || sign === code ? `${sign}\u00a0` : sign };
}

const localeFor = (q: FormatQuestion): LocaleData => q.locale ?? houseLocale;
const compactUnits = (q: FormatQuestion): readonly Unit[] => localeFor(q).compact;

/** Most decimals of a large number in its unit: 1,000,002 is read sooner than 1.000002 M. */
const MOST_IN_UNIT = 3;

/** Whether numbers are so large that they take a unit, and so far from each other that they stay apart in it. */
function isLarge(q: FormatQuestion): boolean {
  const unit = unitFor(compactUnits(q), q);
  return largestOf(q) >= q.compactFrom && (q.step === undefined || decimalsOf(q.step / (unit?.divide ?? 1)) <= MOST_IN_UNIT);
}

/** Digits and an exponent, `1.5e+30`, where every amount is far from one; undefined where digits alone can be read. */
function withExponent(q: FormatQuestion, sign = ""): NumberFormat | undefined {
  const largest = largestOf(q);
  return largest >= VAST || (largest > 0 && largest < TINY) ? { pattern: `${sign}.${q.step === undefined ? 2 : 6}~e` } : undefined;
}

/** A named format written out for the values it will show. */
const named: Record<NamedFormat, (q: FormatQuestion) => ResolvedFormat> = {
  integer: () => ({ pattern: ",.0f" }),
  number: (q) => withExponent(q) ?? (isLarge(q) ? withUnit(compactUnits(q), q) : plain(q, 6)),
  number_full: (q) => withExponent(q) ?? plain(q, 6),
  currency: (q) => {
    if (q.currency === null) return named.number(q);
    if (isLarge(q)) return withCurrency(withUnit(compactUnits(q), q), q.currency, localeFor(q));
    const places = decimals(q, 1, currencyDecimals(q.currency));
    const pattern = `,.${places === 1 ? Math.min(2, currencyDecimals(q.currency)) : places}f`;
    return withCurrency({ pattern }, q.currency, localeFor(q));
  },
  currency_full: (q) =>
    q.currency === null ? named.number_full(q) : withCurrency({ pattern: `,.${currencyDecimals(q.currency)}f` }, q.currency, localeFor(q)),
  percent: (q) => ({ pattern: `,.${q.step === undefined ? Math.min(1, Math.max(0, q.decimals - 2)) : decimalsOf(q.step * 100)}%` }),
  percent_full: () => ({ pattern: ",.2%" }),
  percent_points: (q) => ({
    pattern: `,.${q.step === undefined ? Math.min(1, q.decimals) : decimalsOf(q.step)}f`,
    suffix: localeFor(q).number.percent ?? "%",
  }),
  delta: (q) =>
    withExponent(q, "+") ??
    (isLarge(q)
      ? { ...withUnit(compactUnits(q), q), pattern: `+${withUnit(compactUnits(q), q).pattern}` }
      : { pattern: `+,.${decimals(q, 1, 6)}f` }),
  year: () => ({ pattern: "d" }),
  date_short: (q) => ({ time: localeFor(q).dates.short }),
  duration: (q) => withUnit(DURATION, q),
  bytes: (q) => withUnit(BYTES, q),
};

/** Whether a string is one of d3's time formats rather than a number format. */
export const isTimePattern = (text: string) =>
  /%[-_0]?[a-zA-Z%]/.test(text) && !/^(?:.?[<>=^])?[+\-( ]?[$#]?0?\d*,?(?:\.\d+)?~?%$/.test(text);

/** A format as authored, with nothing left open. Strings that are neither a name nor a date pattern are d3-format strings. */
export function closeFormat(format: Format, q: FormatQuestion): ResolvedFormat {
  if (typeof format !== "string") return format;
  if (format === "text") return "text";
  if (isNamed(format)) return named[format](q);
  return isTimePattern(format) ? { time: format } : { pattern: format };
}
