const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MINUTE_MS = 60_000;

const ISO = /^([+-]\d{6}|\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const TIME = String.raw`(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?`;
const ZONE = String.raw`\s*(?:(Z|GMT|UTC)?\s*([+-]\d\d:?\d\d)?)?`;
const WEEKDAY = String.raw`(?:[a-z]{3,9},?\s+)?`;
/** "Jan 1 2024", "January 1, 2024 10:30", "Mon, Jan 1 2024 10:30:00 GMT+0100". */
const MONTH_FIRST = new RegExp(`^${WEEKDAY}([a-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})${TIME}${ZONE}$`, "i");
/** "1 Jan 2024", "Mon, 01 Jan 2024 10:30:00 GMT". */
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})\\s+([a-z]{3,9})\\.?,?\\s+(\\d{4})${TIME}${ZONE}$`, "i");
/** "Jan 2024". */
const MONTH_ONLY = /^([a-z]{3,9})\.?\s+(\d{4})$/i;
/** "2024/1/31" and, month first, "1/31/2024". */
const SLASHES = new RegExp(`^(?:(\\d{4})/(\\d{1,2})/(\\d{1,2})|(\\d{1,2})/(\\d{1,2})/(\\d{4}))${TIME}${ZONE}$`, "i");

type Part = string | undefined;

/** Number of a month's name or its first three letters, from 0; -1 when it is no month. */
function monthOf(name: string): number {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return month;
}

/** `+0530`, `+05:30` or `+05` as milliseconds east of UTC. */
function offsetOf(zone: Part): number {
  if (!zone || /^[a-z]/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", "") || 0);
  return (zone[0] === "-" ? -minutes : minutes) * MINUTE_MS;
}

/** Epoch milliseconds of a calendar date; NaN when there is no such day or hour, such as February 30. */
function epoch(year: number, month: number, day: number, time: readonly Part[] = [], zone?: Part): number {
  const [hour = "0", minute = "0", second = "0", fraction = ""] = time;
  const milliseconds = Number(`${fraction}000`.slice(0, 3));
  if (month < 0 || month > 11 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return NaN;
  const date = new globalThis.Date(0);
  date.setUTCFullYear(year, month, day);
  if (date.getUTCDate() !== day) return NaN;
  date.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds);
  return date.getTime() - offsetOf(zone);
}

/**
 * Reads a date text the same way on every engine; a text without a zone is in UTC.
 * Reads ISO 8601 and the common written forms: "Jan 1, 2024", "1 January 2024 10:30", "2024/1/31", and "1/31/2024" month first.
 * @returns epoch milliseconds; NaN when the text is none of these.
 */
export function parseDate(text: string): number {
  const trimmed = text.trim();
  let found = ISO.exec(trimmed);
  if (found) return epoch(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1), found.slice(4, 8), found[8]);
  found = MONTH_FIRST.exec(trimmed);
  if (found) return epoch(Number(found[3]), monthOf(found[1]!), Number(found[2]), found.slice(4, 8), found[9]);
  found = DAY_FIRST.exec(trimmed);
  if (found) return epoch(Number(found[3]), monthOf(found[2]!), Number(found[1]), found.slice(4, 8), found[9]);
  found = MONTH_ONLY.exec(trimmed);
  if (found) return epoch(Number(found[2]), monthOf(found[1]!), 1);
  found = SLASHES.exec(trimmed);
  if (found?.[1]) return epoch(Number(found[1]), Number(found[2]) - 1, Number(found[3]), found.slice(7, 11), found[12]);
  if (found) return epoch(Number(found[6]), Number(found[4]) - 1, Number(found[5]), found.slice(7, 11), found[12]);
  return NaN;
}
