import type { ResolvedChart } from "../chart/resolved.js";
import type { RenderContext } from "../context/context.js";
import type { Drawing, SceneGroup } from "../scene/types.js";
import type { Paper } from "./pdf/paper.js";

/** How text is kept in an svg: the used part of the face inside the file, only its name, or as outlines. */
export type FontMode = "embed" | "reference" | "outline";

/** The code of @resvg/resvg-wasm 2.6.2: its bytes, compiled, or the answer to a request for it; or a promise of one of these. */
export type WasmSource = Given | PromiseLike<Given>;
type Given = WebAssembly.Module | Uint8Array<ArrayBuffer> | ArrayBuffer | Answer;

/** What is read of an answer to a request; one that says it is not `ok` is refused. */
export type Answer = Pick<Response, "arrayBuffer"> & Partial<Pick<Response, "ok" | "status">>;

/** What makes pixels of an svg, when it is not the package's own WebAssembly. */
export interface Rasterizer {
  readonly name: string;
  /**
   * @param svg texts are outlines in it, and nothing of it lies wholly outside. @param zoom pixels a px.
   * @returns four bytes a pixel, red, green, blue and opacity, colours multiplied by their opacity. What it throws becomes `RENDERER_FAILED`.
   */
  rasterize(svg: string, zoom: number): Pixels | PromiseLike<Pixels>;
}

/** A picture as bytes. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** How a png is made. */
export interface PngSettings {
  /** Pixels of the picture a px of the chart, default 1. */
  pixelRatio?: number;
  /** Writes the resolved chart, when the file shall carry it. */
  chart?: () => string;
  /** Default the code in the package; a function is called when code is needed. */
  wasm?: WasmSource | (() => WasmSource);
  /** Default resvg as WebAssembly. */
  rasterizer?: Rasterizer;
}

/** A part of a drawing that has a page of its own. Lengths in px of the drawing. */
export interface PageSlice {
  /** Where it begins. */
  top: number;
  height: number;
  /** Around it on the page. */
  padding: number;
  /** What the page is as wide as; more than the drawing's where a part is too high for its page. */
  width: number;
  /** What of the drawing stands on it. */
  root: SceneGroup;
}

/** What a converter may be told. */
export interface ConvertOptions {
  fontMode: FontMode;
  png?: PngSettings;
  /** Paper of a pdf; absent is a page of exactly the drawing's size. */
  page?: Paper;
  /** Pages of that paper, instead of one with the whole drawing. */
  slices?: readonly PageSlice[];
}

interface ConverterBase {
  /** Name asked for in `format`. */
  readonly format: string;
  readonly mediaType: string;
  /** File name ending, without the dot. */
  readonly extension: string;
}

/** Needs only the decisions: no drawing is made. */
export interface ChartConverter extends ConverterBase {
  readonly from: "chart";
  convert(chart: ResolvedChart, ctx: RenderContext, options: ConvertOptions): string;
}

/** Needs the picture. */
export interface DrawingConverter extends ConverterBase {
  readonly from: "drawing";
  /** The renderer family whose drawings it takes, when it takes no others; the chart is drawn by it for this output alone. */
  readonly family?: string;
  convert(drawing: Drawing, ctx: RenderContext, options: ConvertOptions): Promise<string | Uint8Array>;
  /** Fetches what `convertSync` needs for texts in the bundled face that are kept so; a face of the caller's needs nothing more. */
  load?(fontMode: FontMode): Promise<void>;
  /** The same at once, for `renderSync`; undefined for settings with which something has to be waited for, absent where that is always so. */
  convertSync?(drawing: Drawing, ctx: RenderContext, options: ConvertOptions): string | Uint8Array | undefined;
}

export type Converter = ChartConverter | DrawingConverter;
