import { orientations, paperNames, sizes } from "../converters/pdf/papers.js";
import { child, isRecord } from "../intent/pointer.js";
import type { Issue } from "../issues/issue.js";
import { issue, typeWords } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";

/** What a key takes. */
export type Takes = { types: readonly string[]; allowed?: readonly string[]; least?: number; isWhole?: true; isAbove?: true };

const text: Takes = { types: ["string"] };
const count: Takes = { types: ["number"], least: 1, isWhole: true };

const layout: Readonly<Record<string, Takes>> = {
  title: text,
  subtitle: text,
  rows: { types: ["array"] },
  cols: { types: ["array"] },
  grid: { types: ["array"] },
  tabs: { types: ["array"] },
};

/** What stands where in a face; charts are read by the chart language itself. */
export const faceKeys = {
  face: {
    ...layout,
    description: text,
    note: text,
    queries: { types: ["object"] },
    charts: { types: ["object"] },
    color_map: { types: ["object"] },
    locale: text,
    theme: text,
    style: { types: ["object"] },
    width: { types: ["number"], least: 200 },
    page: { types: ["string", "object"], allowed: paperNames },
  },
  page: { size: { types: ["string"], allowed: sizes }, orientation: { types: ["string"], allowed: orientations }, margin: text },
  layout,
  text: { text, card: { types: ["boolean"] } },
  placed: {
    item: { types: ["string", "object"] },
    span: { types: ["number"], least: 0, isAbove: true },
    col: count,
    row: count,
    width: count,
    height: { types: ["number"], least: 1 },
  },
  errorItem: { error: { types: ["object"] } },
  error: {
    title: text,
    message: text,
    tone: { types: ["string"], allowed: ["error", "empty"] },
    height: { types: ["number"], least: 40 },
  },
} as const satisfies Record<string, Readonly<Record<string, Takes>>>;

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

function valueIssue(path: string, key: string, value: unknown, takes: Takes): Issue | null {
  if (!takes.types.includes(typeOf(value)))
    return issue("INTENT_WRONG_TYPE", { path, received: value, detail: `${key} must be ${typeWords(takes.types)}` });
  if (takes.allowed && typeof value === "string" && !takes.allowed.includes(value)) {
    const suggestion = nearest(`${value}`, takes.allowed);
    return issue("INTENT_WRONG_VALUE", { path, received: value, allowed: takes.allowed, ...(suggestion !== undefined && { suggestion }) });
  }
  if (typeof value !== "number" || takes.least === undefined) return null;
  const isRight =
    Number.isFinite(value) && (takes.isAbove ? value > takes.least : value >= takes.least) && !(takes.isWhole && value % 1 !== 0);
  const words = takes.isAbove ? `more than ${takes.least}` : `${takes.isWhole ? "a whole number from" : "at least"} ${takes.least}`;
  return isRight ? null : issue("INTENT_OUT_OF_RANGE", { path, received: value, detail: `${key} must be ${words}, not ${value}` });
}

/** Words that writers of dashboards use for keys of a face. */
const meant: Readonly<Record<string, string>> = {
  columns: "cols",
  row: "rows",
  col: "cols",
  name: "title",
  datasets: "queries",
  data: "queries",
  sources: "queries",
  items: "rows",
  layout: "rows",
  footer: "note",
  source: "note",
  colors: "color_map",
  paper: "page",
  format: "size",
  landscape: "orientation",
  margins: "margin",
  markdown: "text",
  sections: "rows",
  panels: "rows",
  tiles: "rows",
  widgets: "rows",
  pages: "tabs",
};

/**
 * Checks the keys of one object and what they hold: `INTENT_UNKNOWN_KEY`, `INTENT_WRONG_TYPE`, `INTENT_WRONG_VALUE`, `INTENT_OUT_OF_RANGE`.
 * @param owner what the object is, for the message.
 */
export function checkKeys(object: Record<string, unknown>, path: string, keys: Readonly<Record<string, Takes>>, owner: string): Issue[] {
  const allowed = Object.keys(keys);
  return Object.entries(object).flatMap(([key, value]) => {
    const at = child(path, key);
    if (Object.hasOwn(keys, key)) return valueIssue(at, key, value, keys[key]!) ?? [];
    const hint = Object.hasOwn(meant, key) ? meant[key] : undefined;
    const suggestion = hint !== undefined && allowed.includes(hint) ? hint : nearest(key, allowed);
    const fix =
      suggestion === undefined || Object.hasOwn(object, suggestion) || !keys[suggestion]!.types.includes(typeOf(value))
        ? {}
        : { fix: [{ op: "move" as const, from: at, path: child(path, suggestion) }] };
    return issue("INTENT_UNKNOWN_KEY", {
      path: at,
      name: key,
      received: value,
      allowed,
      owner,
      ...(suggestion !== undefined && { suggestion }),
      ...fix,
    });
  });
}

/** Entries of an object that is one; nothing of anything else, which was told already. */
export const entriesOf = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);
