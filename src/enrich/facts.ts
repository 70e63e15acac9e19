import { distinctNumbers } from "../data/distinct-numbers.js";
import type { Scalar } from "../data/table.js";
import { isoText, parseTime } from "../data/time.js";
import { numberOf } from "../data/values.js";
import { decimalsOf } from "../format/close.js";
import { grainOf } from "../transform/time-unit.js";
import { naturalOrder } from "./order.js";
import type { FieldFact } from "./types.js";

/** Thresholds of the rules; every one from `defaults/`. */
export interface FactConfig {
  time_share: number;
  year_least: number;
  year_most: number;
  number_share: number;
  id_share: number;
  id_rows: number;
  text_length: number;
}

/** The part of a map that the rules read. */
type Distinct = Pick<ReadonlyMap<Scalar, number>, "size" | "keys"> & Iterable<[Scalar, number]>;

/** What one pass over a field counts. */
interface Census {
  field: string;
  rowCount: number;
  count: number;
  numbers: number;
  booleans: number;
  /** Different values with how often each occurs; of numbers alone that is not counted. */
  distinct: Distinct;
  /** Whether `distinct` holds every value. */
  isComplete: boolean;
  /** Least and greatest of a column of numbers, of all of them. */
  extent?: readonly [number, number] | undefined;
  /** Epoch ms of the distinct values, in order, NaN for what is no time; read when first asked for. */
  times?: readonly number[];
}

const MOST_DISTINCT = 50000;

/** The census of a field that holds numbers and nothing else; undefined for others. */
function numberCensus(field: string, values: readonly Scalar[]): Census | undefined {
  let count = 0;
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (typeof value === "number") {
      count++;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    } else if (value !== null && value !== "") return undefined;
  }
  const { list, isComplete } = distinctNumbers(values, MOST_DISTINCT);
  const distinct: Distinct = {
    size: list.length,
    keys: () => list.values(),
    *[Symbol.iterator]() {
      for (const value of list) yield [value, 1];
    },
  };
  const extent = least <= greatest ? ([least, greatest] as const) : undefined;
  return { field, rowCount: values.length, count, numbers: count, booleans: 0, distinct, isComplete, extent };
}

function takeCensus(field: string, values: readonly Scalar[]): Census {
  const ofNumbers = numberCensus(field, values);
  if (ofNumbers) return ofNumbers;
  const distinct = new Map<Scalar, number>();
  const census: Census = { field, rowCount: values.length, count: 0, numbers: 0, booleans: 0, distinct, isComplete: true };
  for (const value of values) {
    if (value === null || value === "") continue;
    census.count++;
    if (typeof value === "number") census.numbers++;
    else if (typeof value === "boolean") census.booleans++;
    const seen = distinct.get(value);
    if (seen !== undefined) distinct.set(value, seen + 1);
    else if (distinct.size < MOST_DISTINCT) distinct.set(value, 1);
    else census.isComplete = false;
  }
  return census;
}

type Found = Pick<FieldFact, "kind" | "role" | "reason"> & Partial<FieldFact>;

interface FactRule {
  name: string;
  /** The fact, or null when the rule does not apply. */
  find(census: Census, config: FactConfig): Found | null;
}

/** A word at the end of a name, as `two_words` or as `twoWords`; "paid" does not end in "id". */
const YEAR_NAME = {
  test: (name: string) => /(^|[_\s-])(year|yr|fy|jahr|a[nñ]o|annee)([_\s-]|$)/i.test(name) || /[a-z](Year|Yr)$/.test(name),
};
const ID_NAME = {
  test: (name: string) =>
    /(^|[_\s-])(id|uuid|guid|key|code|hash|sku|isbn|phone|ssn|zip|zipcode|postcode|plz|fips)$/i.test(name) ||
    /[a-z](Id|ID|Code|Key)$/.test(name),
};

const every = (census: Census, test: (value: Scalar) => boolean) => {
  for (const value of census.distinct.keys()) if (!test(value)) return false;
  return true;
};

/** Whether `test` holds for at least a share of the values (by rows); stops as soon as it cannot. */
function holdsFor(census: Census, least: number, test: (value: Scalar) => boolean): boolean {
  let misses = 0;
  for (const [value, rows] of census.distinct) {
    if (test(value)) continue;
    misses += rows;
    if ((census.count - misses) / census.count < least) return false;
  }
  return true;
}

function range(values: Iterable<number>): readonly [number, number] | undefined {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least <= greatest ? [least, greatest] : undefined;
}

function numericFacts(census: Census): Partial<FieldFact> {
  const numbers: number[] = [];
  for (const value of census.distinct.keys()) {
    const number = numberOf(value);
    if (number - number === 0) numbers.push(number);
  }
  return { extent: census.extent ?? range(numbers), isInteger: numbers.every(Number.isInteger), decimals: mostDecimals(numbers) };
}

const MOST_DECIMALS = 6;

/** Decimals of the number that has most. */
function mostDecimals(numbers: readonly number[]): number {
  let places = 0;
  let power = 1;
  for (const value of numbers) {
    // Surely has no more than those before.
    if (Math.round(value * power) / power === value) continue;
    places = Math.max(places, Math.min(MOST_DECIMALS, decimalsOf(value % 1)));
    if (places === MOST_DECIMALS) break;
    power = Number(`1e${places}`);
  }
  return places;
}

