/** Names of months as written in data, English, full or first three letters. */
const MONTHS = "january february march april may june july august september october november december".split(" ");

const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
/** Years before 0 and after 9999 as `isoText` writes them. Source: ECMA-262, expanded years. */
const EXTENDED = /^([+-]\d{6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z)?$/;
const QUARTER = /^(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[- ](\d{4}))$/i;
const WEEK = /^(\d{4})-?W(\d{2})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,?)?[\s-]+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i;
const DAY_FIRST = /^(\d{1,2})[\s-]([a-z]{3,9})\.?[\s-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i;

const monthNumber = (name: string): number => {
  const word = name.toLowerCase();
  return word === "sept" ? 8 : MONTHS.findIndex((each) => each === word || each.slice(0, 3) === word);
};

/** Furthest time from 1970 that a date can hold, ms. Source: ECMA-262, time values. */
const LAST_TIME = 8.64e15;

/** Length of a day, ms. */
const DAY = 86400000;

/** Days from the last of February of year 0 to 1970. */
const EPOCH = 719469;

/** Days from 1970 to a day. Years begin in March here, so that a leap day ends them. Source: H. Hinnant, `days_from_civil`. */
function daysTo(year: number, month: number, day: number): number {
  const years = month < 2 ? year - 1 : year;
  const months = month < 2 ? month + 10 : month - 2;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - EPOCH;
}

/** Months from January of year 0 to a time, in UTC; a date object would take several times as long. Source: H. Hinnant, `civil_from_days`. */
export function monthsTo(time: number): number {
  const days = Math.floor(time / DAY) + EPOCH - 1;
  const era = Math.floor(days / 146097);
  const inEra = days - era * 146097;
  const year = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365);
  const inYear = inEra - (year * 365 + Math.floor(year / 4) - Math.floor(year / 100));
  return (year + era * 400) * 12 + Math.floor((5 * inYear + 2) / 153) + 2;
}

/** Epoch ms of a calendar time in UTC; NaN when there is no such time. `month` from 0. Years below 100 are taken as they are. */
export function utc(year: number, month: number, day = 1, hour = 0, minute = 0, second = 0, ms = 0): number {
  if (month < 0 || month > 11 || day < 1 || hour > 24 || minute > 59 || second > 60) return NaN;
  // Midnight at the end of a day is its last moment.
  if (hour === 24 && (minute > 0 || second > 0 || ms > 0)) return NaN;
  const date = daysTo(year, month, day) * DAY;
  // Most days are in every month; the others may be in the next one.
  if (day > 28 && monthsTo(date) !== year * 12 + month) return NaN;
  const time = date + hour * 3600000 + minute * 60000 + second * 1000 + ms;
  return Math.abs(time) <= LAST_TIME ? time : NaN;
}

/** Far below what the other parts of a date can make up for. */
const NO_DIGITS = -1e9;

/** The number that two digits make. */
function twoAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}

const isDateSign = (unit: number): boolean => unit === 45 || unit === 47;

/** Reads `2024-03-01`, `2024-03-01 12:30` and `2024-03-01T12:30:00Z`, which most columns are full of, several times faster than `ISO` does; NaN for anything else. */
function plainTime(text: string): number {
  const { length } = text;
  if (length < 10 || !isDateSign(text.charCodeAt(4)) || !isDateSign(text.charCodeAt(7))) return NaN;
  const year = twoAt(text, 0) * 100 + twoAt(text, 2);
  const month = twoAt(text, 5) - 1;
  const day = twoAt(text, 8);
  if (length === 10) return year + month + day >= 0 ? utc(year, month, day) : NaN;
  const parting = text[10];
  const isWhole = length === 19 || (length === 20 && text[19] === "Z");
  if ((parting !== " " && parting !== "T") || text[13] !== ":" || !(isWhole ? text[16] === ":" : length === 16)) return NaN;
  const hour = twoAt(text, 11);
  const minute = twoAt(text, 14);
  const second = isWhole ? twoAt(text, 17) : 0;
  return year + month + day + hour + minute + second >= 0 ? utc(year, month, day, hour, minute, second) : NaN;
}

