import type { ResolvedChart } from "../chart/resolved.js";
import type { RenderContext } from "../context/context.js";
import type { ChartTypes } from "../intent/chart-types.js";
import type { Issue } from "../issues/issue.js";
import type { Drawing } from "../scene/types.js";

/** A family of chart types that draws into a scene. Registering one makes its types known to validation, dispatch, outputs and command line. */
export interface Renderer {
  readonly name: string;
  /** Chart types it can draw. */
  readonly types: readonly string[];
  /** What its own types read, for types the chart language does not have already. */
  readonly chartTypes?: ChartTypes;
  /** Why it cannot draw `chart`; null when it can. Reads only; never throws. */
  decline(chart: ResolvedChart): Issue | null;
  /** @throws RenderError `RENDERER_FAILED` with the reason. */
  draw(chart: ResolvedChart, ctx: RenderContext): Promise<Drawing>;
  /** The same at once, for `renderSync`; absent where something has to be waited for. @throws RenderError `NOT_READY` before `load`. */
  drawSync?(chart: ResolvedChart, ctx: RenderContext): Drawing;
  /** Fetches what `drawSync` needs; absent where that is there from the start. */
  load?(): Promise<unknown>;
}
