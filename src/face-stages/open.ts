import type { FacePaint } from "../chart/face.js";
import type { CategoryColorMap } from "../chart/resolved.js";
import { parseCssColor } from "../color/css.js";
import type { RenderContext } from "../context/context.js";
import type { Limits } from "../context/limits.js";
import { faceWords } from "../face/describe.js";
import { gridFaults } from "../face/grid.js";
import { movedIssue } from "../face/move-issue.js";
import { type FaceSheet, sheetOfFace } from "../face/paper.js";
import { readFace } from "../face/read.js";
import type { FaceNode, ReadFace } from "../face/tree.js";
import { child } from "../intent/pointer.js";
import type { ColorMapDef } from "../intent/types.js";
import { RenderError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import type { Env } from "../open-chart.js";
import { openContext } from "../open-context.js";
import { openFonts } from "../open-fonts.js";
import { checkOptions, type RenderOptions } from "../options.js";
import { loadAll, type Part } from "../parts/part.js";
import type { Config } from "../resolve/config.js";
import { mergeLayer, type Tree } from "../resolve/merge-config.js";
import type { OpenedConfig } from "../resolve/open-config.js";
import type { CallFonts } from "../text/call-fonts.js";
import { askRows, type FaceChart, openChart, queriesOf, type Rows } from "./charts.js";
import { colorDomains } from "./colors.js";
import { type Execute, executeQueries } from "./queries.js";

/** What a call may say besides the face: everything that `render` takes but rows and height, which a face has itself. */
export interface FaceOptions extends Omit<RenderOptions, "data" | "height"> {
  /** Executes the queries that have no rows of their own; each is asked once a call. */
  execute?: Execute;
}

/** Checks what a call says. @throws RenderError `OPTION_WRONG`, `OPTION_UNKNOWN`. */
export function checkFaceOptions({ execute, ...options }: FaceOptions): void {
  checkOptions(options as RenderOptions);
  const wrong = (name: string, received: unknown, detail: string, next: string) =>
    issue("OPTION_WRONG", { path: "", name, received, detail, next });
  const issues = [
    ...(execute !== undefined && typeof execute !== "function"
      ? [wrong("execute", execute, "is no function", "Hand in a function that executes a query")]
      : []),
    ...(["data", "height"] as const).flatMap((name) =>
      (options as RenderOptions)[name] === undefined
        ? []
        : [
            wrong(
              name,
              (options as RenderOptions)[name],
              "is not for a face",
              name === "data"
                ? "Write rows under queries, or hand in execute (--execute duckdb on the command line)"
                : "A face is as high as its items",
            ),
          ],
    ),
  ];
  if (issues.length > 0) throw new RenderError(issues);
}

/** A face whose charts are known, before anything of it has a size. */
export interface OpenedFace extends FaceSheet {
  face: ReadFace;
  config: Config;
  ctx: RenderContext;
  fonts: CallFonts | undefined;
  /** One for each place of the layout, in its order. */
  charts: FaceChart[];
  rows: Map<string, Rows>;
  /** Colours of the categories of all charts; a later stage may add to them. */
  colors: CategoryColorMap;
  /** Gives the values of fields colours, beside those that are given. */
  assign(domains: Readonly<Record<string, Iterable<unknown>>>, extend: CategoryColorMap): CategoryColorMap;
}

/** What is wrong in the style of a face, from the config's words for it: the key by its place, and what stands there. */
function styleFault(style: Tree, found: Issue) {
  const detail = found.message.replace(/^[^:]*: (in the config: )?/, "").replace(/face\./g, "");
  const key = /^"([\w.]+)" /.exec(detail)?.[1];
  const value = key?.split(".").reduce<unknown>((inner, name) => (inner as Tree | undefined)?.[name], style);
  if (key === undefined || value === undefined) return { path: "/style", received: found.received, detail };
  return { path: `/style/${key.replace(/\./g, "/")}`, received: value, detail: detail.replace(`"${key}"`, JSON.stringify(value)) };
}

/** The paint of a face: the house's, with what the face says laid over it. */
function paintOf(config: Config, style: Tree, report: (found: Issue) => void): FacePaint {
  const names = { palettes: config.palettes, semantic: [] };
  const told = (found: Issue) =>
    report(
      issue("INTENT_WRONG_VALUE", {
        ...styleFault(style, found),
        severity: "error",
      }),
    );
  const { face } = mergeLayer(
    { face: config.face },
    { over: { face: style }, at: "", names, forbidden: [], report: told, decides: () => {} },
  );
  return face;
}

function checkGrids(node: FaceNode, columns: number): Issue[] {
  if (node.kind !== "group") return [];
  const own = node.layout === "grid" ? gridFaults(node.items, columns) : [];
  return [
    ...own.map(({ index, detail }) => issue("FACE_GRID", { path: child(child(node.path, "grid"), index), detail })),
    ...node.items.flatMap((each) => checkGrids(each.node, columns)),
  ];
}

/** What the charts of a face take besides what every chart takes. */
function partsFor({ charts, locale }: ReadFace, { registry, config, locale: asked }: FaceOptions, env: Env): Part<unknown>[] {
  const has = (key: string) => charts.some(({ chart }) => chart[key] !== undefined);
  const words = charts.map(({ chart }) => `${chart.type}`).join(" ");
  return [
    ...(registry ?? env.registry).parts(words),
    ...(has("layers") || has("multiples") ? [env.layering] : []),
    ...((locale ?? asked ?? config) !== undefined || has("locale") ? [env.languages] : []),
  ];
}

/** The language of the face itself. What its faces of letters lack is told by each chart. @throws RenderError where there is no such language. */
function localeOf(
  themed: OpenedConfig,
  face: ReadFace,
  { locale: asked }: FaceOptions,
  fonts: CallFonts | undefined,
  { locale: house }: RenderContext,
  env: Env,
): RenderContext["locale"] {
  const tag = asked ?? face.locale ?? themed.config.frame.locale;
  if (tag === house.tag) return house;
  const isCovered = (text: string) => env.text.get().isCovered(text, fonts);
  const found = env.languages.get().inLanguage(tag, themed, { house, isOption: asked !== undefined, isCovered, report: () => {} });
  if (found.refusals.length > 0) throw new RenderError(found.refusals.map(face.locate));
  return found.locale;
}

/** Reads the face, executes its queries and asks all rows. */
export async function openFace(input: unknown, { execute, ...options }: FaceOptions, env: Env): Promise<OpenedFace> {
  const early: Issue[] = [];
  const house = env.house.get();
  const question = { overlay: options.config, source: options.configName, theme: options.theme };
  const before = house.openConfig(question, (found) => early.push(found));
  if (before.refusals.length > 0) throw new RenderError(before.refusals);
  const asked = Object.entries(options.limits ?? {}).filter(([, value]) => value !== undefined);
  const limits: Limits = { ...before.config.limits, ...Object.fromEntries(asked) };
  const isColor = (text: string) => parseCssColor(text) !== null;
  const face = readFace(input, { limits, isColor, readYaml: env.yaml.get().readYaml });
  await loadAll(partsFor(face, options, env));
  const themed = face.theme === undefined ? before : house.openConfig({ ...question, chartTheme: face.theme }, () => {});
  const faults: Issue[] = themed.refusals.map((each) => face.locate(movedIssue(each, (path) => (path === "" ? "" : "/theme"))));
  const { config } = themed;
  const usual = paintOf(config, face.style, (found) => faults.push(face.locate(found)));
  const sheet = sheetOfFace(usual, { face, call: options });
  const { paint } = sheet;
  faults.push(...checkGrids(face.root, paint.grid_columns).map(face.locate));
  if (faults.length > 0) throw new RenderError(faults);
  const now = options.now instanceof Date ? options.now.getTime() : (options.now ?? 0);
  const bare = openContext(env.text.get().createMeasurer(), limits, now, options.signal);
  bare.silence(options.ignore ?? []);
  for (const each of [...early, ...face.warnings]) bare.report(each);
  bare.checkpoint();
  const fonts = openFonts(options, config.frame.font, env, bare);
  const locale = localeOf(themed, face, options, fonts, bare, env);
  const ctx: RenderContext = { ...bare, locale, ...(fonts && { measurer: env.text.get().createMeasurer(fonts) }) };
  const used = new Set(face.charts.flatMap(queriesOf));
  const rows = await executeQueries(
    [...face.queries.values()].filter(({ name }) => used.has(name)),
    execute,
    ctx,
    options.signal,
  );
  const said = {
    ...(options.theme === undefined && face.theme !== undefined && { theme: face.theme }),
    ...(options.locale === undefined && face.locale !== undefined && { locale: face.locale }),
    padding: paint.card.padding,
    words: faceWords(ctx),
    queries: [...face.queries.keys()],
  };
  const charts = face.charts.map((node) => {
    ctx.checkpoint();
    return openChart(node, rows, options, said, env);
  });
  await Promise.all(charts.map(askRows));
  const domains = Object.fromEntries(colorDomains(charts, limits.categories));
  const assign: OpenedFace["assign"] = (values, extend) =>
    env.coloring.get().assignColors(values, { color_map: face.colorMap as ColorMapDef, extend }, config);
  const color_map = face.colorMap as ColorMapDef;
  const colors = env.coloring.get().assignColors(domains, { color_map, extend: options.colors ?? {}, report: ctx.report }, config);
  return { ...sheet, face, config, ctx, fonts, charts, rows, colors, assign };
}
