import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { channels } from "./chart-types.js";
import type { IsColor } from "./checks.js";
import type { NormalIntent } from "./normal.js";
import { child, isRecord } from "./pointer.js";

/** Every field of the chart's rows that it names, with the pointer of its name in the normal chart; layers with rows of their own are left out. */
export function namedFields(intent: NormalIntent): { path: string; field: string }[] {
  const found: { path: string; field: string }[] = [];
  const add = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) add(each, child(path, index));
    } else if (isRecord(value)) {
      if (typeof value.field === "string") found.push({ path: child(path, "field"), field: value.field });
      if (isRecord(value.sort) && typeof value.sort.by === "string") found.push({ path: `${path}/sort/by`, field: value.sort.by });
    }
  };
  for (const name of channels) if (name !== "lookup") add(intent[name], child("", name));
  for (const [index, layer] of (intent.layers ?? []).entries())
    for (const name of layer.data === undefined ? channels : []) add(layer[name as "x"], child(child("/layers", index), name));
  for (const key of ["rows", "columns"] as const) add(intent.multiples?.[key], `/multiples/${key}`);
  if (isRecord(intent.sort) && typeof intent.sort.by === "string") found.push({ path: "/sort/by", field: intent.sort.by });
  return found;
}

/**
 * Fields the chart names and the data does not have: `DATA_UNKNOWN_FIELD`, naming the nearest.
 * `sort.by` may also name a channel of the chart.
 * @param fields names of the data's fields, exactly as they stand there.
 * @param isColor told, a colour in the place of a field gets advice of its own.
 */
export function checkFields(intent: NormalIntent, fields: readonly string[], isColor?: IsColor): Issue[] {
  const known = new Set(fields);
  return namedFields(intent).flatMap(({ path, field }) => {
    const isSort = path.endsWith("/sort/by");
    if (
      known.has(field) ||
      (isSort && (channels as readonly string[]).includes(field) && intent[field as keyof NormalIntent] !== undefined)
    )
      return [];
    const suggestion = nearest(field, fields);
    const isPaint = path === "/color/field" && suggestion === undefined && isColor?.(field);
    const next = isPaint
      ? {
          next: `A channel names a field; write a fixed colour as style.color: ${JSON.stringify(field)}`,
          fix: [
            { op: "remove" as const, path: "/color" },
            { op: "add" as const, path: "/style/color", value: field },
          ],
        }
      : {};
    const close = suggestion === undefined ? {} : { suggestion, fix: [{ op: "replace" as const, path, value: suggestion }] };
    return issue("DATA_UNKNOWN_FIELD", { path, received: field, name: field, allowed: fields, ...close, ...next });
  });
}
