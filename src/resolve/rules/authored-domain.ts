import type { Scalar } from "../../data/table.js";
import { isoText, parseTime } from "../../data/time.js";
import { numberOf } from "../../data/values.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
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

/** Raises `SCALE_HIDES_ZERO`, `SCALE_HIDES_DATA`, and `DRAWING_EMPTY` for a domain that leaves out everything. */
export function warnAboutDomain(q: ScaleQuestion, low: number | undefined, high: number | undefined, zero: boolean): void {
  const { ctx, config } = q.scope;
  const path = at(q.path, "scale");
  const hidesZero =
    q.hasLength &&
    ((low !== undefined && low > 0) ||
      (high !== undefined && high < 0) ||
      (!zero && q.def?.zero === false && low === undefined && high === undefined));
  if (hidesZero && config.scale.hidden_zero_warn)
    ctx.report(
      issue("SCALE_HIDES_ZERO", {
        path: q.def?.domain ? at(path, "domain") : at(path, "zero"),
        received: q.def?.domain ?? q.def?.zero,
        detail: `the length of each mark encodes "${q.core.title ?? q.core.field}", but the scale leaves out zero`,
        ...(q.def?.domain ? { next: "Remove the domain, or let it hold zero" } : {}),
      }),
    );
  if (q.extent === undefined || q.def?.clamp === true) return;
  // Bars from zero may still reach into a domain that lies below their ends.
  const isPosition = /^\/[xy](\/|$)/.test(q.path);
  const isOutside = isPosition && ((low !== undefined && q.extent[1] < low) || (high !== undefined && q.extent[0] > high && !q.hasLength));
  if (isOutside) {
    q.scope.errors.push(
      issue("DRAWING_EMPTY", {
        path: at(path, "domain"),
        received: q.def?.domain,
        detail: `the domain leaves out every value of "${q.core.field ?? q.core.title}", so the picture would be empty`,
      }),
    );
  } else if ((low !== undefined && q.extent[0] < low) || (high !== undefined && q.extent[1] > high)) {
    // Unlike marks, colours beyond the ends are not lost.
    const isColor = q.path === "/color";
    const show = (value: number) => (q.core.kind === "temporal" ? isoText(value) : `${value}`);
    ctx.report(
      issue("SCALE_HIDES_DATA", {
        path: at(path, "domain"),
        received: q.def?.domain,
        detail: `the domain leaves out values of "${q.core.field ?? q.core.title}", which go from ${show(q.extent[0])} to ${show(q.extent[1])}${isColor ? "; they take the colours of its ends" : ""}`,
        ...(isColor ? { next: "Widen the domain, or write clamp: true when that is meant" } : {}),
      }),
    );
  }
}
