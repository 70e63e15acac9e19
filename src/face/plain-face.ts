import { readPlain } from "../intent/plain.js";
import { child, isRecord } from "../intent/pointer.js";
import type { Issue } from "../issues/issue.js";

/** A face as plain data, and the rows in it as they were handed in, by pointer: they are never copied. */
export interface PlainFace {
  value: unknown;
  /** Values of `data` in charts, and of `data` and `values` in queries. */
  rows: ReadonlyMap<string, unknown>;
  issues: Issue[];
}

/** Keys that hold rows, at a place of a face. */
function holdsRows(path: string, key: string): boolean {
  const isQuery = /^\/queries\/[^/]+$/.test(path);
  return isQuery ? key === "data" || key === "values" : key === "data" && path !== "";
}

/** Copies a face without its rows. Issues: those of `readPlain`. @param maxDepth deepest nesting. */
export function readPlainFace(source: Record<string, unknown>, maxDepth: number): PlainFace {
  const rows = new Map<string, unknown>();
  const withoutRows = (value: unknown, path: string, depth: number): unknown => {
    if (depth > maxDepth) return value;
    if (Array.isArray(value)) return value.map((each, index) => withoutRows(each, child(path, index), depth + 1));
    if (!isRecord(value) || !isPlainObject(value)) return value;
    const out: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      if (!inner.enumerable) continue;
      if ("value" in inner && holdsRows(path, key)) {
        if (inner.value !== undefined) rows.set(child(path, key), inner.value);
      } else
        Object.defineProperty(
          out,
          key,
          "value" in inner ? { ...inner, value: withoutRows(inner.value, child(path, key), depth + 1) } : inner,
        );
    }
    return out;
  };
  const bare = withoutRows(source, "", 0);
  const { value, issues } = readPlain(bare, maxDepth);
  return { value, rows, issues };
}

const isPlainObject = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
};
