import type { ResolvedChart, ResolvedFormat, ResolvedStyle } from "../../chart/resolved.js";
import type { ResolvedCellRule, ResolvedColumn, ResolvedTable, TablePaint } from "../../chart/small.js";
import { parseCssColor } from "../../color/css.js";
import type { Table } from "../../data/table.js";
import type { FieldFact } from "../../enrich/types.js";
import { closeFormat, type FormatQuestion } from "../../format/close.js";
import type { CellRuleDef, ColumnDef } from "../../intent/spark.js";
import { issue } from "../../issues/messages.js";
import type { Config } from "../config.js";
import { at } from "../ledger.js";
import { formatQuestion } from "../rules/ticks.js";
import { timeFormatFor } from "../rules/time-ticks.js";
import { titleOf } from "../rules/titles.js";
import { factFor, type Scope, suggestedKind } from "../scope.js";
import { smallBase } from "./base.js";
import { innerSpark } from "./inner-spark.js";

const NO_PAINT = ["width", "background", "padding", "heat_colors"] as const;

function tablePaint(config: Config): TablePaint {
  const paint: Record<string, unknown> = { ...config.table };
  for (const key of NO_PAINT) delete paint[key];
  return paint as unknown as TablePaint;
}

const hex = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : (parseCssColor(text)?.hex ?? null);

function resolveRule(scope: Scope, path: string, said: CellRuleDef): ResolvedCellRule {
  const { ledger } = scope;
  const rule: ResolvedCellRule = { color: hex(said.color), background: hex(said.background), bold: said.bold ?? false };
  for (const key of ["color", "background", "bold"] as const)
    if (said[key] === undefined)
      ledger.enriched(at(path, key), { value: rule[key], rule: "cell.unchanged", reason: "the rule does not say it" });
    else ledger.authored(at(path, key), rule[key]);
  if (typeof said.above === "number") rule.above = ledger.authored(at(path, "above"), said.above);
  if (typeof said.below === "number") rule.below = ledger.authored(at(path, "below"), said.below);
  if (said.equals !== undefined) rule.equals = ledger.authored(at(path, "equals"), said.equals);
  if (rule.above === undefined && rule.below === undefined && said.equals === undefined)
    scope.errors.push(issue("INTENT_WRONG_VALUE", { path, detail: "the rule never holds", next: "Write above, below or equals" }));
  return rule;
}

/** The same decimals in every cell, and the unit where the field has one. */
function columnFormat(scope: Scope, fact: FieldFact | undefined, question: FormatQuestion, title: string): ResolvedFormat {
  const decimals = Math.min(6, fact?.decimals ?? 0);
  const plain = { pattern: `,.${decimals}f` };
  const found = fact?.unit && scope.naturalFormat(fact.unit, question, true, title);
  if (typeof found !== "object" || !("pattern" in found)) return plain;
  return /%$/.test(found.pattern)
    ? { ...found, pattern: `,.${Math.max(0, decimals - 2)}%` }
    : fact?.unit?.name === "year" || found.divide !== undefined
      ? found
      : { ...found, ...plain };
}

function resolveColumn(scope: Scope, said: ColumnDef, i: number): ResolvedColumn {
  const { ledger, intent } = scope;
  const path = `/columns/${i}`;
  const fact = factFor(scope, said.field);
  const kind =
    said.kind !== undefined || fact === undefined
      ? ledger.choose(at(path, "kind"), said.kind, { value: "nominal" as const, rule: "kind.unknown", reason: "there is no such field" })
      : ledger.enriched(at(path, "kind"), suggestedKind(fact));
  const isNumber = kind === "quantitative" && fact?.role !== "identifier";
  const question = formatQuestion(
    scope,
    { field: said.field, kind, title: null, time_unit: null, bin: null, aggregate: null } as never,
    fact?.extent ?? [0, 0],
  );
  const styled = kind === "temporal" ? intent.style?.time_format : isNumber ? intent.style?.number_format : undefined;
  const asked = said.format ?? styled;
  const natural: ResolvedFormat =
    kind === "temporal"
      ? timeFormatFor(fact?.grain, scope.locale)
      : isNumber
        ? columnFormat(scope, fact, question, said.title ?? titleOf(said.field ?? "", null))
        : "text";
  const spark =
    said.spark === undefined || said.spark === null
      ? null
      : { type: said.spark.type ?? ("spark_line" as const), fields: said.spark.fields };
  if (spark === null) ledger.enriched(at(path, "spark"), { value: null, rule: "cell.no-spark", reason: "the column shows a field" });
  else {
    if (said.spark!.type === undefined)
      ledger.enriched(`${path}/spark/type`, { value: spark.type, rule: "cell.line", reason: "numbers in order are joined" });
    else ledger.authored(`${path}/spark/type`, spark.type);
    for (const [j, field] of spark.fields.entries()) ledger.authored(`${path}/spark/fields/${j}`, field);
    if (spark.fields.length === 0) ledger.authored(`${path}/spark/fields`, []);
  }
  if (said.field === undefined && spark === null)
    scope.errors.push(
      issue("INTENT_WRONG_VALUE", {
        path,
        received: said,
        detail: "the column names no field",
        next: "Add field, or spark with its fields",
      }),
    );
  const rules = (said.rules ?? []).map((rule, j) => resolveRule(scope, `${path}/rules/${j}`, rule));
  if (rules.length === 0) ledger.enriched(at(path, "rules"), { value: [], rule: "cell.no-rules", reason: "no cell is told apart" });
  const off = (key: "bar" | "heat") =>
    ledger.choose(at(path, key), said[key], {
      value: false,
      rule: "cell.plain",
      reason: "cells are plain unless the column says otherwise",
    });
  return {
    ...(said.field === undefined ? {} : { field: ledger.authored(at(path, "field"), said.field) }),
    kind,
    title: ledger.choose<string | null>(at(path, "title"), said.title, {
      value: said.field === undefined ? "" : titleOf(said.field, null),
      rule: "title.column",
      reason: "the name of the field made readable",
    }),
    format: ledger.choose(at(path, "format"), asked === undefined ? undefined : closeFormat(asked, question), {
      value: natural,
      rule: "format.column",
      reason: "every cell of a column is written with the same decimals",
    }),
    align: ledger.choose(at(path, "align"), said.align, {
      value: isNumber && spark === null ? ("right" as const) : ("left" as const),
      rule: "cell.align",
      reason: "digits stand below each other, words begin below each other",
    }),
    width: ledger.choose<number | null>(at(path, "width"), said.width, {
      value: null,
      rule: "cell.width",
      reason: "as wide as what stands in it",
    }),
    bar: off("bar"),
    heat: off("heat"),
    spark,
    rules,
  };
}

