import type { CardFigure, CardWords } from "../../chart/card.js";
import type { Scalar } from "../../data/table.js";
import { parseTime } from "../../data/time.js";
import type { Formatter } from "../../format/format.js";
import type { TimeUnit } from "../../intent/types.js";
import type { ColumnProfile, ProfileKind } from "../../profile/contract.js";
import { filledCount, kindOf, quantileOf } from "../../profile/kind.js";
import { writerOf } from "../formatter.js";
import { numberFormat } from "../number-format.js";
import { shareText } from "../share-text.js";
import { timeFormat } from "../time-format.js";

/** Words of the badges. */
const BADGES: Readonly<Record<ProfileKind, string>> = {
  number: "number",
  date: "date",
  category: "category",
  text: "text",
  boolean: "true/false",
  identifier: "id",
  other: "other",
};

/** Writers of the numbers and dates of one profile. */
export interface ProfileWriter {
  count(value: number): string;
  amount(value: number): string;
  date(value: Scalar): string;
  /** Two dates, as exactly as their distance asks for. */
  span(from: Scalar, to: Scalar): [string, string];
  time(value: number): string;
}

export function profileWriter(profile: ColumnProfile, formatter: Formatter, compactFrom: number): ProfileWriter {
  const count = writerOf(formatter, { pattern: ",.0f", compact_from: compactFrom });
  // Each amount by itself: a mean has more decimals than a maximum.
  const amount = (value: number) => writerOf(formatter, numberFormat([value], compactFrom))(value);
  const grain: TimeUnit = profile.date_distribution?.grain ?? "day";
  // Weeks and months are how dates are counted; first and last are told to the day.
  const format = timeFormat(
    grain === "year" && isYear(profile.min) && isYear(profile.max) ? "year" : isClock(profile.min) && isFine(grain) ? "minute" : "day",
  );
  const time = (value: number) => formatter.time(value, format);
  const span = (from: Scalar, to: Scalar): [string, string] => {
    const [first, last] = [parseTime(from), parseTime(to)];
    const days = (last - first) / 86400000;
    const pattern = days > 1800 ? timeFormat("year") : days > 90 ? timeFormat("month") : format;
    return [formatter.time(first, pattern), formatter.time(last, pattern)];
  };
  return { count, amount, time, span, date: (value) => time(parseTime(value)) };
}

const isYear = (value: unknown): boolean => typeof value === "string" && /^\d{4}(-01-01)?$/.test(value);
const isClock = (value: unknown): boolean => typeof value === "string" && value.length > 10;
const isFine = (grain: TimeUnit): boolean => grain === "hour" || grain === "minute" || grain === "second";

type Add = (name: string, label: string, value: number | string | null | undefined, text: string) => void;

const KINDS: Readonly<Record<ProfileKind, (profile: ColumnProfile, write: ProfileWriter, add: Add) => void>> = {
  number(profile, write, add) {
    const one = (name: string, label: string, value: Scalar | undefined) => {
      if (typeof value === "number") add(name, label, value, write.amount(value));
    };
    one("min", "Min", profile.min);
    one("median", "Median", quantileOf(profile, 0.5));
    one("max", "Max", profile.max);
    one("mean", "Mean", profile.mean);
    one("std", "Std. dev.", profile.std);
    one("p95", "95 % below", quantileOf(profile, 0.95));
    distinct(profile, write, add);
  },
  date(profile, write, add) {
    if (profile.min !== undefined && profile.min !== null) add("min", "First", `${profile.min}`, write.date(profile.min));
    if (profile.max !== undefined && profile.max !== null) add("max", "Last", `${profile.max}`, write.date(profile.max));
    const days = (parseTime(profile.max ?? null) - parseTime(profile.min ?? null)) / 86400000;
    if (days >= 0) add("days", "Span", days, spanText(days, write));
    distinct(profile, write, add);
  },
  category(profile, write, add) {
    distinct(profile, write, add);
    const top = profile.top_values?.[0];
    const filled = filledCount(profile);
    if (top) add("top", "Most frequent", `${top.value}`, `${top.value}`);
    if (top && filled > 0) add("top_share", "Its share", top.count / filled, shareText(Math.min(1, top.count / filled)));
  },
  text(profile, write, add) {
    distinct(profile, write, add);
    lengths(profile, write, add);
  },
  boolean(profile, write, add) {
    const yes = profile.booleans?.true_count;
    const no = profile.booleans?.false_count;
    if (yes === undefined || no === undefined || yes + no === 0) return;
    add("true", "True", yes, write.count(yes));
    add("false", "False", no, write.count(no));
    add("true_share", "Share true", yes / (yes + no), shareText(yes / (yes + no)));
  },
  identifier(profile, write, add) {
    distinct(profile, write, add);
    const filled = filledCount(profile);
    if (profile.distinct_count !== undefined && profile.distinct_count <= filled)
      add("repeated", "Repeated", filled - profile.distinct_count, write.count(filled - profile.distinct_count));
    lengths(profile, write, add);
  },
  other: (profile, write, add) => distinct(profile, write, add),
};

