import type { ColumnProfile, QualityFlag } from "./contract.js";
import { filledCount, quantileOf } from "./kind.js";

/** Shares from which something is worth saying. */
const MANY_NULLS = 0.5;
const MANY_ZEROS = 0.5;
/** Values from which some can be called far out. */
const ENOUGH = 20;
/** Middle ranges beyond the quartiles from which on a number is far out. Source: Tukey 1977, outer fences. */
const FAR = 3;

/** What a reader of the column should know, from its statistics. */
export function flagsOf(profile: ColumnProfile): QualityFlag[] {
  const flags: QualityFlag[] = [];
  const filled = filledCount(profile);
  const { row_count: rows } = profile;
  if (rows > 0 && filled === 0) return [{ code: "all_missing", severity: "error", message: "No values" }];
  const missing = (profile.null_count ?? 0) + (profile.empty_count ?? 0);
  if (rows > 0 && missing / rows >= MANY_NULLS) flags.push({ code: "mostly_missing", severity: "warning", message: "Mostly missing" });
  if (profile.distinct_count === 1) flags.push({ code: "constant", severity: "warning", message: "One value only" });
  if ((profile.invalid_count ?? 0) > 0) flags.push({ code: "invalid", severity: "error", message: `${profile.invalid_count} unreadable` });
  if (profile.kind === "identifier" && profile.distinct_count !== undefined && profile.distinct_count < filled)
    flags.push({ code: "duplicates", severity: "warning", message: "Repeated identifiers" });
  const zeros = profile.top_values?.find((each) => each.value === 0)?.count ?? 0;
  if (profile.kind === "number" && filled > 0 && zeros / filled >= MANY_ZEROS)
    flags.push({ code: "zeros", severity: "info", message: "Mostly zero" });
  const lower = quantileOf(profile, 0.25);
  const upper = quantileOf(profile, 0.75);
  if (
    filled >= ENOUGH &&
    lower !== undefined &&
    upper !== undefined &&
    typeof profile.min === "number" &&
    typeof profile.max === "number" &&
    upper > lower
  ) {
    const reach = FAR * (upper - lower);
    if (profile.max > upper + reach || profile.min < lower - reach)
      flags.push({ code: "outliers", severity: "info", message: "Far outliers" });
  }
  return flags;
}
