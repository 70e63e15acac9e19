import type { ResolvedChannel, ResolvedChart } from "../../chart/resolved.js";
import type { KpiPaint, ResolvedKpi } from "../../chart/small.js";
import { columnOf } from "../../data/table.js";
import { numberOf } from "../../data/values.js";
import type { FieldDef, NumberFormat } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { numberFormat } from "../../spark/number-format.js";
import type { Config } from "../config.js";
import type { ChannelCore } from "../rules/channel.js";
import { formatQuestion } from "../rules/ticks.js";
import { factFor, type Scope } from "../scope.js";
import { smallBase } from "./base.js";
import { plainChannel } from "./channel.js";
import { innerSpark } from "./inner-spark.js";

const NO_PAINT = ["width", "height", "background", "padding", "good"] as const;

function kpiPaint(config: Config): KpiPaint {
  const paint: Record<string, unknown> = { ...config.kpi };
  for (const key of NO_PAINT) delete paint[key];
  return paint as unknown as KpiPaint;
}

/** The only cell of a field. */
const cellOf = (scope: Scope, def: FieldDef | undefined) =>
  def?.field === undefined ? null : (columnOf(scope.table, def.field)?.[0] ?? null);

function channelOf(scope: Scope, path: string, def: FieldDef | undefined, isChange: boolean): ResolvedChannel | undefined {
  if (def === undefined) return undefined;
  const amount = numberOf(cellOf(scope, def));
  const isNumber = factFor(scope, def.field)?.kind === "quantitative";
  const unit = factFor(scope, def.field)?.unit;
  const words = [def.title, scope.intent.title, scope.intent.label?.title, cellOf(scope, scope.intent.label)].join(" ");
  const core = { field: def.field, kind: "quantitative", title: null, time_unit: null, bin: null, aggregate: null } as ChannelCore;
  const ofUnit =
    unit && scope.naturalFormat(unit, formatQuestion(scope, core, [Math.min(0, amount || 0), Math.max(0, amount || 0)]), false, words);
  const format = (ofUnit ?? numberFormat([amount], scope.config.format.compact_from)) as NumberFormat;
  return plainChannel(
    scope,
    path,
    def,
    [Math.min(0, amount || 0), Math.max(0, amount || 0)],
    isNumber && isChange
      ? { value: { ...format, pattern: `+${format.pattern}` }, rule: "format.change", reason: "a change says its direction" }
      : isNumber
        ? { value: format, rule: "format.figure", reason: "as few digits as the number can do with" }
        : { value: "text", rule: "format.words", reason: "words are written as they are" },
  );
}

/** A KPI with nothing left open. Raises `DATA_DUPLICATE_KEYS` for more than one row. */
export function resolveKpi(scope: Scope, renderer: string): ResolvedChart {
  const { ledger, intent, config } = scope;
  const said = intent.kpi ?? {};
  const rows = scope.table.rowCount;
  if (rows > 1)
    scope.errors.push(
      issue("DATA_DUPLICATE_KEYS", {
        severity: "error",
        path: "/data",
        received: rows,
        count: rows,
        detail: `a KPI shows one row, and there are ${rows}`,
        next: "Aggregate or filter the rows to one before they are handed in",
      }),
    );
  const base = smallBase(scope, renderer, { ...config.kpi, source: "kpi" });
  const value = channelOf(scope, "/value", intent.value, false);
  const label = channelOf(scope, "/label", intent.label, false);
  const support = channelOf(scope, "/support", intent.support, true);
  if (cellOf(scope, intent.value) === null && intent.value?.field !== undefined && rows === 1)
    scope.ctx.report(
      issue("DATA_ALL_NULL", {
        severity: "warning",
        path: "/value/field",
        name: intent.value.field,
        detail: `"${intent.value.field}" has no value, so a dash stands for it`,
      }),
    );
  const spark = said.spark ?? null;
  if (spark === null) ledger.enriched("/kpi/spark", { value: null, rule: "kpi.no-spark", reason: "there are no numbers for a spark" });
  else {
    ledger.authored("/kpi/spark/type", spark.type);
    for (const [i, each] of spark.values.entries()) ledger.authored(`/kpi/spark/values/${i}`, each);
    if (spark.values.length === 0) ledger.authored("/kpi/spark/values", spark.values);
  }
  const kpi: ResolvedKpi = {
    ...ledger.paint("/kpi", said as Partial<KpiPaint>, kpiPaint(config), "kpi"),
    good: ledger.choose("/kpi/good", said.good, undefined, { value: config.kpi.good, source: "kpi.good" }),
    spark,
  };
  const text = (channel: ResolvedChannel | undefined, def: FieldDef | undefined) => {
    const cell = cellOf(scope, def);
    return channel === undefined || cell === null ? "" : scope.formatter.scalar(cell, channel.format, channel.kind);
  };
  const name = text(label, intent.label) || (intent.title ?? "") || (value?.title ?? "");
  const change = text(support, intent.support);
  const description = ledger.choose("/description", intent.description, {
    value: `${name === "" ? "Value" : name}: ${text(value, intent.value) || "no value"}${change === "" ? "" : `, ${support!.title ? `${support!.title.toLowerCase()} ` : ""}${change}`}.`,
    rule: "description.figure",
    reason: "written from the row",
  });
  return {
    ...base,
    description,
    ...(value && { value }),
    ...(label && { label }),
    ...(support && { support }),
    kpi,
    spark: innerSpark(scope),
    data: { rowCount: rows, columns: scope.table.columns },
    colors: {},
    origins: ledger.origins,
  };
}
