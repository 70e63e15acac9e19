import type { ResolvedChart } from "../chart/resolved.js";
import type { RenderContext } from "../context/context.js";
import type { Drawing } from "../scene/types.js";

/** How text is kept in an svg: the used part of the face inside the file, only its name, or as outlines. */
export type FontMode = "embed" | "reference" | "outline";

/** What a converter may be told. */
export interface ConvertOptions {
  fontMode: FontMode;
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
  convert(drawing: Drawing, ctx: RenderContext, options: ConvertOptions): Promise<string | Uint8Array>;
}

export type Converter = ChartConverter | DrawingConverter;