function zoneMinutes(zone: string): number {
  if (zone.length === 1) return 0;
  const sign = zone[0] === "-" ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

/**
 * Reads a date or time as it stands in data.
 * Accepted: ISO 8601 dates and times (`2024`, `2024-03`, `2024-03-01`, `2024-03-01T12:30Z`, `/` for `-`), quarters (`2024-Q1`), ISO weeks (`2024-W05`),
 * and English month names (`Mar 1 2024`, `1 March 2024`, `Mar 2024`). Without a zone it is a calendar time, kept in UTC and never shifted.
 * @returns epoch ms, or NaN when it does not read as a time. Numbers from -9999 to 9999 are years, others epoch ms as far as dates go (the year 275760).
 */
export function parseTime(value: unknown): number {
  if (typeof value === "number")
    return Number.isInteger(value) && value >= -9999 && value <= 9999 ? utc(value, 0) : Math.abs(value) <= LAST_TIME ? value : NaN;
  if (typeof value !== "string") return NaN;
  const text = value.trim();
  if (text.length > 40) return NaN;
  const plain = plainTime(text);
  if (plain - plain === 0) return plain;
  // Every way to write a time ends in a digit or Z, which names seldom do.
  const last = text.charCodeAt(text.length - 1);
  if (last > 57 && last !== 90 && last !== 122) return NaN;
  return text < "A" ? timeOfDigits(text) : timeOfNames(text);
}

/** A part of a text as a number; `otherwise` where it has none. */
const partOf = (found: RegExpExecArray, part: number, otherwise: number): number =>
  found[part] === undefined ? otherwise : Number(found[part]);

/** A day with the hour, minute and second that stand from a part of a text on. */
const withClock = (found: RegExpExecArray, from: number, year: number, month: number, day: number, ms = 0): number =>
  utc(year, month, day, partOf(found, from, 0), partOf(found, from + 1, 0), partOf(found, from + 2, 0), ms);

/** A time that begins with a digit or a sign. */
function timeOfDigits(text: string): number {
  const iso = ISO.exec(text);
  if (iso) {
    const ms = Math.floor(Number(`0.${iso[7] ?? 0}`) * 1000);
    const time = withClock(iso, 4, Number(iso[1]), partOf(iso, 2, 1) - 1, partOf(iso, 3, 1), ms);
    return iso[8] === undefined ? time : time - zoneMinutes(iso[8]) * 60000;
  }
  const far = EXTENDED.exec(text);
  if (far) return withClock(far, 4, Number(far[1]), Number(far[2]) - 1, Number(far[3]), partOf(far, 7, 0));
  const week = WEEK.exec(text);
  if (week) {
    // ISO 8601: week 1 holds January 4th, and 1970 began on a Thursday.
    const fourth = utc(Number(week[1]), 0, 4) / DAY;
    const start = fourth - ((((fourth + 3) % 7) + 7) % 7) + (Number(week[2]) - 1) * 7;
    // A week belongs to the year of its Thursday, so only some years have a 53rd.
    return Number(week[2]) >= 1 && Math.floor(monthsTo((start + 3) * DAY) / 12) === Number(week[1]) ? start * DAY : NaN;
  }
  const day = DAY_FIRST.exec(text);
  return day ? withClock(day, 4, Number(day[3]), monthNumber(day[2]!), Number(day[1])) : timeOfQuarter(text);
}

/** A time that begins with a letter. */
function timeOfNames(text: string): number {
  const named = MONTH_FIRST.exec(text);
  return named ? withClock(named, 4, Number(named[3]), monthNumber(named[1]!), partOf(named, 2, 1)) : timeOfQuarter(text);
}

function timeOfQuarter(text: string): number {
  const found = QUARTER.exec(text);
  return found ? utc(Number(found[1] ?? found[4]), (Number(found[2] ?? found[3]) - 1) * 3) : NaN;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Shortest ISO text of a time: the date alone at midnight UTC. NaN gives "". */
export function isoText(time: number): string {
  if (!(Math.abs(time) <= LAST_TIME)) return "";
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (time % DAY === 0 && year >= 1000 && year <= 9999)
    return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, -14) : text.replace(".000Z", "Z");
}