function distinct(profile: ColumnProfile, write: ProfileWriter, add: Add): void {
  const { distinct_count: count } = profile;
  if (count !== undefined) add("distinct", "Distinct", count, `${profile.is_distinct_approximate ? "≈" : ""}${write.count(count)}`);
}

function lengths(profile: ColumnProfile, write: ProfileWriter, add: Add): void {
  const { text_length: length } = profile;
  if (length === undefined) return;
  add(
    "length",
    "Characters",
    length.max,
    length.min === length.max ? write.count(length.max) : `${write.count(length.min)}–${write.count(length.max)}`,
  );
  if (length.mean !== undefined && length.min !== length.max) add("mean_length", "Mean length", length.mean, write.amount(length.mean));
}

/** Days up to three months, then months, then years. */
function spanText(days: number, write: ProfileWriter): string {
  if (days < 1) return `${write.amount(days * 24)} h`;
  if (days < 100) return `${write.count(Math.round(days))} d`;
  return days < 1000 ? `${write.count(Math.round(days / 30.44))} months` : `${write.count(Math.round(days / 365.25))} years`;
}

/** One line that says most of a column. */
function summaryOf(kind: ProfileKind, profile: ColumnProfile, write: ProfileWriter): string {
  const { min, max, distinct_count: count } = profile;
  if (kind === "number" && typeof min === "number" && typeof max === "number")
    return min === max ? `always ${write.amount(min)}` : `${write.amount(min)} – ${write.amount(max)}`;
  if (kind === "date" && min !== undefined && max !== undefined) {
    const ends = write.span(min, max);
    return ends[0] === ends[1] ? ends[0]! : ends.join(" – ");
  }
  if (kind === "boolean" && profile.booleans) {
    const { true_count: yes, false_count: no } = profile.booleans;
    return yes + no > 0 ? `${shareText(yes / (yes + no))} true` : "no values";
  }
  if (count === undefined) return "";
  if (count > 0 && kind !== "category" && count === filledCount(profile)) return "all different";
  return count === 1 ? "one value" : `${profile.is_distinct_approximate ? "≈" : ""}${write.count(count)} values`;
}

/** Share of the rows that hold a value, 0 to 1; 1 without rows. */
export const filledShare = (profile: ColumnProfile): number =>
  profile.row_count > 0 ? Math.min(1, filledCount(profile) / profile.row_count) : 1;

/** All that a card says of a column. */
export function cardWords(profile: ColumnProfile, formatter: Formatter, compactFrom: number): CardWords {
  const kind = kindOf(profile);
  const write = profileWriter(profile, formatter, compactFrom);
  const figures: CardFigure[] = [];
  const add: Add = (name, label, value, text) => {
    if (value !== undefined) figures.push({ name, label, value, text });
  };
  KINDS[kind](profile, write, add);
  const missing = Math.max(0, profile.row_count - filledCount(profile));
  add("missing", "Missing", missing, write.count(missing));
  add("rows", "Rows", profile.row_count, write.count(profile.row_count));
  const summary = summaryOf(kind, profile, write);
  const told = figures.map(({ label, text }) => `${label.toLowerCase()} ${text}`).join(", ");
  const flags = (profile.flags ?? []).map(flagText).join(", ");
  return {
    name: profile.name,
    kind,
    badge: BADGES[kind],
    summary,
    figures,
    description: `Column ${profile.name}, ${BADGES[kind]}${summary === "" ? "" : `, ${summary}`}. ${shareText(filledShare(profile))} filled; ${told}.${flags === "" ? "" : ` Flags: ${flags}.`}`,
  };
}

/** A flag as people read it. */
export function flagText(flag: { code: string; message?: string | undefined }): string {
  if (flag.message !== undefined && flag.message !== "") return flag.message;
  const words = flag.code.replace(/[_-]+/g, " ").trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
