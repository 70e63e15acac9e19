import type { RegionMatch } from "../geo/keys/types.js";
import type { Issue } from "../issues/issue.js";
import type { CategoryColorMap, ResolvedChart } from "./resolved.js";

/** How rows and regions joined, value by value. Frozen: maps of the same rows share it. */
export type RegionReport = Omit<RegionMatch, "byRow">;

/** What a call can make. */
export type OutputFormat = "svg" | "json" | "yaml" | "vega-lite";

/**
 * The finished picture or document.
 * `content` is text for svg, json, yaml and vega-lite, bytes for binary formats.
 */
export interface RenderArtifact {
  readonly format: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  /** px. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Every warning and note, in the order found. */
  readonly issues: readonly Issue[];
  readonly chart: ResolvedChart;
  /** The colours handed in, and those of the categories this chart shows; hand them to the next render to keep them. */
  readonly colors: CategoryColorMap;
  /** Only of maps with regions: which rows joined which regions, and which did not. */
  readonly match?: RegionReport;
  /** Version of this library. */
  readonly version: string;
}
