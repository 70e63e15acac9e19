import { type SchemaError, type SchemaNode, validate } from "../generated/validate-intent.js";
import type { Issue, JsonPatchStep } from "../issues/issue.js";
import { issue, typeWords } from "../issues/messages.js";
import { quote } from "../issues/show.js";
import { nearest } from "../issues/suggest.js";
import { type ChartTypeRule, type ChartTypes, channels } from "./chart-types.js";
import { valueHints } from "./hints.js";
import { adviseKey, allowedKeys } from "./keys.js";
import { child, isRecord, stepsOf, valueAt } from "./pointer.js";
import { schemaAt } from "./schema-walk.js";
import { unknownType } from "./unknown-type.js";

const replace = (path: string, value: unknown): { fix: JsonPatchStep[] } => ({ fix: [{ op: "replace", path, value }] });

const lastStep = (path: string): string => stepsOf(path).at(-1) ?? "";
const isChannel = (path: string): boolean => {
  const [first = "", second, ...more] = stepsOf(path);
  return (channels as readonly string[]).includes(first) && (second === undefined || (/^\d+$/.test(second) && more.length === 0));
};

/** What to do about a value of the wrong type, when the value itself shows what was meant. */
function typeAdvice(path: string, value: unknown, types: readonly string[]): { next?: string; fix?: JsonPatchStep[] } {
  const key = lastStep(path);
  if (value === null && isChannel(path)) return { next: "Write the name of a field, or remove the key" };
  if (value === null && /color|background/.test(key))
    return { next: 'In YAML a # begins a comment: put the code in quotes, as in "#2d74b3"' };
  if (key === "tooltip" && value === false) return { next: "Write null to switch tooltips off", ...replace(path, null) };
  if (value === null) return { next: "Write a value, or remove the key" };
  if (key === "stack" && value === true) return { next: "Write zero to stack, normalize to fill 100 %", ...replace(path, "zero") };
  if (typeof value === "string" && types.includes("number")) {
    const amount = /^\s*(-?[\d.]+)\s*(px|pt|%|°|deg)?\s*$/.exec(value)?.[1];
    if (amount !== undefined && Number.isFinite(Number(amount)))
      return { next: "Write it without quotes or unit", ...replace(path, Number(amount)) };
  }
  if (typeof value === "string" && types.includes("boolean") && /^(true|false|yes|no|on|off)$/i.test(value)) {
    const isOn = /^(true|yes|on)$/i.test(value);
    return { next: `Write ${isOn}, without quotes`, ...replace(path, isOn) };
  }
  const words = isRecord(value) && !isChannel(path) && types.includes("string") ? (value.text ?? value.label ?? value.title) : undefined;
  if (typeof words === "string")
    return { next: `Write the words themselves: ${key}: ${quote(words)}; how they look is style.${key}`, ...replace(path, words) };
  if (key === "legend" && typeof value === "string" && /^(top|right|bottom|left|end|none)$/.test(value)) {
    const meant = value === "none" ? false : { position: value };
    return { next: value === "none" ? "Write false" : `Write {position: ${value}}`, ...replace(path, meant) };
  }
  if (isRecord(value) && types.includes("array")) return { next: "Put it in a list: [ … ]", ...replace(path, [value]) };
  if (!Array.isArray(value) && types.includes("array") && !isRecord(value)) return { next: "Put it in a list: [ … ]" };
  if (Array.isArray(value) && isChannel(path)) return { next: "Only y and tooltip may be a list" };
  if ((typeof value === "number" || typeof value === "boolean") && types.includes("string")) {
    return { next: `Put it in quotes if it is ${isChannel(path) ? "the name of a field" : "a text"}` };
  }
  return {};
}

function typeIssue(path: string, value: unknown, params: Record<string, unknown>): Issue {
  const types = [params.type].flat() as string[];
  const words = isChannel(path)
    ? "a channel must be the name of a field, or an object with field"
    : `${lastStep(path) || "a chart"} must be ${typeWords(types)}`;
  const isItem = /\/\d+$/.test(path) && !isChannel(path);
  return issue("INTENT_WRONG_TYPE", {
    path,
    received: value,
    detail: isItem ? `each item must be ${typeWords(types)}` : words,
    ...typeAdvice(path, value, types),
  });
}

function enumIssue(path: string, value: unknown, allowed: readonly unknown[]): Issue {
  const words = allowed.map((each) => `${each}`);
  const said = `${value}`;
  const hint = valueHints.get(said.toLowerCase());
  const meant = hint !== undefined && words.includes(hint) ? hint : typeof value === "string" ? nearest(said, words) : undefined;
  const fix = meant === undefined ? {} : replace(path, allowed[words.indexOf(meant)]);
  // A sort that is no order is a field by which to sort, or Vega-Lite's "-y".
  const by = lastStep(path) === "sort" && meant === undefined ? /^(-?)(.+)$/.exec(said) : null;
  const next = by ? { next: `To sort by a field or a channel, write {by: ${by[2]}${by[1] ? ", order: descending" : ""}}` } : {};
  return issue("INTENT_WRONG_VALUE", {
    path,
    received: value,
    allowed: words,
    ...next,
    ...(meant !== undefined && { suggestion: meant }),
    ...fix,
  });
}

