import type { CostPart } from "../types.js";
import type { Cast, Use } from "./cast.js";
import type { CostName } from "./config.js";

/** A place for a field. */
export interface Slot {
  channel: string;
  of: Use;
  isOptional?: boolean;
}

/** Fields by channel. */
export type Assignment = Readonly<Record<string, string | undefined>>;

/** What a template makes of an assignment. */
export interface Proposal {
  /** Name of the rule. */
  rule: string;
  /** Why it fits, as a sentence. */
  reason: string;
  /** Channels and other leaves of the chart, by key. */
  chart: Readonly<Record<string, unknown>>;
  /** What it costs beside the fields that it leaves out. */
  costs: readonly CostName[];
  /** Fields it uses beside those of its slots. */
  more?: readonly string[];
}

/** A chart type with the places it has for fields. */
export interface Template {
  type: string;
  slots: readonly Slot[];
  /** Channel that counts rows. */
  counts?: string;
  /** Null when the fields do not make such a chart. */
  propose(cast: Cast, fields: Assignment): Proposal | null;
}

/** A chart that was proposed, with its price. */
export interface Candidate {
  type: string;
  rule: string;
  reason: string;
  chart: Readonly<Record<string, unknown>>;
  cost: number;
  parts: readonly CostPart[];
}
