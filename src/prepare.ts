import type { ResolvedChart } from "./chart/resolved.js";
import type { DataSource } from "./data/source.js";
import type { Table } from "./data/table.js";
import { fieldsOf } from "./enrich/fields-of.js";
import type { EnrichmentPatch } from "./enrich/types.js";
import { formatterOf } from "./format/format.js";
import { houseLocale } from "./format/locale.js";
import type { NormalIntent } from "./intent/normal.js";
import { RenderError } from "./issues/error.js";
import type { Issue } from "./issues/issue.js";
import { issue } from "./issues/messages.js";
import { nearest } from "./issues/suggest.js";
import type { Opened, TypeFamily } from "./open-chart.js";
import { applySuggestions } from "./resolve/apply.js";
import type * as maps from "./resolve/geo/family.js";
import { isMapType } from "./resolve/geo/map-type.js";
import { Ledger } from "./resolve/ledger.js";
import { resolveChart, resolving } from "./resolve/resolve.js";
import { smallFrame } from "./resolve/rules/small.js";
import type { Scope } from "./resolve/scope.js";
import type { FrameSize } from "./resolve/spark/frame.js";
import { isSmallType } from "./resolve/spark/small-type.js";

/** Fetches the tables of regions for a chart that may become a map; undefined where none is needed, or they are there. */
export const loadRegions = (opened: Opened): Promise<void> | undefined =>
  opened.enriching.asksForRegions(opened) ? opened.geo.load() : undefined;

/** Asks the rows. @throws RenderError `NOT_READY` for a chart that may become a map while the tables of regions are not there. */
export function enrichOpened(opened: Opened): EnrichmentPatch {
  const { intent, source, config, ctx, enriching, registry, geo } = opened;
  const names = ctx.locale === houseLocale ? undefined : ctx.locale.time;
  return enriching.enrichChart(
    intent,
    source,
    names ? { ...config, enrich: { ...config.enrich, names } } : config,
    registry.types,
    enriching.asksForRegions(opened) ? geo.get().regionKind : undefined,
  );
}

/** What a map is drawn on is asked with this. */
const geometryQuestion = ({ intent, source, options, ctx }: Opened, patch: EnrichmentPatch): maps.GeometryQuestion => ({
  intent: applySuggestions(intent, patch).intent,
  data: source,
  inputs: options.geo ?? {},
  limits: ctx.limits,
});

/** Fetches what is under the chart, if it is a map. @throws RenderError */
export async function loadMap(opened: Opened, patch: EnrichmentPatch): Promise<void> {
  const { type } = opened.intent;
  if (!isMapType(type === undefined || type === "auto" ? patch.chart["/type"]?.value : type)) return;
  await opened.geo.load();
  opened.map.geometry = await opened.geo.get().loadGeometry(geometryQuestion(opened, patch), opened.locate);
}

