import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { parametersOf } from "./expressions.js";
import { at, eachObject, isRecord, type Json } from "./json.js";

/** Rows that are nothing: the engine cannot read them. */
function nullRows(data: unknown, path: string): Issue[] {
  if (!isRecord(data) || !Array.isArray(data.values)) return [];
  const index = data.values.findIndex((row) => row === null || row === undefined);
  if (index < 0) return [];
  return [
    issue("INTENT_WRONG_VALUE", { path: at(at(path, "values"), index), received: null, detail: "a row is null", next: "Leave it out" }),
  ];
}

/** Parameters of one view that share a name: the engine would take neither. */
function twins(params: unknown, path: string): Issue[] {
  if (!Array.isArray(params)) return [];
  const seen = new Set<unknown>();
  return params.flatMap((each, i) => {
    if (!isRecord(each) || typeof each.name !== "string") return [];
    const isTwin = seen.has(each.name);
    seen.add(each.name);
    if (!isTwin) return [];
    const place = at(at(path, i), "name");
    return [
      issue("INTENT_WRONG_VALUE", {
        path: place,
        received: each.name,
        detail: `two parameters are called ${each.name}`,
        next: "Give one another name",
      }),
    ];
  });
}

/** What names something that is not there, or nothing: parameters, rows that are null, calendar steps without a unit. */
export function referenceIssues(spec: Json, path: string): Issue[] {
  const names = parametersOf(spec);
  const issues: Issue[] = [];
  eachObject(spec, path, (object, place) => {
    issues.push(...nullRows(object.data, at(place, "data")), ...twins(object.params, at(place, "params")));
    const { param, timeUnit, extent } = object;
    if (typeof param === "string" && extent === undefined && !names.has(param)) {
      const close = nearest(param, names);
      const where = at(place, "param");
      issues.push(
        issue("INTENT_WRONG_VALUE", {
          path: where,
          received: param,
          detail: `there is no parameter ${JSON.stringify(param)}`,
          ...(names.size > 0 && { allowed: [...names] }),
          ...(close !== undefined
            ? { suggestion: close, fix: [{ op: "replace" as const, path: where, value: close }] }
            : { next: "Define it under params" }),
        }),
      );
    }
    if (isRecord(timeUnit) && timeUnit.unit === undefined)
      issues.push(
        issue("INTENT_WRONG_VALUE", {
          path: at(place, "timeUnit"),
          received: timeUnit,
          detail: "timeUnit has no unit",
          next: "Add it, as unit: yearmonth",
        }),
      );
  });
  return issues;
}
