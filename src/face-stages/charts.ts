import type { CategoryColorMap, ResolvedChart } from "../chart/resolved.js";
import type { DataSource } from "../data/source.js";
import type { EnrichmentPatch } from "../enrich/types.js";
import type { FaceWords } from "../face/describe.js";
import type { CardWords } from "../face/error-card.js";
import { hinted } from "../face/hints.js";
import { movedIssue, wordsOf } from "../face/move-issue.js";
import type { ChartNode, LayerSource, ReadFace } from "../face/tree.js";
import { RenderError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { type Env, type Opened, open } from "../open-chart.js";
import { openContext } from "../open-context.js";
import type { RenderOptions } from "../options.js";
import { enrichOpened, loadMap, loadRegions, resolveOpened } from "../prepare.js";
import { looked } from "../render.js";
import { isSmallType } from "../resolve/spark/small-type.js";
import type { Drawing } from "../scene/types.js";

/** A query whose rows are there, or why they are not. */
export type Rows = { source: DataSource } | { failure: Issue };

/** One chart of a face on its way from text to picture. A stage that fails leaves `failure`, and the later ones do nothing. */
export interface FaceChart {
  readonly node: ChartNode;
  /** What a card says in its place, in the language of the face. */
  readonly words: FaceWords;
  /** Names of the queries it may show. */
  readonly queries: readonly string[];
  opened?: Opened;
  patch?: EnrichmentPatch;
  chart?: ResolvedChart;
  /** The call it was resolved with; its context takes the issues of drawing. */
  sized?: Opened;
  drawing?: Drawing;
  /** Size it was resolved for, px; `height` absent where it is as high as what stands in it. */
  size?: { width: number; height: number | undefined };
  failure?: CardWords;
  /** Everything reported about it, with pointers into the face. */
  issues: Issue[];
}

/** The chart's own pointer as one of the face: rows of a query are the query's. */
function pathIn(node: ChartNode): (path: string) => string {
  return (path) => {
    const found = /^(?:\/layers\/(\d+))?\/data(?=\/|$)/.exec(path);
    const rows = found?.[1] === undefined ? node : node.layers?.get(Number(found[1]));
    return found && rows && "query" in rows ? `${node.source}${found[0].replace(/data$/, "query")}` : `${node.source}${path}`;
  };
}

function titleOf({ node: { chart, name }, words }: FaceChart): string {
  return typeof chart.title === "string" && chart.title !== "" ? chart.title : (name ?? words.a_chart);
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Remembers why a chart cannot be drawn. */
function fail(work: FaceChart, error: unknown): void {
  if (!(error instanceof RenderError)) throw error;
  if (error.issues.some(({ code }) => code === "ABORTED" || code === "NOT_READY")) throw error;
  const issues = error.issues.map((each) => hinted(each, "", work.queries));
  work.issues.push(...issues.map((each) => movedIssue(each, pathIn(work.node))));
  const errors = issues.filter(({ severity }) => severity === "error");
  const first = errors[0] ?? issues[0]!;
  const more = errors.length > 1 ? ` And ${errors.length - 1} more ${errors.length === 2 ? "mistake" : "mistakes"}.` : "";
  const isEmpty = first.code === "DATA_EMPTY";
  work.failure = {
    title: titleOf(work),
    message:
      isEmpty && work.node.query !== undefined
        ? work.words.gives_none.replace("{name}", () => JSON.stringify(work.node.query).slice(1, -1))
        : `${sentence(wordsOf(first))}${more}`,
    tone: isEmpty ? "empty" : "error",
  };
}

/** What a card says whose query failed. The issue itself is told once, by the query. */
function failQuery(work: FaceChart, failure: Issue): void {
  work.failure = { title: titleOf(work), message: sentence(wordsOf(failure)), tone: "error" };
}

/** The options of one chart of a face. */
function optionsFor(options: RenderOptions, node: ChartNode, theme: string | undefined): RenderOptions {
  const {
    format: _,
    page: _page,
    width: _width,
    height: _height,
    data: _data,
    embedChart: _embed,
    strict: _strict,
    background: _back,
    ...rest
  } = options;
  return {
    ...rest,
    ...(options.theme === undefined && theme !== undefined && { theme }),
    ...(node.data !== undefined && { data: node.data }),
  };
}

/** Names of the queries that a chart and its layers take their rows from. */
export const queriesOf = ({ query, layers }: ChartNode): string[] => [
  ...(query === undefined ? [] : [query]),
  ...[...(layers?.values() ?? [])].flatMap((rows) => ("query" in rows ? rows.query : [])),
];

/** The chart of a node with the rows of its layers. */
function withLayerRows({ chart, layers }: ChartNode, rows: ReadonlyMap<string, Rows>): Readonly<Record<string, unknown>> {
  if (!layers) return chart;
  const dataOf = (found: LayerSource) => ("data" in found ? found.data : (rows.get(found.query) as { source: DataSource }).source);
  const filled = (chart.layers as readonly object[]).map((layer, index) => {
    const found = layers.get(index);
    return found ? { ...layer, data: dataOf(found) } : layer;
  });
  return { ...chart, layers: filled };
}

/** Reads one chart. @param rows of all queries of the face. */
export function openChart(
  node: ChartNode,
  rows: ReadonlyMap<string, Rows>,
  options: RenderOptions,
  {
    theme,
    locale,
    padding,
    words,
    queries,
  }: Pick<ReadFace, "theme" | "locale"> & { padding: number; words: FaceWords; queries: readonly string[] },
  env: Env,
): FaceChart {
  const work: FaceChart = { node, words, queries, issues: [] };
  const failed = queriesOf(node)
    .map((name) => rows.get(name)!)
    .find((found) => "failure" in found);
  if (failed) {
    failQuery(work, failed.failure);
    return work;
  }
  try {
    const own = withLayerRows(node, rows);
    const said: Record<string, unknown> = own.locale === undefined && locale !== undefined ? { ...own, locale } : own;
    const chart = inFace(said, padding);
    const found = node.query === undefined ? undefined : (rows.get(node.query) as { source: DataSource });
    work.opened = open(chart, optionsFor(options, node, theme), env, found?.source);
  } catch (error) {
    fail(work, error);
  }
  return work;
}

/** Asks the rows of a chart, and fetches the shapes of a map. */
export async function askRows(work: FaceChart): Promise<void> {
  const { opened } = work;
  if (!opened) return;
  try {
    await loadRegions(opened);
    work.patch = enrichOpened(opened);
    await loadMap(opened, work.patch);
  } catch (error) {
    fail(work, error);
  }
}

/**
 * A chart with what its place says of its style: column cards are cards themselves, without a frame around all of them, and words of small
 * pictures begin where titles of charts do.
 */
function inFace(chart: Readonly<Record<string, unknown>>, padding: number): unknown {
  const { type } = chart;
  const place =
    type === "column_card" ? { background: null, padding: 0 } : isSmallType(type as string | undefined) ? { padding } : undefined;
  const style = typeof chart.style === "object" && chart.style !== null ? chart.style : {};
  return place === undefined ? chart : { ...chart, style: { ...place, ...style } };
}

/** Whether a chart stands on a card of the face. */
export const hasCard = ({ node, chart }: FaceChart): boolean => (chart?.type ?? node.chart.type) !== "column_card";

/** Whether a chart is as high as what stands in it. */
export const isFitted = ({ node: { chart }, opened }: FaceChart): boolean =>
  isSmallType((opened?.intent.type ?? chart.type) as string | undefined) && chart.height === undefined;

/** Answers every open question of a chart for a size; does nothing where that is done. @param height absent is as high as what stands in it. */
export function resolveFor(work: FaceChart, width: number, height: number | undefined, background: string, colors: CategoryColorMap): void {
  const { opened, patch } = work;
  if (!opened || !patch || work.failure || (work.chart && work.size?.width === width && work.size.height === height)) return;
  const { options, ctx: before } = opened;
  const said = (work.node.chart.style as { background?: unknown } | undefined)?.background;
  const isBare = !hasCard(work) || said !== undefined;
  const fresh = openContext(before.measurer, before.limits, before.now, options.signal);
  // What the chart asked not to be told stays untold, and its language and map are those it was opened with.
  fresh.silence([...(options.ignore ?? []), ...(opened.intent.ignore ?? [])]);
  for (const each of before.issues) fresh.report(each);
  const intent = work.chart?.type === "column_card" || opened.intent.type === "column_card" ? cardsFor(opened, width) : opened.intent;
  const sized: Opened = {
    ...opened,
    intent,
    ctx: { ...before, ...fresh, locale: before.locale },
    options: {
      ...options,
      width,
      ...(height !== undefined && { height }),
      ...(!isBare && { background }),
      colors: colorsFor(opened, colors),
    },
  };
  try {
    work.chart = resolveOpened(sized, patch);
    work.size = { width, height };
    work.sized = sized;
    work.issues = fresh.issues.map((each) => movedIssue(opened.locate(each), pathIn(work.node)));
  } catch (error) {
    delete work.chart;
    fail(work, error);
  }
}

/** As many cards side by side as have room, where nobody says how many. */
function cardsFor({ intent, config }: Opened, width: number): Opened["intent"] {
  if (intent.card?.columns !== undefined || (intent.card?.size ?? config.card.size) === "small") return intent;
  const { width: card } = config.card[intent.card?.size ?? config.card.size];
  const gap = intent.card?.gap ?? config.card.gap;
  return { ...intent, card: { ...intent.card, columns: Math.max(1, Math.floor((width + gap) / (card + gap))) } };
}

/** The colours of the face, but for fields whose palette the chart says itself. */
function colorsFor({ intent }: Opened, colors: CategoryColorMap): CategoryColorMap {
  const { color } = intent;
  if (color?.field === undefined || color.scale?.palette === undefined) return colors;
  const { [color.field]: _, ...others } = colors;
  return others;
}

/** Whether a chart shows the rows of its query as they are. */
export function sharesRows({ node, opened, chart }: FaceChart): boolean {
  if (node.query === undefined || !opened || !chart || chart.profile !== undefined) return false;
  const { source } = opened;
  const { rowCount, columns } = chart.data;
  return rowCount === source.rowCount && columns.every(({ field, values }) => source.has(field) && source.column(field).values === values);
}

/** Draws a resolved chart, or another one in its place, such as the same with its plot moved. */
export async function drawChart(work: FaceChart, env: Env, chart = work.chart): Promise<Drawing | undefined> {
  const opened = work.sized;
  if (!opened || !chart || work.failure) return undefined;
  try {
    const drawing = looked(await opened.registry.pick(chart).draw(chart, opened.ctx), { chart, opened }, env);
    work.issues = opened.ctx.issues.map((each) => movedIssue(opened.locate(each), pathIn(work.node)));
    return drawing;
  } catch (error) {
    fail(work, error);
    return undefined;
  }
}
