import type { FieldFact } from "../types.js";
import type { Census } from "./census.js";
import type { FactConfig } from "./config.js";
import { readKind } from "./kind.js";
import { findRole } from "./role.js";

/** What a field is, without its unit: kind, role, extent, grain, order, counts. */
export type FieldReading = Omit<FieldFact, "unit" | "additive">;

/** Counts a field and reads what it is; every value is read once. */
export function readField(census: Census, config: FactConfig, peers: readonly string[] = []): FieldReading {
  const { found: reading, rule } = readKind(census, config);
  const { role, why } = findRole({ census, reading, kindRule: rule, config, peers });
  return {
    ...reading,
    role,
    rule,
    // Read when somebody asks: of amounts hardly anybody does.
    get evidence() {
      return { values: census.count, distinct: census.distinct.length };
    },
    why: { role: why },
    count: census.count,
    nulls: census.values.length - census.count,
    get distinct() {
      return census.distinct.length;
    },
  };
}
