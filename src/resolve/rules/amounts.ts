import { issue } from "../../issues/messages.js";
import { sum } from "../../transform/aggregate.js";
import type { Marks } from "../../transform/marks.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";
import { hasDuplicates } from "./duplicates.js";

/** The slices of a pie are parts of a whole. Raises `DATA_NEGATIVE_PART`, `DATA_WRONG_KIND` (nothing to share), `DATA_DUPLICATE_KEYS`. */
export function checkParts(scope: Scope, theta: ChannelCore | undefined, marks: Marks): void {
  const amounts = marks.values.theta;
  if ((scope.type !== "pie" && scope.type !== "donut") || theta === undefined || !(amounts instanceof Float64Array)) return;
  const numbers = [...amounts].filter((value) => value - value === 0);
  const name = theta.field ?? "";
  const negative = numbers.find((value) => value < 0);
  if (negative !== undefined)
    scope.errors.push(
      issue("DATA_NEGATIVE_PART", {
        path: "/theta",
        name,
        received: negative,
        detail: `a slice cannot be negative, and "${name}" goes down to ${Math.min(...numbers)}`,
      }),
    );
  else if (numbers.length > 0 && sum(numbers) === 0)
    scope.errors.push(
      issue("DATA_WRONG_KIND", {
        path: "/theta",
        name,
        received: 0,
        detail: `every slice of "${name}" is 0, so there is nothing to share`,
        next: "Use a bar chart, or check the query",
      }),
    );
  const isThere = (channel: string) => marks.values[channel] !== undefined;
  const keys = ["color", "detail", "order"].filter(isThere);
  const found =
    theta.aggregate === null && keys.length > 0 ? hasDuplicates(marks, [...keys, ...["row", "column"].filter(isThere)]) : undefined;
  if (found)
    scope.ctx.report(
      issue("DATA_DUPLICATE_KEYS", {
        path: "/theta",
        name,
        received: found.key,
        detail: `several rows share one colour, such as ${found.key}, and each is a slice of its own`,
        next: `Add theta: {field: ${name}, aggregate: sum}`,
        fix: [{ op: "add", path: "/theta/aggregate", value: "sum" }],
      }),
    );
}

/** Raises `CURRENCY_UNKNOWN` at the first format that asks for a currency when neither the chart nor the config names one. */
export function checkCurrency(scope: Scope): void {
  if ((scope.intent.style?.currency ?? scope.config.format.currency) !== null) return;
  const { data: _, ...chart } = scope.intent;
  const path = askedAt(chart, "");
  if (path !== undefined) scope.errors.push(issue("CURRENCY_UNKNOWN", { path }));
}

function askedAt(node: unknown, path: string): string | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  for (const [key, value] of Object.entries(node)) {
    const where = at(path, key);
    if ((key === "format" || key === "number_format") && (value === "currency" || value === "currency_full")) return where;
    const inside = askedAt(value, where);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
