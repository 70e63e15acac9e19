import type { RegionReport } from "./chart/artifact.js";
import type { ResolvedChart } from "./chart/resolved.js";
import { parseCssColor } from "./color/css.js";
import type { RenderContext } from "./context/context.js";
import type { Geometry } from "./context/geometry.js";
import type { Limits } from "./context/limits.js";
import { type DataSource, openData } from "./data/source.js";
import { fieldsOf } from "./enrich/fields-of.js";
import { houseLocale } from "./format/locale.js";
import type { ChartTypes } from "./intent/chart-types.js";
import type * as checking from "./intent/checking.js";
import type { NormalIntent } from "./intent/normal.js";
import { type IntentOptions, parseIntentWithPositions } from "./intent/parse.js";
import type { YamlReader } from "./intent/source.js";
import { RenderError } from "./issues/error.js";
import type { Issue } from "./issues/issue.js";
import { issue } from "./issues/messages.js";
import { openContext } from "./open-context.js";
import { openFonts } from "./open-fonts.js";
import { checkOptions, type RenderOptions } from "./options.js";
import type * as coloring from "./parts/coloring.js";
import type * as enriching from "./parts/enriching.js";
import type * as house from "./parts/house.js";
import type * as languages from "./parts/languages.js";
import type * as layering from "./parts/layering.js";
import type { Part } from "./parts/part.js";
import type * as telling from "./parts/telling.js";
import type { Registry } from "./registry.js";
import type { Config } from "./resolve/config.js";
import type * as maps from "./resolve/geo/family.js";
import type { OpenedConfig } from "./resolve/open-config.js";
import type { Scope } from "./resolve/scope.js";
import type * as family from "./resolve/spark/family.js";
import type { FrameSize } from "./resolve/spark/frame.js";
import type * as text from "./text/bundled.js";
import type { CallFonts } from "./text/call-fonts.js";
import type * as opening from "./text/open/index.js";
import type { Unpackers } from "./text/open/open-font.js";

/** What resolves charts of a type that has no channels. */
export interface TypeFamily {
  frameSize(scope: Pick<Scope, "intent" | "source" | "config">): FrameSize;
  /** The caller throws when `scope.errors` is not empty. */
  resolve(scope: Scope, renderer: string): ResolvedChart;
}

const isColor = (text: string): boolean => parseCssColor(text) !== null;

/** What a door puts into the pipeline. */
export interface Env {
  /** The defaults, and how a theme and a caller's overlay are laid over them. */
  readonly house: Part<typeof house>;
  readonly registry: Registry;
  /** Measures text, and reports what the faces cannot set. */
  readonly text: Part<Pick<typeof text, "callFonts" | "createMeasurer" | "isCovered" | "reportTexts">>;
  /** Reads the fonts of a call. */
  readonly fonts: Part<Pick<typeof opening, "openFaces">>;
  /** Unpacks compressed fonts; absent where the door reads none. */
  readonly packedFonts?: Part<Unpackers>;
  /** Finds the mistakes of a chart. */
  readonly checks: Part<Pick<typeof checking, "checkChart" | "checkFields" | "checkUsage" | "cutWords">>;
  /** Asks the rows. */
  readonly enriching: Part<typeof enriching>;
  /** Colours of categories. */
  readonly coloring: Part<typeof coloring>;
  /** Describes charts, and warns of what is odd about their rows. */
  readonly telling: Part<typeof telling>;
  /** Resolves maps, and fetches what is under them. */
  readonly geo: Part<typeof maps>;
  /** Resolves sparks, cards, KPIs and tables. */
  readonly small: Part<typeof family>;
  /** Languages beside the house's own. */
  readonly languages: Part<typeof languages>;
  /** Resolves layers and panels. */
  readonly layering: Part<typeof layering>;
  /** Reads charts written as YAML. */
  readonly yaml: Part<{ readYaml: YamlReader }>;
}

/** What every chart is opened and resolved with. */
export const chartParts = (env: Env): readonly Part<unknown>[] => [
  env.text,
  env.checks,
  env.enriching,
  env.coloring,
  env.telling,
  env.house,
];

/** How a door reads charts. @param limits default those of the house. */
export const readerOf = ({ checks, yaml, house }: Env, limits: Limits | undefined, types: ChartTypes): IntentOptions => ({
  checkChart: checks.get().checkChart,
  limits: limits ?? house.get().limits,
  types,
  isColor,
  readYaml: (text, maxDepth) => yaml.get().readYaml(text, maxDepth),
});

/** A call that has been read: the chart, its rows, the config, and the context that carries the issues. */
export interface Opened {
  intent: NormalIntent;
  source: DataSource;
  config: Config;
  /** Who decided a key of the config; undefined for the defaults. */
  originOf: OpenedConfig["originOf"];
  /** Whether the chart or the call names its language. */
  isLocaleSaid: boolean;
  registry: Registry;
  checks: ReturnType<Env["checks"]["get"]>;
  coloring: typeof coloring;
  enriching: typeof enriching;
  telling: typeof telling;
  small: Env["small"];
  layering: Env["layering"];
  /** Rows of the layers that have their own, by their place; null where there are none. */
  layerRows: Scope["layerRows"];
  geo: Env["geo"];
  /** What is under a map, and how its rows joined it; filled in as it is found. */
  map: { geometry?: Geometry; match?: RegionReport };
  ctx: RenderContext;
  /** The fonts of the call; undefined when it hands in none. */
  fonts: CallFonts | undefined;
  options: RenderOptions;
  locate(found: Issue): Issue;
}

