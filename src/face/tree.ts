import type { Paper } from "../converters/pdf/paper.js";
import type { Issue } from "../issues/issue.js";
import type { QueryDef } from "./types.js";

/** Layouts a face may have. */
export const layouts = ["rows", "cols", "grid", "tabs"] as const;
export type LayoutName = (typeof layouts)[number];

/** A chart in the layout. */
export interface ChartNode {
  kind: "chart";
  /** JSON pointer of the item. */
  path: string;
  /** JSON pointer of the chart's own keys. */
  source: string;
  /** Name under `charts`; absent for a chart written in the layout. */
  name?: string;
  query?: string;
  /** The chart without `query` and `data`. */
  chart: Readonly<Record<string, unknown>>;
  /** Rows of its own. */
  data?: unknown;
  /** By their place, the layers that have a query or rows of their own. */
  layers?: ReadonlyMap<number, LayerSource>;
}

/** Where the rows of a layer come from. */
export type LayerSource = { query: string } | { data: unknown };

export interface TextNode {
  kind: "text";
  path: string;
  text: string;
  hasCard: boolean;
  /** Whether it begins beside a card, so that its first line stands level with titles. */
  isBeside?: true;
}

/** A card in place of a chart. */
export interface ErrorNode {
  kind: "error";
  path: string;
  title: string;
  message: string;
  tone: "error" | "empty";
  height?: number;
}

/** Items in an order, with the words above them. */
export interface GroupNode {
  kind: "group";
  path: string;
  layout: LayoutName;
  title?: string;
  subtitle?: string;
  /** 0 for the face itself. */
  depth: number;
  items: Placed[];
}

export type FaceNode = ChartNode | TextNode | ErrorNode | GroupNode;

/** An item, and what is said about its place. */
export interface Placed {
  node: FaceNode;
  span?: number;
  col?: number;
  row?: number;
  width?: number;
  height?: number;
}

/** A query of a face. `data` is what stands in the face itself; absent where the host is asked. */
export interface FaceQuery {
  name: string;
  path: string;
  def: QueryDef;
  data?: unknown;
}

/** A face that was read. */
export interface ReadFace {
  title?: string;
  subtitle?: string;
  description?: string;
  note?: string;
  locale?: string;
  theme?: string;
  width?: number;
  page?: Paper;
  style: Readonly<Record<string, unknown>>;
  colorMap: Readonly<Record<string, unknown>>;
  queries: Map<string, FaceQuery>;
  root: GroupNode;
  /** Every chart of the layout, in its order. */
  charts: ChartNode[];
  /** What was written and nobody reads. */
  warnings: Issue[];
  /** An issue with line and column, when the face came as text. */
  locate(found: Issue): Issue;
}
