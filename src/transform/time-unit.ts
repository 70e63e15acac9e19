import type { Scalar } from "../data/table.js";
import { monthsTo, utc } from "../data/time.js";
import type { LocaleData } from "../format/locale.js";
import type { TimeUnit } from "../intent/types.js";

const DAY = 86400000;

/** Units that repeat, and so have an order but no place in time. */
export const isCyclic = (unit: TimeUnit): boolean =>
  unit === "month_of_year" || unit === "quarter_of_year" || unit === "day_of_week" || unit === "hour_of_day";

/** Start of the step of so many months that holds a month, counted from year 0. */
function monthStart(months: number, length: number): number {
  const first = Math.floor(months / length) * length;
  return utc(Math.floor(first / 12), cycle(first, 12));
}

/** Start of the calendar step that holds `time` (epoch ms, UTC); weeks start on Monday. NaN stays NaN. */
export function floorTime(time: number, unit: TimeUnit): number {
  if (time - time !== 0) return NaN;
  switch (unit) {
    case "year":
      return monthStart(monthsTo(time), 12);
    case "quarter":
      return monthStart(monthsTo(time), 3);
    case "month":
      return monthStart(monthsTo(time), 1);
    case "week":
      return Math.floor(time / DAY) * DAY - cycle(Math.floor(time / DAY) + THURSDAY - 1, 7) * DAY;
    case "day":
      return Math.floor(time / DAY) * DAY;
    case "hour":
      return Math.floor(time / 3600000) * 3600000;
    case "minute":
      return Math.floor(time / 60000) * 60000;
    default:
      return Math.floor(time / 1000) * 1000;
  }
}

const rotate = <T>(list: readonly T[], by: number): T[] => [...list.slice(by), ...list.slice(0, by)];

/** Names of a repeating unit in calendar order; weeks start on Monday. */
export function cycleOf(unit: TimeUnit, locale: LocaleData): Scalar[] {
  if (unit === "month_of_year") return [...locale.time.shortMonths];
  if (unit === "quarter_of_year") return [1, 2, 3, 4].map((quarter) => `${locale.dates.quarter}${quarter}`);
  if (unit === "day_of_week") return rotate(locale.time.shortDays, 1);
  return Array.from({ length: 24 }, (_, hour) => hour);
}

/** The name that a time has in a repeating unit; null for NaN. */
export function cycleName(time: number, unit: TimeUnit, locale: LocaleData): Scalar {
  if (time - time !== 0) return null;
  if (unit === "day_of_week") return locale.time.shortDays[cycle(Math.floor(time / DAY) + THURSDAY, 7)]!;
  if (unit === "hour_of_day") return cycle(Math.floor(time / 3600000), 24);
  const month = cycle(monthsTo(time), 12);
  return unit === "month_of_year" ? locale.time.shortMonths[month]! : `${locale.dates.quarter}${Math.floor(month / 3) + 1}`;
}

/** Day of the week of 1 January 1970, counted from Sunday. */
const THURSDAY = 4;

/** Place of a step that may be negative in a cycle of `length`. */
const cycle = (step: number, length: number): number => ((step % length) + length) % length;

const LADDER: readonly TimeUnit[] = ["year", "quarter", "month", "day", "hour", "minute", "second"];

/** Coarsest calendar step on which every time stands, or on whose last day every one does: figures of Jan 31 and Feb 28 are of months. Undefined without times. */
export function grainOf(times: ArrayLike<number>): TimeUnit | undefined {
  let level = 0;
  let isSeen = false;
  for (let i = 0; i < times.length; i++) {
    const time = times[i]!;
    if (time - time !== 0) continue;
    isSeen = true;
    while (level < LADDER.length - 1 && floorTime(time, LADDER[level]!) !== time) level++;
  }
  if (!isSeen) return undefined;
  return LADDER[level] === "day" ? (stepOfEnds(times) ?? "day") : LADDER[level];
}

/** Coarsest calendar step on whose last day every time stands; undefined where one does not, or where they are of one step only. */
function stepOfEnds(times: ArrayLike<number>): TimeUnit | undefined {
  let level = 0;
  let first = NaN;
  let isMany = false;
  for (let i = 0; i < times.length; i++) {
    const after = times[i]! + DAY;
    if (after - after !== 0) continue;
    if (floorTime(after, "month") !== after) return undefined;
    while (floorTime(after, LADDER[level]!) !== after) level++;
    if (Number.isNaN(first)) first = after;
    else if (after !== first) isMany = true;
  }
  return isMany ? LADDER[level] : undefined;
}

/** Start of the calendar step after the one that starts at `time`. */
export function nextTime(time: number, unit: TimeUnit, count = 1): number {
  const months = unit === "year" ? 12 : unit === "quarter" ? 3 : unit === "month" ? 1 : 0;
  if (months > 0) return monthStart(monthsTo(time) + months * count, unit === "year" ? 12 : 1);
  const length = unit === "week" ? 7 * DAY : unit === "day" ? DAY : unit === "hour" ? 3600000 : unit === "minute" ? 60000 : 1000;
  return time + length * count;
}

/** Starts of all calendar steps from `first` to `last`, both in; at most `most` (one more tells that there were more). */
export function stepsBetween(first: number, last: number, unit: TimeUnit, most: number): number[] {
  const steps: number[] = [];
  for (let time = floorTime(first, unit); time <= last && steps.length <= most; time = nextTime(time, unit)) steps.push(time);
  return steps;
}
