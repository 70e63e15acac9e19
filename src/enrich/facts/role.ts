import type { Role, Why } from "../types.js";
import { type Census, holdsFor, rowsOf } from "./census.js";
import type { FactConfig } from "./config.js";
import { CAPITALS, CODE, DIGITS, PATTERNS, saysIdentifier } from "./identity.js";
import type { Reading } from "./kind.js";
import { saysMeasure } from "./measure-words.js";
import { hasWord, wordSet } from "./words.js";
import { saysYearOfLife } from "./years.js";

interface RoleQuestion {
  census: Census;
  reading: Reading;
  /** Rule that found the kind. */
  kindRule: string;
  config: FactConfig;
  /** Names of all fields, where they are known. */
  peers: readonly string[];
}

interface RoleRule {
  name: string;
  role: Role;
  reason: string;
  holds(q: RoleQuestion): boolean;
}

const LATITUDE = wordSet("lat latitude");
const LONGITUDE = wordSet("lon lng longitude");

const LINK_ENDS: readonly string[] = ["source", "target"];
const PLACES = wordSet("country countries nation state county province");
const isWithin = (extent: readonly [number, number] | undefined, limit: number) =>
  extent !== undefined && extent[0] >= -limit && extent[1] <= limit;

/** Whether a name and its values are a latitude or a longitude; `long` only beside a latitude. */
function isCoordinate({ census: { words }, reading, peers }: RoleQuestion): boolean {
  if (reading.kind !== "quantitative") return false;
  if (hasWord(words, LATITUDE) && isWithin(reading.extent, 90)) return true;
  const isLong = words.length === 1 && words[0] === "long" && peers.some((peer) => LATITUDE.has(peer.toLowerCase()));
  return (hasWord(words, LONGITUDE) || isLong) && isWithin(reading.extent, 180);
}

/** Whether the name ends in a word for places, and there are more than a status has. */
const saysPlace = ({ census: { words, distinct } }: RoleQuestion) => PLACES.has(words[words.length - 1] ?? "") && distinct.length > 2;

const shareOfDistinct = ({ distinct, count }: Census) => distinct.length / Math.max(1, count);
const isWhole = ({ reading }: RoleQuestion) => reading.kind === "quantitative" && reading.isInteger === true;
/** Whether a few whole numbers stand in many rows. */
const isRepeated = ({ census, config }: RoleQuestion) =>
  census.distinct.length >= 2 && census.distinct.length <= config.code_values && shareOfDistinct(census) <= config.code_share;
/** Whether a code stands for a class: a few values, most of them several times. */
const isReused = ({ census, config }: RoleQuestion) =>
  census.count >= config.code_rows && census.distinct.length <= config.code_values && shareOfDistinct(census) <= 1 - config.id_share;
/** Whether whole numbers stand close together, as classes do and amounts do not. */
const isCrowded = ({ reading, config }: RoleQuestion, count: number) =>
  reading.extent![1] - reading.extent![0] < config.code_spread * count;
/** Both; they are counted only where as many as may be would stand close together. */
const isFewNumbers = (q: RoleQuestion) => isCrowded(q, q.config.code_values) && isRepeated(q) && isCrowded(q, q.census.distinct.length);
/** Whether nearly every value occurs once. */
const isUnique = ({ census, config }: RoleQuestion) => census.count >= config.id_rows && shareOfDistinct(census) >= config.id_share;

/** Whole numbers that rise from row to row: row numbers, or codes of at least four digits. */
function isNumbering({ census, config }: RoleQuestion): boolean {
  const { extent, isRising, count, words } = census;
  if (extent === undefined || isRising !== true || count < config.id_rows || extent[0] < 0 || saysMeasure(words)) return false;
  return extent[1] - extent[0] + 1 <= config.id_spread * count || extent[0] >= 1000;
}

const fits = ({ census, config }: RoleQuestion, pattern: RegExp) =>
  holdsFor(census, config.time_share, (value) => pattern.test(`${value}`));

