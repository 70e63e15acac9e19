/** Names of months and weekdays as written in data, English, full or first three letters. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
/** Years before 0 and after 9999 as `isoText` writes them. Source: ECMA-262, expanded years. */
const EXTENDED = /^([+-]\d{6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z)?$/;
const QUARTER = /^(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[- ](\d{4}))$/i;
const WEEK = /^(\d{4})-?W(\d{2})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,?)?[\s-]+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i;
const DAY_FIRST = /^(\d{1,2})[\s-]([a-z]{3,9})\.?[\s-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i;

const monthNumber = (name: string): number => {
  const word = name.toLowerCase();
  const full = FULL_MONTHS.indexOf(word);
  return full >= 0 ? full : word === "sept" ? 8 : MONTHS.indexOf(word);
};

const daysIn = (year: number, month: number) =>
  month === 1
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 3 || month === 5 || month === 8 || month === 10
      ? 30
      : 31;

/** Furthest time from 1970 that a date can hold, ms. Source: ECMA-262, time values. */
const LAST_TIME = 8.64e15;

/** Epoch ms of a calendar time in UTC; NaN when there is no such time. `month` from 0. Years below 100 are taken as they are. */
export function utc(year: number, month: number, day = 1, hour = 0, minute = 0, second = 0, ms = 0): number {
  if (month < 0 || month > 11 || day < 1 || day > daysIn(year, month) || hour > 24 || minute > 59 || second > 60) return NaN;
  // Midnight at the end of a day is its last moment.
  if (hour === 24 && (minute > 0 || second > 0 || ms > 0)) return NaN;
  if (year >= 100) return Date.UTC(year, month, day, hour, minute, second, ms);
  return new Date(Date.UTC(2000, month, day, hour, minute, second, ms)).setUTCFullYear(year);
}

const digitAt = (text: string, at: number): number => {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : NaN;
};

const twoAt = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1);

const isDateSign = (unit: number): boolean => unit === 45 || unit === 47;

/** Reads `2024-03-01` and `2024-03-01 12:30:00`, which most columns are full of, several times faster than `ISO` does; NaN for anything else. */
function plainTime(text: string): number {
  if ((text.length !== 10 && text.length !== 19) || !isDateSign(text.charCodeAt(4)) || !isDateSign(text.charCodeAt(7))) return NaN;
  const year = twoAt(text, 0) * 100 + twoAt(text, 2);
  const month = twoAt(text, 5) - 1;
  const day = twoAt(text, 8);
  if (text.length === 10) return year + month + day >= 0 ? utc(year, month, day) : NaN;
  const parting = text[10];
  if ((parting !== " " && parting !== "T") || text[13] !== ":" || text[16] !== ":") return NaN;
  const hour = twoAt(text, 11);
  const minute = twoAt(text, 14);
  const second = twoAt(text, 17);
  return year + month + day + hour + minute + second >= 0 ? utc(year, month, day, hour, minute, second) : NaN;
}

function zoneMinutes(zone: string): number {
  if (zone === "Z" || zone === "z") return 0;
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
  const iso = ISO.exec(text);
  if (iso) {
    const ms = iso[7] === undefined ? 0 : Math.floor(Number(`0.${iso[7]}`) * 1000);
    const time = utc(
      Number(iso[1]),
      iso[2] === undefined ? 0 : Number(iso[2]) - 1,
      iso[3] === undefined ? 1 : Number(iso[3]),
      Number(iso[4] ?? 0),
      Number(iso[5] ?? 0),
      Number(iso[6] ?? 0),
      ms,
    );
    return iso[8] === undefined ? time : time - zoneMinutes(iso[8]) * 60000;
  }
  const far = EXTENDED.exec(text);
  if (far) {
    const [year, month, day, hour, minute, second, ms] = far.slice(1).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return utc(year, month - 1, day, hour, minute, second, ms);
  }
  const quarter = QUARTER.exec(text);
  if (quarter) return utc(Number(quarter[1] ?? quarter[4]), (Number(quarter[2] ?? quarter[3]) - 1) * 3);
  const week = WEEK.exec(text);
  if (week) {
    // ISO 8601: week 1 holds January 4th.
    const fourth = utc(Number(week[1]), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86400000;
    const start = monday + (Number(week[2]) - 1) * 604800000;
    // A week belongs to the year of its Thursday, so only some years have a 53rd.
    return Number(week[2]) >= 1 && new Date(start + 3 * 86400000).getUTCFullYear() === Number(week[1]) ? start : NaN;
  }
  const named = MONTH_FIRST.exec(text);
  if (named)
    return utc(
      Number(named[3]),
      monthNumber(named[1]!),
      Number(named[2] ?? 1),
      Number(named[4] ?? 0),
      Number(named[5] ?? 0),
      Number(named[6] ?? 0),
    );
  const day = DAY_FIRST.exec(text);
  if (day) return utc(Number(day[3]), monthNumber(day[2]!), Number(day[1]), Number(day[4] ?? 0), Number(day[5] ?? 0), Number(day[6] ?? 0));
  return NaN;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Shortest ISO text of a time: the date alone at midnight UTC. NaN gives "". */
export function isoText(time: number): string {
  if (!(Math.abs(time) <= LAST_TIME)) return "";
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (time % 86400000 === 0 && year >= 1000 && year <= 9999)
    return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, -14) : text.replace(".000Z", "Z");
}
