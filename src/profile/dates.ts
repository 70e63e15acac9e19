import { isoText } from "../data/time.js";
import type { TimeUnit } from "../intent/types.js";
import { floorTime } from "../transform/time-unit.js";
import type { ColumnProfile, DateBucket, DateDistribution } from "./contract.js";

/** Mean length of the calendar steps, ms, shortest first. */
const STEPS: readonly [TimeUnit, number][] = [
  ["second", 1000],
  ["minute", 60000],
  ["hour", 3600000],
  ["day", 86400000],
  ["week", 604800000],
  ["month", 2629746000],
  ["quarter", 7889238000],
  ["year", 31556952000],
];
/** Most buckets aimed at. */
const MOST = 60;
/** Buckets beyond which even years are too many: then only the first are told. */
const LIMIT = 5000;

/** The finest step of which at most `MOST` cover the range; never finer than the times themselves. */
export function grainFor(least: number, greatest: number, isDayOnly: boolean): TimeUnit {
  const found = STEPS.find(([unit, length]) => (!isDayOnly || length >= 86400000 || unit === "day") && (greatest - least) / length < MOST);
  return found?.[0] ?? "year";
}

/** Exact counts by calendar step of ascending times; steps without rows are left out. */
export function dateDistribution(sorted: Float64Array): DateDistribution | undefined {
  if (sorted.length === 0) return undefined;
  const isDayOnly = sorted.every((time) => time % 86400000 === 0);
  const grain = grainFor(sorted[0]!, sorted[sorted.length - 1]!, isDayOnly);
  const buckets: DateBucket[] = [];
  let current = NaN;
  for (const time of sorted) {
    const start = floorTime(time, grain);
    if (start !== current) {
      if (buckets.length === LIMIT) break;
      buckets.push({ start: isoText(start), count: 0 });
      current = start;
    }
    buckets[buckets.length - 1]!.count++;
  }
  return { grain, buckets };
}

/** What is told about the times of a column; NaN is left out. */
export function dateStatistics(times: Float64Array): Pick<ColumnProfile, "min" | "max" | "distinct_count" | "date_distribution"> {
  const sorted = times.filter((time) => time - time === 0).sort();
  if (sorted.length === 0) return { distinct_count: 0 };
  let distinct = 1;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct++;
  const distribution = dateDistribution(sorted);
  return {
    distinct_count: distinct,
    min: isoText(sorted[0]!),
    max: isoText(sorted[sorted.length - 1]!),
    ...(distribution ? { date_distribution: distribution } : {}),
  };
}
