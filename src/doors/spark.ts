import type { ResolvedSpark, SparkPoint, SparkThreshold, SparkType } from "../chart/spark.js";
import { writeSmall } from "../converters/svg/small.js";
import { houseLocale } from "../format/locale.js";
import { sparkDefaults } from "../generated/spark-defaults.js";
import type { NumberFormat, TimeFormat, TimeUnit } from "../intent/types.js";
import { drawSpark } from "../renderers/spark/draw-spark.js";
import { sparkTypes } from "../renderers/spark/marks/index.js";
import { marksGroup } from "../renderers/spark/shapes.js";
import { profileSpark } from "../spark/card/closed.js";
import { rowFields, type SparkData } from "../spark/data.js";
import { clockOf, formatterOf, writerOf } from "../spark/formatter.js";
import { refusal } from "../spark/issue.js";
import { numberFormat } from "../spark/number-format.js";
import { type Cells, readSparkRows } from "../spark/read-rows.js";
import { timeFormat } from "../spark/time-format.js";
import { describeSpark, sparkNames } from "../spark/words.js";
import { plainMeasurer } from "../text/plain-measurer.js";

export { RenderError } from "../issues/error.js";
export type { Issue } from "../issues/issue.js";
export type { ResolvedSpark, SparkPoint, SparkThreshold, SparkType };

type Rows = readonly object[] | { readonly [field: string]: ArrayLike<unknown> } | ArrayLike<number | null>;

/** A spark as the small door reads it: the chart language, without what has to be found out from rows. */
export interface SparkChart {
  type: SparkType;
  /** Rows as objects, lists by field, or one list of numbers. Missing numbers are null or NaN. */
  data: Rows;
  /** Field of the numbers of bars; of the others `y`. */
  x?: string;
  /** Field of the names of bars; of the others the numbers. */
  y?: string;
  /** The numbers, whatever the type. */
  value?: string;
  /** The names, whatever the type. */
  label?: string;
  /** px. */
  width?: number;
  height?: number;
  /** Accessible name; default what kind of spark it is. */
  title?: string;
  /** For those who cannot see it; written from the numbers when absent. */
  description?: string;
  /** Paint and ends; colours as `#rrggbb`. */
  spark?: Partial<ResolvedSpark>;
}

const KEYS = new Set(["type", "data", "x", "y", "value", "label", "width", "height", "title", "description", "spark"]);

const defaults = sparkDefaults.spark;
const formatter = formatterOf(houseLocale);
const integers = writerOf(formatter, { pattern: ",.0f", compact_from: sparkDefaults.compact_from });

/** Paint that nobody changed. */
const basePaint: ResolvedSpark = {
  ...(({ width: _w, height: _h, rows: _r, padding: _p, points: _q, ...paint }) => paint)(defaults),
  ...profileSpark,
  color: sparkDefaults.color,
  words: defaults.words,
  format: { pattern: ",.0f", compact_from: sparkDefaults.compact_from },
};
const linePaint: ResolvedSpark = { ...basePaint, points: defaults.points as SparkPoint[] };

const PAINT_KEYS: readonly string[] = Object.keys(basePaint);

/** The paint of one spark, checked. */
function paintOf(type: SparkType, said: Partial<ResolvedSpark> | undefined): ResolvedSpark {
  const base = type === "spark_line" || type === "spark_area" ? linePaint : basePaint;
  if (said === undefined) return base;
  for (const key in said) {
    const value = said[key as keyof ResolvedSpark];
    if (!PAINT_KEYS.includes(key))
      throw refusal("INTENT_UNKNOWN_KEY", `/spark/${key}`, `unknown key "${key}"`, { received: key, allowed: PAINT_KEYS });
    if (key.endsWith("color") && !(typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)))
      throw refusal("INTENT_BAD_COLOR", `/spark/${key}`, "it is not a colour", {
        received: value,
        next: 'Write a hex code such as "#2d74b3"',
      });
    const before = base[key as keyof ResolvedSpark];
    if ((typeof before === "number" && !Number.isFinite(value)) || (typeof before === "boolean" && typeof value !== "boolean"))
      throw refusal(
        "INTENT_WRONG_TYPE",
        `/spark/${key}`,
        `${key} must be ${typeof before === "number" ? "a finite number" : "true or false"}`,
        { received: value },
      );
  }
  return { ...base, ...said };
}

