import { drawable } from "../data/values.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { child, isRecord } from "./pointer.js";

/** Most values of a chart besides its rows; more is a mistake or an attack. A map inside a specification has some hundred thousand. */
const MAX_VALUES = 1_000_000;

/** A copy of a chart that is nothing but plain data. */
export interface PlainChart {
  /** Without `data.values`; undefined when no copy could be made. */
  value: unknown;
  /** `data.values` as handed in, not copied; undefined when there is none. */
  rows: unknown;
  /** `data` of each layer that has rows of its own, as handed in, by the pointer of the layer. */
  layerRows: ReadonlyMap<string, unknown>;
  issues: Issue[];
}

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  // An object of another realm has another Object.prototype, which has no prototype either.
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
};

/** Midnight UTC is a calendar date; the rest keeps its time. */
const dateText = (value: Date): string => value.toISOString().replace("T00:00:00.000Z", "");

/**
 * Copies a chart so that what follows works on plain data: no getters, functions, symbols, classes, cycles or shared parts.
 * Keys set to undefined were not said and are left out; dates become ISO text. Rows are passed through by reference.
 * Issues: `INTENT_WRONG_TYPE`, `INTENT_WRONG_VALUE`, `INTENT_TOO_LARGE`.
 */
export function readPlain(source: unknown, maxDepth: number): PlainChart {
  const issues: Issue[] = [];
  const open = new Set<object>();
  let left = MAX_VALUES;
  const layerRows = new Map<string, unknown>();
  let rows: unknown;
  const wrong = (path: string, detail: string, next: string): undefined => {
    issues.push(issue("INTENT_WRONG_TYPE", { path, detail, next }));
  };
  const tooLarge = (detail: string): undefined => {
    if (!issues.some((each) => each.code === "INTENT_TOO_LARGE")) issues.push(issue("INTENT_TOO_LARGE", { path: "", detail }));
  };
  const copy = (value: unknown, path: string, depth: number): unknown => {
    if (left-- <= 0) return tooLarge(`the chart has more than ${MAX_VALUES} values beside its rows`);
    if (value === null || typeof value === "string" || typeof value === "boolean" || value === undefined) return value;
    if (typeof value === "number") {
      const number = drawable(value);
      if (!Number.isNaN(number)) return number;
      issues.push(
        issue("INTENT_WRONG_VALUE", {
          path,
          received: value,
          detail: `${value} is not a number that can be drawn`,
          next: Number.isFinite(value) ? "Write a number up to 1e300, or leave the key out" : "Write a finite number, or leave the key out",
        }),
      );
      return undefined;
    }
    if (typeof value === "bigint") {
      return Number.isSafeInteger(Number(value))
        ? Number(value)
        : wrong(path, `${value} has more digits than a number can hold`, "Write it as a text");
    }
    if (typeof value !== "object")
      return wrong(
        path,
        `a ${typeof value} is not data`,
        "Remove it: a chart holds only texts, numbers, true, false, null, lists and objects",
      );
    if (value instanceof Date) {
      return Number.isNaN(value.getTime()) ? wrong(path, "the date is not a valid one", "Check how it was made") : dateText(value);
    }
    if (open.has(value)) return wrong(path, "the object contains itself", "Remove the loop");
    if (depth >= maxDepth) return tooLarge(`the chart is nested deeper than the limit of ${maxDepth}`);
    open.add(value);
    const made = Array.isArray(value) ? copyList(value, path, depth) : copyObject(value, path, depth);
    open.delete(value);
    return made;
  };
  const copyList = (list: unknown[], path: string, depth: number): unknown => {
    if (path === "/data") return wrong(path, "data must be an object, not a list", 'Put the rows under values: "data: {values: […]}"');
    if (list.length > left) return tooLarge(`the chart has more than ${MAX_VALUES} values beside its rows`);
    return Array.from(list, (each, index) => copy(each === undefined ? null : each, child(path, index), depth + 1));
  };
  const copyObject = (object: object, path: string, depth: number): unknown => {
    if (!isPlain(object)) return wrong(path, "an instance of a class is not plain data", "Copy its values into a plain object");
    const out: Record<string, unknown> = {};
    for (const key of Reflect.ownKeys(object)) {
      if (typeof key === "symbol") {
        wrong(path, `a key is a symbol (${key.description ?? "unnamed"}), not a text`, "Remove it");
        continue;
      }
      const property = Object.getOwnPropertyDescriptor(object, key);
      if (property === undefined || !property.enumerable) continue;
      if (!("value" in property)) {
        wrong(child(path, key), "a getter is not plain data", "Copy its values into a plain object");
        continue;
      }
      if (path === "/data" && key === "values") {
        rows = property.value;
        continue;
      }
      if (key === "data" && /^\/layers\/\d+$/.test(path)) {
        layerRows.set(path, property.value ?? undefined);
        continue;
      }
      const inner = copy(property.value, child(path, key), depth + 1);
      if (inner === undefined) continue;
      // A plain assignment of "__proto__" would set the prototype.
      if (key === "__proto__") Object.defineProperty(out, key, { value: inner, enumerable: true, writable: true, configurable: true });
      else out[key] = inner;
    }
    return out;
  };
  try {
    return { value: copy(source, "", 0), rows, layerRows, issues };
  } catch (error) {
    // Only a proxy can throw here.
    const reason = error instanceof Error ? error.message : "it throws";
    return {
      value: undefined,
      rows: undefined,
      layerRows,
      issues: [issue("INTENT_NOT_READABLE", { path: "", detail: `the object throws when read (${reason})` })],
    };
  }
}

/** Whether a chart has rows of its own. */
export const hasRows = (chart: Record<string, unknown>, rows: unknown): boolean => isRecord(chart.data) && rows !== undefined;
