import type { ResolvedChart } from "./chart/resolved.js";
import type { Converter } from "./converters/converter.js";
import { type ChartTypes, chartTypes, type TypeResolver } from "./intent/chart-types.js";
import { RenderError } from "./issues/error.js";
import type { Issue } from "./issues/issue.js";
import { issue } from "./issues/messages.js";
import { nearest } from "./issues/suggest.js";
import type { Renderer } from "./renderers/renderer.js";

/** Renderer families in the order they are asked, and the converters. Made once, never changed. */
export interface Registry {
  readonly renderers: readonly Renderer[];
  readonly converters: readonly Converter[];
  /** What each chart type reads, those of the families included. */
  readonly types: ChartTypes;
  /** What resolves the types that `words` mention, all without; fetched before such a chart is read. */
  parts(words?: string): TypeResolver[];
  /** Name of the family that a chart of a type goes to when nobody says otherwise; "none" without one. */
  rendererFor(type: string, asked: string | undefined): string;
  /** The family that draws a chart: the chart's own, unless `family` names another. @throws RenderError `RENDERER_UNKNOWN`, `RENDERER_DECLINED`. */
  pick(chart: ResolvedChart, family?: string): Renderer;
  /** @throws RenderError `FORMAT_UNKNOWN`. */
  converter(format: string): Converter;
}

/**
 * A registry of renderer families. Registering one is all it takes for validation, dispatch, outputs and command line to know its types.
 * @param renderers asked in this order; the first that does not decline draws.
 */
export function makeRegistry(renderers: readonly Renderer[], converters: readonly Converter[]): Registry {
  const types: ChartTypes = Object.assign({}, chartTypes, ...renderers.map((each) => each.chartTypes ?? {}));
  return {
    renderers,
    converters,
    types,
    parts: (words) =>
      Object.entries(types).flatMap(([type, { resolver }]) =>
        resolver && (words === undefined || words.includes(type)) ? [resolver] : [],
      ),
    rendererFor: (type, asked) => asked ?? renderers.find((each) => each.types.includes(type))?.name ?? "none",
    pick(chart, family = chart.renderer) {
      const named = renderers.filter((each) => each.name === family);
      const names = renderers.map((each) => each.name);
      if (named.length === 0 && family !== "none")
        throw new RenderError([
          issue("RENDERER_UNKNOWN", {
            path: "/renderer",
            received: family,
            name: family,
            allowed: names,
            ...suggested(family, names),
          }),
        ]);
      const reasons: Issue[] = [];
      for (const each of named) {
        const reason = each.decline(chart);
        if (reason === null) return each;
        reasons.push(reason);
      }
      throw new RenderError(
        reasons.length > 0
          ? reasons
          : [
              issue("RENDERER_DECLINED", {
                path: "/type",
                received: chart.type,
                detail: `no renderer is registered for type "${chart.type}"`,
                next: "Use the main door of the package, or register a renderer",
              }),
            ],
      );
    },
    converter(format) {
      const found = converters.find((each) => each.format === format);
      const names = converters.map((each) => each.format);
      if (!found)
        throw new RenderError([
          issue("FORMAT_UNKNOWN", { path: "", received: format, name: format, allowed: names, ...suggested(format, names) }),
        ]);
      return found;
    },
  };
}

function suggested(word: string, names: readonly string[]): { suggestion?: string } {
  const suggestion = nearest(word, names);
  return suggestion === undefined ? {} : { suggestion };
}
