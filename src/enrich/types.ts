import type { Kind, TimeUnit } from "../intent/types.js";

/** What a field is used for. */
export type Role = "measure" | "identifier" | "category" | "time" | "geography" | "text" | "unknown";

/** Why something was concluded. */
export interface Why {
  /** Name of the rule. */
  rule: string;
  /** One sentence. */
  reason: string;
}

/** One thing the rows suggest, and why. */
export interface Suggestion<T> extends Why {
  value: T;
  evidence?: unknown;
}

/** What the numbers of a field count. */
export type FieldUnit =
  /** Money; the code is ISO 4217, null where nothing says which. */
  | { name: "currency"; code: string | null }
  /** Shares: `per: 1` are fractions (0.12), `per: 100` percent points (12). */
  | { name: "percent"; per: 1 | 100 }
  /** Time taken; `seconds` is what 1 stands for. */
  | { name: "duration"; seconds: number }
  /** Storage; `bytes` is what 1 stands for. */
  | { name: "bytes"; bytes: number }
  | { name: "year" }
  /** Places in an order, 1 the best. */
  | { name: "rank" };

/** Regions of a map of the package. */
export interface RegionName {
  /** Name of the geometry. */
  source: string;
  /** Part of the distinct values that name a region, 0 to 1. */
  share: number;
  /** One sentence. */
  reason: string;
}

/** What the rows say about one field. */
export interface FieldFact {
  kind: Kind;
  role: Role;
  /** Why it has this kind. */
  rule: string;
  reason: string;
  evidence?: unknown;
  /** Why it has its role, unit and additivity; only those that a rule decided. */
  why: { readonly role: Why; readonly unit?: Why; readonly additive?: Why };
  /** Rows that have a value. */
  count: number;
  nulls: number;
  /** Different values, up to a limit. */
  distinct: number;
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
  /** What the numbers count; absent where nothing says it. */
  unit?: FieldUnit;
  /** The regions that its values name, where the type is open and a map may be drawn. */
  region?: RegionName;
  /** Whether adding values of different rows up means something. Only of measures. */
  additive?: boolean;
}

/** A part of a price. */
export interface CostPart {
  /** Key of `auto.cost` in the defaults. */
  name: string;
  cost: number;
}

/** A chart type that would fit, with its price; less is better. */
export interface Alternative {
  type: string;
  reason: string;
  cost: number;
  /** What the price is made of. */
  parts: readonly CostPart[];
}

/** What the rows suggest; never a change to rows, never a style that needs no data. */
export interface EnrichmentPatch {
  fields: Record<string, FieldFact>;
  /** Suggested leaves of the chart, by JSON pointer. */
  chart: Record<string, Suggestion<unknown>>;
  /** Runners-up for `type: auto`, best first. */
  alternatives: Alternative[];
}
