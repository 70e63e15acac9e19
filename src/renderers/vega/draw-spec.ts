import type { RenderContext } from "../../context/context.js";
import { RenderError } from "../../issues/error.js";
import type { Issue } from "../../issues/issue.js";
import { issue } from "../../issues/messages.js";
import { textWidthOf } from "./measure.js";
import type { SceneProblem } from "./scene/scene-builder.js";
import { type TranslatedScene, toScene } from "./scene/to-scene.js";
import type { Json } from "./spec/question.js";

/** What could not be kept of a picture, as an issue. */
export function problemIssue(problem: SceneProblem): Issue {
  if (problem.kind === "text-cut")
    return issue("TEXT_CUT", {
      path: "",
      received: problem.received,
      detail: `the text "${problem.received}" is cut to "${problem.shown}"`,
    });
  if (problem.kind === "color") return issue("INTENT_BAD_COLOR", { path: "", received: problem.received, severity: "warning" });
  if (problem.kind === "coordinate")
    return issue("RENDERER_FAILED", {
      path: "",
      received: problem.received,
      severity: "warning",
      detail: "a shape has a place that is no number and is left out",
    });
  return issue("ASSET_REFUSED", { path: "", received: problem.received });
}

/** Lays a spec out with the engine, which is loaded on first use, and translates the result. Raises `LIMIT_MARKS`, `LIMIT_CANVAS`, `RENDERER_FAILED`. */
export async function drawSpec(spec: Json, rows: readonly Record<string, unknown>[], ctx: RenderContext): Promise<TranslatedScene> {
  const engine = await import("../../generated/vega-engine.js");
  ctx.checkpoint();
  try {
    return engine.runSpec(
      { spec: spec as never, data: { rows }, isOurs: true, measure: textWidthOf(ctx.measurer), now: ctx.now },
      (picture) => {
        if (!(picture.width <= ctx.limits.canvas && picture.height <= ctx.limits.canvas))
          throw new RenderError([
            issue("LIMIT_CANVAS", {
              path: "",
              received: `${Math.round(picture.width)} × ${Math.round(picture.height)}`,
              limit: ctx.limits.canvas,
            }),
          ]);
        return toScene(picture, {
          onMark(count) {
            if (count > ctx.limits.marks) throw new RenderError([issue("LIMIT_MARKS", { path: "", count, limit: ctx.limits.marks })]);
          },
          onProblem: (problem) => ctx.report(problemIssue(problem)),
        });
      },
    );
  } catch (error) {
    if (error instanceof RenderError) throw error;
    throw new RenderError([issue("RENDERER_FAILED", { path: "", detail: error instanceof Error ? error.message : "the engine failed" })]);
  }
}
