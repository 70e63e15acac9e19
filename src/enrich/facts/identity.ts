import type { Census } from "./census.js";
import { wordSet } from "./words.js";

const LAST_WORDS = wordSet("id uuid guid key code hash sku isbn phone ssn fips index idx district ward precinct");
const POST_WORDS = wordSet("zip zipcode postal postcode plz");

/** Words that stand before `code` in a postal code's name. */
const BEFORE_CODE = wordSet("zip postal post");

/** Whether a name ends in a word of identifiers; "paid" does not end in "id". */
export const saysIdentifier = ({ words }: Census): boolean =>
  (words.length > 0 && LAST_WORDS.has(words[words.length - 1]!)) || saysPostcode({ words });

/** Whether a name says postal code. */
export const saysPostcode = ({ words }: Pick<Census, "words">): boolean =>
  words.some((word, i) => POST_WORDS.has(word) || (word === "code" && BEFORE_CODE.has(words[i - 1] ?? "")));

/** Five digits, with four more after a hyphen or not; five digits are only postal codes where a name says so. */
export const POSTCODE = /^\d{5}(?:-\d{4})?$/;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HASH = /^(?=.*\d)(?=.*[a-f])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i;
const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const LINK = /^https?:\/\/\S+$/i;

/** Patterns that identify whatever the name. */
export const PATTERNS: readonly RegExp[] = [UUID, HASH, MAIL, LINK];

/** A code: letters and digits without a space, at least two digits. */
export const CODE = /^(?=(?:\D*\d){2})[\p{L}\d][\p{L}\d._/-]{2,}$/u;

/** Capitals and digits, such as the codes of airports. */
export const CAPITALS = /^[A-Z\d]{3,12}$/;

export const DIGITS = /^\d+$/;
