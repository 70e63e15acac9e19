import type { AxisDef, DataDef, FieldDef, LabelsDef, LegendChannelDef, MarkStyleDef, PositionDef } from "./types.js";

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
  /** Rows of its own, where its channels name fields of another table; default those of the chart. In a chart that is an object any shape of rows. */
  data?: DataDef;
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
