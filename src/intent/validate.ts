import { type SchemaError, validate } from "../generated/validate-intent.js";
import type { Issue, JsonPatchStep } from "../issues/issue.js";
import { issue, typeWords } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { type ChartTypeRule, type ChartTypes, channels } from "./chart-types.js";
import { typeHints, valueHints } from "./hints.js";
import { adviseKey, allowedKeys } from "./keys.js";
import { child, isRecord, stepsOf, valueAt } from "./pointer.js";

const replace = (path: string, value: unknown): { fix: JsonPatchStep[] } => ({ fix: [{ op: "replace", path, value }] });

const lastStep = (path: string): string => stepsOf(path).at(-1) ?? "";
const isChannel = (path: string): boolean => {
  const [first = "", second, ...more] = stepsOf(path);
  return (channels as readonly string[]).includes(first) && (second === undefined || (/^\d+$/.test(second) && more.length === 0));
};

/** What to do about a value of the wrong type, when the value itself shows what was meant. */
function typeAdvice(path: string, value: unknown, types: readonly string[]): { next?: string; fix?: JsonPatchStep[] } {
  const key = lastStep(path);
  if (value === null && /color|background/.test(key)) return { next: 'In YAML a # begins a comment: put the code in quotes, as in "#2d74b3"' };
  if (value === null) return { next: "Write a value, or remove the key" };
  if (key === "stack" && value === true) return { next: "Write zero to stack, normalize to fill 100 %", ...replace(path, "zero") };
  if (typeof value === "string" && types.includes("number")) {
    const amount = /^\s*(-?[\d.]+)\s*(px|pt|%|°|deg)?\s*$/.exec(value)?.[1];
    if (amount !== undefined && Number.isFinite(Number(amount))) return { next: "Write it without quotes or unit", ...replace(path, Number(amount)) };
  }
  if (typeof value === "string" && types.includes("boolean") && /^(true|false|yes|no|on|off)$/i.test(value)) {
    const isOn = /^(true|yes|on)$/i.test(value);
    return { next: `Write ${isOn}, without quotes`, ...replace(path, isOn) };
  }
  if (!Array.isArray(value) && types.includes("array") && !isRecord(value)) return { next: "Put it in a list: [ … ]" };
  if (Array.isArray(value) && isChannel(path)) return { next: "Only y and tooltip may be a list" };
  if (typeof value !== "string" && types.includes("string") && !isRecord(value)) return { next: "Put it in quotes if it is a text" };
  return {};
}

function typeIssue(path: string, value: unknown, params: Record<string, unknown>): Issue {
  const types = [params.type].flat() as string[];
  const words = isChannel(path) ? "a channel is the name of a field, or an object with field" : `${lastStep(path) || "a chart"} is ${typeWords(types)}`;
  const isItem = /\/\d+$/.test(path) && !isChannel(path);
  return issue("INTENT_WRONG_TYPE", { path, received: value, detail: isItem ? `each item is ${typeWords(types)}` : words, ...typeAdvice(path, value, types) });
}

function enumIssue(path: string, value: unknown, allowed: readonly unknown[]): Issue {
  const words = allowed.map((each) => `${each}`);
  const said = `${value}`;
  const hint = Object.hasOwn(valueHints, said.toLowerCase()) ? valueHints[said.toLowerCase()] : undefined;
  const meant = hint !== undefined && words.includes(hint) ? hint : typeof value === "string" ? nearest(said, words) : undefined;
  const fix = meant === undefined ? {} : replace(path, allowed[words.indexOf(meant)]);
  return issue("INTENT_WRONG_VALUE", { path, received: value, allowed: words, ...(meant !== undefined && { suggestion: meant }), ...fix });
}

const bounds: Record<string, (limit: unknown) => string> = {
  minimum: (limit) => `${limit} or more`,
  maximum: (limit) => `${limit} or less`,
  exclusiveMinimum: (limit) => `more than ${limit}`,
  exclusiveMaximum: (limit) => `less than ${limit}`,
};

const patterns: Record<string, string> = {
  currency: "an ISO code of three capital letters, such as EUR or USD",
  locale: "a language tag such as en or de-DE",
};

