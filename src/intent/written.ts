import type { Issue } from "../issues/issue.js";
import type { ChartTypeRule } from "./chart-types.js";
import { child, isRecord, stepsOf } from "./pointer.js";

/** The pointer in the chart as written for a pointer in the normal chart. */
function writtenPath(path: string, chart: Record<string, unknown>, rule: ChartTypeRule | undefined): string {
  const same: Readonly<Record<string, string>> = rule?.sameAs ?? {};
  let value: unknown = chart;
  let out = "";
  for (const [index, step] of stepsOf(path).entries()) {
    // What was a bare text or a switch ends here.
    if (index > 0 && !isRecord(value) && !Array.isArray(value)) return out;
    const isIndex = /^\d+$/.test(step);
    if (isRecord(value) && isIndex && index === 1) continue;
    if (Array.isArray(value) && !isIndex) {
      out = child(out, 0);
      value = value[0];
      if (!isRecord(value)) return out;
    }
    const alias =
      index === 0 && chart[step] === undefined
        ? Object.keys(same).find((each) => same[each] === step && chart[each] !== undefined)
        : undefined;
    out = child(out, alias ?? step);
    value = (value as Record<string, unknown>)[alias ?? step];
    // Nothing was written here: the rest of the pointer says what is missing.
    if (value === undefined) return out;
  }
  return out;
}

/** An issue about the normal chart, with the pointers of the chart as its author wrote it. */
export function asWritten(found: Issue, chart: Record<string, unknown>, rule: ChartTypeRule | undefined): Issue {
  const path = writtenPath(found.path, chart, rule);
  if (path === found.path) return found;
  const fix = found.fix?.map((step) => ({ ...step, path: writtenPath(step.path, chart, rule) }));
  const message = found.message.startsWith(found.path) ? path + found.message.slice(found.path.length) : found.message;
  return { ...found, path, message, ...(fix && { fix }) };
}
