import { columnOf } from "../../data/table.js";
import { numbersOf, timesOf } from "../../data/values.js";
import type { FieldFact } from "../../enrich/types.js";
import type { FieldDef, Kind } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
import { factFor, type Scope } from "../scope.js";
import { useOf } from "./channel.js";
import { traitsOf } from "./family.js";

/** Raises `DATA_WRONG_KIND` and `DATA_ALL_NULL` when a field cannot be what its channel needs. */
export function checkMeasure(scope: Scope, path: string, channel: string, def: FieldDef, kind: Kind, isAggregated: boolean): void {
  const fact = factFor(scope, def.field);
  if (fact === undefined) return;
  const isMeasure = useOf(channel, scope.type) === "measure" || useOf(channel, scope.type) === "amount";
  if (isAggregated) {
    checkAggregate(scope, path, def, fact, isMeasure);
    return;
  }
  if (fact.role !== "unknown" && def.kind !== undefined && def.kind !== fact.kind && !isRead(scope, def.field!, def.kind)) {
    scope.errors.push(
      issue("DATA_WRONG_KIND", {
        path,
        name: def.field!,
        received: def.kind,
        detail: `"${def.field}" has no ${def.kind === "temporal" ? "dates" : "numbers"}: ${fact.reason}`,
        next: def.kind === "temporal" ? "Name a field of dates, or remove kind" : "Name a field of numbers, or remove kind",
      }),
    );
    return;
  }
  if (useOf(channel, scope.type) !== "measure") return;
  if (fact.role === "unknown") {
    scope.errors.push(issue("DATA_ALL_NULL", { path, name: def.field! }));
    return;
  }
  if (
    kind === "quantitative" ||
    (kind === "temporal" && traitsOf(scope.type).hasAxes && (!traitsOf(scope.type).isStackable || scope.intent.y_start))
  )
    return;
  const isSwapped =
    factFor(scope, scope.intent.x?.field)?.kind === "quantitative" &&
    !scope.intent.x?.aggregate &&
    channel === "y" &&
    !Array.isArray(scope.intent.y);
  scope.errors.push(
    issue("DATA_WRONG_KIND", {
      path,
      name: def.field!,
      received: def.field,
      detail: `${channel} of type "${scope.type}" needs numbers, but in "${def.field}" ${fact.reason}`,
      next: isSwapped
        ? `Swap x and y: x is what you slice by, y what you measure; style.orientation: horizontal turns the chart`
        : `Name a field of numbers, or count rows with ${channel}: {aggregate: count}`,
      ...(isSwapped
        ? {
            fix: [
              { op: "replace" as const, path: "/x", value: scope.intent.y },
              { op: "replace" as const, path: "/y", value: scope.intent.x },
            ],
          }
        : {}),
    }),
  );
}

/** Whether at least one cell reads as the kind; names always do. */
function isRead(scope: Scope, field: string, kind: Kind): boolean {
  const cells = columnOf(scope.table, field) ?? [];
  if (kind === "quantitative") return numbersOf(cells).some((value) => value - value === 0);
  return kind === "temporal" ? timesOf(cells).some((time) => time - time === 0) : true;
}

/** Sums and the like need numbers, the least and the greatest numbers or dates; a count needs neither. */
function checkAggregate(scope: Scope, path: string, def: FieldDef, fact: FieldFact, isMeasure: boolean): void {
  const { aggregate } = def;
  if (aggregate === "count" || aggregate === "distinct" || !aggregate) return;
  if (fact.role === "unknown") {
    if (isMeasure) scope.errors.push(issue("DATA_ALL_NULL", { path, name: def.field! }));
    return;
  }
  if (isRead(scope, def.field!, "quantitative") || (fact.kind === "temporal" && (aggregate === "min" || aggregate === "max"))) return;
  scope.errors.push(
    issue("DATA_WRONG_KIND", {
      path,
      name: def.field!,
      received: def.field,
      detail: `a ${aggregate} needs numbers, but in "${def.field}" ${fact.reason}`,
      next: "Name a field of numbers, or count with aggregate: count or distinct",
    }),
  );
}

/** Calendar steps of what has no dates. */
export function refuseTimeUnit(scope: Scope, path: string, def: FieldDef): void {
  const fact = factFor(scope, def.field);
  scope.errors.push(
    issue("DATA_WRONG_KIND", {
      path: at(path, "time_unit"),
      name: def.field ?? "",
      received: def.time_unit,
      detail: `time_unit needs dates, but ${fact ? `in "${def.field}" ${fact.reason}` : "the channel has no field"}`,
      next: "Use a field of dates, or leave time_unit out",
    }),
  );
}

/** Classes of what has no amounts, or of amounts that the chart or a rule takes for names. */
export function refuseBin(scope: Scope, path: string, def: FieldDef, kind: Kind): void {
  const fact = factFor(scope, def.field);
  const isAmount = fact?.kind === "quantitative" && kind !== "quantitative";
  scope.errors.push(
    issue("DATA_WRONG_KIND", {
      path: def.bin === undefined ? path : at(path, "bin"),
      name: def.field ?? "",
      detail:
        def.field === undefined
          ? "classes need a field of numbers, and the channel names no field"
          : isAmount && def.kind !== undefined
            ? `classes need numbers, and the chart says kind: ${def.kind}`
            : isAmount
              ? `classes need amounts, and "${def.field}" has so few whole numbers that each is a category`
              : `classes need numbers, but in "${def.field}" ${fact?.reason ?? "there are none"}`,
      next:
        isAmount && def.kind !== undefined
          ? "Remove kind or bin"
          : isAmount
            ? "Add kind: quantitative, or remove bin"
            : "Use a field of numbers, or type bar",
      ...(isAmount && def.kind === undefined ? { fix: [{ op: "add", path: at(path, "kind"), value: "quantitative" }] } : {}),
    }),
  );
}