const timesIn = (census: Census): readonly number[] => (census.times ??= Array.from(census.distinct.keys(), parseTime));

/** Share of the rows whose value is a text that reads as a time; a bare number of up to four digits does not count. */
function timeShare(census: Census): number {
  const times = timesIn(census);
  let hits = 0;
  // Not all rows: of very many different values only the first are known.
  let known = 0;
  let i = 0;
  for (const [value, rows] of census.distinct) {
    const time = times[i++]!;
    known += rows;
    if (time - time === 0 && typeof value === "string" && !/^\d{1,4}$/.test(value.trim())) hits += rows;
  }
  return known === 0 ? 0 : hits / known;
}

function timeFacts(census: Census): Partial<FieldFact> {
  const times = timesIn(census).filter((time) => time - time === 0);
  const isLone = times.every((time) => time === times[0]);
  const grain = isLone
    ? every(census, (value) => /^\d{4}$/.test(`${value}`))
      ? "year"
      : times[0] !== undefined && times[0] % 86400000 !== 0
        ? "minute"
        : "day"
    : grainOf(times);
  return { extent: range(times), grain };
}

const isYearLike = (value: Scalar, config: FactConfig) => {
  const text = `${value}`.trim();
  return /^\d{4}$/.test(text) && Number(text) >= config.year_least && Number(text) <= config.year_most;
};

/** Rules in order; the first that applies decides. */
const rules: readonly FactRule[] = [
  {
    name: "all-null",
    find: (census) => (census.count === 0 ? { kind: "nominal", role: "unknown", reason: "it has no values" } : null),
  },
  {
    name: "boolean",
    find: (census) =>
      census.booleans === census.count ? { kind: "nominal", role: "category", reason: "every value is true or false" } : null,
  },
  {
    name: "year",
    find(census, config) {
      if (!every(census, (value) => isYearLike(value, config))) return null;
      const numbers = [...census.distinct.keys()].map(Number);
      const [least, greatest] = range(numbers)!;
      const isDense = census.distinct.size >= 3 && (greatest - least + 1) / census.distinct.size <= 5 && least >= 1800 && greatest <= 2100;
      if (!YEAR_NAME.test(census.field) && !isDense) return null;
      return {
        kind: "temporal",
        role: "time",
        reason: `every value is a year from ${least} to ${greatest}`,
        ...timeFacts(census),
        grain: "year",
      };
    },
  },
  {
    name: "number",
    find(census) {
      if (census.numbers !== census.count) return null;
      const facts = numericFacts(census);
      if (ID_NAME.test(census.field) && facts.isInteger)
        return { kind: "quantitative", role: "identifier", reason: "its name says identifier and every value is a whole number", ...facts };
      return { kind: "quantitative", role: "measure", reason: "every value is a number", ...facts };
    },
  },
  {
    name: "number-as-text",
    find(census, config) {
      const isPlain = (value: Scalar) => {
        const number = numberOf(value);
        return number - number === 0 && !/^[+-]?0\d/.test(`${value}`.trim());
      };
      if (ID_NAME.test(census.field) || !holdsFor(census, config.number_share, isPlain)) return null;
      return { kind: "quantitative", role: "measure", reason: "every text is a plain number", ...numericFacts(census) };
    },
  },
  {
    name: "time",
    find(census, config) {
      const found = timeShare(census);
      if (found < config.time_share) return null;
      const facts = timeFacts(census);
      return {
        kind: "temporal",
        role: "time",
        reason: `${found === 1 ? "every value reads" : `${Math.round(found * 100)} % of the values read`} as a date, from ${isoText(facts.extent![0])} to ${isoText(facts.extent![1])}`,
        ...facts,
      };
    },
  },
  {
    name: "natural-order",
    find(census) {
      const order = naturalOrder([...census.distinct.keys()]);
      return order
        ? { kind: "ordinal", role: "category", reason: `the values are ${order.name}, which have an order`, order: order.values }
        : null;
    },
  },
  {
    name: "identifier",
    find(census, config) {
      const isUnique = census.count >= config.id_rows && census.distinct.size / census.count >= config.id_share;
      return ID_NAME.test(census.field) && isUnique
        ? { kind: "nominal", role: "identifier", reason: "its name says identifier and nearly every value occurs once" }
        : null;
    },
  },
  {
    name: "free-text",
    find(census, config) {
      let letters = 0;
      for (const [value, rows] of census.distinct) letters += `${value}`.length * rows;
      return letters / census.count > config.text_length && census.distinct.size / census.count > 0.5
        ? { kind: "nominal", role: "text", reason: "the values are long and nearly all different" }
        : null;
    },
  },
  { name: "name", find: () => ({ kind: "nominal", role: "category", reason: "the values are names" }) },
];

/** What the rows say about one field; every value is read once. */
export function factOf(field: string, values: readonly Scalar[], config: FactConfig): FieldFact {
  const census = takeCensus(field, values);
  for (const rule of rules) {
    const found = rule.find(census, config);
    if (found) {
      return {
        ...found,
        rule: `field.${rule.name}`,
        evidence: { values: census.count, distinct: census.distinct.size },
        count: census.count,
        nulls: census.rowCount - census.count,
        cardinality: census.distinct.size,
      };
    }
  }
  throw new Error("the last rule always applies");
}
