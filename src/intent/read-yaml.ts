import { Composer, type CST, type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, Parser, type ScalarTag } from "yaml";
import type { Issue, SourcePosition } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { quote } from "../issues/show.js";
import { child, stepsOf } from "./pointer.js";
import { positionAt, type ReadText, tooDeep, type YamlReader } from "./source.js";

/** Most uses of an anchor: enough to share a style, too few to blow a small text up. */
const MAX_ALIASES = 100;

/** What the parser's error codes mean to a writer, and what to do. Others keep the parser's own words. */
const reasons: Record<string, readonly [detail: string, next: string]> = {
  TAB_AS_INDENT: ["a tab indents this line", "Indent with spaces"],
  BAD_INDENT: [
    "the indentation of this line does not fit the lines around it",
    "Indent all keys of one object by the same number of spaces",
  ],
  BLOCK_AS_IMPLICIT_KEY: ["there are two colons in one line", "Put a text that has a colon in it in quotes"],
  BAD_SCALAR_START: ["a text cannot begin with this sign", "Put the text in quotes"],
  MULTILINE_IMPLICIT_KEY: [
    "a key goes over several lines, or has no colon after it",
    "Write each key in one line, followed by a colon and a space",
  ],
  MULTIPLE_DOCS: ["there are several documents, divided by ---", "Keep one chart in a file"],
  BAD_DQ_ESCAPE: ["the text in quotes has a backslash that means nothing", "Write \\\\ for a backslash, or use single quotes"],
  TAG_RESOLVE_FAILED: ["a word that begins with ! is a tag, and tags are not read", "Remove it, or put the text in quotes"],
  BAD_DIRECTIVE: ["directives (lines that begin with %) are not read", "Remove the line"],
  KEY_OVER_1024_CHARS: ["a key is longer than 1,024 characters", "Check for a quote that is not closed"],
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");

interface SyntaxFault {
  code: string;
  message: string;
  pos: [number, number];
}

const isUnclosed = (error: SyntaxFault): boolean => error.code === "MISSING_CHAR" || /end with a/.test(error.message);

function reasonOf(text: string, error: SyntaxFault): readonly [detail: string, next?: string] {
  const missing = /end with a ([\]}])/.exec(error.message)?.[1] ?? /closing ["']quote/.exec(error.message)?.[0].charAt(8);
  if (!missing) return reasons[error.code] ?? [lowerFirst(error.message)];
  const detail = `a closing ${missing} is missing`;
  // Inside brackets an unquoted # swallows the rest of its line, the closing bracket too.
  if (/[:,[{]\s+#/.test(text) && missing !== '"') return [detail, 'A # begins a comment: put colours such as "#2d74b3" in quotes'];
  return [detail, `Add the ${missing}`];
}

/** Where the last bracket or quote was opened: the parser only says where the text ended. */
function openedAt(document: Document): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  while (isScalar(node) || isCollection(node)) {
    if (isScalar(node) ? node.type?.startsWith("QUOTE") : node.flow) offset = node.range?.[0];
    const item = isCollection(node) ? (node.items.at(-1) as { key?: unknown; value?: unknown } | undefined) : undefined;
    node = isMap(node) ? (item?.value ?? item?.key) : item;
  }
  return offset;
}

function syntaxIssue(text: string, document: Document, error: SyntaxFault): Issue {
  const [detail, next] = reasonOf(text, error);
  const offset = (isUnclosed(error) ? openedAt(document) : undefined) ?? error.pos[0];
  return issue("INTENT_NOT_READABLE", { path: "", detail, ...(next && { next }), at: positionAt(text, offset) });
}

const isScalarTag = (tag: unknown): tag is ScalarTag => typeof tag === "object" && tag !== null && "test" in tag;

/** "02139" is a code and keeps its zero; the rest is YAML's core schema. */
const keepsLeadingZero = <T>(tag: T | ScalarTag): T | ScalarTag =>
  isScalarTag(tag) && tag.tag === "tag:yaml.org,2002:int" && tag.test?.test("00") ? { ...tag, test: /^[-+]?(?:0|[1-9][0-9]*)$/ } : tag;

type Pending = readonly [token: CST.Token | CST.CollectionItem | null | undefined, depth: number];

/**
 * Character at which a text is nested too deep, found without recursion: composing is recursive, and running out of stack inside
 * a regular expression ends a Node process.
 */
function tooDeepAt(tokens: readonly CST.Token[], maxDepth: number): number | undefined {
  const pending: Pending[] = tokens.map((token) => [token, 0]);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [token, depth] = next;
    if (!token) continue;
    if ("items" in token) {
      if (depth >= maxDepth) return token.offset;
      for (const item of token.items) pending.push([item.key, depth + 1], [item.value, depth + 1]);
    } else if ("value" in token) pending.push([token.value, depth]);
  }
  return undefined;
}

/** Duplicate keys and aliases of a document, found before anything is made of it. */
function checkDocument(text: string, document: Document): Issue[] {
  const issues: Issue[] = [];
  const anchors = new Map<string, unknown>();
  const open = new Set<unknown>();
  let aliases = 0;
  const fault = (node: Node, detail: string, next: string) => {
    issues.push(issue("INTENT_NOT_READABLE", { path: "", detail, next, at: positionAt(text, node.range?.[0] ?? 0) }));
  };
  const walk = (node: unknown, path: string): boolean => {
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
    if (node.anchor) anchors.set(node.anchor, node);
    open.add(node);
    const keys = new Set<string>();
    let index = 0;
    for (const item of node.items as { key?: unknown; value?: unknown }[]) {
      if (!isMap(node)) {
        if (!walk(item, child(path, index++))) return false;
        continue;
      }
      // As a key of an object, null would become an empty text.
      if (isScalar(item.key) && item.key.value === null && item.key.source) item.key.value = "null";
      const name = isScalar(item.key) ? `${item.key.value}` : undefined;
      const place = (item.key ?? node) as Node;
      if (name === undefined) fault(place, "a key is a list or an object", "Write the key as a text, in quotes if need be");
      else if (keys.has(name)) {
        issues.push(issue("INTENT_DUPLICATE_KEY", { path: child(path, name), at: positionAt(text, place.range?.[0] ?? 0) }));
      } else keys.add(name);
      if (!walk(item.value, child(path, name ?? ""))) return false;
    }
    open.delete(node);
    return true;
  };
  walk(document.contents, "");
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

/** The reader of YAML; see `readText`. */
export const readYaml: YamlReader = (text, maxDepth) => {
  const none: ReadText = { value: undefined, issues: [], locate: () => undefined };
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeepAt(tokens, maxDepth);
  if (deep !== undefined) return { ...none, issues: [tooDeep(maxDepth, positionAt(text, deep))] };
  const composer = new Composer({
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
  const [document, another] = composer.compose(tokens, true, text.length);
  // With `true` the composer always makes a document, an empty one if need be.
  if (document === undefined) return none;
  // One mistake often upsets the parser several times; a bracket or quote left open is the cause of the rest.
  const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = faults.find(isUnclosed) ?? faults[0];
  if (first) return { ...none, issues: [syntaxIssue(text, document, first)] };
  if (another)
    return { ...none, issues: [syntaxIssue(text, document, { code: "MULTIPLE_DOCS", message: "", pos: [another.range[0], 0] })] };
  const issues = checkDocument(text, document);
  const locate = (path: string) => locateIn(text, document, path);
  if (issues.some((each) => each.code !== "INTENT_DUPLICATE_KEY")) return { value: undefined, issues, locate };
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), issues, locate };
  } catch (error) {
    const detail = /alias/i.test(`${error}`) ? "its aliases make it too large" : quote(`${(error as Error).message}`);
    return { ...none, issues: [issue("INTENT_TOO_LARGE", { path: "", detail, next: "Write the values out" })] };
  }
};
