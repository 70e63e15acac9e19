import { houseLocale, type LocaleData } from "../../format/locale.js";
import type { TimeFormat, TimeUnit } from "../../intent/types.js";
import { floorTime, nextTime } from "../../transform/time-unit.js";

/** A distance between dates that people count in, with the words it takes. */
interface TimeStep {
  unit: TimeUnit;
  count: number;
  /** About how long, ms. */
  length: number;
  format: Words;
}

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

type Words = (dates: LocaleData["dates"]) => TimeFormat;

const years: Words = () => ({ time: "%Y" });
const months: Words = () => ({ time: "%b", under: "%Y" });
const quarters: Words = ({ quarter }) => ({ time: `${quarter}%q`, under: "%Y" });
const days: Words = ({ monthDay, month }) => ({ time: monthDay, under: month });
const hours: Words = ({ day }) => ({ time: "%H:%M", under: day });
const seconds: Words = ({ day }) => ({ time: "%H:%M:%S", under: day });

const step = (unit: TimeUnit, count: number, length: number, format: Words): TimeStep => ({
  unit,
  count,
  length: length * count,
  format,
});

const STEPS: readonly TimeStep[] = [
  ...[1, 5, 15, 30].map((count) => step("second", count, 1000, seconds)),
  ...[1, 5, 15, 30].map((count) => step("minute", count, MINUTE, hours)),
  ...[1, 3, 6, 12].map((count) => step("hour", count, HOUR, hours)),
  step("day", 1, DAY, days),
  step("day", 2, DAY, days),
  step("week", 1, 7 * DAY, days),
  step("week", 2, 7 * DAY, days),
  step("month", 1, YEAR / 12, months),
  step("quarter", 1, YEAR / 4, months),
  step("month", 6, YEAR / 12, months),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => step("year", count, YEAR, years)),
];

/** Length of one calendar unit, ms; nothing finer than the data's own unit is labelled. */
const lengthOf = (unit: TimeUnit | undefined): number => STEPS.find((each) => each.unit === unit && each.count === 1)?.length ?? 0;

/** Start of the step on or before a time; multiples count from year 0, midnight or the full hour, so that labels are round. */
function start(time: number, each: TimeStep): number {
  const floor = floorTime(time, each.unit);
  const date = new Date(floor);
  const place =
    each.unit === "year"
      ? date.getUTCFullYear()
      : each.unit === "month"
        ? date.getUTCMonth()
        : each.unit === "day"
          ? date.getUTCDate() - 1
          : each.unit === "hour"
            ? date.getUTCHours()
            : each.unit === "minute"
              ? date.getUTCMinutes()
              : each.unit === "second"
                ? date.getUTCSeconds()
                : 0;
  return nextTime(floor, each.unit, -(((place % each.count) + each.count) % each.count));
}

/** Most dates tried for one axis. */
const MOST = 1000;

/** Dates on calendar steps between two times, both in, at most about `count`, never finer than `grain`, and how to write them. */
export function timeTicks(
  first: number,
  last: number,
  count: number,
  grain: TimeUnit | undefined,
  { dates }: LocaleData = houseLocale,
): { times: number[]; format: TimeFormat } {
  const wanted = (last - first) / Math.max(1, count);
  const least = lengthOf(grain);
  const each =
    STEPS.find((candidate) => candidate.length >= least * 0.99 && candidate.length >= wanted * 0.999) ?? STEPS[STEPS.length - 1]!;
  // Dates on quarters are called by them.
  const format: Words = grain === "quarter" && each.format === months ? quarters : each.format;
  const times: number[] = [];
  for (let time = start(first, each); time <= last && times.length < MOST; time = advance(time, each)) if (time >= first) times.push(time);
  return { times, format: format(dates) };
}

/** The next step; days start over with each month, so that the first of a month is always on it. */
function advance(time: number, each: TimeStep): number {
  const next = nextTime(time, each.unit, each.count);
  if (each.unit !== "day" || each.count === 1) return next;
  const month = nextTime(floorTime(time, "month"), "month");
  return next >= month - DAY ? month : next;
}

/** How dates that stand on years, quarters or months are written on an axis; undefined for finer ones. */
export const coarseFormat = (grain: TimeUnit | undefined, { dates }: LocaleData = houseLocale): TimeFormat | undefined =>
  (grain === "year" ? years : grain === "quarter" ? quarters : grain === "month" ? months : undefined)?.(dates);

/** How one date is written by itself, by the step that dates stand on. */
export function timeFormatFor(grain: TimeUnit | undefined, { dates }: LocaleData = houseLocale): TimeFormat {
  if (grain === "year") return { time: "%Y" };
  if (grain === "quarter") return { time: `${dates.quarter}%q %Y` };
  if (grain === "month") return { time: dates.month };
  if (grain === "hour" || grain === "minute") return { time: `${dates.day} %H:%M` };
  if (grain === "second") return { time: `${dates.day} %H:%M:%S` };
  return { time: dates.day };
}
