import type { Scalar } from "../../data/table.js";
import type { FieldFact } from "../types.js";
import { findAdditive } from "./additive.js";
import { takeCensus } from "./census.js";
import type { FactConfig } from "./config.js";
import { readField } from "./reading.js";
import { findUnit } from "./unit.js";

/**
 * What the rows say about one field; every value is read once.
 * @param peers names of all fields, where they are known: some names only mean something beside another.
 */
export function factOf(field: string, values: readonly Scalar[], config: FactConfig, peers: readonly string[] = []): FieldFact {
  const census = takeCensus(field, values);
  const reading = readField(census, config, peers);
  const { role, why } = reading;
  const unit = role === "measure" || role === "time" ? findUnit({ census, reading, role, config }) : undefined;
  const sum = role === "measure" ? findAdditive(census.words, unit?.unit) : undefined;
  return {
    ...reading,
    // Read when somebody asks: of amounts hardly anybody does.
    get evidence() {
      return { values: census.count, distinct: census.distinct.length };
    },
    why: { ...why, ...(unit && { unit: unit.why }), ...(sum && { additive: sum.why }) },
    count: census.count,
    nulls: values.length - census.count,
    get distinct() {
      return census.distinct.length;
    },
    ...(unit && { unit: unit.unit }),
    ...(sum && { additive: sum.additive }),
  };
}
