import type { Kind, TimeUnit } from "../intent/types.js";

/** What a field is used for. */
export type Role = "measure" | "identifier" | "category" | "time" | "geography" | "text" | "unknown";

/** One thing the rows suggest, and why. */
export interface Suggestion<T> {
  value: T;
  /** Name of the rule. */
  rule: string;
  /** One sentence. */
  reason: string;
  evidence?: unknown;
}

/** What the rows say about one field. */
export interface FieldFact {
  kind: Kind;
  role: Role;
  rule: string;
  reason: string;
  evidence?: unknown;
  /** Rows that have a value. */
  count: number;
  nulls: number;
  /** Distinct values, up to a limit. */
  cardinality: number;
  /** Least and greatest, for quantitative (numbers) and temporal (epoch ms) fields with values. */
  extent?: readonly [number, number];
  /** Whether every value is a whole number. */
  isInteger?: boolean;
  /** Largest number of decimals seen, up to 6. */
  decimals?: number;
  /** Coarsest calendar step that every value stands on. */
  grain?: TimeUnit;
  /** Natural order of the values, when they have one (weekdays, months, sizes …). */
  order?: readonly string[];
}

/** A chart type that would fit, with its price; less is better. */
export interface Alternative {
  type: string;
  reason: string;
  cost: number;
}

/** What the rows suggest; never a change to rows, never a style that needs no data. */
export interface EnrichmentPatch {
  fields: Record<string, FieldFact>;
  /** Suggested leaves of the chart, by JSON pointer. */
  chart: Record<string, Suggestion<unknown>>;
  /** Runners-up for `type: auto`, best first. */
  alternatives: Alternative[];
}
