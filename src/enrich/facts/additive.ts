import type { FieldUnit, Why } from "../types.js";
import { ADDITIVE, INTENSIVE } from "./measure-words.js";
import { hasWord, wordSet } from "./words.js";

/** Words that make a rate of whatever stands beside them. */
const OF_EACH = wordSet("per average avg mean median rate ratio share pct percent percentage % max min");

/**
 * Whether values of different rows may be added up. Where nothing says so they may not: an average of amounts still means something,
 * a sum of rates does not.
 */
export function findAdditive(words: readonly string[], unit: FieldUnit | undefined): { additive: boolean; why: Why } {
  const decide = (additive: boolean, rule: string, reason: string) => ({ additive, why: { rule, reason } });
  if (unit && unit.name !== "currency" && unit.name !== "duration" && unit.name !== "bytes")
    return decide(false, "additive.unit", `a ${unit.name} does not add up`);
  if (hasWord(words, OF_EACH) || (hasWord(words, INTENSIVE) && !words.some((word, i) => ADDITIVE.has(word) && i === words.length - 1)))
    return decide(false, "additive.rate", "its name says rate, price or size");
  if (hasWord(words, ADDITIVE)) return decide(true, "additive.amount", "its name says amount");
  return decide(false, "additive.unsaid", "nothing says that it adds up");
}
