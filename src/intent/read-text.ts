import type { Issue, SourcePosition } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { walkJson } from "./read-json.js";
import { positionAt, type ReadText, tooDeep, type YamlReader } from "./source.js";

function readJson(text: string, value: unknown, maxDepth: number): ReadText {
  const issues: Issue[] = [];
  const deep = walkJson(text, maxDepth, ({ path, offset }, isRepeated) => {
    if (isRepeated) issues.push(issue("INTENT_DUPLICATE_KEY", { path, at: positionAt(text, offset) }));
  });
  if (deep !== undefined) return { value: undefined, issues: [tooDeep(maxDepth, positionAt(text, deep))], locate: () => undefined };
  let places: Map<string, number> | undefined;
  const locate = (path: string): SourcePosition | undefined => {
    if (!places) {
      const found = new Map<string, number>();
      walkJson(text, maxDepth, (place) => found.set(place.path, place.offset));
      places = found;
    }
    for (let part = path; part !== ""; part = part.slice(0, part.lastIndexOf("/"))) {
      const offset = places.get(part);
      if (offset !== undefined) return positionAt(text, offset);
    }
    return positionAt(text, text.search(/\S/));
  };
  return { value, issues, locate };
}

/**
 * A chart text as plain values. JSON is read as JSON, everything else as YAML 1.2 with its core schema: dates stay text,
 * `yes` and `no` are texts, numbers with a leading zero stay text; no tags, no merge keys, one document, at most 100 aliases.
 * Raises nothing; what is wrong comes back as `INTENT_NOT_READABLE`, `INTENT_TOO_LARGE` and `INTENT_DUPLICATE_KEY`.
 * @param limits longest text in characters, deepest nesting.
 * @param readYaml asked only for what is not JSON.
 */
export function readText(text: string, limits: { source: number; depth: number }, readYaml: YamlReader): ReadText {
  if (text.length > limits.source) {
    const tooLong = issue("INTENT_TOO_LARGE", {
      path: "",
      count: text.length,
      limit: limits.source,
      next: "Hand the rows in with the call, or raise limits.source",
    });
    return { value: undefined, issues: [tooLong], locate: () => undefined };
  }
  const source = text.replace(/^\uFEFF/, "");
  if (/^\s*[{[]/.test(source)) {
    try {
      return readJson(source, JSON.parse(source), limits.depth);
    } catch {
      // Not JSON; YAML also has brackets.
    }
  }
  return readYaml(source, limits.depth);
}
