import type { ResolvedChart } from "../../chart/resolved.js";
import type { ResolvedSpark, SparkPaint, SparkPoint, SparkType } from "../../chart/spark.js";
import { parseCssColor } from "../../color/css.js";
import { columnOf, type Table } from "../../data/table.js";
import { closeFormat } from "../../format/close.js";
import type { FieldDef, NumberFormat, TimeFormat, TimeUnit } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { rowFields, type SparkData } from "../../spark/data.js";
import { clockOf, writerOf } from "../../spark/formatter.js";
import { numberFormat } from "../../spark/number-format.js";
import { extent } from "../../spark/numbers.js";
import { readSparkRows } from "../../spark/read-rows.js";
import { timeFormat } from "../../spark/time-format.js";
import { describeSpark } from "../../spark/words.js";
import { grainOf } from "../../transform/time-unit.js";
import { at } from "../ledger.js";
import { factFor, type Scope } from "../scope.js";
import { smallBase } from "./base.js";
import { plainChannel } from "./channel.js";
import { sparkPaint } from "./inner-spark.js";

/** Fields that a spark cannot do without; of completeness any will do. */
function missingFields(scope: Scope, type: SparkType): void {
  const wanted = rowFields[type];
  if (wanted === undefined) return;
  const lacking = wanted.filter((field) => !scope.source.has(field));
  const isEnough = type === "spark_completeness" ? lacking.length < wanted.length : lacking.length === 0;
  if (isEnough) return;
  const name = lacking[0]!;
  scope.errors.push(
    issue("DATA_UNKNOWN_FIELD", {
      path: "/data",
      received: name,
      name,
      allowed: scope.source.fields().slice(0, 20),
      detail: `which type "${type}" reads: its rows have the fields ${wanted.join(", ")}`,
    }),
  );
}

/** The columns that a spark draws, as they will be read again. */
function usedTable(scope: Scope, type: SparkType): Table {
  const wanted = rowFields[type] ?? [scope.intent.value?.field, type === "spark_bar" ? scope.intent.label?.field : undefined];
  return { rowCount: scope.table.rowCount, columns: scope.table.columns.filter(({ field }) => wanted.includes(field)) };
}

/** Paint and ends. */
function resolvePaint(scope: Scope, type: SparkType, data: SparkData): ResolvedSpark {
  const { ledger, intent, config } = scope;
  const said = intent.spark ?? {};
  const own = said.color ?? intent.style?.color;
  const isLine = type === "spark_line" || type === "spark_area";
  const grain = type === "spark_dates" ? (grainOf(Array.from(data.starts!)) ?? null) : null;
  const isHundred = type === "spark_progress" && Math.abs(data.values[0] ?? 0) > 1;
  const max = isHundred
    ? { value: 100, rule: "progress.hundred", reason: "the number is above 1, so it counts in hundredths" }
    : type === "spark_progress"
      ? { value: 1, rule: "progress.whole", reason: "the number is a share" }
      : { value: null, rule: "spark.scale-end", reason: "the numbers say where the scale ends" };
  const decidedGrain = ledger.choose<TimeUnit | null>("/spark/grain", said.grain, {
    value: grain,
    rule: "spark.grain",
    reason: grain === null ? "only dates have a calendar step" : `every bucket starts at a ${grain}`,
  });
  const question = {
    extent: extent(data.values) ?? ([0, 0] as const),
    decimals: 2,
    currency: intent.style?.currency ?? config.format.currency,
    compactFrom: config.format.compact_from,
  };
  const format = said.format ?? intent.style?.number_format;
  const clock = said.time_format ?? intent.style?.time_format;
  const counts = type === "spark_dates" || type === "spark_completeness" ? [0] : data.values;
  return {
    color: ledger.choose("/spark/color", own === undefined ? undefined : parseCssColor(own)?.hex, undefined, {
      value: config.color.single,
      source: "color.single",
    }),
    ...ledger.paint("/spark", said as Partial<Omit<SparkPaint, "color">>, sparkPaint(config), "spark"),
    points: isLine
      ? ledger.choose<readonly SparkPoint[]>("/spark/points", said.points, undefined, {
          value: config.spark.points,
          source: "spark.points",
        })
      : ledger.choose<readonly SparkPoint[]>("/spark/points", said.points, {
          value: [],
          rule: "spark.no-points",
          reason: "only lines tell points apart unasked",
        }),
    words: ledger.choose("/spark/words", said.words, undefined, { value: config.spark.words, source: "spark.words" }),
    min: ledger.choose<number | null>("/spark/min", said.min, {
      value: type === "spark_progress" ? 0 : null,
      rule: "spark.scale-begin",
      reason: "the numbers say where the scale begins",
    }),
    max: ledger.choose<number | null>("/spark/max", said.max, max),
    target: ledger.choose<number | null>("/spark/target", said.target, {
      value: null,
      rule: "spark.no-target",
      reason: "there is no target",
    }),
    thresholds:
      said.thresholds === undefined || said.thresholds.length === 0
        ? ledger.enriched("/spark/thresholds", { value: [], rule: "spark.no-thresholds", reason: "there are no thresholds" })
        : [...said.thresholds]
            .sort((a, b) => a.from - b.from)
            .map(({ from, color }, i) => ({
              from: ledger.authored(`/spark/thresholds/${i}/from`, from),
              color: ledger.authored(`/spark/thresholds/${i}/color`, parseCssColor(color)?.hex ?? config.color.single),
            })),
    underflow: ledger.choose("/spark/underflow", said.underflow, { value: 0, rule: "spark.no-underflow", reason: "nothing lies below" }),
    overflow: ledger.choose("/spark/overflow", said.overflow, { value: 0, rule: "spark.no-overflow", reason: "nothing lies above" }),
    grain: decidedGrain,
    format: ledger.choose("/spark/format", format === undefined ? undefined : (closeFormat(format, question) as NumberFormat), {
      value: numberFormat(counts, config.format.compact_from),
      rule: "format.spark",
      reason: "as few digits as the numbers can do with",
    }),
    time_format: ledger.choose("/spark/time_format", clock === undefined ? undefined : (closeFormat(clock, question) as TimeFormat), {
      value: timeFormat(decidedGrain, scope.locale),
      rule: "spark.dates",
      reason: "dates are written as exactly as their calendar step",
    }),
  };
}

