import type { TimeFormat, TimeUnit } from "../intent/types.js";

const byGrain: { readonly [grain in TimeUnit]?: string } = {
  year: "%Y",
  quarter: "Q%q %Y",
  month: "%b %Y",
  week: "%b %-d, %Y",
  day: "%b %-d, %Y",
  hour: "%b %-d, %H:%M",
  minute: "%b %-d, %H:%M",
  second: "%b %-d, %H:%M:%S",
};

/** How the first and last date of a spark are written: as exactly as their calendar step. */
export const timeFormat = (grain: TimeUnit | null): TimeFormat => ({ time: (grain !== null && byGrain[grain]) || "%b %-d, %Y" });
