import type { ResolvedSpark, SparkType } from "../chart/spark.js";
import type { SparkData } from "./data.js";
import { PARTS } from "./data.js";
import { shareText } from "./share-text.js";

/** What a description may look at. */
export interface SparkWords {
  data: SparkData;
  paint: Pick<ResolvedSpark, "underflow" | "overflow" | "grain" | "target">;
  format(value: number): string;
  time(value: number): string;
}

/** What each kind of spark is called where its author gave it no title. */
export const sparkNames: Readonly<Record<SparkType, string>> = {
  spark_bar: "Bars",
  spark_column: "Columns",
  spark_line: "Line",
  spark_area: "Area",
  spark_histogram: "Histogram",
  spark_dates: "Dates",
  spark_progress: "Progress",
  spark_box: "Box plot",
  spark_completeness: "Completeness",
};

interface Summary {
  known: number;
  least: number;
  greatest: number;
  last: number;
}

/** Places of the least, the greatest and the last number; -1 without one. */
function summaryOf(values: ArrayLike<number>, count: number): Summary {
  const found: Summary = { known: 0, least: -1, greatest: -1, last: -1 };
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    if (!(Math.abs(value) <= 1e300)) continue;
    found.known++;
    found.last = i;
    if (found.least < 0 || value < values[found.least]!) found.least = i;
    if (found.greatest < 0 || value > values[found.greatest]!) found.greatest = i;
  }
  return found;
}

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function series(q: SparkWords, name: string): string {
  const { values, count } = q.data;
  const { known, least, greatest, last } = summaryOf(values, count);
  if (known === 0) return `${name} of ${many(count, "value")}, all missing.`;
  const missing = known < count ? `, ${count - known} missing` : "";
  if (least === greatest || values[least] === values[greatest])
    return `${name} of ${many(count, "value")}${missing}, all ${q.format(values[least]!)}.`;
  return `${name} of ${many(count, "value")}${missing}: from ${q.format(values[least]!)} to ${q.format(values[greatest]!)}, last ${q.format(values[last]!)}.`;
}

function bars(q: SparkWords): string {
  const { values, count, labels } = q.data;
  const told: string[] = [];
  for (let i = 0; i < Math.min(3, count); i++)
    told.push(`${labels?.[i] ?? `row ${i + 1}`} ${Math.abs(values[i]!) <= 1e300 ? q.format(values[i]!) : "missing"}`);
  return count === 0
    ? "Bars without a row."
    : `Bars of ${many(count, "value")}: ${told.join(", ")}${count > 3 ? ` and ${count - 3} more` : ""}.`;
}

function histogram(q: SparkWords): string {
  const { values, count, starts, ends } = q.data;
  const { greatest, known } = summaryOf(values, count);
  const beyond = [
    q.paint.underflow > 0 ? `${q.format(q.paint.underflow)} below` : "",
    q.paint.overflow > 0 ? `${q.format(q.paint.overflow)} above` : "",
  ].filter((each) => each !== "");
  const tail = beyond.length > 0 ? `; ${beyond.join(" and ")}` : "";
  if (known === 0 || !(values[greatest]! > 0)) return `Histogram of ${many(count, "bin")} without values${tail}.`;
  return `Histogram of ${many(count, "bin")} from ${q.format(starts![0]!)} to ${q.format(ends![count - 1]!)}: most, ${q.format(values[greatest]!)}, from ${q.format(starts![greatest]!)} to ${q.format(ends![greatest]!)}${tail}.`;
}

function dates(q: SparkWords): string {
  const { values, count, starts } = q.data;
  let first = Infinity;
  let last = -Infinity;
  let filled = 0;
  for (let i = 0; i < count; i++) {
    if (!(values[i]! > 0)) continue;
    filled++;
    if (starts![i]! < first) first = starts![i]!;
    if (starts![i]! > last) last = starts![i]!;
  }
  if (filled === 0) return "Dates without a row.";
  const { greatest } = summaryOf(values, count);
  return `Rows by ${q.paint.grain ?? "day"} from ${q.time(first)} to ${q.time(last)}: most, ${q.format(values[greatest]!)}, at ${q.time(starts![greatest]!)}.`;
}

function parts({ data }: SparkWords): string {
  const counts = PARTS.map((_, i) => (data.values[i]! > 0 && data.values[i]! <= 1e300 ? data.values[i]! : 0));
  const most = Math.max(...counts);
  if (most === 0) return "Completeness without a row.";
  const total = counts.reduce((sum, count) => sum + count / most, 0);
  const told = PARTS.flatMap((name, i) =>
    counts[i]! > 0 ? [`${shareText(counts[i]! / most / total)} ${name === "null" ? "missing" : name}`] : [],
  );
  return `Completeness: ${told.join(", ")}.`;
}

/** A sentence for those who cannot see the picture. */
export function describeSpark(type: SparkType, q: SparkWords): string {
  switch (type) {
    case "spark_bar":
      return bars(q);
    case "spark_histogram":
      return histogram(q);
    case "spark_dates":
      return dates(q);
    case "spark_completeness":
      return parts(q);
    case "spark_progress": {
      const value = q.data.values[0] ?? NaN;
      if (!(Math.abs(value) <= 1e300)) return "Progress without a value.";
      return `Progress: ${q.format(value)}${q.paint.target === null ? "" : ` of a target of ${q.format(q.paint.target)}`}.`;
    }
    case "spark_box": {
      const [min, lower, median, upper, max] = Array.from({ length: 5 }, (_, i) => q.data.values[i] ?? NaN) as [
        number,
        number,
        number,
        number,
        number,
      ];
      if (![min, lower, median, upper, max].every((value) => Math.abs(value) <= 1e300)) return "Box plot without its five numbers.";
      return `Box plot: from ${q.format(min)} to ${q.format(max)}, median ${q.format(median)}, middle half from ${q.format(lower)} to ${q.format(upper)}.`;
    }
    default:
      return series(q, sparkNames[type]);
  }
}
