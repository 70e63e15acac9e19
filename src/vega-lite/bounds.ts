import type { Limits } from "../context/limits.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { EXPRESSIONS } from "./expressions.js";
import { at, eachObject, isRecord, type Json } from "./json.js";
import { insideOf, type View, viewAt } from "./views.js";

/** Longest expression (characters), most of its operators, and how deep it may nest: far more than people write, far less than a reader's stack. */
const EXPRESSION = { length: 8000, operators: 800, depth: 100 };
/** Longest other text of a specification, characters. */
const TEXT = 20_000;

/** How many copies a repeat makes. */
function copies({ repeat }: Json): number {
  const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1);
  return isRecord(repeat) ? lengthOf(repeat.row) * lengthOf(repeat.column) * lengthOf(repeat.layer) : lengthOf(repeat);
}

/** How many plots a view makes, before its facets are known. */
function plots(view: View): number {
  const inner = insideOf(view).reduce((sum, each) => sum + plots(each), 0);
  if (view.kind === "unit") return 1;
  return view.kind === "repeat" ? inner * copies(view.view) : inner;
}

/** Rows that a sequence makes. */
function sequenceLength({ start = 0, stop, step = 1 }: Json): number {
  const count = (Number(stop) - Number(start)) / Number(step);
  return Number.isNaN(count) ? 0 : Math.max(0, Math.ceil(count));
}

/** How deep an expression nests, by its brackets and its runs of signs. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let signs = 0;
  let choices = 0;
  for (const sign of text) {
    if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
    else if (sign === "?") choices++;
    signs = "-+!~ ".includes(sign) ? signs + (sign === " " ? 0 : 1) : 0;
    most = Math.max(most, depth + signs + choices);
  }
  return most;
}

function expressionIssue(text: string, path: string): Issue | null {
  const operators = text.match(/[-+*/%<>=!&|?,^~]/g)?.length ?? 0;
  const found =
    text.length > EXPRESSION.length
      ? `the expression has ${text.length} characters, more than ${EXPRESSION.length}`
      : operators > EXPRESSION.operators
        ? `the expression has ${operators} operators, more than ${EXPRESSION.operators}`
        : depthOf(text) > EXPRESSION.depth
          ? `the expression nests deeper than ${EXPRESSION.depth} levels`
          : null;
  return found === null
    ? null
    : issue("LIMIT_WORK", { path, received: text, detail: found, next: "Split it into several calculate transforms" });
}

/** What of a specification is too much before it is even read by the engine: views, generated rows, texts, expressions. */
export function boundIssues(spec: Json, path: string, limits: Limits): Issue[] {
  const issues: Issue[] = [];
  const count = plots(viewAt(spec, path));
  if (count > limits.views)
    issues.push(
      issue("LIMIT_VIEWS", {
        path,
        received: count,
        detail: `there are ${count} views, more than the limit of ${limits.views}`,
        next: "Show fewer, or raise limits.views",
      }),
    );
  eachObject(spec, path, (object, place) => {
    if (isRecord(object.sequence)) {
      const rows = sequenceLength(object.sequence);
      if (rows > limits.rows)
        issues.push(
          issue("LIMIT_ROWS", {
            path: at(place, "sequence"),
            received: object.sequence,
            detail: `the sequence has ${rows} rows, more than the limit of ${limits.rows}`,
            next: "Make its step larger",
          }),
        );
    }
    for (const [key, value] of Object.entries(object)) {
      // Rows written as one text, such as csv, are bounded as rows.
      if (typeof value !== "string" || key === "values") continue;
      const found = EXPRESSIONS.includes(key)
        ? expressionIssue(value, at(place, key))
        : value.length > TEXT && !value.startsWith("data:image/")
          ? issue("INTENT_TOO_LARGE", {
              path: at(place, key),
              received: value,
              detail: `a text has ${value.length} characters, more than the limit of ${TEXT}`,
            })
          : null;
      if (found) issues.push(found);
    }
  });
  return issues;
}
