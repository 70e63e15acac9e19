import type { ResolvedChart, ResolvedPosition } from "../../../src/chart/resolved.js";
import { type ChartIntent, check, type Origin, RenderError, type RenderOptions, resolve } from "../../../src/index.js";
import type { Issue } from "../../../src/issues/issue.js";

export type Row = Record<string, unknown>;

/** A chart resolved from an intent and rows. */
export const resolved = (chart: ChartIntent, rows: readonly Row[], options: RenderOptions = {}): ResolvedChart =>
  resolve(chart, undefined, { data: rows, ...options });

/** The rule behind a leaf, or who decided it. */
export function ruleOf(chart: ResolvedChart, path: string): string | undefined {
  const origin: Origin | undefined = chart.origins[path];
  return origin?.by === "enriched" ? origin.rule : origin?.by;
}

/** The only measure of a chart. */
export const yOf = (chart: ResolvedChart): ResolvedPosition => [chart.y ?? []].flat()[0] as ResolvedPosition;

/** Codes and places of all issues. */
export const told = (chart: ChartIntent, rows: readonly Row[], options: RenderOptions = {}): string[] =>
  check(chart, { data: rows, ...options }).map(({ code, path }) => `${code} ${path}`);

/** All issues. */
export const issuesOf = (chart: ChartIntent, rows: readonly Row[], options: RenderOptions = {}): Issue[] =>
  check(chart, { data: rows, ...options });

/** The reasons why a chart is refused; none when it is not. */
export function refusals(chart: ChartIntent, rows: readonly Row[], options: RenderOptions = {}): string[] {
  try {
    resolved(chart, rows, options);
    return [];
  } catch (error) {
    if (error instanceof RenderError)
      return error.issues.filter(({ severity }) => severity === "error").map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
}

/** One row for each amount, named a, b, c … */
export const named = (...amounts: (number | null)[]): Row[] => amounts.map((amount, i) => ({ name: String.fromCharCode(97 + i), amount }));

/** One row for each amount, on consecutive days. */
export const daily = (...amounts: (number | null)[]): Row[] =>
  amounts.map((amount, i) => ({ day: `2024-01-${`${i + 1}`.padStart(2, "0")}`, amount }));
