import type { Limits } from "../context/limits.js";
import { RenderError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { issue, withPosition } from "../issues/messages.js";
import { type ChartTypes, chartTypes } from "./chart-types.js";
import type { checkChart } from "./checking.js";
import type { IsColor } from "./checks.js";
import { type KnownChart, knownChart } from "./known-charts.js";
import type { NormalIntent } from "./normal.js";
import { normalize } from "./normalize.js";
import { readPlain } from "./plain.js";
import { inOrderOf, isRecord } from "./pointer.js";
import { readText } from "./read-text.js";
import type { ReadText, YamlReader } from "./source.js";
import { asWritten } from "./written.js";

/** What reading a chart may depend on. */
export interface IntentOptions {
  /** Longest text and deepest nesting; the caller's config says. Without it only the nesting is bounded. */
  limits?: Pick<Limits, "source" | "depth">;
  /** Chart types there are; default those the library draws itself. */
  types?: ChartTypes;
  /** Whether a text is a colour; without it colours are not checked. */
  isColor?: IsColor;
  /** Finds the mistakes of a chart. Handed in, as is the reader of YAML, so that a door may fetch them on demand. */
  checkChart: typeof checkChart;
  /** Reads text that is not JSON. */
  readYaml: YamlReader;
}

/** A chart that was read, and the way back to where each part of it stands. */
export interface ParsedIntent {
  intent: NormalIntent;
  /**
   * An issue of a later stage, whose path speaks of the normal chart, as the author knows it: `/x/field` is `/x` where x is a bare text,
   * `/theta` is `/y` where a pie says y. With line and column when the chart came as text.
   */
  locate(found: Issue): Issue;
}

/** A recursive reader must stop somewhere even when nobody said where. */
const SAFE = { source: Number.POSITIVE_INFINITY, depth: 100 };

const anyColor: IsColor = () => true;

const hasErrors = (issues: readonly Issue[]): boolean => issues.some((each) => each.severity === "error");

/**
 * Reads a chart and keeps the way back to its source.
 * @param source an object, or YAML or JSON text.
 * @param isShared whether the caller only reads the chart: one that was checked before is then given again, frozen but for its rows.
 * @throws RenderError with every mistake of the chart, in the order of the text: `INTENT_*`, `DATA_MISSING`.
 */
export function parseIntentWithPositions(source: unknown, options: IntentOptions, isShared = false): ParsedIntent {
  const { limits = SAFE, types = chartTypes, isColor = anyColor } = options;
  const text: ReadText | undefined = typeof source === "string" ? readText(source, limits, options.readYaml) : undefined;
  const place = (found: Issue): Issue => {
    // A missing channel stands nowhere; the type asks for it.
    const at = text?.locate(found.code === "INTENT_CHANNEL_MISSING" && !("received" in found) ? "/type" : found.path);
    return at ? withPosition(found, at) : found;
  };
  const refuse = (issues: readonly Issue[], chart?: unknown): never => {
    const before = inOrderOf(chart);
    const placed = issues.map(place);
    const byLine = (a: Issue, b: Issue) => (a.at && b.at ? a.at.line - b.at.line || a.at.column - b.at.column : 0);
    throw new RenderError([...placed].sort((a, b) => byLine(a, b) || before(a.path, b.path)));
  };
  if (text && text.value === undefined) refuse(text.issues);
  const input = text ? text.value : source;
  if (!isRecord(input)) {
    const detail = text && input === null ? "the text holds no chart" : undefined;
    return refuse([...(text?.issues ?? []), issue("INTENT_NOT_OBJECT", { path: "", received: input, ...(detail && { detail }) })]);
  }
  const plain = readPlain(input, limits.depth);
  const early = [...(text?.issues ?? []), ...plain.issues];
  if (!isRecord(plain.value)) return refuse(early.length > 0 ? early : [issue("INTENT_NOT_OBJECT", { path: "", received: input })], input);
  const chart = plain.value;
  const check = (): KnownChart => {
    const { issues, rule } = options.checkChart(chart, types, isColor);
    const all = [...early, ...issues];
    if (isRecord(chart.data) && plain.rows === undefined) all.push(issue("DATA_MISSING", { path: "/data", detail: "data has no rows" }));
    const once = [...new Map(all.map((each) => [`${each.code} ${each.path}`, each])).values()];
    const untouched = withoutEchoes(once);
    if (hasErrors(untouched)) return refuse(untouched, chart);
    return { intent: normalize(chart, rule), rule };
  };
  // Layers keep their rows within.
  const { intent: read, rule } = isShared && !chart.layers && early.length === 0 && !chart.data ? knownChart(chart, types, check) : check();
  const intent = { ...read };
  if (intent.data) intent.data = { ...intent.data, values: plain.rows as unknown[] };
  intent.layers?.forEach((layer, index) => {
    layer.data = plain.layerRows.get(`/layers/${index}`);
  });
  return {
    intent,
    locate: (found) => place(asWritten(found, chart, rule)),
  };
}

/** Where a value has the wrong type, what follows from it is not told again; nor what lies inside it. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const roots = new Set(
    issues
      .filter((each) => each.code === "INTENT_WRONG_TYPE" || each.code === "INTENT_CHANNEL_UNUSED" || each.code === "INTENT_KEY_UNUSED")
      .map((each) => each.path),
  );
  // A misspelt key leaves what it stands for missing: told once, where it was misspelt.
  const meant = new Set(
    issues.map((each) =>
      each.code === "INTENT_UNKNOWN_KEY" ? `${each.path.slice(0, each.path.lastIndexOf("/"))}/${each.suggestion}` : "",
    ),
  );
  const first = new Map<string, Issue>();
  for (const each of issues) if (!first.has(each.path)) first.set(each.path, each);
  return issues.filter((each) => {
    if (each.code === "INTENT_CHANNEL_MISSING" && meant.has(each.path)) return false;
    if (each.code === "INTENT_WRONG_VALUE" && meant.has(`${each.path}/field`)) return false;
    if (first.get(each.path) !== each && each.code !== "INTENT_DUPLICATE_KEY" && first.get(each.path)?.code !== "INTENT_DUPLICATE_KEY")
      return false;
    for (let end = each.path.lastIndexOf("/"); end > 0; end = each.path.lastIndexOf("/", end - 1))
      if (roots.has(each.path.slice(0, end))) return false;
    return true;
  });
}

/**
 * Reads a chart: what its author said, in one spelling; unset stays unset. The input is never changed.
 * @param source an object, or YAML or JSON text.
 * @throws RenderError with every mistake of the chart, in the order of the text: `INTENT_*`, `DATA_MISSING`.
 */
export function parseIntent(source: unknown, options: IntentOptions): NormalIntent {
  return parseIntentWithPositions(source, options).intent;
}
