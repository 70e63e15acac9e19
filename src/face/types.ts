import type { Paper } from "../converters/pdf/paper.js";
import type { LayerDef } from "../intent/together.js";
import type { ChartIntent, ColorMapDef } from "../intent/types.js";

/**
 * Where rows come from. With `values` (and `columns`) they stand here; everything else is handed to the host's `execute`, which gives rows as a
 * list of objects, `{columns, values}`, `{field: list}` or an Arrow table.
 */
export interface QueryDef {
  /** For hosts that speak SQL. */
  sql?: string;
  /** A data file, for hosts that read files. */
  file?: string;
  /** Names of the fields, when each row of `values` is a list. */
  columns?: string[];
  /** The rows: objects, or lists in the order of `columns`. */
  values?: unknown[];
  /** Whatever else the host's `execute` understands. */
  [key: string]: unknown;
}

/** A layer of a chart of a face, and the query whose rows it shows when they are not the chart's. */
export interface FaceLayer extends LayerDef {
  /** Name of a query. */
  query?: string;
}

/** A chart of a face: the chart language, and the query whose rows it shows. */
export interface FaceChart extends Omit<ChartIntent, "layers"> {
  /** Name of a query. */
  query?: string;
  /** Marks that share the frame of this chart, drawn over it in their order. */
  layers?: FaceLayer[];
}

/** Words between charts: paragraphs, `#` headings, lists, quotes, tables, **bold**, *italic*, `code` and [links](https://example.org). */
export interface TextItem {
  /** Markdown, a small part of it. */
  text: string;
  /** Whether they stand on a card as charts do; default false. */
  card?: boolean;
}

/** A card in place of a chart that could not be drawn, as the yaml output writes it. */
export interface ErrorItem {
  error: {
    /** What the chart is called. */
    title: string;
    /** What was wrong, and what to do. */
    message: string;
    /** How the card is painted: an error, or rows that are not there. */
    tone?: "error" | "empty";
    /**
     * px.
     * @minimum 40
     */
    height?: number;
  };
}

/** An item with its place beside or below others. */
export interface PlacedItem {
  item: FaceItem;
  /**
   * In `cols`: its share of the width; default 1.
   * @exclusiveMinimum 0
   */
  span?: number;
  /**
   * In a grid: first column, from 1; the next free place when absent.
   * @minimum 1
   */
  col?: number;
  /**
   * In a grid: first row, from 1.
   * @minimum 1
   */
  row?: number;
  /**
   * In a grid: columns it takes; default 12 of 24.
   * @minimum 1
   */
  width?: number;
  /**
   * In a grid: rows it takes; default as many as it needs. Elsewhere its least height in px; the `height` of a chart is exact.
   * @minimum 1
   */
  height?: number;
}

/** The name of a chart, a chart, words, an item with its place, or a face inside the face. */
export type FaceItem = string | FaceChart | TextItem | PlacedItem | ErrorItem | FaceLayout;

/** Items in an order; exactly one of `rows`, `cols`, `grid` and `tabs`. */
export interface FaceLayout {
  /** Heading above the items. */
  title?: string;
  /** Lighter words under the heading. */
  subtitle?: string;
  /** Below each other. */
  rows?: FaceItem[];
  /** Beside each other. */
  cols?: FaceItem[];
  /** On 24 columns. */
  grid?: FaceItem[];
  /** One at a time where a host can switch, below each other with their titles in a picture. */
  tabs?: FaceItem[];
}

/** Words of a face. */
export interface FaceTextDef {
  /**
   * px.
   * @minimum 1
   */
  size?: number;
  weight?: 400 | 600;
  /** A CSS colour. */
  color?: string;
}

/** Sizes and paint of a face: any part of `face` in the house defaults. Sizes in px, colours in CSS. */
export interface FaceStyleDef {
  /** Around everything. */
  padding?: number;
  /** Below this width of the whole picture, `padding` is this where the style says none. */
  narrow?: { below?: number; padding?: number };
  /** Between items. */
  gap?: number;
  /** Above the heading of a face inside the face. */
  section_gap?: number;
  /** Behind the cards; null is transparent. */
  background?: string | null;
  title?: FaceTextDef;
  subtitle?: FaceTextDef;
  heading?: FaceTextDef;
  note?: FaceTextDef;
  text?: FaceTextDef;
  card?: { background?: string; border_color?: string; border_width?: number; radius?: number; padding?: number };
  [key: string]: unknown;
}

/** Several charts on one page, with the queries they show. Exactly one of `rows`, `cols`, `grid` and `tabs`. */
export interface FaceDef extends FaceLayout {
  /** For readers who cannot see the picture; written from the charts when absent. */
  description?: string;
  /** Small words at the foot: the source, a date. */
  note?: string;
  /** Where rows come from, by name. Text is SQL. */
  queries?: { [name: string]: QueryDef | string };
  /** Charts by name, for the layout to place. */
  charts?: { [name: string]: FaceChart };
  /** One colour per category on every chart of the face: an order of values, pins, or both, by field. */
  color_map?: ColorMapDef;
  /** Language of numbers, dates and words, as a tag such as en-US or de-DE; a chart's own counts first. */
  locale?: string;
  /** Name of a theme, for the face and its charts. */
  theme?: string;
  style?: FaceStyleDef;
  /**
   * px of the whole picture.
   * @minimum 200
   */
  width?: number;
  /** Paper of a pdf, with as many pages as it takes; one long page when absent. */
  page?: Paper;
}
