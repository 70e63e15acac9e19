import type { Issue, SourcePosition } from "../issues/issue.js";
import { issue } from "../issues/messages.js";

/** What a text holds. */
export interface ReadText {
  /** Plain objects, lists, texts, finite and other numbers, booleans and null. Undefined when the text cannot be read. */
  value: unknown;
  /** Errors of the text itself: syntax, duplicate keys, aliases. */
  issues: Issue[];
  /** Place of the key (or list item) at a pointer, else of the nearest thing around it that is there. Looked up when asked. */
  locate(path: string): SourcePosition | undefined;
}

/** Reads YAML 1.2 with its core schema, nested no deeper than `maxDepth`. */
export type YamlReader = (text: string, maxDepth: number) => ReadText;

/** Line and column of a character. */
export const positionAt = (text: string, offset: number): SourcePosition => {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
};

/** A text nested deeper than the limit. */
export const tooDeep = (limit: number, at?: SourcePosition): Issue =>
  issue("INTENT_TOO_LARGE", { path: "", detail: `the chart is nested deeper than the limit of ${limit}`, ...(at && { at }) });