/** One schema error as an issue; null when another error says the same. */
function fromSchema(chart: unknown, { path, keyword, params }: SchemaError, rule: ChartTypeRule | undefined): Issue | null {
  const value = valueAt(chart, path);
  const key = lastStep(path);
  if (keyword === "type") return typeIssue(path, value, params);
  if (keyword === "enum") return isRecord(value) || Array.isArray(value) ? typeIssue(path, value, { type: "string" }) : enumIssue(path, value, params.allowedValues as unknown[]);
  if (keyword === "additionalProperties") {
    const name = params.additionalProperty as string;
    const allowed = allowedKeys(chart, path, rule);
    const owner = path === "" || path.startsWith("/style") ? ownerOf(chart, rule) : undefined;
    return issue("INTENT_UNKNOWN_KEY", { path: child(path, name), name, received: valueAt(chart, child(path, name)), allowed, ...(owner && { owner }), ...adviseKey(chart, path, name, allowed) });
  }
  if (keyword === "required") {
    const name = params.missingProperty as string;
    // A format is told apart by its key, so either of them was missing.
    const isFormat = name === "pattern" || name === "time";
    const detail = isFormat ? "a format written as an object needs pattern (for numbers) or time (for dates)" : `${name} is missing`;
    return issue("INTENT_WRONG_VALUE", { path, received: value, detail });
  }
  const bound = bounds[keyword];
  if (bound) return issue("INTENT_OUT_OF_RANGE", { path, received: value, detail: `${value} is out of range: ${key} is ${bound(params.limit)}` });
  if (keyword === "minLength") return issue("INTENT_WRONG_VALUE", { path, received: value, detail: `${key} is an empty text`, next: "Write a name, or remove the key" });
  if (keyword === "minItems" || keyword === "maxItems") {
    const isPair = /^\/references\/\d+\/[xy]$/.test(path);
    const detail = isPair ? "a band has two values, its beginning and its end" : `${key} is an empty list`;
    return issue("INTENT_WRONG_VALUE", { path, received: value, detail, next: isPair ? "Write [from, to], or one value for a line" : "Write a value, or remove the key" });
  }
  if (keyword === "pattern") return issue("INTENT_WRONG_VALUE", { path, received: value, detail: `${key} is ${patterns[key] ?? "written in another way"}` });
  return null;
}

/** How a chart's type is named to its author. */
export function ownerOf(chart: unknown, rule: ChartTypeRule | undefined): string | undefined {
  if (!rule || rule.isOpen || !isRecord(chart)) return undefined;
  return `type "${chart.type}"`;
}

/** Names compared without "chart", "plot" and separators: "Bar chart" is "bar". */
const bareType = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "").replace(/(chart|plot|graph|diagram)$/, "");

function unknownType(type: string, types: ChartTypes): Issue {
  const names = Object.keys(types);
  const bare = bareType(type);
  const hint = Object.hasOwn(typeHints, bare) ? typeHints[bare] : undefined;
  const meant = hint !== undefined && names.includes(hint) ? hint : names.find((name) => bareType(name) === bare) ?? nearest(type, names) ?? nearest(bare, names);
  return issue("INTENT_UNKNOWN_TYPE", { path: "/type", received: type, allowed: names, ...(meant !== undefined && { suggestion: meant, ...replace("/type", meant) }) });
}

/**
 * Checks a chart (without its rows) against the language.
 * @returns every mistake of type, key, value and range, each cause once; and what the chart's type reads, undefined when the type is unknown.
 */
export function validateIntent(chart: Record<string, unknown>, types: ChartTypes): { issues: Issue[]; rule: ChartTypeRule | undefined } {
  const type = chart.type ?? "auto";
  const rule = typeof type === "string" && Object.hasOwn(types, type) ? types[type] : undefined;
  const issues = typeof type === "string" && !rule ? [unknownType(type, types)] : [];
  if (validate(chart)) return { issues, rule };
  const said = new Set<string>();
  for (const error of validate.errors ?? []) {
    const found = fromSchema(chart, error, rule);
    // A key of the wrong type often fails in more ways; the first says it.
    const cause = found && `${found.path} ${found.code === "INTENT_UNKNOWN_KEY"}`;
    if (found === null || cause === null || said.has(cause)) continue;
    said.add(cause);
    issues.push(found);
  }
  return { issues, rule };
}
