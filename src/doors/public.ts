/** What every door exports besides its bound functions. */

export type { AssignColorsOptions, ColorDomains } from "../assign-colors.js";
export type { RenderArtifact } from "../chart/artifact.js";
export type * from "../chart/card.js";
export { categoryColors } from "../chart/colors.js";
export type * from "../chart/resolved.js";
export type * from "../chart/small.js";
export type * from "../chart/spark.js";
export type { RenderContext } from "../context/context.js";
export type { Limits } from "../context/limits.js";
export type { FaceRef, FaceRun, FontWeight, ShapedGlyph, TextMeasurer, TextStyle } from "../context/measurer.js";
export type { Shaper, ShaperGlyph } from "../context/shaper.js";
export type {
  ChartConverter,
  Converter,
  ConvertOptions,
  DrawingConverter,
  Pixels,
  PngSettings,
  Rasterizer,
  WasmSource,
} from "../converters/converter.js";
export type { Paper, PaperDef, PaperName } from "../converters/pdf/paper.js";
export type { Scalar, Table } from "../data/table.js";
export type { Alternative, EnrichmentPatch, FieldFact, Role, Suggestion } from "../enrich/types.js";
export { type Explanation, explain } from "../explain.js";
export type { FaceSource, FontMode, FontOptions, MissingGlyphs } from "../font-options.js";
export type { ChartTypeRule, ChartTypes } from "../intent/chart-types.js";
export type { NormalIntent } from "../intent/normal.js";
export type * from "../intent/spark.js";
export type * from "../intent/types.js";
export type { IssueCode } from "../issues/codes.js";
export { RenderError } from "../issues/error.js";
export type { Issue, JsonPatchStep, Severity, SourcePosition } from "../issues/issue.js";
export type { ConfigOverlay, RenderOptions } from "../options.js";
export type * from "../profile/contract.js";
export type { Registry } from "../registry.js";
export type { Renderer } from "../renderers/renderer.js";
export type { Config, Palette, Palettes, Scheme } from "../resolve/config.js";
export type * from "../scene/types.js";
export { version } from "../version.js";
