import type { RenderArtifact } from "./chart/artifact.js";
import type { ResolvedChart } from "./chart/resolved.js";
import type { Converter, ConvertOptions, DrawingConverter } from "./converters/converter.js";
import { yaml } from "./converters/yaml/converter.js";
import type { EnrichmentPatch } from "./enrich/types.js";
import { fontOptions } from "./font-options.js";
import { RenderError } from "./issues/error.js";
import { issue } from "./issues/messages.js";
import { chartParts, type Env, type Opened, open } from "./open-chart.js";
import { fontParts } from "./open-fonts.js";
import { pngSettings, type RenderOptions } from "./options.js";
import { loadAll, type Part } from "./parts/part.js";
import { enrichOpened, loadMap, loadRegions, resolveOpened } from "./prepare.js";
import type { Registry } from "./registry.js";
import type { Drawing } from "./scene/types.js";
import { version } from "./version.js";

/** Looks at a drawing: one with too many shapes and an empty one are refused, texts that the face cannot set are reported. */
export function looked(
  drawing: Drawing,
  { chart, opened: { ctx, fonts, options } }: Pick<Prepared, "chart" | "opened">,
  env: Env,
): Drawing {
  env.telling.get().checkScene(drawing.root, chart, ctx);
  env.text.get().reportTexts(drawing.root, ctx, fonts, fontOptions(options.fonts).missing);
  return drawing;
}

/** The family that draws a chart for an output. @throws RenderError `FORMAT_UNKNOWN` when the output needs a family that cannot. */
function familyFor(converter: DrawingConverter, chart: ResolvedChart, registry: Registry): string {
  const { family, format } = converter;
  if (family === undefined || family === chart.renderer) return chart.renderer;
  const found = registry.renderers.find((each) => each.name === family);
  const reason = found ? found.decline(chart)?.message : `the ${family} family, which makes it, is not registered`;
  if (reason !== undefined)
    throw new RenderError([issue("FORMAT_UNKNOWN", { path: "", received: format, detail: reason, next: "Ask for svg, json or yaml" })]);
  return family;
}

/** A chart that is ready to be drawn and written. */
interface Prepared {
  opened: Opened;
  chart: ResolvedChart;
  converters: readonly Converter[];
  settings: ConvertOptions;
  /** Refuses warnings where they shall; called when the drawing's issues are known. */
  checkStrict(): void;
  artifact(converter: Converter, content: string | Uint8Array): RenderArtifact;
}

/** Everything before the picture. @throws RenderError */
function prepare(opened: Opened, patch: EnrichmentPatch): Prepared {
  const { options } = opened;
  const formats = typeof options.format === "string" ? [options.format] : (options.format ?? ["svg"]);
  const { ctx, registry, locate } = opened;
  const converters = formats.map((format) => registry.converter(format));
  const chart = resolveOpened(opened, patch);
  ctx.checkpoint();
  const chartText = () => yaml.convert(chart, ctx, { fontMode: "embed" });
  const { mode = "embed" } = fontOptions(options.fonts);
  const colors = opened.coloring.extendedColors(options.colors ?? {}, chart.colors, opened.config);
  return {
    opened,
    chart,
    converters,
    settings: { fontMode: mode, png: pngSettings(options, chartText), page: options.page },
    checkStrict() {
      if (options.strict && ctx.issues.some((each) => each.severity === "warning")) throw new RenderError(ctx.issues.map(locate));
    },
    artifact: (converter, content) => ({
      format: converter.format,
      mediaType: converter.mediaType,
      content,
      width: chart.width,
      height: chart.height,
      title: chart.title ?? chart.description,
      description: chart.description,
      issues: ctx.issues.map(locate),
      chart,
      colors,
      ...(opened.map.match && { match: opened.map.match }),
      version,
    }),
  };
}

const needsDrawing = (converter: Converter): boolean => converter.from === "drawing" && converter.family === undefined;

/** The parts that a chart's type may need; a text that only mentions one costs a chunk that is not used. A chart without a type may become any. */
function partsFor(input: unknown, env: Env, { registry = env.registry }: RenderOptions): Part<unknown>[] {
  const { type, chart } = (input ?? {}) as { type?: unknown; chart?: { type?: unknown } };
  const said = typeof input === "string" ? input : (type ?? chart?.type ?? "auto");
  const isOpen = typeof said !== "string" || (said === input && !/type/.test(said));
  const words = isOpen ? "auto" : said;
  return [...(/spark_|column_card|kpi|table|auto/.test(words) ? [env.small] : []), ...registry.parts(words)];
}

/** The text of a chart, or the keys of one that is no text: what it may need is fetched by the words in it. */
const wordsOf = (input: unknown): string =>
  typeof input === "string" ? input : Object.keys({ ...(input as object), ...(input as { chart?: object } | null)?.chart }).join();

/** Whether a chart or a call may name a language. */
const maySpeak = (input: unknown, options: RenderOptions): boolean =>
  options.locale !== undefined || options.config !== undefined || /locale/.test(wordsOf(input));

