import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { isRecord } from "./pointer.js";

/** The mistakes of multiples that their schema cannot tell. */
export function checkMultiples({ multiples }: Record<string, unknown>): Issue[] {
  if (multiples === undefined || multiples === null) return [];
  const found: Issue[] = [];
  if (!isRecord(multiples)) return found;
  const { rows, columns, wrap } = multiples;
  if (rows === undefined && columns === undefined)
    found.push(
      issue("INTENT_WRONG_VALUE", {
        path: "/multiples",
        received: multiples,
        detail: "multiples name no field that makes the panels",
        next: "Write {columns: <field>}, {rows: <field>}, or both",
      }),
    );
  for (const [key, def] of Object.entries({ rows, columns }))
    if (def === "" || (isRecord(def) && def.field === undefined))
      found.push(
        issue("INTENT_WRONG_VALUE", {
          path: `/multiples/${key}`,
          received: def,
          detail: "it names no field",
          next: `Write ${key}: <field>, or remove it`,
        }),
      );
  if (wrap !== undefined && rows !== undefined)
    found.push(
      issue("INTENT_KEY_UNUSED", {
        path: "/multiples/wrap",
        name: "wrap",
        owner: "multiples with rows",
        detail: "each value of rows has a row of its own",
        next: "Remove it",
        fix: [{ op: "remove", path: "/multiples/wrap" }],
        severity: "warning",
      }),
    );
  return found;
}
