import { DRAWN_CHANNELS } from "../../chart/channels.js";
import type { DataSource } from "../../data/source.js";
import { parseTime } from "../../data/time.js";
import type { NormalIntent } from "../../intent/normal.js";
import type { FieldDef, TimeUnit } from "../../intent/types.js";
import { floorTime } from "../../transform/time-unit.js";
import type { FieldFact } from "../types.js";
import type { AutoConfig } from "./config.js";

/** What a slot of a chart asks for. */
export type Use = "measure" | "time" | "category" | "latitude" | "longitude" | "region";

/** What the choice may look at. */
export interface Cast {
  readonly intent: NormalIntent;
  readonly facts: Readonly<Record<string, FieldFact>>;
  readonly rowCount: number;
  readonly config: AutoConfig;
  /** Fields for a use, the best first; those that the author placed elsewhere are not among them. */
  fields(use: Use): readonly string[];
  /** The field that the author gave a channel, if it can have the use. */
  authored(channel: string, use: Use): string | undefined;
  /** Whether two rows agree in all of these fields. */
  repeats(fields: readonly string[]): boolean;
  /** Different calendar steps that the rows stand on. */
  steps(field: string, unit: TimeUnit): number;
  /** Whether every number of a field is above zero. */
  isPositive(field: string): boolean;
}

const LATITUDE = /^(lat|latitude)$|[_ ](lat|latitude)$/i;
const LONGITUDE = /^(lon|lng|long|longitude)$|[_ ](lon|lng|longitude)$/i;

/** Whether a field can have a use. What the author placed may be used for more than what is found. */
function serves(use: Use, field: string, fact: FieldFact, isAuthored: boolean): boolean {
  if (use === "latitude") return fact.role === "geography" && LATITUDE.test(field);
  if (use === "longitude") return fact.role === "geography" && LONGITUDE.test(field);
  if (use === "region") return fact.region !== undefined;
  if (use === "time") return fact.role === "time" && fact.kind === "temporal";
  if (use === "measure") return fact.role === "measure" || (isAuthored && fact.kind === "quantitative");
  const isName = fact.role === "category" || (fact.role === "geography" && fact.kind !== "quantitative");
  return isName || (isAuthored && fact.role !== "measure" && fact.role !== "unknown");
}

/** Fields that the author gave to channels. */
function placedBy(intent: NormalIntent): Map<string, string[]> {
  const placed = new Map<string, string[]>();
  for (const channel of DRAWN_CHANNELS) {
    const defs = intent[channel] as FieldDef | FieldDef[] | undefined;
    const fields = (Array.isArray(defs) ? defs : [defs]).flatMap((def) => (def?.field === undefined ? [] : [def.field]));
    if (fields.length > 0) placed.set(channel, fields);
  }
  return placed;
}

/** Reads the rows again only where a question needs it, and each question once. */
export function castOf(
  intent: NormalIntent,
  facts: Readonly<Record<string, FieldFact>>,
  data: DataSource,
  config: AutoConfig & { mostly_null: number },
): Cast {
  const placed = placedBy(intent);
  const names = new Set([...placed.values()].flat());
  // Once the author has placed two fields, the others are left alone.
  const open = names.size >= 2 ? [] : Object.keys(facts).filter((field) => !names.has(field));
  const isPoor = (field: string) => facts[field]!.nulls >= config.mostly_null * (facts[field]!.nulls + facts[field]!.count);
  // A field with one value splits nothing.
  const isConstant = (field: string) => data.rowCount > 1 && facts[field]!.distinct < 2;
  const lists = new Map<Use, string[]>();
  const answers = new Map<string, boolean>();
  const counts = new Map<string, number>();
  const once = <T>(kept: Map<string, T>, key: string, make: () => T): T => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    return made;
  };
  const cast: Cast = {
    intent,
    facts,
    rowCount: data.rowCount,
    config,
    fields(use) {
      const known = lists.get(use);
      if (known) return known;
      const found = open.filter((field) => serves(use, field, facts[field]!, false) && (use === "measure" || !isConstant(field)));
      // What is mostly empty is used only where there is nothing else.
      const filled = found.filter((field) => !isPoor(field));
      const sorted = filled.length > 0 ? filled : found;
      lists.set(use, sorted);
      return sorted;
    },
    authored(channel, use) {
      const field = placed.get(channel)?.[0];
      return field !== undefined && facts[field] && serves(use, field, facts[field], true) ? field : undefined;
    },
    repeats: (fields) => once(answers, JSON.stringify(fields), () => hasRepeats(fields, facts, data)),
    steps: (field, unit) => once(counts, `${unit} ${field}`, () => countSteps(data.column(field).values, unit)),
    isPositive: (field) => (facts[field]!.extent?.[0] ?? 0) > 0,
  };
  return cast;
}

function hasRepeats(fields: readonly string[], facts: Readonly<Record<string, FieldFact>>, data: DataSource): boolean {
  const places = fields.reduce((product, field) => product * (facts[field]!.distinct + (facts[field]!.nulls > 0 ? 1 : 0)), 1);
  if (data.rowCount > places) return true;
  if (fields.some((field) => facts[field]!.distinct === data.rowCount)) return false;
  const columns = fields.map((field) => data.column(field).values);
  const seen = new Set<string>();
  for (let i = 0; i < data.rowCount; i++) {
    const key = columns.map((values) => `${typeof values[i]} ${values[i]}`).join("\u0000");
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

function countSteps(values: readonly unknown[], unit: TimeUnit): number {
  const seen = new Set<number>();
  for (const value of values) {
    const time = parseTime(value);
    if (time - time === 0) seen.add(floorTime(time, unit));
  }
  return seen.size;
}
