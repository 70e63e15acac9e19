import { isRecord, type Json } from "../../../vega-lite/json.js";
import { kindOf } from "../../../vega-lite/views.js";

/** How much wider and higher the plots inside are drawn than the specification says. */
export interface Factors {
  x: number;
  y: number;
}

/** Side of a plot that says none, and width of a category. Source: Vega-Lite's defaults. */
const SIDE = 200;
const STEP = 20;
const LEAST_STEP = 2;

function scaled(size: unknown, factor: number): unknown {
  if (typeof size === "number") return Math.max(1, Math.floor(size * factor));
  if (isRecord(size) && typeof size.step === "number") return { ...size, step: Math.max(LEAST_STEP, size.step * factor) };
  return undefined;
}

/** A view with the sizes of its plots changed; the view is not. */
export function withSizes(view: Json, factors: Factors): Json {
  const { width, height, ...rest } = view;
  const out: Json = { ...rest };
  for (const [key, size, factor] of [
    ["width", width, factors.x],
    ["height", height, factors.y],
  ] as const) {
    const changed = scaled(size, factor);
    if (changed !== undefined) out[key] = changed;
  }
  const kind = kindOf(view);
  if (kind === "facet" || kind === "repeat") out.spec = withSizes(view.spec as Json, factors);
  else if (kind !== "unit") out[kind] = (view[kind] as unknown[]).map((each) => (isRecord(each) ? withSizes(each, factors) : each));
  return out;
}

/** What a config says about the sizes of plots that say none, changed alike. */
export function viewConfig(said: unknown, factors: Factors): Json {
  const view = isRecord(said) ? said : {};
  const step = typeof view.step === "number" ? view.step : STEP;
  const side = (key: string, otherwise: unknown, factor: number) => scaled(view[key] ?? otherwise, factor);
  const { step: _, ...rest } = view;
  return {
    ...rest,
    continuousWidth: side("continuousWidth", SIDE, factors.x),
    continuousHeight: side("continuousHeight", SIDE, factors.y),
    discreteWidth: side("discreteWidth", { step }, factors.x),
    discreteHeight: side("discreteHeight", { step }, factors.y),
  };
}
