import type { SparkType } from "../../chart/spark.js";
import { parseTime } from "../../data/time.js";
import type { TimeUnit } from "../../intent/types.js";
import type { ColumnProfile, ProfileKind } from "../../profile/contract.js";
import { filledCount } from "../../profile/kind.js";
import { FIVE, type SparkData } from "../data.js";

/** The spark that shows what a column holds. */
export interface ProfilePicture {
  type: SparkType;
  data: SparkData;
  underflow: number;
  overflow: number;
  grain: TimeUnit | null;
  /** Greatest value of the scale, where the numbers do not say it. */
  max: number | null;
}

/** Share of its rows from which a text is worth naming. */
const REPEATED = 0.02;

const plain = { underflow: 0, overflow: 0, grain: null, max: null } as const;

/** The spark of a profile, or null when there is nothing to draw. */
export function pictureOf(profile: ColumnProfile, kind: ProfileKind): ProfilePicture | null {
  const { histogram, date_distribution: dates, booleans, top_values: top } = profile;
  const filled = filledCount(profile);
  if (kind === "number" && histogram !== undefined && histogram.bins.length > 0) {
    const { bins } = histogram;
    return {
      ...plain,
      type: "spark_histogram",
      data: {
        count: bins.length,
        values: bins.map((bin) => bin.count),
        starts: bins.map((bin) => bin.start),
        ends: bins.map((bin) => bin.end),
      },
      underflow: histogram.underflow ?? 0,
      overflow: histogram.overflow ?? 0,
    };
  }
  if (kind === "number") {
    const five = fiveOf(profile);
    if (five !== null) return { ...plain, type: "spark_box", data: { count: 5, values: five } };
  }
  if (kind === "date" && dates !== undefined && dates.buckets.length > 0)
    return {
      ...plain,
      type: "spark_dates",
      data: {
        count: dates.buckets.length,
        values: dates.buckets.map((each) => each.count),
        starts: dates.buckets.map((each) => parseTime(each.start)),
      },
      grain: dates.grain,
    };
  if (kind === "boolean" && booleans !== undefined)
    return {
      ...plain,
      type: "spark_bar",
      data: { count: 2, values: [booleans.true_count, booleans.false_count], labels: ["true", "false"] },
      max: Math.max(1, booleans.true_count + booleans.false_count),
    };
  if (top !== undefined && top.length > 0 && kind !== "identifier" && !(kind === "text" && top[0]!.count < filled * REPEATED))
    return {
      ...plain,
      type: "spark_bar",
      data: {
        count: top.length,
        values: top.map((each) => each.count),
        labels: top.map((each) => (each.value === null ? "null" : `${each.value}`)),
        more: Math.max(0, (profile.distinct_count ?? top.length) - top.length),
      },
      max: Math.max(filled, top[0]!.count),
    };
  if (profile.distinct_count !== undefined && filled > 0)
    return { ...plain, type: "spark_progress", data: { count: 1, values: [Math.min(1, profile.distinct_count / filled)] } };
  return null;
}

/** Least, quartiles and greatest, when the profile has them all. */
export function fiveOf(profile: ColumnProfile): number[] | null {
  const at = [0.25, 0.5, 0.75].map((share) => profile.quantiles?.find((each) => Math.abs(each.at - share) < 1e-9)?.value);
  const five = [profile.min, ...at, profile.max];
  return five.length === FIVE.length && five.every((value): value is number => typeof value === "number") ? (five as number[]) : null;
}
