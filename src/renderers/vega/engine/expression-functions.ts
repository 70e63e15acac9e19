import { ascending } from "vega-util";
import { acos, asin, atan, atan2, cos, exp, hypot, log, pow, sin, tan } from "../../../math/portable.js";
import { Pattern } from "./pattern/match.js";
import { clock, UtcDate } from "./utc-date.js";

/** A function of Vega's expression language; `this` is the function table with the dataflow's context. */
export type ExpressionFunction = (this: unknown, ...args: never[]) => unknown;

/** Constants of the expression language. */
export const constants: Record<string, number> = {
  NaN: NaN,
  E: Math.E,
  LN2: Math.LN2,
  LN10: Math.LN10,
  LOG2E: Math.LOG2E,
  LOG10E: Math.LOG10E,
  PI: Math.PI,
  SQRT1_2: Math.SQRT1_2,
  SQRT2: Math.SQRT2,
  MIN_VALUE: Number.MIN_VALUE,
  MAX_VALUE: Number.MAX_VALUE,
};

/** A pattern, or a text that is one. */
const patternOf = (value: unknown): Pattern => (value instanceof Pattern ? value : new Pattern(String(value)));

type DateInput = number | string | Date;

/** Calls a method that texts and lists share: `indexof(x, y)` is `x.indexOf(y)`. */
const method =
  (name: "indexOf" | "join" | "lastIndexOf" | "slice") =>
  (target: unknown, ...args: unknown[]): unknown =>
    (target as Record<string, (...args: unknown[]) => unknown>)[name]!(...args);

/**
 * The part of the expression language that has no table in `vega-functions`: plain maths, dates, texts and lists.
 * Regular expressions count their steps, since one can run for ever.
 * Source: the table of `vega-interpreter` 2.3.2.
 */
export const builtins: Record<string, ExpressionFunction> = {
  isNaN: (x: number) => Number.isNaN(x),
  isFinite: (x: number) => Number.isFinite(x),
  abs: (x: number) => Math.abs(x),
  acos,
  asin,
  atan,
  atan2,
  ceil: (x: number) => Math.ceil(x),
  cos,
  exp,
  floor: (x: number) => Math.floor(x),
  hypot,
  log,
  max: (...values: number[]) => Math.max(...values),
  min: (...values: number[]) => Math.min(...values),
  pow,
  round: (x: number) => Math.round(x),
  sin,
  sqrt: (x: number) => Math.sqrt(x),
  tan,
  clamp: (value: number, low: number, high: number) => Math.max(low, Math.min(high, value)),

  now: () => clock.now,
  utc: UtcDate.UTC,
  // As Vega's generated code has it: one number is epoch ms. (vega-interpreter 2.3.2 takes it for a year.)
  datetime: (...parts: [number | string, ...number[]]) => {
    if (parts.length === 1) return new UtcDate(parts[0]);
    const [year, month = 0, day = 1, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = parts;
    return new UtcDate(year, month, day, hours, minutes, seconds, milliseconds);
  },
  date: (d: DateInput) => new UtcDate(d).getUTCDate(),
  day: (d: DateInput) => new UtcDate(d).getUTCDay(),
  year: (d: DateInput) => new UtcDate(d).getUTCFullYear(),
  month: (d: DateInput) => new UtcDate(d).getUTCMonth(),
  hours: (d: DateInput) => new UtcDate(d).getUTCHours(),
  minutes: (d: DateInput) => new UtcDate(d).getUTCMinutes(),
  seconds: (d: DateInput) => new UtcDate(d).getUTCSeconds(),
  milliseconds: (d: DateInput) => new UtcDate(d).getUTCMilliseconds(),
  time: (d: DateInput) => new UtcDate(d).getTime(),
  timezoneoffset: () => 0,
  utcdate: (d: DateInput) => new UtcDate(d).getUTCDate(),
  utcday: (d: DateInput) => new UtcDate(d).getUTCDay(),
  utcyear: (d: DateInput) => new UtcDate(d).getUTCFullYear(),
  utcmonth: (d: DateInput) => new UtcDate(d).getUTCMonth(),
  utchours: (d: DateInput) => new UtcDate(d).getUTCHours(),
  utcminutes: (d: DateInput) => new UtcDate(d).getUTCMinutes(),
  utcseconds: (d: DateInput) => new UtcDate(d).getUTCSeconds(),
  utcmilliseconds: (d: DateInput) => new UtcDate(d).getUTCMilliseconds(),

  length: (x: { length: number }) => x.length,
  join: method("join"),
  indexof: method("indexOf"),
  lastindexof: method("lastIndexOf"),
  slice: method("slice"),
  reverse: (x: unknown[]) => x.slice().reverse(),
  sort: (x: number[]) => x.slice().sort(ascending),

  parseFloat: (x: string) => Number.parseFloat(x),
  parseInt: (x: string, radix?: number) => Number.parseInt(x, radix),
  upper: (x: unknown) => String(x).toUpperCase(),
  lower: (x: unknown) => String(x).toLowerCase(),
  substring: (x: unknown, start: number, end?: number) => String(x).substring(start, end),
  split: (x: unknown, separator: unknown, limit?: number) =>
    separator instanceof Pattern ? separator.split(String(x), limit) : String(x).split(String(separator), limit),
  replace: (x: unknown, pattern: unknown, replacement: unknown) =>
    pattern instanceof Pattern ? pattern.replace(String(x), String(replacement)) : String(x).replace(String(pattern), String(replacement)),
  trim: (x: unknown) => String(x).trim(),
  btoa: (x: string) => btoa(x),
  atob: (x: string) => atob(x),
  encodeURIComponent: (x: string) => encodeURIComponent(x),

  isRegExp: (x: unknown) => x instanceof Pattern,
  regexp: (pattern: unknown, flags?: string) => new Pattern(String(pattern), flags),
  test: (pattern: unknown, text: unknown) => patternOf(pattern).test(String(text)),
};

/** Functions of `vega-functions` that know only the engine's own regular expressions; the ones above stand in their place. */
export const ofPatterns: ReadonlySet<string> = new Set(["isRegExp", "replace"]);
