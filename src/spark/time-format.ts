import { houseLocale, type LocaleData } from "../format/locale.js";
import type { TimeFormat, TimeUnit } from "../intent/types.js";

/** How the first and last date of a spark are written: as exactly as their calendar step. */
export function timeFormat(grain: TimeUnit | null, { dates }: LocaleData = houseLocale): TimeFormat {
  const clock = grain === "second" ? "%H:%M:%S" : grain === "hour" || grain === "minute" ? "%H:%M" : undefined;
  if (clock) return { time: `${dates.short}, ${clock}` };
  return {
    time: grain === "year" ? "%Y" : grain === "quarter" ? `${dates.quarter}%q %Y` : grain === "month" ? dates.month : dates.day,
  };
}
