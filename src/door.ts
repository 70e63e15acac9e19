import type { AssignColorsOptions, ColorDomains } from "./assign-colors.js";
import type { CategoryColorMap, ResolvedChart } from "./chart/resolved.js";
import type { Converter } from "./converters/converter.js";
import type { EnrichmentPatch } from "./enrich/types.js";
import { fontOptions } from "./font-options.js";
import type { NormalIntent } from "./intent/normal.js";
import { parseIntent as parse } from "./intent/parse.js";
import { RenderError } from "./issues/error.js";
import type { Issue } from "./issues/issue.js";
import { chartParts, type Env, open, readerOf } from "./open-chart.js";
import { fontParts } from "./open-fonts.js";
import type { RenderOptions } from "./options.js";
import { loadAll } from "./parts/part.js";
import { enrichOpened, resolveOpened } from "./prepare.js";
import { makeRegistry, type Registry } from "./registry.js";
import { createRender, createRenderSync } from "./render.js";
import type { Renderer } from "./renderers/renderer.js";

/** The functions of a door, bound to its renderers and defaults. */
export function createDoor(env: Env) {
  return {
    render: createRender(env),

    /**
     * `render` without waiting, for one chart: svg by a family that draws at once, json and yaml. The same bytes as `render` gives. Texts are
     * kept as `fonts` says: `"reference"` needs nothing, parts of a face inside the file and outlines need that face to be loaded before, by
     * `await ready({ fonts })` or by a first `render` that used it.
     * @throws RenderError `NOT_READY` for any other output, for other families, and while a part of this door is not there.
     */
    renderSync: createRenderSync(env),

    /**
     * Loads the face for svg by `renderSync`, unless texts only name it (`fonts: "reference"`), and fetches what this door does not have from
     * the start: the checks of charts, what the rows say, the colours of categories, the reader of YAML, other languages, what small pictures,
     * layers and specifications in Vega-Lite are resolved with, and the widths of the bundled face; what reads the fonts that `options` hands
     * in; with `geo`, what draws maps and the geometries it names, `[]` where all are yours. `render` waits for them by itself; the synchronous
     * functions throw `NOT_READY` until they are there. The main door has everything but the reader of fonts and the checks of Vega-Lite from the start.
     */
    ready: async ({ geo, ...options }: Pick<RenderOptions, "fonts"> & { geo?: readonly string[] } = {}): Promise<void> => {
      await loadAll([
        ...chartParts(env),
        env.small,
        env.layering,
        env.languages,
        ...env.registry.parts(),
        env.yaml,
        ...fontParts(options, env),
      ]);
      if (geo) {
        await env.geo.load();
        await env.geo.get().fetchGeometries(geo, env.registry.renderers);
      }
      const { mode = "embed" } = fontOptions(options.fonts);
      for (const converter of env.registry.converters) if (converter.from === "drawing") await converter.load?.(mode);
    },

    /**
     * A set of renderer families, for `options.registry`. Registering a family is all it takes for validation, dispatch and outputs to know its types.
     * @param renderers asked in this order; the first that draws the type and does not decline draws.
     * @param converters outputs; default those of this door.
     */
    createRegistry: (renderers: readonly Renderer[], converters: readonly Converter[] = env.registry.converters): Registry =>
      makeRegistry(renderers, converters),

    /**
     * Reads a chart as its author wrote it.
     * @throws RenderError with every mistake.
     */
    parseIntent: (source: unknown): NormalIntent => parse(source, readerOf(env, undefined, env.registry.types)),

    /**
     * One colour for each category, to hand to many renders as `colors` or to save: a function of the set of values and of what is given,
     * never of the order of rows. With `extend` nothing of the earlier map moves.
     * @returns field → value → `#rrggbb`, plain JSON in an order of its own. @throws RenderError `OPTION_WRONG`, `THEME_UNKNOWN`.
     */
    assignColors: (domains: ColorDomains, options: AssignColorsOptions = {}): CategoryColorMap => {
      const { theme, config: overlay, report = () => {}, ...rest } = options;
      const { config, refusals } = env.house.get().openConfig({ theme, overlay }, report);
      if (refusals.length > 0) throw new RenderError(refusals);
      return env.coloring.get().assignColors(domains, { ...rest, report }, config);
    },

    /** What the rows suggest for a chart; `data` counts before the chart's own rows. @throws RenderError. */
    enrich: (chart: unknown, data?: unknown, options: RenderOptions = {}): EnrichmentPatch =>
      enrichOpened(open(chart, { ...options, ...(data === undefined ? {} : { data }) }, env)),

    /** Answers every open question of a chart. Without a patch the rows are asked first. @throws RenderError. */
    resolve(chart: unknown, patch?: EnrichmentPatch, options: RenderOptions = {}): ResolvedChart {
      const opened = open(chart, options, env);
      return resolveOpened(opened, patch ?? enrichOpened(opened));
    },

    /** Every issue of a chart, errors and warnings, without drawing it. Never throws for a bad chart. */
    check(chart: unknown, options: RenderOptions = {}): Issue[] {
      try {
        const opened = open(chart, options, env);
        try {
          resolveOpened(opened, enrichOpened(opened));
          return opened.ctx.issues.map(opened.locate);
        } catch (error) {
          return issuesOf(error);
        }
      } catch (error) {
        return issuesOf(error);
      }
    },
  };
}

/** The issues a chart is refused for. @throws anything else, `NOT_READY` too: it says nothing about the chart. */
function issuesOf(error: unknown): Issue[] {
  if (!(error instanceof RenderError) || error.issues[0]?.code === "NOT_READY") throw error;
  return [...error.issues];
}
