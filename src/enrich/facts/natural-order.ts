import type { Scalar } from "../../data/table.js";
import type { LocaleData } from "../../format/locale.js";

/** Names of months and days in the language of a chart. */
export type CalendarNames = Pick<LocaleData["time"], "days" | "shortDays" | "months" | "shortMonths">;

interface NaturalOrder {
  /** What the values are, for the reason. */
  name: string;
  /** Words that mean the same step stand together. */
  steps: readonly (readonly string[])[];
}

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const ORDERS: readonly NaturalOrder[] = [
  { name: "months", steps: months.map((name) => (name === "september" ? [name, "sep", "sept"] : [name, name.slice(0, 3)])) },
  {
    name: "weekdays",
    steps: days.map((name) => [
      name,
      name.slice(0, 3),
      name.slice(0, 2),
      ...(name === "tuesday" ? ["tues"] : name === "thursday" ? ["thur", "thurs"] : name === "wednesday" ? ["weds"] : []),
    ]),
  },
  { name: "quarters", steps: ["q1", "q2", "q3", "q4"].map((name) => [name]) },
  {
    name: "sizes",
    steps: [["xxs"], ["xs", "extra small"], ["s", "small"], ["m", "medium"], ["l", "large"], ["xl", "extra large"], ["xxl"], ["xxxl"]],
  },
  {
    name: "levels",
    steps: [
      ["none"],
      ["very low", "lowest"],
      ["low"],
      ["medium", "mid", "moderate", "normal", "average"],
      ["high"],
      ["very high", "highest"],
      ["critical"],
    ],
  },
  {
    name: "levels of agreement",
    steps: [["strongly disagree"], ["disagree"], ["neutral", "neither agree nor disagree"], ["agree"], ["strongly agree"]],
  },
];

const RANGE =
  /^(?:(<|under|up to|less than)\s*)?\$?(\d[\d,.]*)\s*(k|m)?\s*(?:(?:-|–|—|to)\s*\$?(\d[\d,.]*)\s*(k|m)?|(\+|and over|or more|and older|plus))?$/i;

/** The least value of a range like "18-24", "65+" or "<5"; NaN for other texts. */
function rangeStart(text: string): number {
  const found = RANGE.exec(text.trim());
  if (!found || (!found[1] && !found[4] && !found[6])) return NaN;
  const amount = (text: string, unit: string | undefined) =>
    Number(text.replace(/,/g, "")) * (unit === undefined ? 1 : /k/i.test(unit) ? 1e3 : 1e6);
  // "50-100k" starts at 50k, but "500-1M" at 500.
  const shared = amount(found[2]!, found[3] ?? found[5]);
  const start =
    found[3] === undefined && found[4] !== undefined && shared >= amount(found[4], found[5]) ? amount(found[2]!, undefined) : shared;
  return start - (found[1] ? 0.5 : 0);
}

/** A word as orders know it: case, dots and underscores do not count. */
const plain = (text: string): string => text.trim().toLowerCase().replace(/[._]+/g, " ").trim();

/** Months, and weekdays from Monday, of a language that is not English. */
function calendarOrders({ days, shortDays, months, shortMonths }: CalendarNames): NaturalOrder[] {
  const steps = (long: readonly string[], short: readonly string[]) => long.map((name, i) => [plain(name), plain(short[i]!)]);
  const [sunday, ...weekdays] = steps(days, shortDays);
  return [
    { name: "months", steps: steps(months, shortMonths) },
    { name: "weekdays", steps: [...weekdays, sunday!] },
  ];
}

/** Texts in the order of the numbers they have. */
const sortedBy = (texts: readonly string[], steps: readonly number[]): string[] =>
  [...texts.keys()].sort((a, b) => steps[a]! - steps[b]!).map((i) => texts[i]!);

/**
 * The values in the order people expect, when they are words of one ordered set or ranges; undefined otherwise. At least two values.
 * @param names of months and days beside the English ones.
 */
export function naturalOrder(values: readonly Scalar[], names?: CalendarNames): { name: string; values: string[] } | undefined {
  if (values.length < 2 || values.length > 60 || !values.every((value) => typeof value === "string")) return undefined;
  const texts = values as readonly string[];
  const words = texts.map(plain);
  for (const order of names ? [...ORDERS, ...calendarOrders(names)] : ORDERS) {
    const step = (word: string) => order.steps.findIndex((each) => each.includes(word));
    if (words.every((word) => step(word) >= 0)) return { name: order.name, values: sortedBy(texts, words.map(step)) };
  }
  if (texts.every((text) => rangeStart(text) - rangeStart(text) === 0))
    return { name: "ranges", values: [...texts].sort((a, b) => rangeStart(a) - rangeStart(b)) };
  return undefined;
}
