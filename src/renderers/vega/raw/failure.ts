import type { RenderContext } from "../../../context/context.js";
import { RenderError } from "../../../issues/error.js";
import { issue } from "../../../issues/messages.js";
import type { Json } from "../../../vega-lite/json.js";

const WORDS: readonly [RegExp, string][] = [
  [/Unrecognized (?:signal name|function)/i, "Check the names in the expressions: fields are datum.name, functions are those of Vega"],
  [/regular expression/i, "Check the regular expression: groups closed, flags g, i, m, s and u, at most 1000 characters"],
];

/** Why the engine gave no picture, as the author can act on it. */
export function failure(error: unknown, _spec: Json, ctx: RenderContext): RenderError {
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
  const next = WORDS.find(([pattern]) => pattern.test(message))?.[1];
  return new RenderError([issue("RENDERER_FAILED", { path: "/spec", detail: message, ...(next && { next }) })]);
}
