import type { Aggregate, TimeUnit } from "../intent/types.js";
import type { Unit } from "./units.js";

type Seven = [string, string, string, string, string, string, string];
type Twelve = [string, string, string, string, string, string, string, string, string, string, string, string];

/** Words and signs of one language, as d3's locale definitions take them, and what they leave out. */
export interface LocaleData {
  readonly tag: string;
  readonly number: {
    readonly decimal: string;
    readonly thousands: string;
    readonly grouping: number[];
    /** What `$` in a pattern writes: the dollar sign, at the place where the language has a currency. */
    readonly currency: [string, string];
    readonly minus: string;
    /** Absent is "%" right after the digits. */
    readonly percent?: string;
  };
  readonly time: {
    readonly dateTime: string;
    readonly date: string;
    readonly time: string;
    readonly periods: [string, string];
    readonly days: Seven;
    readonly shortDays: Seven;
    readonly months: Twelve;
    readonly shortMonths: Twelve;
  };
  /** How dates are written that nobody gave a format: patterns of d3-time-format. */
  readonly dates: {
    readonly day: string;
    /** Without the year. */
    readonly short: string;
    readonly month: string;
    /** The number of the day alone, over a month. */
    readonly monthDay: string;
    /** Before the number of a quarter. */
    readonly quarter: string;
  };
  /** Units of large numbers, largest first. */
  readonly compact: readonly Unit[];
  /** Signs of currencies stand after the amount, or before it with a space; absent is right before it. */
  readonly currencyPlace?: "after" | "apart";
  /** Signs of its own that the bundled face has not; without a face that has them it is `plainly` written. */
  readonly needs?: string;
  /** Sentences of descriptions; absent are those of English. */
  readonly sentences?: Sentences;
  /** Words that the house writes by itself; absent where the defaults' own are right. */
  readonly words?: {
    readonly no_data: string;
    readonly none_label: string;
    readonly other_label: string;
    /** What a measure is named after that has been aggregated. */
    readonly aggregates: Readonly<Record<Aggregate, string>>;
    /** What calendar steps are called. */
    readonly units: Readonly<Record<TimeUnit, string>>;
    /** On the cards of a face that show no chart. */
    readonly face: FaceWords;
  };
}

/** What the cards of a face say that show no chart. */
export interface FaceWords {
  readonly failed: string;
  readonly no_rows: string;
  /** `{name}` is that of the query. */
  readonly gives_none: string;
  /** What a chart without a title is called. */
  readonly a_chart: string;
  /** What a face is called of which no chart has a title. */
  readonly a_face: string;
}

/** Two forms of a sentence with a count: for one, and for more. */
export type Counted = readonly [one: string, more: string];

/** Sentences of a description; `{…}` are filled in. Counts have a form for one and one for more. */
export interface Sentences {
  /** Kinds of charts by their English nouns, and of lying ones. */
  readonly nouns: Readonly<Record<string, string>>;
  readonly lying: Readonly<Record<string, string>>;
  readonly of: string;
  readonly by: string;
  readonly time: string;
  readonly against: string;
  /** After the first sentence's words; `names` where there are few. */
  readonly series: string;
  readonly named: string;
  readonly stop: string;
  readonly points: Counted;
  /** Largest count that takes the form of one, and least: French and Portuguese count zero as one. */
  readonly one: readonly [least: number, most: number];
  readonly value: string;
  readonly values: string;
  readonly rest: string;
  readonly comma: string;
  readonly and: string;
  /** Between two sentences. */
  readonly gap: string;
  /** About a map: what it shows by which regions, and how many of them. */
  readonly map: {
    readonly nouns: Readonly<Record<"Map" | "Map of points" | "Bubble map", string>>;
    readonly of: string;
    readonly plain: string;
    readonly by: Readonly<Record<"county" | "state" | "country" | "region", string>>;
    readonly count: Counted;
    readonly regions: string;
    readonly points: string;
    readonly lost: Counted;
  };
  /** About a layer over a chart; `other` where it has an axis of its own. */
  readonly layer: {
    readonly nouns: Readonly<Record<string, string>>;
    readonly plain: string;
    readonly of: string;
    readonly other: string;
    readonly value: string;
    readonly values: string;
  };
  /** About panels; `names` is a field with its values, `and` stands between two of them. */
  readonly panels: { readonly one: string; readonly more: string; readonly names: string; readonly and: string; readonly own: string };
  /** About a page of charts. */
  readonly face: {
    readonly page: string;
    readonly count: Counted;
    readonly missing: Counted;
    readonly chart: string;
    readonly more: Counted;
  };
}

const months: Twelve = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days: Seven = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));

/** From here on no unit has a name that people know, and not all digits mean something: such amounts are written with an exponent. */
export const VAST = 1e15;
/** Below it digits are lost among zeros: an exponent again. */
export const TINY = 1e-4;

/** The language of the house, which every door has from the start; others are in locales.ts. */
export const houseLocale: LocaleData = {
  tag: "en-US",
  number: { decimal: ".", thousands: ",", grouping: [3], currency: ["$", ""], minus: "\u2212" },
  time: {
    dateTime: "%x, %X",
    date: "%-m/%-d/%Y",
    time: "%-I:%M:%S %p",
    periods: ["AM", "PM"],
    days,
    shortDays: short(days) as Seven,
    months,
    shortMonths: short(months) as Twelve,
  },
  dates: { day: "%b %-d, %Y", short: "%b %-d", month: "%b %Y", monthDay: "%-d", quarter: "Q" },
  compact: [
    { from: 1e12, divide: 1e12, suffix: "\u00a0tn" },
    { from: 1e9, divide: 1e9, suffix: "\u00a0bn" },
    { from: 1e6, divide: 1e6, suffix: "\u00a0M" },
    { from: 1e3, divide: 1e3, suffix: "k" },
  ],
};
