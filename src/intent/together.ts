import type { Scalar } from "../data/table.js";
import type {
  AxisDef,
  DataDef,
  FieldDef,
  Format,
  LabelsDef,
  LegendChannelDef,
  MarkStyleDef,
  PositionDef,
  Sort,
  TextStyleDef,
} from "./types.js";

/**
 * A mark that a layer draws: `bar` a bar in the place of its name, `line`, `area`, `point`; `rule` a line from `y_start` to `y`, or across
 * the whole plot when it has no `y_start`; `tick` a short line across the place of its name; `text` the words of the channel `text`;
 * `errorbar` a line from `y_start` to `y` with caps.
 */
export type LayerType = "bar" | "line" | "area" | "point" | "rule" | "tick" | "text" | "errorbar";

/** Paint of a layer. */
export interface LayerStyleDef {
  /** One literal colour for all marks of the layer. */
  color?: string;
  /** How marks of one place combine: overlaid, on top of each other, filling 100 %, around the middle. */
  stack?: "none" | "zero" | "normalize" | "center";
  /** Paint by kind of mark. */
  marks?: {
    bar?: MarkStyleDef;
    line?: MarkStyleDef;
    area?: MarkStyleDef;
    point?: MarkStyleDef;
    rule?: MarkStyleDef;
    tick?: MarkStyleDef;
    errorbar?: MarkStyleDef;
  };
}

/**
 * A mark in the frame of the chart it stands in. The chart owns `x`, title, legend and order; the layer measures something of its own,
 * on the axis of the chart or, with `axis: {position: right}`, on a second one (`top` where bars lie).
 */
export interface LayerDef {
  /** Which mark it draws. */
  type: LayerType;
  /** Its name in the legend; null leaves it out. Default the title of what it measures, none for rules, words and error bars. */
  title?: string | null;
  /**
   * Rows of its own, where its channels name fields of another table, or the name that the call gives them; default those of the chart.
   * In a chart that is an object any shape of rows.
   */
  data?: string | DataDef;
  /** Where it stands, when that is another field than the chart's `x`; of a rule without `y` the place of a line across the plot. */
  x?: string | FieldDef;
  /** What it measures. */
  y?: string | PositionDef;
  /** Other end of a rule, an error bar, a floating bar or a ranged area; `y` is the first. */
  y_start?: string | FieldDef;
  /** On a map: the region that a row is about, in whose middle its point stands. */
  region?: string | FieldDef;
  /** On a map: degrees north; negative is south. */
  latitude?: string | FieldDef;
  /** On a map: degrees east; negative is west. */
  longitude?: string | FieldDef;
  /** Splits or shades its marks by a field. */
  color?: string | LegendChannelDef;
  /** Area of a point. */
  size?: string | LegendChannelDef;
  /** Shape of a point. */
  shape?: string | LegendChannelDef;
  /** How much a mark hides what is behind it. */
  opacity?: string | LegendChannelDef;
  /** Words drawn at each mark. */
  text?: string | FieldDef;
  /** Fields listed in the tooltip; null switches tooltips off. */
  tooltip?: string | FieldDef | (string | FieldDef)[] | null;
  /** Splits marks without colouring them. */
  detail?: string | FieldDef;
  /** Order in which points are joined or parts are stacked. */
  order?: string | FieldDef;
  /** The same as `y.axis`. */
  axis?: AxisDef;
  /** Values written on its marks; `true` with the house look. */
  labels?: boolean | LabelsDef | null;
  /** Its paint. */
  style?: LayerStyleDef;
}

/** The values with the largest amounts have panels. The rest has none, or one that comes last. */
export interface PanelLimitDef {
  /**
   * How many values have panels.
   * @minimum 1
   */
  to?: number;
  /** Values that have panels however small they are; they count among `to`. Without `to` only these. */
  keep?: Scalar[];
  /**
   * Name of one panel for the rest, whose amounts need an aggregate; default none, and the rest is left out.
   * @minLength 1
   */
  other?: string;
}

/** A field whose values make panels; times go by `time_unit`, numbers by `bin` or one by one. */
export interface PanelDef extends Omit<FieldDef, "aggregate"> {
  /** Order of the panels; default the natural one of the values, the largest first where they are limited, else that of the rows. */
  sort?: Sort;
  /** Most panels; a number alone is its `to`. */
  limit?: number | PanelLimitDef | null;
}

/** Whether all panels share a scale, so that they can be compared, or each has its own. */
export type PanelSharing = "shared" | "independent";

/** What one position of one panel shows, where the scales of panels are independent. */
export interface PanelScaleDef {
  /** Ends of its scale, or its categories. */
  domain: Scalar[];
  /** Values that carry a label. */
  ticks: Scalar[];
  /** Of the labels. */
  format: Format;
}

/** The scales of one panel; null where it has those of the chart. */
export interface PanelScalesDef {
  /** Along `x`. */
  x?: PanelScaleDef | null;
  /** Along `y`. */
  y?: PanelScaleDef | null;
  /** Along the axis at the other side, of layers. */
  second?: PanelScaleDef | null;
}

/**
 * The same chart once for each value of a field, in panels of one size. `columns` alone fill the width and go on in the next row;
 * with `rows` too there is a panel for each pair, empty where no row has it.
 */
export interface MultiplesDef {
  /** A row of panels for each value. */
  rows?: string | PanelDef;
  /** A panel for each value, side by side. */
  columns?: string | PanelDef;
  /**
   * Whether the panels share their scales; one word is about the scales of amounts, `{x, y}` about each position.
   * Default shared. Colours, sizes and shapes are always shared.
   */
  scale?: PanelSharing | { x?: PanelSharing; y?: PanelSharing };
  /**
   * Most panels side by side; default as many as the width has room for. Of `columns` without `rows`.
   * @minimum 1
   */
  wrap?: number;
  /** Lettering of the names of the panels; `visible: false` leaves them out. */
  header?: TextStyleDef;
  /**
   * Between the name of a panel and its plot, px.
   * @minimum 0
   */
  header_gap?: number;
  /**
   * Between panels side by side, px; more where labels need it.
   * @minimum 0
   */
  gap_x?: number;
  /**
   * Between a panel and the one under it, px; more where labels need it.
   * @minimum 0
   */
  gap_y?: number;
  /** Of independent scales, one for each panel in their order; default found from its rows. */
  scales?: PanelScalesDef[];
}
