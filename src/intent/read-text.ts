import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, parseDocument, type ScalarTag } from "yaml";
import type { Issue, SourcePosition } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { quote } from "../issues/show.js";
import { child, stepsOf } from "./pointer.js";
import { walkJson } from "./read-json.js";

/** Most uses of an anchor: enough to share a style, too few to blow a small text up. */
const MAX_ALIASES = 100;

/** What a text holds. */
export interface ReadText {
  /** Plain objects, lists, texts, finite and other numbers, booleans and null. Undefined when the text cannot be read. */
  value: unknown;
  /** Errors of the text itself: syntax, duplicate keys, aliases. */
  issues: Issue[];
  /** Place of the key (or list item) at a pointer, else of the nearest thing around it that is there. Looked up when asked. */
  locate(path: string): SourcePosition | undefined;
}

const positionAt = (text: string, offset: number): SourcePosition => {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
};

/** What the parser's error codes mean to a writer, and what to do. Others keep the parser's own words. */
const reasons: Record<string, readonly [detail: string, next: string]> = {
  TAB_AS_INDENT: ["a tab indents this line", "Indent with spaces"],
  BAD_INDENT: ["the indentation of this line does not fit the lines around it", "Indent all keys of one object by the same number of spaces"],
  BLOCK_AS_IMPLICIT_KEY: ["there are two colons in one line", "Put a text that has a colon in it in quotes"],
  BAD_SCALAR_START: ["a text cannot begin with this sign", "Put the text in quotes"],
  MULTILINE_IMPLICIT_KEY: ["a key goes over several lines, or has no colon after it", "Write each key in one line, followed by a colon and a space"],
  MULTIPLE_DOCS: ["there are several documents, divided by ---", "Keep one chart in a file"],
  BAD_DQ_ESCAPE: ["the text in quotes has a backslash that means nothing", "Write \\\\ for a backslash, or use single quotes"],
  TAG_RESOLVE_FAILED: ["tags such as !!binary are not read", "Remove the tag"],
  BAD_DIRECTIVE: ["directives (lines that begin with %) are not read", "Remove the line"],
  KEY_OVER_1024_CHARS: ["a key is longer than 1,024 characters", "Check for a quote that is not closed"],
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");

function syntaxIssue(text: string, error: { code: string; message: string; pos: [number, number] }): Issue {
  const [detail, next] = reasons[error.code] ?? [lowerFirst(error.message), undefined];
  return issue("INTENT_NOT_READABLE", { path: "", detail, ...(next && { next }), at: positionAt(text, error.pos[0]) });
}

const tooDeep = (limit: number, at?: SourcePosition): Issue =>
  issue("INTENT_TOO_LARGE", { path: "", detail: `the chart is nested deeper than the limit of ${limit}`, ...(at && { at }) });

const isScalarTag = (tag: unknown): tag is ScalarTag => typeof tag === "object" && tag !== null && "test" in tag;

/** "02139" is a code and keeps its zero; the rest is YAML's core schema. */
const keepsLeadingZero = <T>(tag: T | ScalarTag): T | ScalarTag =>
  isScalarTag(tag) && tag.tag === "tag:yaml.org,2002:int" && tag.test?.test("00") ? { ...tag, test: /^[-+]?(?:0|[1-9][0-9]*)$/ } : tag;

/** Duplicate keys, depth and aliases of a document, found before anything is made of it. */
function checkDocument(text: string, document: Document, maxDepth: number): Issue[] {
  const issues: Issue[] = [];
  const anchors = new Map<string, unknown>();
  const open = new Set<unknown>();
  let aliases = 0;
  const fault = (node: Node, detail: string, next: string) => {
    issues.push(issue("INTENT_NOT_READABLE", { path: "", detail, next, at: positionAt(text, node.range?.[0] ?? 0) }));
  };
  const walk = (node: unknown, path: string, depth: number): boolean => {
    if (isAlias(node)) {
      aliases++;
      const target = anchors.get(node.source);
      if (target === undefined) fault(node, `there is no anchor &${node.source} before this`, "Put a text that begins with * in quotes");
      else if (open.has(target)) fault(node, `*${node.source} stands inside its own anchor`, "Remove it");
      else if (aliases > MAX_ALIASES) fault(node, `there are more than ${MAX_ALIASES} aliases`, "Write the values out");
      return aliases <= MAX_ALIASES;
    }
    if (!isCollection(node)) {
      if (isScalar(node) && node.anchor) anchors.set(node.anchor, node);
      return true;
    }
    if (depth >= maxDepth) {
      issues.push(tooDeep(maxDepth, positionAt(text, node.range?.[0] ?? 0)));
      return false;
    }
    if (node.anchor) anchors.set(node.anchor, node);
    open.add(node);
    const keys = new Set<string>();
    let index = 0;
    for (const item of node.items as { key?: unknown; value?: unknown }[]) {
      if (!isMap(node)) {
        if (!walk(item, child(path, index++), depth + 1)) return false;
        continue;
      }
      const name = isScalar(item.key) ? `${item.key.value}` : undefined;
      const place = (item.key ?? node) as Node;
      if (name === undefined) fault(place, "a key is a list or an object", "Write the key as a text, in quotes if need be");
      else if (keys.has(name)) {
        issues.push(issue("INTENT_DUPLICATE_KEY", { path: child(path, name), at: positionAt(text, place.range?.[0] ?? 0) }));
      } else keys.add(name);
      if (!walk(item.value, child(path, name ?? ""), depth + 1)) return false;
    }
    open.delete(node);
    return true;
  };
  walk(document.contents, "", 0);
  return issues;
}

function locateIn(text: string, document: Document, path: string): SourcePosition | undefined {
  let node: unknown = document.contents;
  let offset = isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
  for (const step of stepsOf(path)) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      offset = (node as Node).range?.[0] ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && `${each.key.value}` === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else break;
  }
  return offset === undefined ? undefined : positionAt(text, offset);
}

function readYaml(text: string, maxDepth: number): ReadText {
  const none: ReadText = { value: undefined, issues: [], locate: () => undefined };
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    customTags: (tags) => tags.map((tag) => keepsLeadingZero(tag)),
    resolveKnownTags: false,
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first && /call stack/i.test(first.message)) return { ...none, issues: [tooDeep(maxDepth)] };
  if (first) return { ...none, issues: [syntaxIssue(text, first)] };
  const issues = checkDocument(text, document, maxDepth);
  const locate = (path: string) => locateIn(text, document, path);
  if (issues.some((each) => each.code !== "INTENT_DUPLICATE_KEY")) return { value: undefined, issues, locate };
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), issues, locate };
  } catch (error) {
    const detail = /alias/i.test(`${error}`) ? "its aliases make it too large" : quote(`${(error as Error).message}`);
    return { ...none, issues: [issue("INTENT_TOO_LARGE", { path: "", detail, next: "Write the values out" })] };
  }
}

function readJson(text: string, value: unknown): ReadText {
  const places = new Map<string, number>();
  const issues: Issue[] = [];
  walkJson(text, ({ path, offset }, isRepeated) => {
    places.set(path, offset);
    if (isRepeated) issues.push(issue("INTENT_DUPLICATE_KEY", { path, at: positionAt(text, offset) }));
  });
  const locate = (path: string): SourcePosition | undefined => {
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
 */
export function readText(text: string, limits: { source: number; depth: number }): ReadText {
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
      return readJson(source, JSON.parse(source));
    } catch {
      // Not JSON; YAML also has brackets.
    }
  }
  return readYaml(source, limits.depth);
}
