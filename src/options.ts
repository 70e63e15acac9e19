import type { CategoryColorMap } from "./chart/resolved.js";
import { parseCssColor } from "./color/css.js";
import type { Limits } from "./context/limits.js";
import type { PngSettings, Rasterizer, WasmSource } from "./converters/converter.js";
import { isPaper, type Paper } from "./converters/pdf/paper.js";
import { type FaceSource, type FontMode, type FontOptions, wrongFonts } from "./font-options.js";
import { RenderError } from "./issues/error.js";
import { isIssueCode, issue } from "./issues/messages.js";
import { nearest } from "./issues/suggest.js";
import { fetchCode } from "./platform/fetch.js";
import type { Registry } from "./registry.js";

/** A config overlay: any part of `defaults/chart-defaults.yaml`, merged over it leaf by leaf. */
export type ConfigOverlay = { readonly [key: string]: unknown };

/** What a call may say besides the chart. */
export interface RenderOptions {
  /** One output or several; several give a list in that order, from one drawing. Default `svg`. */
  format?: string | readonly string[];
  /** Rows: a list of objects, `{columns, values}`, `{field: list}` or an Arrow table. Counts before the chart's own. */
  data?: unknown;
  /** Rows by the name that layers call them with `data: name`; each in any shape that `data` takes. */
  tables?: Readonly<Record<string, unknown>>;
  /** House defaults to change; `theme`, `themes` and `palettes` stand beside them. */
  config?: ConfigOverlay;
  /** What origins call `config`: the name of its file. Default `config`. */
  configName?: string;
  /** Name of a theme, or a theme itself: any part of the config that is paint, and `extends`. Counts before the chart's `style.theme`. */
  theme?: string | ConfigOverlay;
  /** Colours of categories to keep, as an artifact's `colors` gives them. */
  colors?: CategoryColorMap;
  /** Language of numbers, dates and generated words, as a BCP 47 tag such as `de-DE`; counts before the chart's own `locale`. */
  locale?: string;
  /**
   * Geometries for maps by the name that charts call them: TopoJSON or GeoJSON as objects, or functions that give (a promise of) one, which are
   * called when a chart asks for it. Nothing is fetched otherwise.
   */
  geo?: Readonly<Record<string, unknown>>;
  /** Size of the file, px; counts before the chart's own. */
  width?: number;
  height?: number;
  /** How text is kept in an svg, default `embed`; or the faces to set texts in; or both and more. */
  fonts?: FontMode | readonly FaceSource[] | FontOptions;
  /** Pixels of a png for each px of the chart, 0.1 to 16. Default 1. */
  pixelRatio?: number;
  /** Canvas of the picture, in every format: a CSS colour, "transparent" or null; counts before the chart's own `style.background`. */
  background?: string | null;
  /** Whether a png carries the resolved chart, which `chartInPng` reads back. Default false. */
  embedChart?: boolean;
  /**
   * The code of `@resvg/resvg-wasm` 2.6.2, for hosts that compile none themselves or shall not carry it twice: bytes, a `WebAssembly.Module`,
   * a `Response` or a promise of one of these; or its URL, as text or as `URL`, which the host's own `fetch` then gets: nothing else is
   * ever fetched. The first png of a process reads it; default the code in the package.
   */
  wasm?: WasmSource | string | URL;
  /**
   * What makes the pixels of a png: `await nativeResvg()` of `@dataface/render/native`, in Node. Default resvg as WebAssembly, which gives
   * the same bytes.
   */
  rasterizer?: Rasterizer;
  /**
   * Paper of a pdf, by its name, its name and how it lies, such as `a4-landscape`, or `{size, orientation, margin}`: the chart as large as the
   * margin allows, which is half an inch unless it is said. Default a page of exactly the chart's size, 1 pt for each px.
   */
  page?: Paper;
  /** Whether warnings refuse the chart too. Default false. */
  strict?: boolean;
  /** Codes of warnings and notes that are not told, beside the chart's own `ignore`. Errors stay. */
  ignore?: readonly string[];
  limits?: Partial<Limits>;
  /** What counts as now, epoch ms or a Date; also the date of a pdf. Default 0, the epoch: nothing depends on the clock, and a pdf has no date. */
  now?: number | Date;
  /** Ends the call early with `ABORTED`. */
  signal?: AbortSignal;
  /** Renderer families and converters to use instead of the door's own. */
  registry?: Registry;
}

