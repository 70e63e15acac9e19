import { plainNumber } from "./plain-number.js";

/** A number as people write it: its value, and the unit it was written with. */
export interface WrittenNumber {
  /** A percentage is a fraction: 12.5 % is 0.125. */
  value: number;
  /** `%`, a currency sign, or an ISO 4217 code; undefined for none. */
  unit?: string | undefined;
}

/** Currency signs that stand for one code; a dollar is the American one unless another letter says so. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  C$: "CAD",
  A$: "AUD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₩": "KRW",
  R$: "BRL",
};

/** Codes that are written beside amounts or end a field's name, and are no English words. Source: ISO 4217. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  "USD EUR GBP JPY CHF CNY INR BRL CAD AUD NZD SEK NOK DKK PLN CZK HUF KRW MXN ZAR SGD HKD TWD THB IDR TRY ILS AED SAR KWD CLP COP ARS".split(
    " ",
  ),
);

const UNIT = "(US\\$|C\\$|A\\$|R\\$|[$€£¥₹₩]|[A-Z]{3})";
const WRITTEN = new RegExp(`^(\\()?([+\\-\u2212])?${UNIT}?\\s*([+\\-\u2212])?(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)\\s*(%|${UNIT})?(\\))?$`);
/** Thousands in groups of three, or none. */
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?$/;
const LONGEST = 40;

/**
 * Reads `$1,234.50`, `1,234`, `(12.00)`, `EUR 5`, `5 €`, `12.5%`; undefined for anything else. A comma parts thousands, a point decimals;
 * parentheses are a minus, as in accounts.
 */
export function writtenNumber(text: string): WrittenNumber | undefined {
  if (text.length > LONGEST) return undefined;
  const found = WRITTEN.exec(text);
  if (!found) return undefined;
  const [, open, sign, before, inner, digits, , , close] = found;
  const after = found[6];
  const isHalf = (open === undefined) !== (close === undefined);
  if (isHalf || (sign !== undefined && inner !== undefined) || (before !== undefined && after !== undefined) || !GROUPED.test(digits!))
    return undefined;
  const mark = before ?? after;
  if (mark !== undefined && /^[A-Z]{3}$/.test(mark) && !CURRENCY_CODES.has(mark)) return undefined;
  const amount = plainNumber(digits!.replaceAll(",", ""));
  const isMinus = open !== undefined || (sign ?? inner ?? "+") !== "+";
  return { value: (isMinus ? 0 - amount : amount) / (mark === "%" ? 100 : 1), unit: mark };
}
