import type { RenderContext } from "../../../context/context.js";
import { RenderError } from "../../../issues/error.js";
import type { Issue } from "../../../issues/issue.js";
import { issue } from "../../../issues/messages.js";
import { nearest } from "../../../issues/suggest.js";
import { expressionsOf, parametersOf } from "../../../vega-lite/expressions.js";
import { at, eachObject, type Json } from "../../../vega-lite/json.js";
import type { ExpressionProblem } from "../engine/expression-check.js";

/** Finds what is wrong with an expression. */
type ReadExpression = (text: string, names: ReadonlySet<string>) => ExpressionProblem | null;

/** What Vega-Lite itself names, beside the parameters of the author. */
const SIGNALS = ["width", "height", "padding", "autosize", "background", "cursor"];
/** Functions of the language behind the methods of others. */
const METHODS: Readonly<Record<string, string>> = {
  toUpperCase: "upper(x)",
  toLowerCase: "lower(x)",
  slice: "slice(x, 0, 3)",
  substring: "substring(x, 0, 3)",
  substr: "substring(x, 0, 3)",
  split: "split(x, ',')",
  replace: "replace(x, 'a', 'b')",
  trim: "trim(x)",
  indexOf: "indexof(x, 'a')",
  includes: "indexof(x, 'a') >= 0",
  startsWith: "slice(x, 0, 1) == 'a'",
  toFixed: "format(x, '.2f')",
  toLocaleString: "format(x, ',')",
  toString: "toString(x)",
  join: "join(x, ', ')",
  test: "test(/a/, x)",
  getFullYear: "year(x)",
  getMonth: "month(x)",
  getDate: "date(x)",
  getTime: "time(x)",
};
/** What people write of other languages, and what to write instead. */
const HABITS: readonly [RegExp, string][] = [
  [/[^=!<>]=(?![=>])/, "Write == to compare; nothing can be set"],
  [/=>|\bfunction\b/, "Functions cannot be written, only called"],
  [/`/, "Write 'text ' + datum.name instead of a template"],
  [/\?\?|\?\./, "Write isValid(datum.a) ? datum.a : 0"],
  [/\bnew\s+Date\b/, "Write datetime(…) or toDate(…)"],
  [/\b(?:new|this|typeof|delete|void|instanceof)\b/, "The expressions of Vega have no such word"],
  [/\band\b|\bor\b|\bnot\b/, "Write && for and, || for or, ! for not"],
];

function wordsOf(
  { kind, word, functions }: ExpressionProblem,
  text: string,
  known: ReadonlySet<string>,
): Partial<Issue> & { detail: string; next?: string } {
  if (kind === "syntax") {
    const next = HABITS.find(([pattern]) => pattern.test(text.replace(/'[^']*'|"[^"]*"/g, "''")))?.[1];
    return {
      detail: `the expression cannot be read: ${word.replace(/\.$/, "")}`,
      next: next ?? "Check its brackets, quotes and operators",
    };
  }
  if (kind === "method") {
    const call = Object.hasOwn(METHODS, word) ? METHODS[word] : functions.includes(word) ? `${word}(x)` : undefined;
    return {
      detail: `the expression calls a method${word ? `, ${word}` : ""}`,
      next: call ? `Write ${call}` : "Write one of Vega's functions: name(x)",
    };
  }
  const suggestion = nearest(word, kind === "function" ? functions : known);
  if (kind === "function")
    return {
      detail: `there is no function ${word}`,
      ...(suggestion ? { suggestion } : { next: "Write one of Vega's functions, such as upper, format or timeFormat" }),
    };
  return {
    detail: `nothing is called ${word}`,
    ...(suggestion ? { suggestion } : { next: `Write datum.${word} for a field, 'word' in quotes for a text` }),
  };
}

/** The expression that the engine could not take, told at its place. */
function expressionIssue(spec: Json, message: string, read: ReadExpression): Issue | null {
  const known = new Set([...parametersOf(spec), ...SIGNALS]);
  for (const { path, text } of expressionsOf(spec, "/spec")) {
    const problem = read(text, known);
    // A name may be one that Vega-Lite makes itself: only what the engine missed is told.
    if (problem && (problem.kind !== "name" || message.includes(problem.word)))
      return issue("INTENT_WRONG_VALUE", { path, received: text, ...wordsOf(problem, text, known) });
  }
  return null;
}

/** The place of a text that the engine quotes. */
function placeOf(spec: Json, text: string): string | undefined {
  let found: string | undefined;
  eachObject(spec, "/spec", (object, path) => {
    for (const [key, value] of Object.entries(object)) if (found === undefined && value === text) found = at(path, key);
  });
  return found;
}

/** Why the engine gave no picture, as the author can act on it. */
export function failure(error: unknown, spec: Json, ctx: RenderContext, read: ReadExpression): RenderError {
  const message = error instanceof Error ? error.message : "the engine failed";
  const kind = (error as { kind?: unknown } | null)?.kind;
  if (kind === "work" || error instanceof RangeError)
    return new RenderError([
      issue("LIMIT_WORK", {
        path: "/spec",
        limit: ctx.limits.work,
        detail:
          error instanceof RangeError
            ? "the specification is nested too deep, or asks for a list that is too long"
            : `the specification asks for more than ${ctx.limits.work} steps of work`,
        next: "Ask for fewer rows, cells or steps, or raise limits.work",
      }),
    ]);
  if (kind === "refused") return new RenderError([issue("ASSET_REFUSED", { path: "/spec", received: message })]);
  const found = expressionIssue(spec, message, read);
  if (found) return new RenderError([found]);
  const format = /invalid format: (.*)$/s.exec(message)?.[1];
  const place = format === undefined ? undefined : placeOf(spec, format);
  if (place !== undefined)
    return new RenderError([
      issue("INTENT_WRONG_VALUE", {
        path: place,
        received: format,
        detail: `${JSON.stringify(format)} is no format of numbers`,
        next: 'Write one of d3-format, such as ",.1f", "$,.0f", ".0%" or "s"',
      }),
    ]);
  const isPattern = /regular expression/i.test(message);
  return new RenderError([
    issue("RENDERER_FAILED", {
      path: "/spec",
      detail: message,
      ...(isPattern && { next: "Check the regular expression: groups closed, flags g, i, m, s and u, at most 1000 characters" }),
    }),
  ]);
}
