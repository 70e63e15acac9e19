import { CURRENCY_CODES, CURRENCY_SIGNS, writtenNumber } from "../../data/written-number.js";
import type { FieldUnit, Role, Why } from "../types.js";
import { type Census, holdsFor } from "./census.js";
import type { FactConfig } from "./config.js";
import type { Reading } from "./kind.js";
import { hasWord, wordSet } from "./words.js";

interface UnitQuestion {
  census: Census;
  reading: Reading;
  role: Role;
  config: FactConfig;
}

interface UnitRule {
  name: string;
  find(q: UnitQuestion): { unit: FieldUnit; reason: string } | null;
}

/** The mark that all written values share: `%`, or a currency code; null where they have none or several. */
function sharedMark(census: Census): string | null {
  if (census.numbers > 0) return null;
  let mark: string | undefined;
  for (const value of census.distinct) {
    const unit = writtenNumber(`${value}`.trim())?.unit;
    if (unit === undefined || (mark !== undefined && unit !== mark)) return null;
    mark = unit;
  }
  return mark ?? null;
}

const MONEY = wordSet(
  "revenue sales price prices cost costs spend spending profit mrr arr gmv budget gross salary wage wages fee fees payment payments receipts disbursements expense expenses expenditure cash loan loans debt debts earnings turnover",
);
/** Words that say percent outright. */
const PERCENT = wordSet("pct perc percent percentage %");
/** Words of rates that are percentages when every value is at most 1. */
const SHARES = wordSet("share margin rate ctr conversion ratio");
/** Words of rates that are percentages up to 100 too. */
const POINT_SHARES = wordSet("share margin ctr conversion");
/** Words beside `rate` that make it one. */
const RATES = wordSet(
  "unemployment employment interest inflation growth conversion churn bounce click tax response completion error success retention vacancy literacy participation poverty approval obesity jobless",
);
/** Words beside `rate` and `ratio` that make it something else. */
const NO_SHARES = wordSet(
  "exchange heart birth death fertility mortality frame bit sample hourly daily day per crime pulse fx currency sex",
);
const RANKS = wordSet("rank ranking position place standing");
const CLOCK: readonly [ReadonlySet<string>, number][] = [
  [wordSet("ms millis milliseconds msec"), 0.001],
  [wordSet("s sec secs seconds"), 1],
  [wordSet("mins minutes"), 60],
  [wordSet("hrs hours"), 3600],
];
/** Words beside `min` that make it minutes. */
const TIMED = wordSet("time running runtime duration wait delay elapsed");
const STORAGE: readonly [ReadonlySet<string>, number][] = [
  [wordSet("bytes"), 1],
  [wordSet("kb kilobytes"), 1e3],
  [wordSet("mb megabytes"), 1e6],
  [wordSet("gb gigabytes"), 1e9],
];

const step = (table: readonly [ReadonlySet<string>, number][], words: readonly string[]) =>
  table.find(([set]) => (words.length > 1 ? hasWord(words.slice(1), set) : (words[0]?.length ?? 0) > 2 && hasWord(words, set)))?.[1];

/** Rules in order; the first that applies decides. Values come before names. */
const rules: readonly UnitRule[] = [
  {
    name: "year",
    find: ({ reading, role }) =>
      (reading.kind === "temporal" && reading.grain === "year") || (reading.kind === "quantitative" && role === "time")
        ? { unit: { name: "year" }, reason: "its values are years" }
        : null,
  },
  {
    name: "written",
    find({ census, reading }) {
      const mark = reading.kind === "quantitative" ? sharedMark(census) : null;
      if (mark === null) return null;
      return {
        unit: mark === "%" ? { name: "percent", per: 1 } : { name: "currency", code: CURRENCY_SIGNS[mark] ?? mark },
        reason: `every value is written with ${mark}`,
      };
    },
  },
  {
    name: "rank",
    find({ census, reading }) {
      const isPlaces = () => reading.isInteger === true && reading.extent![0] === 1 && census.distinct.length >= reading.extent![1] / 2;
      return hasWord(census.words, RANKS) && isPlaces()
        ? { unit: { name: "rank" }, reason: "its name says rank, and its values count from 1" }
        : null;
    },
  },
  {
    name: "currency-name",
    find({ census: { words } }) {
      const word = words.find((each) => CURRENCY_CODES.has(each.toUpperCase()));
      const sign = words.map((each) => CURRENCY_SIGNS[each]).find((each) => each !== undefined);
      const code = word?.toUpperCase() ?? sign;
      return code === undefined ? null : { unit: { name: "currency", code }, reason: `its name says ${code}` };
    },
  },
  {
    name: "percent-name",
    find({ census, reading, config }) {
      const { words } = census;
      const isRate = words.includes("rate") && hasWord(words, RATES);
      if (hasWord(words, NO_SHARES) || !(hasWord(words, PERCENT) || hasWord(words, SHARES))) return null;
      const [least, greatest] = reading.extent!;
      const isFraction =
        !(reading.isInteger === true && greatest > 1) && holdsFor(census, config.percent_share, (value) => Math.abs(Number(value)) <= 1);
      const isWhole = least >= -1 && greatest <= 1;
      // A share of less than one percent everywhere looks like a fraction; a rate without a bound is no share.
      if (isFraction && (hasWord(words, PERCENT) || isWhole))
        return { unit: { name: "percent", per: 1 }, reason: "its name says share, and its values are fractions of 1" };
      const isBounded = least >= -100 && greatest <= 100;
      if (hasWord(words, PERCENT) || (isBounded && (isRate || hasWord(words, POINT_SHARES))))
        return { unit: { name: "percent", per: 100 }, reason: "its name says share, and its values count hundredths" };
      return null;
    },
  },
  {
    name: "bytes",
    find({ census: { words } }) {
      const bytes = step(STORAGE, words);
      return bytes === undefined ? null : { unit: { name: "bytes", bytes }, reason: "its name says bytes" };
    },
  },
  {
    name: "duration",
    find({ census: { words } }) {
      const isMinutes = words.includes("min") && hasWord(words, TIMED);
      const seconds = isMinutes ? 60 : step(CLOCK, words);
      return seconds === undefined ? null : { unit: { name: "duration", seconds }, reason: "its name says a unit of time" };
    },
  },
  {
    name: "money",
    find: ({ census: { words } }) =>
      hasWord(words, MONEY) && !words.includes("per")
        ? { unit: { name: "currency", code: null }, reason: "its name says money, and nothing which currency" }
        : null,
  },
];

/** What the numbers of a field count; undefined where nothing says it. */
export function findUnit(q: UnitQuestion): { unit: FieldUnit; why: Why } | undefined {
  if (q.reading.extent === undefined) return undefined;
  for (const rule of rules) {
    if (q.reading.kind === "temporal" && rule.name !== "year") continue;
    const found = rule.find(q);
    if (!found) continue;
    const { unit, ...why } = found;
    return { unit, why: { ...why, rule: `unit.${rule.name}` } };
  }
  return undefined;
}
