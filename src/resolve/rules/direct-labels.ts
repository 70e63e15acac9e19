import type { Suggestion } from "../../enrich/types.js";
import { isContinuous } from "../../transform/marks.js";
import type { Draft } from "../draft.js";

/** Height of a line of names as a multiple of their size. */
const LEADING = 1.3;
/** Largest part of the height that names at the ends of lines may fill before they would be pushed far from their lines. */
const FILL = 0.5;

/**
 * Whether the names of lines stand at their ends instead of in a legend: few lines that all run to the last place, with room for their names.
 * @param names of the series, in order.
 */
export function directLabels(draft: Draft, names: readonly string[]): Suggestion<"end"> | undefined {
  const { scope, cores, marks, orientation } = draft;
  const { legend } = scope.config;
  if (scope.type !== "line" || orientation !== "vertical" || cores.order || !cores.color || isContinuous(cores.color)) return undefined;
  if (names.length < 2 || names.length > legend.direct) return undefined;
  if (names.length * legend.label_size * LEADING > scope.height * FILL) return undefined;
  const style = { size: legend.label_size, weight: 400 as const };
  if (names.some((name) => scope.ctx.measurer.width(name, style) > scope.width * legend.direct_share)) return undefined;
  if (!endTogether(marks.values.x, marks.values.color, marks.values.y)) return undefined;
  return { value: "end", rule: "legend.direct", reason: `${names.length} lines have room for their names at their ends` };
}

/** Whether every series has an amount at the last place. */
function endTogether(
  xs: ArrayLike<unknown> | undefined,
  colors: ArrayLike<unknown> | undefined,
  amounts: ArrayLike<unknown> | undefined,
): boolean {
  if (!(xs instanceof Float64Array) || colors === undefined || amounts === undefined) return false;
  let last = -Infinity;
  const all = new Set<unknown>();
  for (let i = 0; i < xs.length; i++) {
    all.add(colors[i]);
    if (xs[i]! > last) last = xs[i]!;
  }
  for (let i = 0; i < xs.length; i++) {
    const amount = amounts[i];
    if (xs[i] === last && typeof amount === "number" && amount - amount === 0) all.delete(colors[i]);
  }
  return all.size === 0;
}
