import type { CardSize } from "../chart/card.js";
import type { Scalar } from "../data/table.js";
import type { Format, Kind, TimeUnit } from "./types.js";

/** From which value on a progress bar has which colour. */
export interface ThresholdDef {
  /** The colour holds from here up to the next threshold. */
  from: number;
  /** A CSS colour. */
  color: string;
}

/** Paint and ends of a spark: a picture of numbers without axes, as small as a line of text. Sizes in px. */
export interface SparkDef {
  /** Of the marks. */
  color?: string;
  /** Behind the marks: what could be filled. */
  track_color?: string;
  /** Of what stands back: the rest, bins beyond the ends. */
  muted_color?: string;
  /** Of points that are told apart, medians and zero lines. */
  strong_color?: string;
  /** Of missing values. */
  null_color?: string;
  /** Of empty texts. Only of completeness. */
  empty_color?: string;
  /** Of values that cannot be read. Only of completeness. */
  invalid_color?: string;
  /** Of labels. */
  label_color?: string;
  /** Of numbers beside marks. */
  value_color?: string;
  /**
   * Size of labels and numbers, px.
   * @minimum 1
   */
  label_size?: number;
  /**
   * Width of lines, px.
   * @minimum 0
   */
  line_width?: number;
  /**
   * Opacity of the fill under a line.
   * @minimum 0
   * @maximum 1
   */
  area_opacity?: number;
  /**
   * Radius of a point, px.
   * @minimum 0
   */
  dot_size?: number;
  /**
   * Between neighbouring bars, px.
   * @minimum 0
   */
  gap?: number;
  /**
   * Radius of the corners of tracks, px.
   * @minimum 0
   */
  radius?: number;
  /**
   * Thickest bar of one row, px.
   * @minimum 1
   */
  thickness?: number;
  /**
   * Least height of a row with a label, px.
   * @minimum 1
   */
  row_height?: number;
  /**
   * Largest share of the width that labels may take.
   * @minimum 0
   * @maximum 1
   */
  label_share?: number;
  /** Points told apart on lines, areas and columns. */
  points?: ("last" | "min" | "max")[];
  /** Whether numbers are written where they have room. */
  words?: boolean;
  /** Least value of the scale; null takes it from the numbers. */
  min?: number | null;
  /** Greatest value of the scale; null takes it from the numbers, of a progress bar 1, or 100 when the value is above 1. */
  max?: number | null;
  /** A mark on the way of a progress bar. */
  target?: number | null;
  /** Colours of a progress bar by its value. */
  thresholds?: ThresholdDef[];
  /**
   * Values below the first bin of a histogram.
   * @minimum 0
   */
  underflow?: number;
  /**
   * Values above the last bin of a histogram.
   * @minimum 0
   */
  overflow?: number;
  /** Calendar step of the buckets of dates; found from them when absent. */
  grain?: TimeUnit | null;
  /** Of numbers that have no channel: counts and edges of bins. */
  format?: Format;
  /** Of the first and last date. */
  time_format?: Format;
}

/** Size, order and paint of column cards. Sizes in px. */
export interface CardDef {
  /** A line, a spark with its ends, or all figures. */
  size?: CardSize;
  /**
   * Cards side by side, when there are several.
   * @minimum 1
   */
  columns?: number;
  /**
   * Height of one card, px.
   * @minimum 8
   */
  card_height?: number;
  /** Of a card; null leaves it empty. */
  background?: string | null;
  /** Of the line around a card. */
  border_color?: string;
  /**
   * Of the line around a card, px.
   * @minimum 0
   */
  border_width?: number;
  /**
   * Radius of the corners, px.
   * @minimum 0
   */
  radius?: number;
  /**
   * Inside a card, px.
   * @minimum 0
   */
  padding?: number;
  /**
   * Between cards, and between the parts of a small one, px.
   * @minimum 0
   */
  gap?: number;
  /**
   * Of the name of the column, px.
   * @minimum 1
   */
  name_size?: number;
  /** Of the name of the column. */
  name_color?: string;
  /**
   * Of words beside figures, px.
   * @minimum 1
   */
  text_size?: number;
  /** Of words beside figures. */
  label_color?: string;
  /** Of figures. */
  figure_color?: string;
  /**
   * Of the word in the badge, px.
   * @minimum 1
   */
  badge_size?: number;
  /** Behind the word in the badge. */
  badge_background?: string;
  /** Of badge and spark of a column of numbers. */
  number_color?: string;
  /** The same of dates. */
  date_color?: string;
  /** The same of categories. */
  category_color?: string;
  /** The same of true and false. */
  boolean_color?: string;
  /** The same of texts. */
  text_color?: string;
  /** The same of identifiers. */
  identifier_color?: string;
  /** The same of anything else. */
  other_color?: string;
  /**
   * Height of the completeness bar, px.
   * @minimum 1
   */
  bar_height?: number;
  /** Of what is filled. */
  filled_color?: string;
  /** Of flags that warn. */
  warning_color?: string;
  /** Of flags that tell an error. */
  error_color?: string;
}

