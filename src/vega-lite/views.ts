import { at, isRecord, type Json } from "./json.js";

/** Keys under which a composed view holds a list of others. */
export const LISTS = ["layer", "concat", "hconcat", "vconcat"] as const;

/** What a view is made of: one plot, plots on one another, copies by the values of a field or by names of fields, or others beside it. */
export type ViewKind = "unit" | "layer" | "facet" | "repeat" | "concat" | "hconcat" | "vconcat";

export interface View {
  readonly view: Json;
  readonly path: string;
  readonly kind: ViewKind;
}

/** What kind of view an object is. */
export function kindOf(view: Json): ViewKind {
  if (Array.isArray(view.hconcat)) return "hconcat";
  if (Array.isArray(view.vconcat)) return "vconcat";
  if (Array.isArray(view.concat)) return "concat";
  if (view.repeat !== undefined && isRecord(view.spec)) return "repeat";
  if (view.facet !== undefined && isRecord(view.spec)) return "facet";
  return Array.isArray(view.layer) ? "layer" : "unit";
}

/** The views right inside one, with their pointers. */
export function insideOf({ view, path, kind }: View): View[] {
  if (kind === "unit") return [];
  if (kind === "facet" || kind === "repeat") return [viewAt(view.spec as Json, at(path, "spec"))];
  return (view[kind] as unknown[]).flatMap((each, i) => (isRecord(each) ? [viewAt(each, at(at(path, kind), i))] : []));
}

export const viewAt = (view: Json, path: string): View => ({ view, path, kind: kindOf(view) });

/** Every view of a specification, each before what is in it. */
export function* viewsOf(view: View): Generator<View> {
  yield view;
  for (const inner of insideOf(view)) yield* viewsOf(inner);
}

/** Channels that split a plot into cells. */
export const FACETS = ["facet", "row", "column"] as const;

/** Whether a plot is split into cells by one of its channels. */
export const isSplit = ({ view }: View): boolean =>
  isRecord(view.encoding) && FACETS.some((name) => isRecord((view.encoding as Json)[name]));

/** Whether the whole is one plot, whose outer size can be given. */
export const isOnePlot = (view: View): boolean => (view.kind === "unit" || view.kind === "layer") && !isSplit(view);
