import { sortedColors } from "./chart/colors.js";
import type { FaceArtifact, FaceChartPlace } from "./chart/face.js";
import type { CategoryColorMap } from "./chart/resolved.js";
import type { Converter, PageSlice } from "./converters/converter.js";
import { chartJson } from "./converters/json.js";
import type { Paper } from "./converters/pdf/paper.js";
import { compareKeys } from "./data/category-key.js";
import type { Table } from "./data/table.js";
import type { Leaf } from "./face/arrange.js";
import { pageBands } from "./face/atoms.js";
import { type Composition, type Content, composeFace, composeLeaves } from "./face/compose.js";
import { describeFace, faceWords } from "./face/describe.js";
import { facePages, type PagedFace } from "./face/pages.js";
import { scaledIssues } from "./face/paper.js";
import type { ChartNode, FaceNode } from "./face/tree.js";
import { faceJson } from "./face/write-json.js";
import { faceYaml } from "./face/write-yaml.js";
import type { WrittenFace } from "./face/written.js";
import { alignPlots } from "./face-stages/align.js";
import { drawChart, type FaceChart, hasCard, type Rows, sharesRows } from "./face-stages/charts.js";
import { joinedColors } from "./face-stages/colors.js";
import { type LaidFace, layFace, leavesOf } from "./face-stages/lay.js";
import { checkFaceOptions, type FaceOptions, openFace } from "./face-stages/open.js";
import { fontOptions } from "./font-options.js";
import { RenderError } from "./issues/error.js";
import type { Issue } from "./issues/issue.js";
import { issue } from "./issues/messages.js";
import { chartParts, type Env } from "./open-chart.js";
import { fontParts } from "./open-fonts.js";
import { pngSettings, type RenderOptions } from "./options.js";
import { loadAll } from "./parts/part.js";
import type { Drawing } from "./scene/types.js";
import { version } from "./version.js";

/** Draws every chart at the same time and brings plots in a row to the same edges. What fails becomes an error card. */
async function drawCharts(laid: LaidFace, env: Env): Promise<void> {
  const { charts, bands, paint, ctx } = laid;
  await Promise.all(
    charts.map(async (work) => {
      const drawing = await drawChart(work, env);
      if (drawing) work.drawing = drawing;
    }),
  );
  ctx.checkpoint();
  if (paint.alignment <= 0) return;
  const workOf = new Map(charts.map((work) => [work.node, work]));
  await alignPlots(
    bands,
    paint.alignment,
    (leaf) => workOf.get(leaf.node)!,
    (work, chart) => drawChart(work, env, chart),
  );
}

/** The scene of a face whose charts are drawn. */
function compose(
  laid: LaidFace,
  words: { title: string; description: string },
  env: Env,
  options: FaceOptions,
): { drawing: Drawing; slices: PageSlice[] | undefined } {
  const { charts, ctx, config, face } = laid;
  const workOf = new Map(charts.map((work) => [work.node, work]));
  const composition: Composition = {
    width: laid.width,
    height: laid.height,
    bands: laid.bands,
    paint: laid.paint,
    measurer: ctx.measurer,
    contentOf(leaf: Leaf & { kind: "chart" }): Content {
      const work = workOf.get(leaf.node)!;
      return work.drawing && !work.failure ? { drawing: work.drawing, hasCard: hasCard(work) } : { failure: work.failure! };
    },
    ...words,
    language: options.locale ?? face.locale ?? config.frame.locale,
    words: faceWords(ctx),
    note: face.note,
    noteTop: laid.noteTop,
  };
  const leaves = composeLeaves(composition);
  const drawing = composeFace(composition, leaves);
  env.text.get().reportTexts(drawing.root, ctx, laid.fonts, fontOptions(options.fonts).missing);
  if (!laid.sheet) return { drawing, slices: undefined };
  const paged: PagedFace = {
    width: laid.width,
    title: face.title,
    paint: laid.paint,
    measurer: ctx.measurer,
    bands: pageBands(composition, leaves),
  };
  const { slices, scaled } = facePages(laid.sheet, paged);
  for (const each of scaledIssues(scaled)) ctx.report(each);
  return { drawing, slices };
}

/** What the face says of itself. */
function wordsOf({ face, charts, ctx }: LaidFace): { title: string; description: string } {
  const shown = charts.flatMap(({ chart, failure }) => (chart && !failure ? [chart] : []));
  return {
    title: face.title ?? shown[0]?.title ?? faceWords(ctx).a_face,
    description: face.description ?? describeFace(face.title, shown, charts.length - shown.length, ctx.locale),
  };
}

/** Issues of the face, then of its charts in their order, each once, with line and column. */
function issuesOf({ face, ctx, charts }: LaidFace): Issue[] {
  const all = [...ctx.issues, ...charts.flatMap(({ issues }) => issues)];
  return [...new Map(all.map((each) => [`${each.code} ${each.message}`, each])).values()].map(face.locate);
}

function placesOf(laid: LaidFace): FaceChartPlace[] {
  const workOf = new Map<unknown, FaceChart>(laid.charts.map((work) => [work.node, work]));
  return leavesOf(laid.bands).flatMap((leaf) => {
    if (leaf.kind !== "chart") return [];
    const { chart, failure } = workOf.get(leaf.node)!;
    const { name, path } = leaf.node;
    const { x, y, width, height } = leaf;
    return { path, ...(name !== undefined && { name }), box: { x, y, width, height }, ...(chart && !failure && { chart }) };
  });
}

