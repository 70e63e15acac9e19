import type { FieldFact } from "../types.js";
import type { Census } from "./census.js";
import type { FactConfig } from "./config.js";
import { readKind } from "./kind.js";
import { findRole } from "./role.js";

/** What a field is, without its unit and its counts: kind, role, extent, grain, order. */
export type FieldReading = Omit<FieldFact, "unit" | "additive" | "evidence" | "count" | "nulls" | "distinct">;

/** Reads what a field is. */
export function readField(census: Census, config: FactConfig, peers: readonly string[] = []): FieldReading {
  const { found: reading, rule } = readKind(census, config);
  const { role, why } = findRole({ census, reading, kindRule: rule, config, peers });
  return { ...reading, role, rule, why: { role: why } };
}
