import { isRecord } from "../intent/pointer.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { layouts } from "./tree.js";

/** Keys that say the place of an item, which stand beside it and not in it. */
const PLACE_KEYS = ["span", "col", "row"];

/** An issue without a place is of the face. */
export const ofFace = (found: Issue): Issue =>
  found.path === "" && found.message.startsWith("chart")
    ? {
        ...found,
        message: found.message.replace(/^chart/, "face").replace(found.code === "INTENT_TOO_LARGE" ? /the chart/g : /^$/, "the face"),
      }
    : found;

/**
 * An issue of a chart, with what to do in a face where that is something else than in a chart by itself.
 * @param queries names of the queries of the face.
 */
export function hinted(found: Issue, source: string, queries: readonly string[]): Issue {
  const { code, path, received } = found;
  if (code === "DATA_MISSING" && path === "/data")
    return issue(code, {
      path: source,
      detail: "the chart names no query, and has no rows of its own",
      ...(queries.length > 0 && { allowed: queries }),
      next: queries.length > 0 ? `Write query: ${queries[0]}, or another one` : "Write a query under queries, and name it in the chart",
    });
  if (code !== "INTENT_UNKNOWN_KEY") return found;
  const key = path.slice(1);
  if (PLACE_KEYS.includes(key))
    return issue(code, { path, name: key, received, next: `It says the place of an item: write {item: …, ${key}: ${received}}` });
  if (key === "chart" && typeof received === "string")
    return issue(code, { path, name: key, received, suggestion: "item", next: `Write {item: ${received}}, or the name alone` });
  return found;
}

/** Whether what should be a face is a chart. */
export const isChart = (input: Readonly<Record<string, unknown>>): boolean =>
  typeof input.type === "string" && input.queries === undefined && layouts.every((layout) => !Array.isArray(input[layout]));

/** The mistake of handing in a chart. */
export const chartForFace = (input: Readonly<Record<string, unknown>>): Issue =>
  ofFace(
    issue("FACE_EMPTY", {
      path: "",
      ...(isRecord(input) && { received: input.type }),
      detail: "this is a chart, and a face has a layout of them",
      next: "Draw it with render, or write it as an item of rows",
    }),
  );