/** What the documents are written from. */
function writtenFace(
  laid: LaidFace,
  words: { title: string; description: string },
  page: Paper | undefined,
  { theme, locale }: FaceOptions,
  colors: CategoryColorMap,
): WrittenFace {
  const { face, charts, rows, bands } = laid;
  const workOf = new Map<ChartNode, FaceChart>(charts.map((work) => [work.node, work]));
  const leafOf = new Map<FaceNode, Leaf>(leavesOf(bands).flatMap((leaf) => (leaf.kind === "heading" ? [] : [[leaf.node, leaf] as const])));
  return {
    ...words,
    face,
    paint: laid.paint,
    width: laid.width,
    height: laid.height,
    locale: locale ?? face.locale ?? laid.config.frame.locale,
    theme: typeof theme === "object" ? undefined : (theme ?? face.theme),
    page,
    issues: issuesOf(laid),
    colors,
    version,
    chartOf(node) {
      const { chart, failure, issues } = workOf.get(node)!;
      if (!chart) return { failure: failure! };
      return { chart, json: (indent) => chartJson(chart, issues, indent) };
    },
    boxOf(node) {
      const leaf = leafOf.get(node);
      return leaf && { x: leaf.x, y: leaf.y, width: leaf.width, height: leaf.height };
    },
    tables: tablesOf(charts, rows),
    sharesRows: (node) => sharesRows(workOf.get(node)!),
  };
}

/** Of each query the fields that charts show, in the order of its rows. */
function tablesOf(charts: readonly FaceChart[], rows: ReadonlyMap<string, Rows>): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const [name, found] of rows) {
    if (!("source" in found)) continue;
    const { source } = found;
    const shown = charts.filter((work) => work.node.query === name && sharesRows(work));
    const used = new Set(shown.flatMap(({ chart }) => chart!.data.columns.map(({ field }) => field)));
    const columns = source.fields().flatMap((field) => (used.has(field) ? [source.column(field)] : []));
    if (shown.length > 0) tables.set(name, { rowCount: source.rowCount, columns });
  }
  return tables;
}

/** A face in every format asked for, from one run of its queries and one drawing. */
export async function renderFaceWith(env: Env, input: unknown, options: FaceOptions): Promise<FaceArtifact[]> {
  checkFaceOptions(options);
  const waiting = loadAll([...chartParts(env), env.small, env.yaml, ...fontParts(options as RenderOptions, env)]);
  if (waiting) await waiting;
  const registry = options.registry ?? env.registry;
  const formats = typeof options.format === "string" ? [options.format] : (options.format ?? ["svg"]);
  const converters = formats.map((format) => registry.converter(format));
  for (const converter of converters) refuseFamily(converter);
  const laid = layFace(await openFace(input, options, env));
  const { ctx, charts, face } = laid;
  const page = options.page ?? face.page;
  let drawn: ReturnType<typeof compose> | undefined;
  const words = wordsOf(laid);
  if (converters.some(({ from }) => from === "drawing")) {
    await drawCharts(laid, env);
    drawn = compose(laid, words, env, options);
  }
  const found = issuesOf(laid);
  if (options.strict && found.some(({ severity }) => severity !== "info")) throw new RenderError(found);
  const shown = sortedColors(
    charts.reduce((colors, { chart }) => joinedColors(colors, chart?.colors ?? {}), options.colors ?? {}),
    compareKeys,
  );
  const settings = {
    fontMode: fontOptions(options.fonts).mode ?? ("embed" as const),
    png: pngSettings(options as RenderOptions, () => faceYaml(writtenFace(laid, words, page, options, shown))),
    ...(page && { page }),
    ...(drawn?.slices && { slices: drawn.slices }),
  };
  const artifacts: FaceArtifact[] = [];
  for (const converter of converters) {
    ctx.checkpoint();
    const written = () => writtenFace(laid, words, page, options, shown);
    artifacts.push({
      format: converter.format,
      mediaType: converter.mediaType,
      content:
        converter.from === "drawing"
          ? await converter.convert(drawn!.drawing, ctx, settings)
          : converter.format === "json"
            ? faceJson(written())
            : faceYaml(written()),
      width: laid.width,
      height: laid.height,
      pages: converter.format === "pdf" ? (drawn?.slices?.length ?? 1) : 1,
      ...words,
      issues: issuesOf(laid),
      charts: placesOf(laid),
      colors: shown,
      version,
    });
  }
  return artifacts;
}

/** A face is no chart of one family. @throws RenderError `FORMAT_UNKNOWN`. */
function refuseFamily(converter: Converter): void {
  if (converter.from === "drawing" && converter.family === undefined) return;
  if (converter.format === "json" || converter.format === "yaml") return;
  const detail = `a face cannot be written as ${converter.format}`;
  throw new RenderError([
    issue("FORMAT_UNKNOWN", { path: "", received: converter.format, detail, next: "Ask for svg, png, pdf, json or yaml" }),
  ]);
}
