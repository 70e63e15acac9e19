import type { RenderArtifact } from "./chart/artifact.js";
import { measures, type ResolvedChart } from "./chart/resolved.js";
import type { ConvertOptions, DrawingConverter } from "./converters/converter.js";
import { yaml } from "./converters/yaml/converter.js";
import { columnOf } from "./data/table.js";
import { fontOptions } from "./font-options.js";
import { RenderError } from "./issues/error.js";
import { issue } from "./issues/messages.js";
import { fontParts } from "./open-fonts.js";
import { pngSettings, type RenderOptions } from "./options.js";
import { loadAll } from "./parts.js";
import { type Env, enrichOpened, type Opened, open, resolveOpened } from "./prepare.js";
import type { Registry } from "./registry.js";
import { countMarks } from "./scene/count.js";
import type { Drawing } from "./scene/types.js";
import { version } from "./version.js";

/** Whether every amount is zero: an honest picture has bars without height. */
function isAllZero(chart: ResolvedChart): boolean {
  const amounts = measures(chart).flatMap(({ field }) => (field === undefined ? [] : [...(columnOf(chart.data, field) ?? [])]));
  return amounts.includes(0) && amounts.every((value) => value === 0 || value === null);
}

/** Draws a resolved chart and looks at the result: an empty picture is refused, texts that the face cannot set are reported. */
async function draw(chart: ResolvedChart, env: Env, { ctx, fonts, options }: Opened, family: string): Promise<Drawing> {
  const drawing = await env.registry.pick(chart, family).draw(chart, ctx);
  if (countMarks(drawing.root) === 0 && !isAllZero(chart))
    throw new RenderError([
      issue("DRAWING_EMPTY", {
        path: "",
        received: chart.data.rowCount,
        detail: `nothing of the ${chart.data.rowCount} rows is to be seen: no value is inside the scales, or ${chart.width} × ${chart.height} px leave no room for the plot`,
      }),
    ]);
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

/** One chart in every format asked for; the picture is drawn at most once by each family that is needed. */
async function renderOne(input: unknown, options: RenderOptions, env: Env): Promise<RenderArtifact[]> {
  const formats = typeof options.format === "string" ? [options.format] : (options.format ?? ["svg"]);
  const parts = [env.text, env.checks, env.coloring, env.house, ...fontParts(options, env)];
  const waiting = loadAll(typeof input === "string" ? [...parts, env.yaml] : parts);
  if (waiting) await waiting;
  const opened = open(input, options, env);
  const { ctx, registry, locate } = opened;
  const converters = formats.map((format) => registry.converter(format));
  const chart = resolveOpened(opened, enrichOpened(opened));
  ctx.checkpoint();
  const door: Env = { ...env, registry };
  const drawings = new Map<string, Drawing>();
  const drawingBy = async (family: string): Promise<Drawing> => {
    const drawn = drawings.get(family) ?? (await draw(chart, door, opened, family));
    drawings.set(family, drawn);
    return drawn;
  };
  // Drawn before the first output is made, so that its issues are known.
  if (converters.some((each) => each.from === "drawing" && each.family === undefined)) await drawingBy(chart.renderer);
  if (options.strict && ctx.issues.some((each) => each.severity === "warning")) throw new RenderError(ctx.issues.map(locate));
  const chartText = () => yaml.convert(chart, ctx, { fontMode: "embed" });
  const { mode = "embed" } = fontOptions(options.fonts);
  const settings: ConvertOptions = { fontMode: mode, png: pngSettings(options, chartText), page: options.page };
  const colors = opened.coloring.extendedColors(options.colors ?? {}, chart.colors, opened.config);
  const artifacts: RenderArtifact[] = [];
  for (const converter of converters) {
    ctx.checkpoint();
    const content =
      converter.from === "chart"
        ? converter.convert(chart, ctx, settings)
        : await converter.convert(await drawingBy(familyFor(converter, chart, registry)), ctx, settings);
    artifacts.push({
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
      version,
    });
  }
  return artifacts;
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