/** Fields that columns name and the data does not have: `DATA_UNKNOWN_FIELD`. */
function checkColumnFields(scope: Scope, columns: readonly ColumnDef[]): void {
  for (const [i, column] of columns.entries())
    for (const [field, path] of [
      ...(column.field === undefined ? [] : [[column.field, `/columns/${i}/field`] as const]),
      ...(column.spark?.fields ?? []).map((each, j) => [each, `/columns/${i}/spark/fields/${j}`] as const),
    ])
      if (!scope.source.has(field))
        scope.errors.push(issue("DATA_UNKNOWN_FIELD", { path, received: field, name: field, allowed: scope.source.fields().slice(0, 40) }));
}

/** A table with nothing left open. */
export function resolveTable(scope: Scope, renderer: string): ResolvedChart {
  const { ledger, intent, config } = scope;
  const said = intent.table ?? {};
  const defs: readonly ColumnDef[] = intent.columns ?? scope.source.fields().map((field) => ({ field }));
  checkColumnFields(scope, defs);
  const base = smallBase(scope, renderer, { ...config.table, source: "table" });
  const columns = defs.map((each, i) => resolveColumn(scope, each, i));
  const table: ResolvedTable = {
    ...ledger.paint("/table", said as Partial<TablePaint>, tablePaint(config), "table"),
    page: ledger.choose("/table/page", said.page, { value: 1, rule: "table.page", reason: "the first page" }),
    heat_colors:
      said.heat_colors === undefined
        ? ledger.config("/table/heat_colors", config.table.heat_colors, "table.heat_colors")
        : ledger.authored(
            "/table/heat_colors",
            said.heat_colors.map((each) => hex(each) ?? config.color.single),
          ),
  };
  const rows = scope.source.rowCount;
  const pages = Math.max(1, Math.ceil(rows / table.rows));
  if (table.page > pages)
    scope.errors.push(
      issue("INTENT_OUT_OF_RANGE", { path: "/table/page", received: table.page, detail: `there are ${pages} pages, not ${table.page}` }),
    );
  const used = new Set(columns.flatMap((each) => [each.field, ...(each.spark?.fields ?? [])]));
  const data: Table = {
    rowCount: rows,
    columns: [...used]
      .filter((field): field is string => field !== undefined && scope.source.has(field))
      .map((field) => scope.source.column(field)),
  };
  const title = ledger.paint("/style/title", intent.style?.title, config.title, "title");
  const shown = Math.min(table.rows, rows - (table.page - 1) * table.rows);
  const header = columns.some((each) => (each.title ?? "") !== "") ? table.header_lines * table.header_size * 1.3 + 10 : 0;
  const head = intent.title && title.visible ? title.size * 1.3 + 10 : 0;
  const height = scope.heightSaid
    ? scope.height
    : ledger.enriched("/height", {
        value: Math.ceil(2 * base.style.padding + head + header + shown * table.row_height + (rows > shown ? table.row_height : 0)),
        rule: "table.height",
        reason: "as high as its rows",
      });
  const description = ledger.choose("/description", intent.description, {
    value: `Table of ${rows} row${rows === 1 ? "" : "s"} and ${columns.length} column${columns.length === 1 ? "" : "s"}: ${columns
      .map((each) => each.title ?? each.field ?? "")
      .filter((each) => each !== "")
      .slice(0, 12)
      .join(", ")}.`,
    rule: "description.table",
    reason: "written from the columns",
  });
  return {
    ...base,
    style: { ...base.style, title } as ResolvedStyle,
    height,
    description,
    columns,
    table,
    spark: innerSpark(scope),
    data,
    colors: {},
    origins: ledger.origins,
  };
}
