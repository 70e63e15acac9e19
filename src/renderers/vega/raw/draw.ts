import type { ResolvedChart } from "../../../chart/resolved.js";
import type { RenderContext } from "../../../context/context.js";
import { hash } from "../../../context/hash.js";
import { RenderError } from "../../../issues/error.js";
import type { Issue } from "../../../issues/issue.js";
import { issue } from "../../../issues/messages.js";
import type { Drawing, SceneGroup } from "../../../scene/types.js";
import { sourcesOf } from "../../../vega-lite/sources.js";
import { isOnePlot, viewAt } from "../../../vega-lite/views.js";
import { problemIssue } from "../draw-spec.js";
import { textWidthOf } from "../measure.js";
import type { SceneProblem } from "../scene/scene-builder.js";
import { type TranslatedScene, toScene } from "../scene/to-scene.js";
import { engineSpec } from "./engine-spec.js";
import { failure } from "./failure.js";
import { type AlikeEntries, alikeEntries, lookAt } from "./look.js";
import { withoutRows } from "./own-rows.js";
import { rowObjects } from "./rows.js";
import { FIRST, type Frame, type Knobs, nextTry, type Try } from "./tries.js";

/** A picture that would be drawn smaller than this is refused: nothing could be read. */
const LEAST_SCALE = 0.3;
/** What the engine says about a selection in a place without a screen; the selection itself has been told of. */
const ABOUT_EVENTS = /event source/;
/** Problems of one kind that are told one by one. */
const MOST_TOLD = 3;

/** Tells the first problems of each kind, and how many more there are. */
function reporter(ctx: RenderContext): { tell(problem: SceneProblem): void; finish(): void } {
  const seen = new Map<string, Set<string>>();
  const last = new Map<string, SceneProblem>();
  return {
    tell(problem) {
      const known = seen.get(problem.kind) ?? new Set();
      seen.set(problem.kind, known);
      if (known.has(problem.received)) return;
      known.add(problem.received);
      if (known.size <= MOST_TOLD) ctx.report(problemIssue(problem));
      else last.set(problem.kind, problem);
    },
    finish() {
      for (const [kind, problem] of last) {
        const found = problemIssue(problem);
        const more = seen.get(kind)!.size - MOST_TOLD;
        ctx.report({ ...found, message: found.message.replace(/(\.[^.]*)?$/, ` (and ${more - 1} more)$1`) });
      }
    },
  };
}

const recycled = ({ entries, looks }: AlikeEntries): Issue =>
  issue("COLOR_RECYCLED", {
    path: "/spec",
    count: entries,
    limit: looks,
    detail: `a legend has ${entries} entries and only ${looks} of them look different, because the palette begins again`,
  });

/** The scene in its frame: made smaller where it does not fit. */
function framed(scene: TranslatedScene, chart: ResolvedChart, ctx: RenderContext): SceneGroup {
  const scale = Math.min(1, chart.width / scene.width, chart.height / scene.height);
  if (scale >= 1 - 1e-6) return scene.root;
  const needs = `the specification needs ${Math.ceil(scene.width)} × ${Math.ceil(scene.height)} px`;
  if (scale < LEAST_SCALE)
    throw new RenderError([
      issue("LIMIT_CANVAS", {
        path: "",
        received: `${Math.ceil(scene.width)} × ${Math.ceil(scene.height)}`,
        detail: `${needs}, far more than the ${chart.width} × ${chart.height} px of the picture`,
        next: "Make the chart larger, or show fewer plots; points far outside a projection need a clip",
      }),
    ]);
  if (scale < 0.995)
    ctx.report(
      issue("SPEC_CHANGED", {
        path: "",
        received: `${Math.ceil(scene.width)} × ${Math.ceil(scene.height)}`,
        detail: `${needs} and is drawn at ${Math.round(scale * 100)} % of its size`,
        next: "Make the chart larger, or say smaller widths and heights",
      }),
    );
  return { type: "group", transform: [scale, 0, 0, scale, 0, 0], children: [scene.root] };
}

/** Lays a specification out until everything has room, and translates the last layout. */
export async function drawRaw(chart: ResolvedChart, ctx: RenderContext): Promise<Drawing> {
  const engine = await import("../../../generated/vega-engine.js");
  ctx.checkpoint();
  const spec = chart.spec!;
  const rows = rowObjects(chart.data);
  const { names } = sourcesOf(spec, "/spec", chart.data.rowCount > 0);
  const inner = withoutRows(spec);
  const data = { ...Object.fromEntries(names.map((name) => [name, rows])), ...inner.data };
  const bare = { ...chart, spec: inner.spec };
  const view = viewAt(spec, "");
  const frame: Frame = {
    width: chart.width,
    height: chart.height,
    padding: chart.style.padding,
    fits: isOnePlot(view),
    labelSize: 11,
  };
  const tries: Try[] = [];
  const problems = reporter(ctx);
  let knobs: Knobs | null = FIRST;
  let scene: TranslatedScene | undefined;
  let drawn: Record<string, unknown> = {};
  while (knobs !== null) {
    const current: Knobs = knobs;
    drawn = engineSpec(bare, ctx, current);
    try {
      knobs = engine.runSpec(
        { spec: drawn as never, data, measure: textWidthOf(ctx.measurer), now: ctx.now, work: ctx.limits.work },
        (picture) => {
          tries.push({ knobs: current, look: lookAt(picture) });
          const next = nextTry(tries, frame);
          if (next !== null) return next;
          for (const detail of picture.warnings.filter((each) => !ABOUT_EVENTS.test(each)))
            ctx.report(issue("SPEC_CHANGED", { path: "/spec", detail, severity: "info" }));
          if (current.leavesOut)
            ctx.report(
              issue("SPEC_CHANGED", {
                path: "/spec",
                detail: "names beside an axis are left out where they would stand on one another",
                next: "Make the chart larger, or show fewer",
              }),
            );
          const alike = alikeEntries(picture);
          if (alike) ctx.report(recycled(alike));
          scene = toScene(picture, {
            onMark(count) {
              if (count > ctx.limits.marks) throw new RenderError([issue("LIMIT_MARKS", { path: "", count, limit: ctx.limits.marks })]);
            },
            onProblem: problems.tell,
          });
          return null;
        },
      );
    } catch (error) {
      throw error instanceof RenderError ? error : failure(error, spec, ctx, engine.expressionProblem);
    }
    ctx.checkpoint();
  }
  problems.finish();
  const { background } = scene!;
  return {
    width: chart.width,
    height: chart.height,
    background: background?.hex ?? null,
    ...(background && background.opacity < 1 ? { backgroundOpacity: background.opacity } : {}),
    title: chart.title ?? chart.description,
    description: chart.description,
    language: chart.locale,
    id: `d${hash(JSON.stringify([chart.title, chart.description, spec, chart.data.rowCount, rows[0]])).slice(0, 7)}`,
    fontFamily: ctx.measurer.family,
    root: framed(scene!, chart, ctx),
    ...(scene!.plot ? { plot: scene!.plot } : {}),
    source: { kind: "vega-lite", spec: withRows(drawn, data) },
  };
}

/** The specification for hosts that draw it themselves: with the rows of the chart inside. */
function withRows(spec: Record<string, unknown>, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (Object.keys(data).length === 0) return spec;
  return { ...spec, datasets: { ...(spec.datasets as object | undefined), ...data } };
}