/** The same for a chart with layers or panels. */
const mayLayer = (input: unknown): boolean => /layers|multiples/.test(wordsOf(input));

/** One chart in every format asked for; the picture is drawn at most once by each family that is needed. */
async function renderOne(input: unknown, options: RenderOptions, env: Env): Promise<RenderArtifact[]> {
  const parts = [
    ...chartParts(env),
    ...partsFor(input, env, options),
    ...(maySpeak(input, options) ? [env.languages] : []),
    ...(mayLayer(input) ? [env.layering] : []),
    ...fontParts(options, env),
  ];
  const waiting = loadAll(typeof input === "string" ? [...parts, env.yaml] : parts);
  if (waiting) await waiting;
  const opened = open(input, options, env);
  const tables = loadRegions(opened);
  if (tables) await tables;
  const patch = enrichOpened(opened);
  await loadMap(opened, patch);
  const prepared = prepare(opened, patch);
  const { chart, converters, settings } = prepared;
  const { ctx, registry } = opened;
  const drawings = new Map<string, Drawing>();
  const drawingBy = async (family: string): Promise<Drawing> => {
    const drawn = drawings.get(family) ?? looked(await registry.pick(chart, family).draw(chart, ctx), prepared, env);
    drawings.set(family, drawn);
    return drawn;
  };
  // Drawn before the first output is made, so that its issues are known.
  if (converters.some(needsDrawing)) await drawingBy(chart.renderer);
  prepared.checkStrict();
  const artifacts: RenderArtifact[] = [];
  for (const converter of converters) {
    ctx.checkpoint();
    const content =
      converter.from === "chart"
        ? converter.convert(chart, ctx, settings)
        : await converter.convert(await drawingBy(familyFor(converter, chart, registry)), ctx, settings);
    artifacts.push(prepared.artifact(converter, content));
  }
  return artifacts;
}

/** Refuses what cannot be made at once. */
function mustWait(what: string, next: string): RenderError {
  return new RenderError([issue("NOT_READY", { path: "", name: what, detail: `${what} cannot be made without waiting`, next })]);
}

/** The same without waiting. @throws RenderError `NOT_READY` where a part, the family or the output has to be waited for. */
function renderOneSync(input: unknown, options: RenderOptions, env: Env): RenderArtifact[] {
  const opened = open(input, options, env);
  const prepared = prepare(opened, enrichOpened(opened));
  const { chart, converters, settings } = prepared;
  const { ctx, registry } = prepared.opened;
  const drawings = new Map<string, Drawing>();
  const drawingBy = (family: string): Drawing => {
    const known = drawings.get(family);
    if (known) return known;
    const renderer = registry.pick(chart, family);
    if (!renderer.drawSync) throw mustWait(`a picture by the ${family} family`, "Call render, and await it");
    const drawn = looked(renderer.drawSync(chart, ctx), prepared, env);
    drawings.set(family, drawn);
    return drawn;
  };
  if (converters.some(needsDrawing)) drawingBy(chart.renderer);
  prepared.checkStrict();
  return converters.map((converter) => {
    ctx.checkpoint();
    if (converter.from === "chart") return prepared.artifact(converter, converter.convert(chart, ctx, settings));
    const drawn = converter.convertSync && drawingBy(familyFor(converter, chart, registry));
    const content = drawn && converter.convertSync?.(drawn, ctx, settings);
    if (content !== undefined) return prepared.artifact(converter, content);
    const isSvg = converter.convertSync !== undefined;
    throw mustWait(
      isSvg ? `an ${converter.format} with fonts: ${settings.fontMode}` : `a ${converter.format}`,
      `${isSvg ? 'Await ready() first, say fonts: "reference", or call' : "Call"} render, and await it`,
    );
  });
}

/** Binds the pipeline to a door's renderers, converters and defaults. */
export function createRender(env: Env) {
  function render(chart: unknown, options?: RenderOptions & { format?: string }): Promise<RenderArtifact>;
  function render(chart: unknown, options: RenderOptions & { format: readonly string[] }): Promise<RenderArtifact[]>;
  function render(charts: readonly unknown[], options?: RenderOptions): Promise<RenderArtifact[]>;
  async function render(input: unknown, options: RenderOptions = {}): Promise<RenderArtifact | RenderArtifact[]> {
    if (Array.isArray(input)) return (await Promise.all(input.map((chart) => renderOne(chart, options, env)))).flat();
    const artifacts = await renderOne(input, options, env);
    return typeof options.format === "object" ? artifacts : artifacts[0]!;
  }
  return render;
}

/** Binds the pipeline that never waits to a door. */
export function createRenderSync(env: Env) {
  function renderSync(chart: unknown, options?: RenderOptions & { format?: string }): RenderArtifact;
  function renderSync(chart: unknown, options: RenderOptions & { format: readonly string[] }): RenderArtifact[];
  function renderSync(input: unknown, options: RenderOptions = {}): RenderArtifact | RenderArtifact[] {
    const artifacts = renderOneSync(input, options, env);
    return typeof options.format === "object" ? artifacts : artifacts[0]!;
  }
  return renderSync;
}
