import type { LocaleData } from "./locale.js";

const DAY = 86_400_000;

/** At least `width` digits; `fill` stands before them. */
function padded(value: number, fill: string, width: number): string {
  const digits = `${Math.abs(value)}`;
  return `${value < 0 ? "-" : ""}${fill.repeat(Math.max(0, width - digits.length))}${digits}`;
}

/** Days since the first of January. */
function dayOfYear(date: Date): number {
  const first = new Date(0);
  first.setUTCFullYear(date.getUTCFullYear(), 0, 1);
  return Math.floor((date.getTime() - first.getTime()) / DAY);
}

/** Weeks begun in a year, when they begin `since` days before the date. */
const week = (date: Date, since: number): number => Math.floor((dayOfYear(date) + 7 - since) / 7);
const sinceMonday = (date: Date): number => (date.getUTCDay() + 6) % 7;
/** The Thursday of a week says which year the week belongs to. Source: ISO 8601. */
const thursday = (date: Date): Date => new Date(date.getTime() + (3 - sinceMonday(date)) * DAY);

type Directive = (date: Date, fill: string) => string;

/** A number of at least `width` digits. */
const number =
  (value: (date: Date) => number, width: number): Directive =>
  (date, fill) =>
    padded(value(date), fill, width);

const numbers: Readonly<Record<string, Directive>> = {
  d: number((date) => date.getUTCDate(), 2),
  e: number((date) => date.getUTCDate(), 2),
  f: (date, fill) => `${padded(date.getUTCMilliseconds(), fill, 3)}000`,
  g: number((date) => thursday(date).getUTCFullYear() % 100, 2),
  G: number((date) => thursday(date).getUTCFullYear() % 10_000, 4),
  H: number((date) => date.getUTCHours(), 2),
  I: number((date) => date.getUTCHours() % 12 || 12, 2),
  j: number((date) => dayOfYear(date) + 1, 3),
  L: number((date) => date.getUTCMilliseconds(), 3),
  m: number((date) => date.getUTCMonth() + 1, 2),
  M: number((date) => date.getUTCMinutes(), 2),
  q: number((date) => 1 + Math.floor(date.getUTCMonth() / 3), 1),
  Q: number((date) => date.getTime(), 1),
  s: number((date) => Math.floor(date.getTime() / 1000), 1),
  S: number((date) => date.getUTCSeconds(), 2),
  u: number((date) => date.getUTCDay() || 7, 1),
  U: number((date) => week(date, date.getUTCDay()), 2),
  V: number((date) => week(thursday(date), 0), 2),
  w: number((date) => date.getUTCDay(), 1),
  W: number((date) => week(date, sinceMonday(date)), 2),
  y: number((date) => date.getUTCFullYear() % 100, 2),
  Y: number((date) => date.getUTCFullYear() % 10_000, 4),
  Z: () => "+0000",
  "%": () => "%",
};

const FILLS: Readonly<Record<string, string>> = { "-": "", _: " ", "0": "0" };

/**
 * Makes the writer of dates of one language, always in UTC. A pattern holds the directives of d3-time-format, each with an optional
 * padding (`%-d`, `%_d`, `%0d`); a letter that is no directive stays.
 */
export function createClock(locale: LocaleData["time"]) {
  const words: Readonly<Record<string, Directive>> = {
    a: (date) => locale.shortDays[date.getUTCDay()]!,
    A: (date) => locale.days[date.getUTCDay()]!,
    b: (date) => locale.shortMonths[date.getUTCMonth()]!,
    B: (date) => locale.months[date.getUTCMonth()]!,
    p: (date) => locale.periods[date.getUTCHours() < 12 ? 0 : 1],
    c: (date) => clock(locale.dateTime)(date),
    x: (date) => clock(locale.date)(date),
    X: (date) => clock(locale.time)(date),
  };
  function clock(pattern: string): (date: Date) => string {
    // Text, padding and letter in turn.
    const pieces = pattern.split(/%([-_0]?)(.?)/s);
    const directives = pieces.map((letter, i) => (i % 3 === 2 ? (words[letter] ?? numbers[letter] ?? (() => letter)) : undefined));
    return (date) => {
      let text = pieces[0]!;
      for (let i = 1; i < pieces.length; i += 3) {
        const fill = FILLS[pieces[i]!] ?? (pieces[i + 1] === "e" ? " " : "0");
        text += directives[i + 1]!(date, fill) + pieces[i + 2]!;
      }
      return text;
    };
  }
  return clock;
}
