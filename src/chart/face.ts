import type { Issue } from "../issues/issue.js";
import type { CategoryColorMap, ResolvedChart } from "./resolved.js";

/** How words of a face are set; size in px. */
export interface FaceText {
  size: number;
  weight: 400 | 600;
  color: string;
}

/** Sizes and paint of a face, in the shape of `face` in the defaults, where each key is explained with its unit. Colours are `#rrggbb`. */
export interface FacePaint {
  width: number;
  paper: { px_per_inch: number; margin_mm: number; bar: number; numbers: boolean; running_title: boolean };
  padding: number;
  narrow: { below: number; padding: number };
  gap: number;
  section_gap: number;
  background: string | null;
  grid_columns: number;
  grid_row: number;
  grid_width: number;
  title: FaceText;
  subtitle: FaceText;
  heading: FaceText & { step: number };
  note: FaceText;
  text: FaceText & { measure: number; leading: number; link_color: string; code_color: string; code_background: string };
  card: { background: string; border_color: string; border_width: number; radius: number; padding: number };
  chart: { least: number; most: number; base: number; share: number; bar: number };
  alignment: number;
  error: { size: number; color: string; text_color: string; background: string };
}

/** One chart of a face, as it was drawn. */
export interface FaceChartPlace {
  /** JSON pointer of the item in the face. */
  readonly path: string;
  /** Name under `charts`; absent for a chart written in the layout. */
  readonly name?: string;
  /** Its card on the canvas, px. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Absent where an error card stands for it. */
  readonly chart?: ResolvedChart;
}

/** A finished face: `content` is text for svg, json and yaml, bytes for png and pdf. */
export interface FaceArtifact {
  readonly format: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  /** px. */
  readonly width: number;
  readonly height: number;
  /** Pages of a pdf; 1 for everything else. */
  readonly pages: number;
  readonly title: string;
  readonly description: string;
  /** Every issue of the face and of its charts, with pointers into the face; errors are those of the charts that have an error card. */
  readonly issues: readonly Issue[];
  /** In the order of the layout. */
  readonly charts: readonly FaceChartPlace[];
  /** The colours handed in, and those of the categories that the face shows. */
  readonly colors: CategoryColorMap;
  readonly version: string;
}
