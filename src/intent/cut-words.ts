import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import type { NormalIntent } from "./normal.js";
import { child, isRecord } from "./pointer.js";

/** Keys whose texts are words for a reader; names of fields and formats are no words. */
const WORDS = new Set(["title", "subtitle", "description", "label", "none_label", "prefix", "suffix"]);

/**
 * Cuts the words of a chart that are longer than `limit` characters, so that none can fill the file. Never in the middle of a character.
 * @param intent is not changed; without long words it is returned as it is.
 * Reports `LIMIT_TEXT` for each text that was cut.
 */
export function cutWords(intent: NormalIntent, limit: number, report: (found: Issue) => void): NormalIntent {
  const visit = (value: unknown, path: string, key: string): unknown => {
    if (typeof value === "string") {
      if (!WORDS.has(key) || value.length <= limit) return value;
      const detail = `the text has ${value.length} characters and is cut to the limit of ${limit}`;
      report(issue("LIMIT_TEXT", { path, received: value.length, detail }));
      return value.slice(0, limit).replace(/[\ud800-\udbff]$/, "");
    }
    if (Array.isArray(value)) {
      const list = value.map((each, index) => visit(each, child(path, index), key));
      return list.some((each, index) => each !== value[index]) ? list : value;
    }
    if (!isRecord(value)) return value;
    const entries = Object.entries(value).map(
      ([name, each]) => [name, name === "data" || (path === "" && name === "spec") ? each : visit(each, child(path, name), name)] as const,
    );
    return entries.some(([name, each]) => each !== value[name]) ? Object.fromEntries(entries) : value;
  };
  return visit(intent, "", "") as NormalIntent;
}
