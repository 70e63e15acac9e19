import { isTimePattern } from "../../format/close.js";
import type { Format } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { isCyclic } from "../../transform/time-unit.js";
import { factFor, type Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";

const isDateFormat = (format: Format): boolean =>
  typeof format === "object" ? "time" in format : format === "date_short" || isTimePattern(format);

/** Whether the channel's values can be read as dates, and so be written as such. */
function hasDates(scope: Scope, core: ChannelCore): boolean {
  if (core.kind === "temporal") return true;
  return factFor(scope, core.field)?.kind === "temporal" && core.aggregate === null && !(core.time_unit && isCyclic(core.time_unit));
}

/**
 * The author's format where it fits what a channel shows. Years are written as years whatever number format they were given.
 * A format of dates for other values, or of numbers for dates, is `INTENT_BAD_FORMAT` as a warning, and undefined.
 * @param path where the format stands in the chart.
 */
export function fittingFormat(scope: Scope, path: string, format: Format | undefined, core: ChannelCore): Format | undefined {
  if (format === undefined || format === "text") return format;
  const misfit = (detail: string, next: string): undefined => {
    scope.ctx.report(issue("INTENT_BAD_FORMAT", { severity: "warning", path, received: format, detail, next }));
    return undefined;
  };
  const name = core.field === undefined ? "a count" : `"${core.field}"`;
  if (isDateFormat(format))
    return hasDates(scope, core)
      ? format
      : misfit(`a format for ${name}, which has no dates`, 'Write a number format such as ",.0f", or remove it');
  if (core.kind !== "temporal") return format;
  const grain = core.time_unit ?? factFor(scope, core.field)?.grain;
  if (format === "year" || grain === "year") return { time: "%Y" };
  return misfit(`a format for ${name}, which has dates`, 'Write a date format such as "%b %Y", or remove it');
}

/** Whether a format multiplies by a hundred. */
export const isPercent = (format: Format | undefined): boolean =>
  typeof format === "string"
    ? format === "percent" || format === "percent_full" || /%$/.test(format)
    : typeof format === "object" && "pattern" in format && format.pattern.endsWith("%");
