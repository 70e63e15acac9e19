import type { FacePaint } from "../chart/face.js";
import type { CategoryColorMap, ResolvedChart } from "../chart/resolved.js";
import type { Paper } from "../converters/pdf/paper.js";
import type { Table } from "../data/table.js";
import type { Issue } from "../issues/issue.js";
import type { CardWords } from "./error-card.js";
import type { ChartNode, FaceNode, ReadFace } from "./tree.js";

/** A chart of a face as the documents write it, its own json indented as asked, or the card that stands for it. */
export type WrittenChart = { chart: ResolvedChart; json(indent: string): string } | { failure: CardWords };

/** Everything that json and yaml are written from. */
export interface WrittenFace {
  face: ReadFace;
  paint: FacePaint;
  title: string;
  description: string;
  width: number;
  height: number;
  locale: string;
  theme: string | undefined;
  page: Paper | undefined;
  issues: readonly Issue[];
  colors: CategoryColorMap;
  version: string;
  chartOf(node: ChartNode): WrittenChart;
  boxOf(node: FaceNode): { x: number; y: number; width: number; height: number } | undefined;
  /** The columns of a query that charts show. */
  tables: ReadonlyMap<string, Table>;
  /** Whether the rows of a chart are those of its query. */
  sharesRows(node: ChartNode): boolean;
}