/** The range of a number in words, from everything the schema says about its place. */
function rangeWords(chart: unknown, path: string): string {
  const part = Object.assign({}, ...schemaAt(chart, path)) as SchemaNode;
  if (part.minimum !== undefined && part.maximum !== undefined) return `from ${part.minimum} to ${part.maximum}`;
  if (part.exclusiveMinimum !== undefined) return `more than ${part.exclusiveMinimum}`;
  return part.minimum === undefined ? `${part.maximum} or less` : `${part.minimum} or more`;
}

const patterns: Record<string, string> = {
  currency: "an ISO code of three capital letters, such as EUR or USD",
  locale: "a language tag such as en or de-DE",
};

/** One schema error as an issue; null when another error says the same. */
function fromSchema(chart: unknown, { path, keyword, params }: SchemaError, rule: ChartTypeRule | undefined): Issue | null {
  const value = valueAt(chart, path);
  const key = lastStep(path);
  if (keyword === "type") return typeIssue(path, value, params);
  if (keyword === "enum")
    return isRecord(value) || Array.isArray(value)
      ? typeIssue(path, value, { type: "string" })
      : enumIssue(path, value, params.allowedValues as unknown[]);
  if (keyword === "additionalProperties") {
    const name = params.additionalProperty as string;
    const allowed = allowedKeys(chart, path, rule);
    const owner = path === "" || path.startsWith("/style") ? ownerOf(chart, rule) : undefined;
    return issue("INTENT_UNKNOWN_KEY", {
      path: child(path, name),
      name,
      received: valueAt(chart, child(path, name)),
      allowed,
      ...(owner && { owner }),
      ...adviseKey(chart, path, name, allowed),
    });
  }
  if (keyword === "required") {
    const name = params.missingProperty as string;
    // A format is told apart by its key, so either of them was missing.
    const isFormat = name === "pattern" || name === "time";
    const detail = isFormat ? "a format written as an object needs pattern (for numbers) or time (for dates)" : `${name} is missing`;
    const next = name === "by" ? { next: "Write {by: <field>, order: descending}" } : {};
    return issue("INTENT_WRONG_VALUE", { path, received: value, detail, ...next });
  }
  if (keyword === "minimum" || keyword === "maximum" || keyword === "exclusiveMinimum") {
    return issue("INTENT_OUT_OF_RANGE", { path, received: value, detail: `${key} must be ${rangeWords(chart, path)}, not ${value}` });
  }
  if (keyword === "minLength")
    return issue("INTENT_WRONG_VALUE", {
      path,
      received: value,
      detail: `${key} is an empty text`,
      next: "Write a name, or remove the key",
    });
  if (keyword === "minItems" || keyword === "maxItems") {
    const isPair = /^\/references\/\d+\/[xy]$/.test(path);
    const detail = isPair ? "a band has two values, its beginning and its end" : `${key} is an empty list`;
    return issue("INTENT_WRONG_VALUE", {
      path,
      received: value,
      detail,
      next: isPair ? "Write [from, to], or one value for a line" : "Write a value, or remove the key",
    });
  }
  if (keyword === "pattern")
    return issue("INTENT_WRONG_VALUE", {
      path,
      received: value,
      detail: `${key} must be ${patterns[key] ?? "written in another way"}, not ${quote(`${value}`)}`,
    });
  return null;
}

/** How a chart's type is named to its author. */
export function ownerOf(chart: unknown, rule: ChartTypeRule | undefined): string | undefined {
  if (!rule || rule.isOpen || !isRecord(chart)) return undefined;
  return `type "${chart.type}"`;
}

/**
 * Checks a chart (without its rows) against the language.
 * @returns every mistake of type, key, value and range, each cause once; and what the chart's type reads, undefined when the type is unknown.
 */
export function validateIntent(chart: Record<string, unknown>, types: ChartTypes): { issues: Issue[]; rule: ChartTypeRule | undefined } {
  const type = chart.type ?? "auto";
  const rule = typeof type === "string" && Object.hasOwn(types, type) ? types[type] : undefined;
  const issues = typeof type === "string" && !rule ? [unknownType(type, types)] : [];
  const said = new Set<string>();
  for (const error of validate(chart) ?? []) {
    const found = fromSchema(chart, error, rule);
    // A key of the wrong type often fails in more ways; the first says it.
    const cause = found && `${found.path} ${found.code === "INTENT_UNKNOWN_KEY"}`;
    if (found === null || cause === null || said.has(cause)) continue;
    said.add(cause);
    issues.push(found);
  }
  return { issues, rule };
}