/** The chart inside a document that the json converter wrote; anything else as it is. */
function unwrapped(input: unknown): unknown {
  let value = input;
  if (typeof input === "string") {
    if (!/^\s*\{\s*"version"/.test(input)) return input;
    try {
      value = JSON.parse(input);
    } catch {
      return input;
    }
  }
  if (typeof value !== "object" || value === null || !("chart" in value) || !("origins" in value) || !("data" in value)) return input;
  const { chart, data } = value as { chart: object; data: unknown };
  return { ...chart, data };
}

/**
 * Reads chart, options and rows.
 * @param opened rows that are open already, and have some; counts before all others.
 * @throws RenderError with every mistake; `NOT_READY` when a part of the door is not there yet.
 */
export function open(input: unknown, options: RenderOptions, env: Env, opened?: DataSource): Opened {
  checkOptions(options);
  const early: Issue[] = [];
  const measurer = env.text.get().createMeasurer();
  const question = { overlay: options.config, source: options.configName, theme: options.theme };
  const before = env.house.get().openConfig(question, (found) => early.push(found));
  if (before.refusals.length > 0) throw new RenderError(before.refusals);
  // A limit of undefined is one that was not said.
  const asked = Object.entries(options.limits ?? {}).filter(([, value]) => value !== undefined);
  const limits: Limits = { ...before.config.limits, ...Object.fromEntries(asked) };
  const now = options.now instanceof Date ? options.now.getTime() : (options.now ?? 0);
  const bare = openContext(measurer, limits, now, options.signal);
  for (const each of early) bare.report(each);
  bare.checkpoint();
  const registry = options.registry ?? env.registry;
  const { intent: whole, locate } = parseIntentWithPositions(unwrapped(input), readerOf(env, limits, registry.types), true);
  bare.silence([...(options.ignore ?? []), ...(whole.ignore ?? [])]);
  const intent = env.checks.get().cutWords(whole, limits.text, bare.report);
  const chartTheme = intent.style?.theme;
  const themed = chartTheme === undefined ? before : env.house.get().openConfig({ ...question, chartTheme }, bare.report);
  const said = options.locale ?? intent.locale;
  const tag = said ?? themed.config.frame.locale;
  if (themed.refusals.length > 0) throw new RenderError(themed.refusals.map(locate));
  const fonts = openFonts(options, intent.style?.font ?? themed.config.frame.font, env, bare);
  const { locale, config, originOf, refusals } =
    tag === houseLocale.tag
      ? { ...themed, locale: houseLocale }
      : env.languages.get().inLanguage(tag, themed, {
          house: houseLocale,
          isOption: options.locale !== undefined,
          isCovered: (text) => env.text.get().isCovered(text, fonts),
          report: bare.report,
        });
  if (refusals.length > 0) throw new RenderError(refusals.map(locate));
  const map: Opened["map"] = {};
  const ctx: RenderContext = {
    ...bare,
    locale,
    ...(fonts ? { measurer: env.text.get().createMeasurer(fonts) } : {}),
    geometry: () => map.geometry,
  };
  // A profile is all that its cards need.
  const rule = registry.types[intent.type ?? ""];
  const isProfile = intent.profile !== undefined && rule?.hasProfile === true;
  const given = opened ?? options.data ?? intent.data;
  const mayLack = isProfile || (rule?.hasOwnRows === true && (given ?? null) === null);
  const rows = mayLack ? [] : given;
  if (rows === undefined || rows === null)
    throw new RenderError([
      issue("DATA_MISSING", {
        path: "/data",
        detail: "the chart has no rows",
        next: "Write them under data.values, or hand them in at the call",
      }),
    ]);
  const source = opened && rows === opened ? opened : openData(rows, ctx.report, limits);
  const unknown = source.rowCount === 0 ? [] : checkUsed(intent, source, env);
  if (unknown.length > 0) throw new RenderError(unknown.map(locate));
  if (source.rowCount === 0 && !mayLack && rule?.hasOwnRows !== true)
    throw new RenderError([locate(issue("DATA_EMPTY", { path: "/data", received: 0, detail: "the data has no rows" }))]);
  const layerRows = intent.layers?.length
    ? env.layering
        .get()
        .openLayerRows({ intent, tables: options.tables, config, openData, locate, ...env.enriching.get(), ...env.checks.get(), ...ctx })
    : undefined;
  return {
    intent,
    source,
    config,
    originOf,
    isLocaleSaid: said !== undefined,
    registry,
    checks: env.checks.get(),
    coloring: env.coloring.get(),
    enriching: env.enriching.get(),
    telling: env.telling.get(),
    ctx,
    fonts,
    small: env.small,
    layering: env.layering,
    layerRows,
    geo: env.geo,
    map,
    options,
    locate,
  };
}

/** Looks through all rows for names only when one is not found, so that a good chart costs nothing. */
function checkUsed(intent: NormalIntent, source: DataSource, { checks }: Env): Issue[] {
  if (fieldsOf(intent).every((field) => source.has(field))) return [];
  return checks.get().checkFields(intent, source.fields(), isColor);
}
