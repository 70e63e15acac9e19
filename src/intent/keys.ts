import type { JsonPatchStep } from "../issues/issue.js";
import { nearest } from "../issues/suggest.js";
import { type ChartTypeRule, channels, channelsOf, partKeys, styleKeys } from "./chart-types.js";
import { channelHints, keyHints, keySentences, placeHints } from "./hints.js";
import { child, stepsOf, valueAt } from "./pointer.js";
import { homeOf, keysIn, schemaAt } from "./schema-walk.js";

const without = (keys: readonly string[], some: readonly string[], kept: readonly string[]): string[] =>
  keys.filter((key) => !some.includes(key) || kept.includes(key));

/** The keys an object at `path` may have for this chart type; all that the language has while the type is unknown. */
export function allowedKeys(chart: unknown, path: string, rule: ChartTypeRule | undefined): string[] {
  const keys = keysIn(schemaAt(chart, path));
  if (!rule) return keys;
  if (path === "") {
    const read = [...channelsOf(rule), ...rule.parts];
    // Channels first: they are what a chart is about.
    return [...read, ...without(keys, [...channels, ...partKeys, ...(rule.without ?? [])], [])];
  }
  if (path === "/style") return without(without(keys, styleKeys, rule.style), rule.styleWithout ?? [], []);
  if (path === "/style/marks") return without(keys, keys, Object.keys(rule.marks));
  const [, marks, mark] = stepsOf(path);
  if (path.startsWith("/style/marks/") && marks === "marks")
    return without(keys, keys, rule.marks[mark as keyof typeof rule.marks] ?? keys);
  return keys;
}

/** What to say about a key that is not allowed where it stands. */
export interface KeyAdvice {
  suggestion?: string;
  next?: string;
  fix?: JsonPatchStep[];
}

const plain = (key: string): string => key.toLowerCase().replace(/[\s-]+/g, "_");
const dotted = (path: string): string => stepsOf(path).join(".");

/** A move of the key that is only offered when nothing is there yet. */
function moveTo(chart: unknown, from: string, to: string): JsonPatchStep[] | undefined {
  if (valueAt(chart, to) !== undefined) return undefined;
  const parent = to.slice(0, to.lastIndexOf("/"));
  const holder = valueAt(chart, parent);
  if (parent !== "" && holder === undefined && valueAt(chart, parent.slice(0, parent.lastIndexOf("/"))) !== undefined) {
    return [
      { op: "add", path: parent, value: {} },
      { op: "move", from, path: to },
    ];
  }
  return holder !== null && typeof holder === "object" ? [{ op: "move", from, path: to }] : undefined;
}

/** `{format: $,.0f}` is read as the format `$` and a key `.0f`: the text as it was meant, or undefined. */
function splitFormat(chart: unknown, path: string, key: string): string | undefined {
  const holder = valueAt(chart, path) as Record<string, unknown>;
  if (holder[key] !== null || !/^[.\d~]*[a-z%]?$/i.test(key)) return undefined;
  const keys = Object.keys(holder);
  const before = keys[keys.indexOf(key) - 1];
  return before !== undefined && /format|pattern/.test(before) ? `${before}: ${JSON.stringify(`${holder[before]},${key}`)}` : undefined;
}

/** `yAxis.title` and `y.title` as the keys of objects in each other; undefined where the key is not written with dots or does not begin with one there is. */
function partsOf(key: string, allowed: readonly string[]): string[] | undefined {
  const [first = "", ...rest] = key.split(".");
  if (rest.length === 0 || rest.some((part) => part === "")) return undefined;
  const begin = allowed.includes(first) ? first : keyHints.get(plain(first));
  return begin === undefined || /\s/.test(begin) ? undefined : [...begin.split("."), ...rest];
}

/**
 * The nearest thing the author may have meant by an unknown key.
 * @param allowed keys that may stand beside it.
 */
export function adviseKey(chart: unknown, path: string, key: string, allowed: readonly string[]): KeyAdvice {
  const inChannel = (channels as readonly string[]).includes(stepsOf(path)[0] ?? "");
  const sentence = path === "" ? keySentences.get(key) : undefined;
  if (sentence !== undefined) return { next: sentence };
  const parts = path === "" ? partsOf(key, allowed) : undefined;
  if (parts !== undefined) return { next: `Write it as ${parts.join(": {")}: …${"}".repeat(parts.length - 1)}` };
  const side = key === "legend" && path === "" ? valueAt(chart, "/legend") : undefined;
  if (typeof side === "string") return { next: `Write it as style.legend: {position: ${side}}` };
  const split = splitFormat(chart, path, key);
  if (split) return { next: `A text with a comma in it needs quotes: ${split}` };
  const holder =
    stepsOf(path)
      .filter((step) => !/^\d+$/.test(step))
      .at(-1) ?? "";
  const hints = path === "" ? keyHints : inChannel && /^\/[^/]+(\/\d+)?$/.test(path) ? channelHints : placeHints.get(holder);
  const word = plain(key);
  const hint = hints?.get(word);
  const from = child(path, key);
  const close = nearest(key, allowed);
  // A hint knows more than a likeness, unless the key is only a slip away from one that is allowed.
  if (hint !== undefined && (close === undefined || plain(close) !== word)) {
    if (!hint.includes(".") && allowed.includes(hint)) {
      if (valueAt(chart, child(path, hint)) !== undefined)
        return { next: `Remove it: ${JSON.stringify(hint)} is there already`, fix: [{ op: "remove", path: from }] };
      const fix = moveTo(chart, from, child(path, hint));
      return { suggestion: hint, ...(fix && { fix }) };
    }
    if (/^[A-Z]/.test(hint)) return { next: hint };
    const target = inChannel && !hint.startsWith("style.") ? `${dotted(path)}.${hint}` : hint;
    if (target.includes(".")) return { next: `Write it as ${target}` };
  }
  if (close !== undefined) {
    const fix = moveTo(chart, from, child(path, close));
    return { suggestion: close, ...(fix && { fix }) };
  }
  const home = homeOf(chart, path, key, path === "" ? ["style"] : allowed);
  if (home !== undefined) {
    const to = `${child(path, home)}/${key}`;
    const fix = moveTo(chart, from, to);
    return { next: `It belongs in ${dotted(to)}`, ...(fix && { fix }) };
  }
  return {};
}