/** Answers every open question. @throws RenderError with every reason why the chart cannot be drawn. */
export function resolveOpened(opened: Opened, patch: EnrichmentPatch): ResolvedChart {
  const { config, ctx, options, source, locate } = opened;
  const { intent, suggested } = applySuggestions(opened.intent, patch);
  const errors: Issue[] = [];
  const ledger = new Ledger(suggested, opened.originOf);
  const type = intent.type;
  if (type === undefined || type === "auto")
    throw new RenderError([
      issue("DATA_WRONG_KIND", {
        path: "/type",
        received: "auto",
        detail: "no chart type fits these fields: there is neither a measure nor a category",
        next: "Name a type, and the fields for its channels",
      }),
    ]);
  if (suggested["/type"]) {
    // What the author says beside the type has to fit the one that was found.
    const rule = opened.registry.types[type];
    const unread = rule ? opened.checks.checkUsage(intent as never, rule, `type "${type}", found for these fields,`) : [];
    if (unread.length > 0) throw new RenderError(unread.map(locate));
    ledger.enriched("/type", suggested["/type"]);
  } else ledger.authored("/type", type);
  const { locale } = ctx;
  ledger.choose("/locale", opened.isLocaleSaid ? locale.tag : undefined, undefined, { value: locale.tag, source: "frame.locale" });
  const own = opened.registry.types[type]?.resolver?.get() as TypeFamily | undefined;
  if (type === "vega_lite" && !own) throw new RenderError([issue("RENDERER_DECLINED", { path: "/type", received: type })]);
  const size: FrameSize = isSmallType(type)
    ? opened.small.get().frameSize(type, source.rowCount, config, Boolean(intent.kpi?.spark))
    : own
      ? own.frameSize({ intent, source, config })
      : { width: { value: config.frame.width, source: "frame.width" }, height: { value: config.frame.height, source: "frame.height" } };
  const width = options.width ?? ledger.choose("/width", intent.width, size.fittedWidth, size.width);
  const height = options.height ?? ledger.choose("/height", intent.height, size.fittedHeight, size.height);
  for (const [key, value] of [
    ["width", width],
    ["height", height],
  ] as const) {
    if (options[key] !== undefined) ledger.authored(`/${key}`, value);
    if (value > ctx.limits.canvas) errors.push(issue("LIMIT_CANVAS", { path: `/${key}`, received: value, limit: ctx.limits.canvas }));
  }
  if (width * height > ctx.limits.pixels)
    errors.push(
      issue("LIMIT_CANVAS", {
        path: "/width",
        received: width * height,
        limit: ctx.limits.pixels,
        detail: `the canvas has ${width * height} pixels, more than the limit of ${ctx.limits.pixels}`,
      }),
    );
  const open: Omit<Scope, "small"> = {
    intent,
    type,
    rule: opened.registry.types[type],
    patch,
    source,
    table: tableOf(intent, source),
    config,
    ledger,
    ctx,
    locale,
    formatter: formatterOf(locale),
    colors: options.colors ?? {},
    coloring: opened.coloring,
    naturalFormat: opened.enriching.naturalFormat,
    telling: opened.telling,
    panelling: intent.multiples && opened.layering.get().openMultiples,
    layering: intent.layers?.length ? opened.layering.get().openLayers : undefined,
    layerRows: opened.layerRows,
    shownColors: new Map(),
    width,
    height,
    widthSaid: options.width !== undefined || intent.width !== undefined,
    heightSaid: options.height !== undefined || intent.height !== undefined,
    background: options.background,
    errors,
  };
  const scope: Scope = { ...open, small: smallFrame(open) };
  const renderer = opened.registry.rendererFor(type, intent.renderer);
  const families = opened.registry.renderers.map((each) => each.name);
  if (families.length > 0 && intent.renderer !== undefined && !families.includes(intent.renderer))
    errors.push(
      issue("RENDERER_UNKNOWN", {
        path: "/renderer",
        received: intent.renderer,
        name: intent.renderer,
        allowed: families,
        ...suggestion(intent.renderer, families),
      }),
    );
  if (intent.renderer !== undefined) ledger.authored("/renderer", renderer);
  else ledger.enriched("/renderer", { value: renderer, rule: "renderer.first", reason: "the first family that draws this type" });
  const chart = isSmallType(type)
    ? opened.small.get().resolveSmall(scope, renderer)
    : own
      ? own.resolve(scope, renderer)
      : isMapType(type)
        ? opened.geo.get().resolveOnMap(scope, renderer, resolving, { ...geometryQuestion(opened, patch), map: opened.map })
        : resolveChart(scope, renderer);
  if (errors.length > 0) throw new RenderError([...errors, ...ctx.issues].map(locate));
  return freeze(chart);
}

/** The fields the chart uses, as columns. */
function tableOf(intent: NormalIntent, source: DataSource): Table {
  return {
    rowCount: source.rowCount,
    columns: fieldsOf(intent)
      .filter((field) => source.has(field))
      .map((field) => source.column(field)),
  };
}

function suggestion(word: string, names: readonly string[]): { suggestion?: string } {
  const found = nearest(word, names);
  return found === undefined ? {} : { suggestion: found };
}

/** Freezes everything but the cells, which are not shared with the caller, and what a getter gives, which is frozen already. */
function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === "object") freeze(item);
  } else for (const key in value) if (key !== "values" && key !== "origins") freeze(value[key]);
  return value;
}