const KEYS: Readonly<Record<keyof RenderOptions, (value: unknown) => string | undefined>> = {
  format: (value) =>
    typeof value === "string" || (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string"))
      ? undefined
      : "the name of an output, or a list of names",
  data: () => undefined,
  tables: (value) => (isObject(value) ? undefined : "{name: rows}"),
  config: (value) => (isObject(value) ? undefined : "an object in the shape of the defaults"),
  configName: (value) => (typeof value === "string" && value !== "" ? undefined : "the name of a file"),
  theme: (value) =>
    typeof value === "string" || isObject(value) ? undefined : "the name of a theme, or an object in the shape of the defaults",
  colors: (value) =>
    isObject(value) &&
    Object.values(value).every((each) => isObject(each) && Object.values(each).every((color) => typeof color === "string"))
      ? undefined
      : "{field: {value: colour}}",
  locale: (value) => (typeof value === "string" && value !== "" ? undefined : "a language tag such as de-DE"),
  geo: (value) =>
    isObject(value) && Object.values(value).every((each) => isObject(each) || typeof each === "function")
      ? undefined
      : "{name: TopoJSON or GeoJSON, or a function that gives one}",
  width: size,
  height: size,
  fonts: wrongFonts,
  pixelRatio: (value) => (typeof value === "number" && value >= 0.1 && value <= 16 ? undefined : "a number from 0.1 to 16"),
  background: (value) =>
    value === null || (typeof value === "string" && parseCssColor(value) !== null) ? undefined : 'a CSS colour, "transparent" or null',
  embedChart: (value) => (typeof value === "boolean" ? undefined : "true or false"),
  wasm: (value) => (isAddress(value) || isCode(value) ? undefined : "bytes, a WebAssembly.Module, a Response, or a URL"),
  rasterizer: (value) =>
    isObject(value) && typeof value.rasterize === "function" ? undefined : "what nativeResvg() of @dataface/render/native gives",
  page: (value) => (isPaper(value) ? undefined : "a4, letter, a4-landscape … or {size: a4, orientation: landscape, margin: 12mm}"),
  strict: (value) => (typeof value === "boolean" ? undefined : "true or false"),
  ignore: (value) => (Array.isArray(value) && value.every(isIssueCode) ? undefined : "a list of issue codes, such as [DATA_MOSTLY_NULL]"),
  limits: (value) =>
    isObject(value) &&
    Object.entries(value).every(([name, each]) => LIMITS.includes(name) && (each === undefined || (typeof each === "number" && each > 0)))
      ? undefined
      : `numbers above zero for ${LIMITS.join(", ")}`,
  now: (value) => (Number.isFinite(value instanceof Date ? value.getTime() : value) ? undefined : "a date, or milliseconds since 1970"),
  signal: (value) => (isObject(value) && "aborted" in value ? undefined : "an AbortSignal"),
  registry: (value) => (isObject(value) && "pick" in value ? undefined : "a registry from createRegistry"),
};

/** Names of all limits; a missing one does not compile. */
const LIMITS: readonly string[] = Object.keys({
  rows: 0,
  marks: 0,
  text: 0,
  canvas: 0,
  pixels: 0,
  categories: 0,
  source: 0,
  depth: 0,
  views: 0,
  panels: 0,
  work: 0,
  vertices: 0,
  font: 0,
  items: 0,
  queries: 0,
  face_rows: 0,
} satisfies Record<keyof Limits, 0>);

function size(value: unknown): string | undefined {
  return typeof value === "number" && value >= 1 && value < Infinity ? undefined : "a number of px, at least 1";
}

const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** A text or URL that code can be fetched from. Objects of other realms are no instances of this one's. */
const isAddress = (value: unknown): value is string | URL => (typeof value === "string" && value.trim() !== "") || kindOf(value) === "URL";

function isCode(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const isBytes = ArrayBuffer.isView(value) || ["ArrayBuffer", "SharedArrayBuffer", "WebAssembly.Module"].includes(kindOf(value));
  return isBytes || "arrayBuffer" in value || "then" in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a call says about its png. @param chart writes the resolved chart. */
export function pngSettings({ pixelRatio, embedChart, wasm, rasterizer }: RenderOptions, chart: () => string): PngSettings {
  return {
    ...(pixelRatio === undefined ? {} : { pixelRatio }),
    ...(embedChart ? { chart } : {}),
    ...(wasm === undefined ? {} : { wasm: isAddress(wasm) ? () => fetchCode(wasm) : wasm }),
    ...(rasterizer === undefined ? {} : { rasterizer }),
  };
}

/** @throws RenderError `OPTION_UNKNOWN`, `OPTION_WRONG`, all together. */
export function checkOptions(options: RenderOptions): void {
  const names = Object.keys(KEYS);
  const issues = Object.entries(options).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (!Object.hasOwn(KEYS, key)) {
      const suggestion = nearest(key, names);
      return [
        issue("OPTION_UNKNOWN", {
          path: "",
          received: key,
          name: key,
          allowed: names,
          ...(suggestion === undefined ? {} : { suggestion }),
        }),
      ];
    }
    const wanted = KEYS[key as keyof RenderOptions](value);
    return wanted === undefined ? [] : [issue("OPTION_WRONG", { path: "", name: key, received: value, allowed: [wanted] })];
  });
  if (issues.length > 0) throw new RenderError(issues);
}
