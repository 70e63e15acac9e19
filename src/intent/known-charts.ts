import type { ChartTypeRule, ChartTypes } from "./chart-types.js";
import type { NormalIntent } from "./normal.js";

/** A chart in which no mistake was found, and in one spelling; frozen, without rows. */
export interface KnownChart {
  readonly intent: NormalIntent;
  readonly rule: ChartTypeRule | undefined;
}

/** Charts that are kept, and the longest text of one. */
const MOST = 200;
const LONGEST = 4000;

/** By the types they were checked against and the text of all that was said. */
const known = new WeakMap<ChartTypes, Map<string, KnownChart>>();

/**
 * Checks a chart, or remembers that it was checked: pages draw the same chart over other rows again and again.
 * @param chart plain data.
 * @param check throws what it finds, which is told anew each time.
 */
export function knownChart(chart: object, types: ChartTypes, check: () => KnownChart): KnownChart {
  const text = JSON.stringify(chart);
  if (text.length > LONGEST) return check();
  const charts = known.get(types) ?? new Map<string, KnownChart>();
  known.set(types, charts);
  const before = charts.get(text);
  if (before) return before;
  const found = check();
  if (charts.size === MOST) charts.clear();
  charts.set(text, { intent: freeze(found.intent), rule: found.rule });
  return found;
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
