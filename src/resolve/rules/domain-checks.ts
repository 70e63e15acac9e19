import { isoText } from "../../data/time.js";
import type { ScaleDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import type { ScaleQuestion } from "./scale.js";

/** Refuses what a log scale cannot show. Raises `SCALE_WRONG_KIND`, `SCALE_NOT_POSITIVE`. */
export function refuseLog(q: ScaleQuestion, extent: readonly [number, number], ends: readonly (number | undefined)[]): void {
  const path = at(q.path, "scale");
  if (q.hasLength)
    q.scope.errors.push(
      issue("SCALE_WRONG_KIND", {
        path: at(path, "type"),
        received: "log",
        detail: "length from zero cannot be drawn on a log scale, which has no zero",
        next: "Use a linear scale, or type line or scatter",
        fix: [{ op: "replace", path: at(path, "type"), value: "linear" }],
      }),
    );
  if (extent[0] <= 0)
    q.scope.errors.push(
      issue("SCALE_NOT_POSITIVE", {
        path: at(path, "type"),
        received: extent[0],
        detail: `a log scale needs values above zero, and "${q.core.field ?? q.core.title}" goes down to ${extent[0]}`,
        next: "Use symlog or a linear scale",
      }),
    );
  const end = ends.find((each) => each !== undefined && each <= 0);
  if (end !== undefined)
    q.scope.errors.push(
      issue("SCALE_NOT_POSITIVE", {
        path: at(path, "domain"),
        received: end,
        detail: `a log scale needs ends above zero, and its domain has ${end}`,
        next: "Use symlog, a linear scale, or a domain above zero",
      }),
    );
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

/** Raises `INTENT_KEY_UNUSED` for keys of a scale of amounts on one of categories. */
export function warnAboutCategories(scope: Scope, channelPath: string, def: ScaleDef | undefined): void {
  const path = at(channelPath, "scale");
  const unread = [
    ...(["zero", "nice", "clamp"] as const).filter((key) => def?.[key] === true),
    ...(typeof def?.midpoint === "number" ? ["midpoint"] : []),
    ...(def?.classes === undefined ? [] : ["classes"]),
    ...(channelPath === "/color" && def?.reverse === true ? ["reverse"] : []),
  ];
  for (const key of unread)
    scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: at(path, key),
        name: key,
        owner: "a scale of categories",
        detail: "it is about amounts",
      }),
    );
}
