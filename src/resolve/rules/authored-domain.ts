import type { Scalar } from "../../data/table.js";
import { parseTime } from "../../data/time.js";
import { numberOf } from "../../data/values.js";
import { issue } from "../../issues/messages.js";
import type { ScaleQuestion } from "./scale.js";

/** Ends that the author gave: numbers or times; null and absence leave an end open. Raises `INTENT_WRONG_VALUE`. */
export function authoredEnds(q: ScaleQuestion): [number | undefined, number | undefined] {
  const domain = q.def?.domain;
  if (domain === undefined) return [undefined, undefined];
  const read = (value: Scalar | undefined, i: number): number | undefined => {
    if (value === null || value === undefined) return undefined;
    const number = q.core.kind === "temporal" ? parseTime(value) : numberOf(value);
    if (number - number === 0) return number;
    q.scope.errors.push(
      issue("INTENT_WRONG_VALUE", {
        path: `${q.path}/scale/domain/${i}`,
        received: value,
        detail: q.core.kind === "temporal" ? "the end of a time scale is a date" : "the end of a scale of numbers is a number",
      }),
    );
    return undefined;
  };
  if (domain.length < 2)
    q.scope.errors.push(
      issue("INTENT_WRONG_VALUE", {
        path: `${q.path}/scale/domain`,
        received: domain,
        allowed: ["[least, greatest], with null for an open end"],
      }),
    );
  return [read(domain[0], 0), read(domain[domain.length - 1], domain.length - 1)];
}
