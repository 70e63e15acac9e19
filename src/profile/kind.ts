import type { ColumnProfile, ProfileKind } from "./contract.js";

const NUMBER = /^(.*int.*|u?(tiny|small|big|huge)int|float.*|double.*|real|decimal.*|numeric.*|number|money)$/i;
const DATE = /^(date|datetime.*|time.*|timestamp.*)$/i;
const TRUTH = /^bool(ean)?$/i;

/** Rows that hold a value. */
export const filledCount = (profile: ColumnProfile): number =>
  Math.max(0, profile.row_count - (profile.null_count ?? 0) - (profile.empty_count ?? 0) - (profile.invalid_count ?? 0));

/** What a column holds, from what its profile says: its own word, then its statistics, then the name of its type. */
export function kindOf(profile: ColumnProfile): ProfileKind {
  if (profile.kind !== undefined) return profile.kind;
  if (profile.booleans !== undefined || TRUTH.test(profile.type ?? "")) return "boolean";
  if (profile.date_distribution !== undefined || DATE.test(profile.type ?? "")) return "date";
  if (profile.histogram !== undefined || (typeof profile.min === "number" && typeof profile.max === "number")) return "number";
  if (NUMBER.test(profile.type ?? "")) return "number";
  const filled = filledCount(profile);
  const distinct = profile.distinct_count;
  if (distinct !== undefined && filled > 20 && distinct === filled) return "identifier";
  if (profile.top_values !== undefined && (distinct === undefined || distinct <= filled / 2)) return "category";
  return profile.text_length !== undefined || typeof profile.min === "string" || profile.top_values !== undefined ? "text" : "other";
}

/** The value of a quantile; undefined when the profile does not have it. */
export const quantileOf = (profile: ColumnProfile, at: number): number | undefined =>
  profile.quantiles?.find((each) => Math.abs(each.at - at) < 1e-9)?.value;
