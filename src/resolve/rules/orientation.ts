import type { Scalar } from "../../data/table.js";
import { distinct } from "../../data/values.js";
import type { Suggestion } from "../../enrich/types.js";
import { noneLabel, type Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";

/** Share of the width that is left for the plot once the measure axis stands beside it; a guess that layout later makes exact. */
const PLOT_SHARE = 0.88;
/** Lines that a category label may wrap to. */
const LINES = 2;

/** Whether a label can be set in `room` px on at most two lines, each line whole words. */
function wraps(scope: Scope, text: string, room: number): boolean {
  const style = { size: scope.config.axis.category.label_size, weight: 400 as const };
  let lines = 1;
  let width = 0;
  const space = scope.ctx.measurer.width("a a", style) - 2 * scope.ctx.measurer.width("a", style);
  for (const word of text.split(/\s+/)) {
    const length = scope.ctx.measurer.width(word, style);
    if (length > room) return false;
    if (width > 0 && width + space + length > room) {
      lines++;
      width = length;
    } else width += (width > 0 ? space : 0) + length;
  }
  return lines <= LINES;
}

/** Which way bars and boxes run. A chart turns when the names under it would not fit on two lines, or when there are too many. */
export function orientationRule(
  scope: Scope,
  core: ChannelCore | undefined,
  values: readonly Scalar[] | undefined,
): Suggestion<"vertical" | "horizontal"> {
  const upright = (reason: string): Suggestion<"vertical" | "horizontal"> => ({ value: "vertical", rule: "orientation.upright", reason });
  if (scope.type === "column") return upright("columns stand");
  if (scope.type !== "bar" && scope.type !== "boxplot") return upright("only bars and boxes turn");
  if (core === undefined || values === undefined) return upright("there is nothing to slice by");
  if (core.kind === "temporal" || core.bin !== null || core.time_unit !== null) return upright("time and classes run from left to right");
  const categories = distinct(values);
  if (categories.length > scope.config.turn.from)
    return { value: "horizontal", rule: "orientation.many", reason: `${categories.length} categories need a line each` };
  const room =
    ((scope.width - 2 * (scope.intent.style?.padding ?? scope.config.frame.padding)) * PLOT_SHARE) / Math.max(1, categories.length) - 4;
  const long = categories.find((category) => !wraps(scope, category === null ? noneLabel(scope) : `${category}`, room));
  return long === undefined
    ? upright("the names fit under the bars")
    : { value: "horizontal", rule: "orientation.long-names", reason: `"${long}" does not fit under a bar` };
}