/** The channel of the numbers, checked: names are refused, missing numbers are not. */
function valueChannel(scope: Scope, def: FieldDef, data: SparkData) {
  const found = extent(data.values) ?? ([0, 0] as const);
  const fact = factFor(scope, def.field);
  const asked = scope.intent.spark?.format;
  const channel = plainChannel(
    scope,
    "/value",
    { ...(def.kind === undefined && fact?.role === "unknown" ? { kind: "quantitative" } : {}), ...(asked && { format: asked }), ...def },
    found,
    {
      value: numberFormat(data.values, scope.config.format.compact_from),
      rule: "format.spark",
      reason: "as few digits as the numbers can do with",
    },
  );
  if (fact !== undefined && fact.role !== "unknown" && extent(data.values) === null)
    scope.errors.push(
      issue("DATA_WRONG_KIND", {
        path: "/value/field",
        name: def.field!,
        received: def.field,
        detail: `type "${scope.type}" needs numbers, but in "${def.field}" ${fact.reason}`,
        next: "Name a field of numbers",
      }),
    );
  return channel;
}

/** A spark with nothing left open. */
export function resolveSpark(scope: Scope, renderer: string): ResolvedChart {
  const type = scope.type as SparkType;
  const { intent, ledger } = scope;
  missingFields(scope, type);
  const data = readSparkRows(type, (field) => (row) => columnOf(scope.table, field)?.[row] ?? null, scope.table.rowCount, {
    value: intent.value?.field,
    label: intent.label?.field,
  });
  const hasOneRow = type === "spark_progress" || type === "spark_box" || type === "spark_completeness";
  if (hasOneRow && scope.table.rowCount > 1)
    scope.ctx.report(
      issue("DATA_DUPLICATE_KEYS", {
        path: "/data",
        received: scope.table.rowCount,
        detail: `type "${type}" shows one row, and there are ${scope.table.rowCount}: the first is drawn`,
        next: "Hand in one row",
      }),
    );
  const base = smallBase(scope, renderer, { ...scope.config.spark, source: "spark" });
  const value = rowFields[type] === undefined && intent.value ? valueChannel(scope, intent.value, data) : undefined;
  const label =
    type === "spark_bar" && intent.label
      ? plainChannel(scope, "/label", { kind: "nominal", ...intent.label }, [0, 0], {
          value: "text",
          rule: "format.names",
          reason: "names are written as they are",
        })
      : undefined;
  const spark = resolvePaint(scope, type, data);
  const words = {
    data,
    paint: spark,
    format: writerOf(scope.formatter, value?.format ?? spark.format),
    time: clockOf(scope.formatter, spark.time_format),
  };
  const description = ledger.choose(at("", "description"), intent.description, {
    value: describeSpark(type, words),
    rule: "description.numbers",
    reason: "written from the numbers",
  });
  return {
    ...base,
    description,
    ...(value && { value }),
    ...(label && { label }),
    spark,
    data: usedTable(scope, type),
    colors: {},
    origins: ledger.origins,
  };
}
