import { grainOf } from "../../transform/time-unit.js";
import type { FieldFact } from "../types.js";
import { type Census, every } from "./census.js";
import { range } from "./extent.js";

const DAY = 86400000;

/** Extent of a field of dates, and the coarsest calendar step that all stand on. A lone date says nothing but the day. */
export function timeFacts(census: Census): Pick<FieldFact, "extent" | "grain"> {
  const { times } = census;
  const extent = range(times);
  const isLone = !extent || extent[0] === extent[1];
  const grain = isLone
    ? every(census, (value) => /^\d{4}$/.test(`${value}`))
      ? "year"
      : extent && extent[0] % DAY !== 0
        ? "minute"
        : "day"
    : grainOf(times);
  return { ...(extent && { extent }), ...(grain && { grain }) };
}
