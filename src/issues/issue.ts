import type { IssueCode } from "./codes.js";

/** How much an issue matters: an `error` stops the chart, a `warning` never changes the picture, an `info` only tells. */
export type Severity = "error" | "warning" | "info";

/** Place in a text source; both count from 1. */
export interface SourcePosition {
  line: number;
  column: number;
}

/** One step of an RFC 6902 JSON Patch. */
export type JsonPatchStep =
  | { op: "add" | "replace"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "move"; from: string; path: string };

/**
 * One problem, said so that a person or an agent can act on it.
 * Made only by `issue()`, so every text comes from `messages.ts`.
 */
export interface Issue {
  code: IssueCode;
  severity: Severity;
  /** RFC 6901 JSON pointer into the chart as the author wrote it; "" is the whole chart. */
  path: string;
  /** What was found there; long values are cut. Absent when nothing was there. */
  received?: unknown;
  /** What would have been accepted. */
  allowed?: readonly string[];
  /** The nearest accepted value; only when it is close. */
  suggestion?: string;
  /** A change of the chart that removes the issue. */
  fix?: readonly JsonPatchStep[];
  /** Where it stands in the source; only for text input. */
  at?: SourcePosition;
  /** The whole issue as sentences: place, what was wrong, what is allowed, what to do. */
  message: string;
}
