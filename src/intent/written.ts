import type { Issue, JsonPatchStep } from "../issues/issue.js";
import type { ChartTypeRule } from "./chart-types.js";
import { child, isRecord, stepsOf } from "./pointer.js";

/** A place in the chart as written, and the steps of the normal chart that are not there. */
interface Place {
  path: string;
  value: unknown;
  rest: readonly string[];
}

/** The place in the chart as written for a pointer in the normal chart. */
function placeOf(path: string, chart: Record<string, unknown>, rule: ChartTypeRule | undefined): Place {
  const same: Readonly<Record<string, string>> = rule?.sameAs ?? {};
  let value: unknown = chart;
  let out = "";
  const steps = stepsOf(path);
  for (const [index, step] of steps.entries()) {
    const rest = steps.slice(index);
    // What was a bare text or a switch ends here.
    if (index > 0 && !isRecord(value) && !Array.isArray(value)) return { path: out, value, rest };
    const isIndex = /^\d+$/.test(step);
    if (isRecord(value) && isIndex && index === 1) continue;
    if (Array.isArray(value) && !isIndex) {
      out = child(out, 0);
      value = value[0];
      if (!isRecord(value)) return { path: out, value, rest };
    }
    const alias =
      index === 0 && chart[step] === undefined
        ? Object.keys(same).find((each) => same[each] === step && chart[each] !== undefined)
        : undefined;
    out = child(out, alias ?? step);
    value = (value as Record<string, unknown>)[alias ?? step];
    // Nothing was written here: the rest of the pointer says what is missing.
    if (value === undefined) return { path: out, value, rest: rest.slice(1) };
  }
  return { path: out, value, rest: [] };
}

/** A value below keys that are not there yet. */
const nested = (steps: readonly string[], value: unknown): unknown => steps.reduceRight((inner, step) => ({ [step]: inner }), value);

/** A step of a fix in the chart as written: `aggregate` of a bare field makes an object of it, and missing parents come with the value. */
function writtenStep(step: JsonPatchStep, chart: Record<string, unknown>, rule: ChartTypeRule | undefined): JsonPatchStep {
  const { path, value, rest } = placeOf(step.path, chart, rule);
  if (step.op === "move" || step.op === "remove" || rest.length === 0) return { ...step, path };
  // A bare text names a field, of a map its source, of multiples their columns.
  const bare = path === "/geo" ? "source" : path === "/multiples" ? "columns" : "field";
  if (typeof value === "string")
    return rest[0] === bare
      ? { op: "replace", path, value: step.value }
      : { op: "replace", path, value: { [bare]: value, ...(nested(rest, step.value) as object) } };
  return { op: "add", path, value: nested(rest, step.value) };
}

/** An issue about the normal chart, with the pointers of the chart as its author wrote it. */
export function asWritten(found: Issue, chart: Record<string, unknown>, rule: ChartTypeRule | undefined): Issue {
  const { path } = placeOf(found.path, chart, rule);
  const fix = found.fix?.map((step) => writtenStep(step, chart, rule));
  if (path === found.path) return fix ? { ...found, fix } : found;
  const message = found.message.startsWith(found.path) ? path + found.message.slice(found.path.length) : found.message;
  return { ...found, path, message, ...(fix && { fix }) };
}
