import type { Scalar } from "../../data/table.js";
import { isoText } from "../../data/time.js";
import { numberOf } from "../../data/values.js";
import type { FieldFact } from "../types.js";
import { type Census, every, holdsFor, rowsOf } from "./census.js";
import type { FactConfig } from "./config.js";
import { numericFacts } from "./extent.js";
import { timeFacts } from "./grain.js";
import { POSTCODE, saysIdentifier, saysPostcode } from "./identity.js";
import { naturalOrder } from "./natural-order.js";
import { yearsIn } from "./years.js";

/** What the values of a field are, before anybody asks what it is used for. */
export type Reading = Pick<FieldFact, "kind" | "reason" | "extent" | "isInteger" | "decimals" | "grain" | "order">;

interface KindRule {
  name: string;
  /** The reading, or null when the rule does not apply. */
  find(census: Census, config: FactConfig): Reading | null;
}

/** Share of the rows whose value is a text that reads as a time; a bare number of up to four digits does not count. */
function timeShare(census: Census): number {
  const { distinct, times } = census;
  let hits = 0;
  // Not all rows: of very many different values only the first are known.
  let known = 0;
  for (let i = 0; i < distinct.length; i++) {
    const value = distinct[i];
    const rows = rowsOf(census, i);
    known += rows;
    if (typeof value !== "string" || Number.isNaN(times[i])) continue;
    const text = value.trim();
    if (text.length > 4 || !/^\d+$/.test(text)) hits += rows;
  }
  return known === 0 ? 0 : hits / known;
}

/** Pairs of words that say true and false. */
const TRUTHS: readonly (readonly [string, string])[] = [
  ["true", "false"],
  ["yes", "no"],
  ["y", "n"],
  ["t", "f"],
];

const isTruth = (census: Census): boolean => {
  if (census.numbers > 0 || census.distinct.length !== 2) return false;
  const words = census.distinct.map((value) => `${value}`.trim().toLowerCase());
  return TRUTHS.some((pair) => words.includes(pair[0]) && words.includes(pair[1]));
};

/** Rules in order; the first that applies decides. */
const rules: readonly KindRule[] = [
  {
    name: "all-null",
    find: (census) => (census.count === 0 ? { kind: "nominal", reason: "it has no values" } : null),
  },
  {
    name: "boolean",
    find: (census) =>
      census.booleans === census.count || isTruth(census) ? { kind: "nominal", reason: "every value is true or false" } : null,
  },
  {
    name: "year",
    find(census, config) {
      const years = yearsIn(census, config);
      if (!years) return null;
      return { kind: "temporal", reason: `every value is a year from ${years[0]} to ${years[1]}`, ...timeFacts(census), grain: "year" };
    },
  },
  {
    name: "postcode",
    find: (census) =>
      saysPostcode(census) && every(census, (value) => POSTCODE.test(`${value}`.padStart(5, "0")))
        ? { kind: "nominal", reason: "every value is a postal code" }
        : null,
  },
  {
    name: "number",
    find: (census) =>
      census.numbers === census.count ? { kind: "quantitative", reason: "every value is a number", ...numericFacts(census) } : null,
  },
  {
    name: "number-as-text",
    find(census, config) {
      const isNumber = (value: Scalar) => {
        const number = numberOf(value);
        return number - number === 0 && !/^[+-]?0\d/.test(`${value}`.trim());
      };
      if (saysIdentifier(census) || !holdsFor(census, config.number_share, isNumber)) return null;
      return { kind: "quantitative", reason: "every text is a number", ...numericFacts(census) };
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
        reason: `${found === 1 ? "every value reads" : `${Math.round(found * 100)} % of the values read`} as a date, from ${isoText(facts.extent![0])} to ${isoText(facts.extent![1])}`,
        ...facts,
      };
    },
  },
  {
    name: "natural-order",
    find(census, config) {
      const order = naturalOrder(census.distinct, config.names);
      return order ? { kind: "ordinal", reason: `the values are ${order.name}, which have an order`, order: order.values } : null;
    },
  },
  { name: "name", find: () => ({ kind: "nominal", reason: "the values are names" }) },
];

/** The reading of a field, and the rule that found it. */
export function readKind(census: Census, config: FactConfig): { found: Reading; rule: string } {
  for (const rule of rules) {
    const found = rule.find(census, config);
    if (found) return { found, rule: `field.${rule.name}` };
  }
  throw new Error("the last rule always applies");
}