function sizeOf(value: number | undefined, name: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!(value >= 1 && value <= 16384))
    throw refusal("INTENT_OUT_OF_RANGE", `/${name}`, `${name} must be from 1 to 16384 px`, { received: value });
  return value;
}

/** Numbers and names of a chart. */
function readData(chart: SparkChart): SparkData {
  const { type, data } = chart;
  if (typeof data !== "object" || data === null)
    throw refusal("DATA_MISSING", "/data", "the chart has no rows", { next: "Hand in rows, lists by field, or a list of numbers" });
  const named = rowFields[type];
  const value = chart.value ?? (type === "spark_bar" ? chart.x : chart.y);
  const label = chart.label ?? (type === "spark_bar" ? chart.y : undefined);
  const isListLike = Array.isArray(data) || ArrayBuffer.isView(data);
  const list = data as ArrayLike<unknown>;
  if (isListLike && (list.length === 0 || typeof list[0] !== "object" || list[0] === null) && !named) {
    const values = data as ArrayLike<number | null>;
    const numbers: number[] = new Array(values.length);
    for (let i = 0; i < values.length; i++) numbers[i] = typeof values[i] === "number" ? (values[i] as number) : NaN;
    return { count: numbers.length, values: numbers };
  }
  const wanted = named ?? (value === undefined ? [] : [value]);
  if (wanted.length === 0)
    throw refusal("INTENT_CHANNEL_MISSING", type === "spark_bar" ? "/x" : "/y", `type "${type}" needs the field of its numbers`, {
      next: `Add it with the name of a field: "${type === "spark_bar" ? "x" : "y"}: <field>"`,
    });
  const first = isListLike ? (list[0] as Record<string, unknown> | undefined) : (data as Record<string, unknown>);
  for (const field of wanted)
    if (first === undefined || typeof first !== "object" || (!(field in first) && type !== "spark_completeness"))
      if (first !== undefined)
        throw refusal("DATA_UNKNOWN_FIELD", "/data", `the data has no field "${field}"`, {
          received: field,
          allowed: Object.keys(first ?? {}),
        });
  const cells: Cells = isListLike
    ? (field) => (row) => (list[row] as Record<string, unknown> | undefined)?.[field]
    : (field) => {
        const column = (data as Record<string, ArrayLike<unknown> | undefined>)[field];
        return (row) => column?.[row];
      };
  const count = isListLike ? list.length : ((data as Record<string, ArrayLike<unknown>>)[wanted[0]!]?.length ?? 1);
  return readSparkRows(type, cells, count, { value, label });
}

/**
 * A spark as svg text, at once. Nothing is loaded, nothing awaited; text stands in the bundled face by its name.
 * @throws RenderError with what is wrong: unknown keys and fields, sizes and colours that cannot be.
 */
export function renderSync(chart: SparkChart): string {
  for (const key in chart)
    if (!KEYS.has(key)) throw refusal("INTENT_UNKNOWN_KEY", `/${key}`, `unknown key "${key}"`, { received: key, allowed: [...KEYS] });
  const { type } = chart;
  if (!sparkTypes.includes(type))
    throw refusal("INTENT_UNKNOWN_TYPE", "/type", `the small door draws no type "${type}"`, { received: type, allowed: sparkTypes });
  const data = readData(chart);
  const paint = paintOf(type, chart.spark);
  const width = sizeOf(chart.width, "width", defaults.width);
  const rows = type === "spark_bar" ? Math.max(1, Math.min(data.count, defaults.rows)) * paint.row_height : defaults.height;
  const height = sizeOf(chart.height, "height", rows);
  const asked: NumberFormat | undefined = chart.spark?.format;
  const format = asked
    ? writerOf(formatter, asked)
    : isCounts(type)
      ? integers
      : writerOf(formatter, numberFormat(data.values, sparkDefaults.compact_from));
  const clock: TimeFormat = chart.spark?.time_format ?? timeFormat(paint.grain as TimeUnit | null);
  const time = clockOf(formatter, clock);
  const root = marksGroup(drawSpark({ type, data, paint, box: { x: 0, y: 0, width, height }, format, time }, plainMeasurer));
  return writeSmall({
    width,
    height,
    background: null,
    title: chart.title ?? sparkNames[type],
    description: chart.description ?? describeSpark(type, { data, paint, format, time }),
    language: sparkDefaults.locale,
    fontFamily: plainMeasurer.family,
    root: root as never,
  });
}

const isCounts = (type: SparkType): boolean => type === "spark_dates" || type === "spark_completeness";
