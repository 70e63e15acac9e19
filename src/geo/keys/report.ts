import type { Issue, JsonPatchStep } from "../../issues/issue.js";
import { issue } from "../../issues/messages.js";
import { quote, show } from "../../issues/show.js";
import type { RegionMatch } from "./types.js";

/** Where the keys of a map stand in its chart. */
export interface MatchPlace {
  /** JSON pointer of the channel of regions. */
  readonly path: string;
  readonly field: string;
  /** Name of the map. */
  readonly source: string;
  /** JSON pointer at which the chart names its map, and whether it does so now. */
  readonly sourcePath: string;
  readonly isStated: boolean;
  /** JSON pointer of rows that stand in the chart as a list of objects, for fixes; absent where they come from elsewhere. */
  readonly rowsPath?: string;
  /** Least part of the rows with a key that must join. */
  readonly leastShare: number;
}

/** Most examples in a message, and most rows that a fix changes. */
const MAX_EXAMPLES = 5;
const MAX_FIXED = 50;

/** Whether so few rows join that no honest map is possible. */
export const isRefused = (match: RegionMatch, leastShare: number): boolean => match.share < leastShare;

/**
 * What there is to say about a match, `REGION_MATCH_LOW` (an error) first where it is to be refused: `REGION_UNMATCHED` (information
 * only, where it is about groups such as "World"), `REGION_AMBIGUOUS`, `REGION_DUPLICATE` and, for information, `REGION_WITHOUT_DATA`.
 */
export function matchIssues(values: readonly unknown[], match: RegionMatch, place: MatchPlace): Issue[] {
  const groups = match.unmatched.filter(({ reason }) => reason === "aggregate");
  const others = match.unmatched.filter(({ reason }) => reason !== "aggregate");
  return [
    ...(isRefused(match, place.leastShare) ? [refusal(match, place)] : []),
    ...(others.length > 0 ? [unmatched(values, others, place)] : []),
    ...(groups.length > 0 ? [{ ...unmatched(values, groups, place), severity: "info" as const }] : []),
    ...ambiguous(match, place),
    ...duplicates(match, place),
    ...withoutData(match, place),
  ];
}

const count = (n: number, noun: string): string => `${n} ${n === 1 ? noun.replace(/ies$/, "y").replace(/s$/, "") : noun}`;
const listed = (examples: readonly string[], total: number): string =>
  `${examples.join(", ")}${total > examples.length ? ` and ${total - examples.length} more` : ""}`;

function refusal(match: RegionMatch, { path, field, source, sourcePath, isStated, leastShare }: MatchPlace): Issue {
  const joined = match.byRow.reduce((sum, at) => sum + (at >= 0 ? 1 : 0), 0);
  const keyed = match.byRow.length - match.blank;
  const { otherSource, fitsBoth } = match;
  return issue("REGION_MATCH_LOW", {
    path,
    name: field,
    count: joined,
    limit: keyed,
    detail: `${joined} of the ${count(keyed, "rows")} with a key in ${quote(field)} join a region of the map ${quote(source)}, and ${percent(leastShare)} must`,
    ...(otherSource !== undefined && fitsBoth && { next: `Name the map with geo, ${source} or ${otherSource}` }),
    ...(otherSource !== undefined &&
      !fitsBoth && {
        suggestion: otherSource,
        next: `Set geo to ${otherSource}, which the values look like`,
        fix: [{ op: isStated ? "replace" : "add", path: sourcePath, value: otherSource } as const],
      }),
  });
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function unmatched(values: readonly unknown[], entries: RegionMatch["unmatched"], place: MatchPlace): Issue {
  const examples = entries.slice(0, MAX_EXAMPLES).map(({ value, note, suggestion }) => {
    const more = [...(note === undefined ? [] : [note]), ...(suggestion === undefined ? [] : [`write ${quote(suggestion)}`])];
    return `${show(value)}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
  });
  const rows = entries.reduce((sum, each) => sum + each.rows, 0);
  const isAre = entries.length === 1 ? "is" : "are";
  const [only] = entries;
  const fix = fixOf(values, entries, place);
  return issue("REGION_UNMATCHED", {
    path: place.path,
    name: place.field,
    count: entries.length,
    received: entries.length === 1 ? only!.value : entries.map(({ value }) => value),
    detail: `${count(entries.length, "values")} of ${quote(place.field)} (${count(rows, "rows")}) ${isAre} no region of the map ${quote(place.source)}: ${listed(examples, entries.length)}`,
    ...(entries.length === 1 && only!.suggestion !== undefined && { suggestion: only!.suggestion, next: "" }),
    ...(fix.length > 0 && { fix }),
  });
}

/** Puts the suggested keys into rows that stand in the chart itself. */
function fixOf(values: readonly unknown[], entries: RegionMatch["unmatched"], { rowsPath, field }: MatchPlace): JsonPatchStep[] {
  if (rowsPath === undefined) return [];
  const suggestions = new Map(
    entries.flatMap(({ value, suggestion }) => (suggestion === undefined ? [] : [[value as unknown, suggestion]])),
  );
  const steps: JsonPatchStep[] = [];
  const step = field.replaceAll("~", "~0").replaceAll("/", "~1");
  for (let row = 0; row < values.length && steps.length < MAX_FIXED; row++) {
    const suggestion = suggestions.get(values[row]);
    if (suggestion !== undefined) steps.push({ op: "replace", path: `${rowsPath}/${row}/${step}`, value: suggestion });
  }
  return steps;
}

function ambiguous({ ambiguous: entries }: RegionMatch, { path, field, source }: MatchPlace): Issue[] {
  if (entries.length === 0) return [];
  const examples = entries.slice(0, MAX_EXAMPLES).map(({ value, candidates, settledBy }) => {
    const names = candidates.slice(0, 3).map(({ name }) => name);
    return `${show(value)} (${listed(names, candidates.length)}; ${settledBy})`;
  });
  const rows = entries.reduce((sum, each) => sum + each.rows, 0);
  return [
    issue("REGION_AMBIGUOUS", {
      path,
      name: field,
      count: entries.length,
      received: entries.length === 1 ? entries[0]!.value : entries.map(({ value }) => value),
      detail: `${count(entries.length, "values")} of ${quote(field)} (${count(rows, "rows")}) may be more than one region of the map ${quote(source)}: ${listed(examples, entries.length)}`,
    }),
  ];
}

function duplicates({ duplicates: entries }: RegionMatch, { path, field }: MatchPlace): Issue[] {
  if (entries.length === 0) return [];
  const examples = entries.slice(0, MAX_EXAMPLES).map(({ name, rows }) => `${name} (${count(rows.length, "rows")})`);
  return [
    issue("REGION_DUPLICATE", {
      path,
      name: field,
      count: entries.length,
      detail: `${count(entries.length, "regions")} of ${quote(field)} ${entries.length === 1 ? "has" : "have"} more than one row: ${listed(examples, entries.length)}`,
    }),
  ];
}

function withoutData({ empty, byRow }: RegionMatch, { path, source }: MatchPlace): Issue[] {
  if (empty.length === 0 || byRow.length === 0) return [];
  const examples = empty.slice(0, MAX_EXAMPLES).map(({ name }) => name);
  return [
    issue("REGION_WITHOUT_DATA", {
      path,
      count: empty.length,
      detail: `${count(empty.length, "regions")} of the map ${quote(source)} ${empty.length === 1 ? "has" : "have"} no row: ${listed(examples, empty.length)}`,
    }),
  ];
}