/** A spark of numbers that are written down. */
export interface LiteralSparkDef {
  /** How the numbers are drawn. */
  type: "spark_line" | "spark_area" | "spark_column";
  /** In order; null is missing. */
  values: (number | null)[];
}

/** What a KPI says besides its fields. Sizes in px. */
export interface KpiDef {
  /** Which way is good: a rise, a fall, or neither. */
  good?: "up" | "down" | "none";
  /** How the number came about. */
  spark?: LiteralSparkDef | null;
  /** Of the label. */
  label_color?: string;
  /**
   * Of the label, px.
   * @minimum 1
   */
  label_size?: number;
  /** Of the number. */
  value_color?: string;
  /**
   * Largest size of the number, px; it is set smaller where it would not fit.
   * @minimum 1
   */
  value_size?: number;
  /**
   * Of the change, px.
   * @minimum 1
   */
  support_size?: number;
  /** Of a change for the better. */
  good_color?: string;
  /** Of a change for the worse. */
  bad_color?: string;
  /** Of a change that is neither, and of a missing number. */
  neutral_color?: string;
  /**
   * Height of the spark, px.
   * @minimum 4
   */
  spark_height?: number;
}

/** A cell that is told apart. The first rule that holds decides. */
export interface CellRuleDef {
  /** Holds for numbers above this. */
  above?: number | null;
  /** Holds for numbers below this. */
  below?: number | null;
  /** Holds for exactly this value. */
  equals?: Scalar;
  /** Of the text. */
  color?: string | null;
  /** Of the cell. */
  background?: string | null;
  /** Whether the text is bold. */
  bold?: boolean;
}

/** A small line of several fields of the row. */
export interface CellSparkDef {
  /** How the numbers are drawn; default a line. */
  type?: "spark_line" | "spark_area" | "spark_column";
  /** Fields whose numbers are joined, in order. */
  fields: string[];
}

/** One column of a table. */
export interface ColumnDef {
  /** Name of a field; a column of sparks needs none. */
  field?: string;
  /** What its values mean; default found from the values. */
  kind?: Kind;
  /** Words at the head; default the name, made readable. */
  title?: string | null;
  /** How its values are written; default by kind and decimals. */
  format?: Format;
  /** Default by kind: numbers right, all else left. */
  align?: "left" | "right" | "center";
  /**
   * px; default by what stands in it.
   * @minimum 8
   */
  width?: number | null;
  /** Whether the number is also drawn as a bar from zero. */
  bar?: boolean;
  /** Whether the cell is shaded by its number. */
  heat?: boolean;
  /** A small line instead of a text. */
  spark?: CellSparkDef | null;
  /** Cells that are told apart. */
  rules?: CellRuleDef[];
}

/** Pages and paint of a table. Sizes in px. */
export interface TableDef {
  /**
   * Most rows of a page.
   * @minimum 1
   */
  rows?: number;
  /**
   * Which page is drawn; the first is 1.
   * @minimum 1
   */
  page?: number;
  /**
   * Of a row, px.
   * @minimum 8
   */
  row_height?: number;
  /**
   * Most lines of a head.
   * @minimum 1
   */
  header_lines?: number;
  /**
   * Of heads, px.
   * @minimum 1
   */
  header_size?: number;
  /** Of heads. */
  header_color?: string;
  /**
   * Of cells, px.
   * @minimum 1
   */
  cell_size?: number;
  /** Of cells. */
  cell_color?: string;
  /** Of what stands for a missing value, and of the line below. */
  muted_color?: string;
  /** Of the lines between rows. */
  line_color?: string;
  /** Of a bar above zero. */
  bar_color?: string;
  /** Of a bar below zero. */
  negative_color?: string;
  /**
   * Between text and the edge of its cell, px.
   * @minimum 0
   */
  cell_padding?: number;
  /** Colours of shaded cells, from the least to the greatest. */
  heat_colors?: string[];
}