function isPattern(q: RoleQuestion): boolean {
  const first = `${q.census.distinct[0]}`;
  const found = PATTERNS.find((pattern) => pattern.test(first));
  return found !== undefined && fits(q, found);
}

function isProse({ census, config }: RoleQuestion): boolean {
  let letters = 0;
  census.distinct.forEach((value, i) => {
    letters += `${value}`.length * rowsOf(census, i);
  });
  return letters / census.count > config.text_length && shareOfDistinct(census) > config.text_share;
}

/** Rules in order; the first that holds decides. Sources: CompassQL (unique share 0.8 of 50 rows; 40 values in 5 % of the rows). */
const rules: readonly RoleRule[] = [
  { name: "none", role: "unknown", reason: "it has no values", holds: ({ census }) => census.count === 0 },
  { name: "time", role: "time", reason: "its values are times", holds: ({ reading }) => reading.kind === "temporal" },
  { name: "truth", role: "category", reason: "it splits the rows in two", holds: ({ kindRule }) => kindRule === "field.boolean" },
  { name: "postcode", role: "identifier", reason: "postal codes name places", holds: ({ kindRule }) => kindRule === "field.postcode" },
  { name: "coordinate", role: "geography", reason: "its name says latitude or longitude, and every value is one", holds: isCoordinate },
  {
    name: "year-of-life",
    role: "time",
    reason: "its name says when something begins or ends, and every value is a year",
    holds: (q) => isWhole(q) && saysYearOfLife(q.census, q.config),
  },
  {
    name: "link-end",
    role: "identifier",
    reason: "source and target are the two ends of a link, and every value is a whole number",
    holds: (q) => isWhole(q) && LINK_ENDS.every((end) => q.peers.includes(end)) && LINK_ENDS.includes(q.census.field),
  },
  {
    name: "number-code",
    role: "category",
    reason: "its name says code, and a few values are used again and again",
    holds: (q) => isWhole(q) && saysIdentifier(q.census) && isReused(q),
  },
  {
    name: "number-name",
    role: "identifier",
    reason: "its name says identifier, and every value is a whole number",
    holds: (q) => isWhole(q) && saysIdentifier(q.census),
  },
  { name: "row-number", role: "identifier", reason: "its whole numbers rise from row to row", holds: (q) => isWhole(q) && isNumbering(q) },
  {
    name: "few-numbers",
    role: "category",
    reason: "a few whole numbers are used again and again",
    holds: (q) => isWhole(q) && q.reading.extent![0] >= 0 && isFewNumbers(q) && !saysMeasure(q.census.words),
  },
  { name: "measure", role: "measure", reason: "its values are amounts", holds: ({ reading }) => reading.kind === "quantitative" },
  {
    name: "place",
    role: "geography",
    reason: "its name says what places they are",
    holds: (q) => q.reading.kind === "nominal" && saysPlace(q),
  },
  { name: "pattern", role: "identifier", reason: "its values are links, mail addresses, hashes or UUIDs", holds: isPattern },
  {
    name: "code-name",
    role: "identifier",
    reason: "its name says identifier, and nearly every value occurs once",
    holds: (q) => saysIdentifier(q.census) && isUnique(q),
  },
  {
    name: "digits",
    role: "identifier",
    reason: "its name says identifier, and every value is a run of digits",
    holds: (q) => saysIdentifier(q.census) && !isReused(q) && fits(q, DIGITS),
  },
  {
    name: "code",
    role: "identifier",
    reason: "nearly every value occurs once, and all are codes of letters and digits",
    holds: (q) => q.reading.kind === "nominal" && isUnique(q) && (fits(q, CODE) || fits(q, CAPITALS)),
  },
  { name: "prose", role: "text", reason: "the values are long and nearly all different", holds: isProse },
  { name: "name", role: "category", reason: "its values are names", holds: () => true },
];

/** What a field is used for, and why. */
export function findRole(q: RoleQuestion): { role: Role; why: Why } {
  for (const rule of rules) if (rule.holds(q)) return { role: rule.role, why: { rule: `role.${rule.name}`, reason: rule.reason } };
  throw new Error("the last rule always holds");
}
