import type { ResolvedBin } from "../../chart/resolved.js";
import type { BinDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { binsOf, tidy } from "../../transform/bin.js";
import type { Scope } from "../scope.js";

/**
 * Classes whose first or last edge the author gave; what is not given follows from the values. Undefined when neither edge is given.
 * Raises `INTENT_WRONG_VALUE` for edges that hold nothing, `SCALE_HIDES_DATA` for values outside them.
 * @param extent least and greatest value.
 */
export function authoredEdges(scope: Scope, path: string, said: BinDef, extent: readonly [number, number]): ResolvedBin | undefined {
  const { start, stop } = said;
  if (start === undefined && stop === undefined) return undefined;
  const [least, greatest] = extent;
  if ((start ?? -Infinity) >= (stop ?? Infinity)) {
    scope.errors.push(issue("INTENT_WRONG_VALUE", { path, received: said, detail: "the first edge of the classes is not below the last" }));
    return undefined;
  }
  const from = start ?? Math.min(least, stop!);
  const to = stop ?? Math.max(greatest, start!);
  const round = binsOf(from, to, said, scope.config.bins.target).step;
  const step =
    said.step ?? (start !== undefined && stop !== undefined ? (stop - start) / Math.max(1, Math.round((stop - start) / round)) : round);
  const classes = Math.max(1, Math.ceil(tidy((to - from) / step)));
  const bin = { start: start ?? tidy(stop! - classes * step), stop: stop ?? tidy(start! + classes * step), step };
  if (least < bin.start || greatest > bin.stop)
    scope.ctx.report(
      issue("SCALE_HIDES_DATA", {
        path,
        received: said,
        detail: `the classes from ${bin.start} to ${bin.stop} leave out values, which go from ${least} to ${greatest}`,
        next: "Move the edges",
      }),
    );
  return bin;
}
