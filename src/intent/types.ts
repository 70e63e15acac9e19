import type { CardWords } from "../chart/card.js";
import type { ProjectionType } from "../chart/geo.js";
import type { Scalar } from "../data/table.js";
import type { ColumnProfile } from "../profile/contract.js";
import type { CardDef, ColumnDef, KpiDef, SparkDef, TableDef } from "./spark.js";
import type { LayerDef, MultiplesDef } from "./together.js";

/** What a field means: names without order, names with order, amounts, times, places. */
export type Kind = "nominal" | "ordinal" | "quantitative" | "temporal" | "geographic";

/** Calendar step that times are cut to; always in UTC. The last four repeat and are ordinal. */
export type TimeUnit =
  | "year"
  | "quarter"
  | "month"
  | "week"
  | "day"
  | "hour"
  | "minute"
  | "second"
  | "month_of_year"
  | "quarter_of_year"
  | "day_of_week"
  | "hour_of_day";

/** How the rows of one mark become one value. */
export type Aggregate = "sum" | "mean" | "median" | "min" | "max" | "count" | "distinct";

/** How values are turned into positions, lengths or colours. */
export type ScaleType =
  | "linear"
  | "log"
  | "sqrt"
  | "symlog"
  | "time"
  | "band"
  | "point"
  | "ordinal"
  | "quantile"
  | "quantize"
  | "threshold";

export type SortOrder = "ascending" | "descending";

/** Order of categories: by the values of a field (or of a channel), or as listed. Values that are not listed follow. */
export interface SortBy {
  /** A field of the data, or a channel of this chart: `x`, `y`, `color`. */
  by: string;
  /** Default ascending. */
  order?: SortOrder;
}

/** `ascending` and `descending` go by the category itself; a list says the order outright; null keeps the order of the rows. */
export type Sort = SortOrder | SortBy | Scalar[] | null;

/** Equal-width classes of a quantitative field. */
export interface BinDef {
  /**
   * Width of a class, in the unit of the field.
   * @exclusiveMinimum 0
   */
  step?: number;
  /**
   * Most classes wanted; the step is then a round number.
   * @minimum 1
   */
  max?: number;
  /** Lower edge of the first class; `start`, `stop` and `step` together say the classes outright. */
  start?: number;
  /** Upper edge of the last class. */
  stop?: number;
}

/**
 * A number, date or text format: a d3-format string (`$,.0f`), a d3-time-format string (`%b %Y`), or a name:
 * `integer number number_full currency currency_full percent percent_full percent_points delta year date_short duration bytes`.
 */
export type FormatText = string;

/** A format taken apart, for what one string cannot say. */
export interface NumberFormat {
  /** d3-format string for the digits. */
  pattern: string;
  /**
   * The value is divided by this first; default 1.
   * @exclusiveMinimum 0
   */
  divide?: number;
  /** Before the digits, after the sign. */
  prefix?: string;
  /** After the digits. */
  suffix?: string;
  /** Where prefix and suffix stand on an axis: on every label or on the largest only. Default all. */
  affix?: "all" | "largest";
  /**
   * Numbers from here up are written in k, M, bn or tn with three digits, each in its own unit; default never.
   * @exclusiveMinimum 0
   */
  compact_from?: number;
  /** Whether the sign is left out, for amounts that run both ways from zero: the two sides of a population pyramid. */
  absolute?: boolean;
}

export interface TimeFormat {
  /** d3-time-format string. */
  time: string;
  /** Second line of an axis label, shown only where it changes. */
  under?: string;
}

export type Format = FormatText | NumberFormat | TimeFormat;

/** Data to visual values. */
export interface ScaleDef {
  /** Default linear for numbers, time for dates; categories get the scale that their mark needs. */
  type?: ScaleType;
  /**
   * Least and greatest value (null leaves one end open), or every category in order; for `threshold` the edges between the classes.
   * @minItems 1
   */
  domain?: Scalar[];
  /** Whether zero is in the domain. */
  zero?: boolean;
  /** Whether the domain is widened to round numbers. */
  nice?: boolean;
  /** Whether values outside the domain are drawn at its end. */
  clamp?: boolean;
  /** Whether it runs the other way. */
  reverse?: boolean;
  /** Name of a palette, or colours. Only for colour. */
  palette?: string | string[];
  /** Value drawn in the neutral middle of a diverging palette. Only for colour. */
  midpoint?: number | null;
  /** Least and greatest area (px²) for size, opacity (0 to 1) for opacity; names of shapes for shape. */
  range?: (number | string)[];
  /** Colour of marks that have no value. Only for colour. */
  unknown?: string;
  /**
   * Steps of colour instead of a ramp: how many, or the edges between them. Only for colour. A number alone makes them equally wide
   * (`quantize`), a list alone is `threshold`; default the number of colours in a list of colours, else about five.
   */
  classes?: number | number[];
}

/** The guide of a position. `false` or null switches it off. */
export interface AxisDef {
  /** Whether anything of the axis is drawn. */
  visible?: boolean;
  /** Whether lines cross the plot at the ticks; null is false. */
  grid?: boolean | null;
  /** Whether the line along the axis is drawn; null is false. */
  line?: boolean | null;
  /** Whether the ticks have labels; null is false. */
  labels?: boolean | null;
  /**
   * Turn of the labels, degrees clockwise, -90 to 90.
   * @minimum -90
   * @maximum 90
   */
  label_angle?: number;
  /** Words at the axis; null leaves them out and keeps the channel's title for tooltips. */
  title?: string | null;
  /** Side of the plot it stands at. */
  position?: "left" | "right" | "top" | "bottom";
  /** About how many, or exactly which. */
  ticks?: number | Scalar[];
  /** Of the labels; default the channel's format, fitted to the ticks. */
  format?: Format;
  /**
   * Length of the ticks, px.
   * @minimum 0
   */
  tick_size?: number;
  /**
   * Size of the labels, px.
   * @minimum 0
   */
  label_size?: number;
  /** Colour of the labels. */
  label_color?: string;
  /**
   * Size of the title, px.
   * @minimum 0
   */
  title_size?: number;
  /** Colour of the title. */
  title_color?: string;
  /** Colour of the grid lines; null draws none. */
  grid_color?: string | null;
  /**
   * Width of the grid lines, px.
   * @minimum 0
   */
  grid_width?: number;
  /** Colour of the line along the axis and of its ticks; null draws neither. */
  line_color?: string | null;
  /**
   * Width of the line along the axis, px.
   * @minimum 0
   */
  line_width?: number;
  /** Colour of the grid line at zero; null draws it like the others. */
  zero_color?: string | null;
}

/** The guide of colour, size, shape or opacity. `false` or null switches it off. */
export interface LegendDef {
  /** Whether it is drawn. */
  visible?: boolean;
  /** Side of the plot it stands at; `end` writes each name at the end of its line instead. Only line charts have ends. */
  position?: "top" | "right" | "bottom" | "left" | "end";
  /** Words above the entries; null leaves them out. */
  title?: string | null;
  /** Of the labels of a ramp or of sizes; default the channel's format, shortened. */
  format?: Format;
  /** Values labelled on a ramp or shown as sizes. */
  ticks?: number[];
  /** Words of the entry for marks without a value; null leaves it out. Only for colours of amounts. */
  no_data?: string | null;
  /**
   * Size of the labels, px.
   * @minimum 0
   */
  label_size?: number;
  /** Colour of the labels. */
  label_color?: string;
  /**
   * Size of the title, px.
   * @minimum 0
   */
  title_size?: number;
  /** Colour of the title. */
  title_color?: string;
  /**
   * Side of a category's patch, px.
   * @minimum 0
   */
  symbol_size?: number;
}

/** What every channel may say. */
export interface FieldDef {
  /**
   * Name of a field of the data, exactly as it stands there.
   * @minLength 1
   */
  field?: string;
  /** What its values mean; default found from the values. */
  kind?: Kind;
  /** What people call the field; default its name, made readable. */
  title?: string | null;
  /** How its values are written; default by kind and decimals. */
  format?: Format;
  /** Calendar step that its dates are cut to; null leaves them as they are. */
  time_unit?: TimeUnit | null;
  /** Equal-width classes of its numbers; `true` chooses round ones. */
  bin?: boolean | BinDef | null;
  /** How rows that share a place become one value; null draws each row. `count` needs no field. */
  aggregate?: Aggregate | null;
}

/** The largest categories by name, and all others together as one that comes last. */
export interface LimitDef {
  /**
   * How many categories keep their names: those with the largest amounts. A rest of one keeps its name too.
   * @minimum 1
   */
  to?: number;
  /** Categories that keep their names however small they are; they count among `to`. Without `to` only these. */
  keep?: Scalar[];
  /**
   * Name of the rest; default `Other`. A category of this name belongs to it.
   * @minLength 1
   */
  other?: string;
  /** Colour of the rest: of its bars where nothing else colours them, of its marks where the colour is limited; default a grey. */
  color?: string;
}

/** A channel with an axis. */
export interface PositionDef extends FieldDef {
  /** Order of its categories. */
  sort?: Sort;
  /** Most categories shown by name; a number alone is its `to`. */
  limit?: number | LimitDef | null;
  /** How values become positions. */
  scale?: ScaleDef;
  /** Its guide; `false` or null switches it off. */
  axis?: AxisDef | boolean | null;
}

/** A channel with a legend. */
export interface LegendChannelDef extends FieldDef {
  /** Order of its categories. */
  sort?: Sort;
  /** Most categories shown by name; a number alone is its `to`. Only for colour. */
  limit?: number | LimitDef | null;
  /** How values become colours, sizes, shapes or opacities. */
  scale?: ScaleDef;
  /** Its guide; `false` or null switches it off. */
  legend?: LegendDef | boolean | null;
}

/** Where value labels stand on marks. */
export interface LabelsDef {
  /** `auto` finds the place by the mark. */
  position?: "auto" | "inside" | "outside" | "center";
  /** Default the format of the channel, shortened. */
  format?: Format;
  /** Which marks have one: all, the ends of lines, the greatest, the least. */
  only?: "all" | "ends" | "max" | "min";
  /**
   * px.
   * @minimum 0
   */
  size?: number;
  /** Colour over light marks and beside marks; over a mark where it would stand out by less than 4.5 to 1, black or white takes its place. */
  color?: string;
  /** Colour over dark marks; the same holds. */
  inverse_color?: string;
}

/** A line or a band at a fixed value: exactly one of `x` and `y`; two values make a band. */
export interface ReferenceDef {
  /** Value on `x`, or the two ends of a band. */
  x?: Scalar | [Scalar, Scalar];
  /** Value on `y`, or the two ends of a band. */
  y?: Scalar | [Scalar, Scalar];
  /** Words beside it. */
  label?: string | null;
  /** Colour of line, band and words. */
  color?: string;
  /** Line width, px. */
  width?: number;
  /** Dash and gap, px; an empty list draws a whole line. */
  dash?: number[];
  /** Opacity of a band, 0 to 1. */
  band_opacity?: number;
  /** Size of the words, px. */
  label_size?: number;
}

/** Distances between the parts of a chart, px unless said otherwise. */
export interface LayoutDef {
  /** Below the title block. */
  title_gap?: number;
  /** Between title and subtitle. */
  subtitle_gap?: number;
  /** Most lines of the title before it is cut. */
  title_lines?: number;
  /** Most lines of the subtitle before it is cut. */
  subtitle_lines?: number;
  /** Between an upright axis and its labels. */
  label_gap?: number;
  /** Between a lying axis and its labels. */
  label_gap_under?: number;
  /** Between labels and axis title. */
  axis_title_gap?: number;
  /** Largest share of the width that the labels of an axis may take, 0 to 1. */
  label_share?: number;
  /** Between legend and plot. */
  legend_gap?: number;
  /** Between entries of a legend. */
  legend_column_gap?: number;
  /** Longest legend label before it is cut. */
  legend_label_limit?: number;
  /** Length of a colour ramp. */
  ramp_length?: number;
  /** Thickness of a colour ramp. */
  ramp_thickness?: number;
}

export interface TextStyleDef {
  /**
   * px.
   * @exclusiveMinimum 0
   */
  size?: number;
  /** 400 is regular, 600 semibold. */
  weight?: 400 | 600;
  /** Colour of the words. */
  color?: string;
  /** Whether the words are drawn; they stay the name of the picture for those who cannot see it. */
  visible?: boolean;
}

/** Paint of one kind of mark; which keys a mark reads is said in the documentation of the mark. */
export interface MarkStyleDef {
  /**
   * 0 is not seen, 1 hides what is behind.
   * @minimum 0
   * @maximum 1
   */
  opacity?: number;
  /** Colour where no colour channel decides. */
  color?: string;
  /**
   * Line width, px.
   * @minimum 0
   */
  width?: number;
  /**
   * Area of a point, px².
   * @minimum 0
   */
  size?: number;
  /**
   * Share of the band a bar or box takes, 0 to 1.
   * @minimum 0
   * @maximum 1
   */
  band?: number;
  /**
   * Most px that a standing bar or box is wide, whatever its band; bars beside each other have so many each.
   * @exclusiveMinimum 0
   */
  max_width?: number;
  /**
   * Most px that a lying bar or box is high.
   * @exclusiveMinimum 0
   */
  max_height?: number;
  /**
   * Corner radius, px.
   * @minimum 0
   */
  radius?: number;
  /** Whether points are drawn on a line. */
  points?: boolean;
  /** How a line goes from point to point. */
  curve?: "linear" | "monotone" | "step" | "step_before" | "step_after";
  /** Colour of the seam between touching marks; null leaves it out. */
  seam_color?: string | null;
  /**
   * Width of that seam, px.
   * @minimum 0
   */
  seam_width?: number;
  /**
   * Inner radius of a donut as a share of the outer one, 0 to 1.
   * @minimum 0
   * @maximum 1
   */
  hole?: number;
  /**
   * Reach of a box's whiskers in interquartile ranges; "extent" goes to least and greatest.
   * @minimum 0
   */
  whisker?: number | "extent";
  /**
   * How much of a box's colour its fill has, 0 to 1; the canvas shows through.
   * @minimum 0
   * @maximum 1
   */
  fill_opacity?: number;
  /**
   * Width of a box's median line, px.
   * @minimum 0
   */
  median_width?: number;
}

/** Paint and scaffold only: nothing here changes what the chart says. */
export interface StyleDef {
  /** Name of a theme: `light`, `dark`, `print`, `minimal`, `dense`, or one of the config. A theme named with the call counts first. */
  theme?: string;
  /** Which way bars and boxes run; default upright unless their names need the room. */
  orientation?: "vertical" | "horizontal";
  /** How marks of one place combine: side by side or overlaid, on top of each other, filling 100 %, around the middle. */
  stack?: "none" | "zero" | "normalize" | "center";
  /** Name of a palette, or colours; for every colour scale of the chart that does not say its own. */
  palette?: string | string[];
  /** One literal colour for all marks. */
  color?: string;
  /** For numbers that have no format of their own. */
  number_format?: Format;
  /** For dates that have no format of their own. */
  time_format?: Format;
  /**
   * ISO 4217 code for the formats `currency` and `currency_full`.
   * @pattern ^[A-Z]{3}$
   */
  currency?: string;
  /** For every legend; what a channel says of its own counts first. */
  legend?: LegendDef | boolean | null;
  /** For the axis of `x`; what the channel says of its own counts first. */
  axis_x?: AxisDef | boolean | null;
  /** For the axis of `y`; what the channel says of its own counts first. */
  axis_y?: AxisDef | boolean | null;
  /** Lettering of the title; `false` or null does not draw it. */
  title?: TextStyleDef | boolean | null;
  /** Lettering of the subtitle; `false` or null does not draw it. */
  subtitle?: TextStyleDef | boolean | null;
  /** Paint by kind of mark. */
  marks?: {
    bar?: MarkStyleDef;
    line?: MarkStyleDef;
    area?: MarkStyleDef;
    point?: MarkStyleDef;
    arc?: MarkStyleDef;
    cell?: MarkStyleDef;
    box?: MarkStyleDef;
    region?: MarkStyleDef;
  };
  /** Canvas colour; `transparent` and null leave it empty. */
  background?: string | null;
  /**
   * Space between the frame and everything in it, px.
   * @minimum 0
   */
  padding?: number;
  /** Distances between the parts. */
  layout?: LayoutDef;
  /**
   * Font family of all texts: one of those handed in with the call.
   * @minLength 1
   */
  font?: string;
  /** Name of the category of rows that have none. */
  none_label?: string;
}

/**
 * Colours of single values: value → CSS colour, or a meaning: `good bad warning neutral information muted no_data other`.
 * The key `null` pins the rows that have no value.
 */
export interface ColorPins {
  [value: string]: string;
}

/** Which colours the values of one field have, wherever the chart colours by that field. */
export interface ColorOrder {
  /** Every value in the order of the palette; a value keeps its place whether or not the rows have it. Values not listed take free colours. */
  order?: Scalar[];
  /** Values with a colour of their own; no other value takes it. */
  pins?: ColorPins;
}

/** A list of values (their order in the palette), pins, or both by name. */
export type FieldColors = Scalar[] | ColorOrder | ColorPins;

/** Colours of categories, by field. Measures that are series of their own stand under `(measures)`, by the name in the legend or by field. */
export interface ColorMapDef {
  [field: string]: FieldColors;
}

/** A Vega-Lite specification, in Vega-Lite's own words; `type: vega_lite` draws it. */
export interface VegaLiteSpec {
  [key: string]: unknown;
}

/** How the globe becomes flat. Degrees. */
export interface ProjectionDef {
  /** Default chosen by the geometry and what it covers. */
  type?: ProjectionType;
  /**
   * Longitude, latitude and roll that the globe is turned by: [-10, -50] looks down on 10° E, 50° N.
   * @minItems 1
   * @maxItems 3
   */
  rotate?: number[];
  /**
   * Parallels that a cone touches. Only for conic projections and `albers`.
   * @minItems 2
   * @maxItems 2
   */
  parallels?: number[] | null;
  /**
   * From the middle to where the globe is cut.
   * @exclusiveMinimum 0
   * @maximum 180
   */
  clip_angle?: number | null;
}

/** The map under the marks. */
export interface GeoDef {
  /**
   * Name of the geometry: `us-states`, `us-counties`, `world`, `world-50m`, or one handed in with the call. Default found from the rows.
   * @minLength 1
   */
  source?: string;
  /** Year of the boundaries, for a map that has several: `us-counties` 2017, 2019 and 2022. Default the one with the most regions of the rows. */
  edition?: number;
  /** Object of a TopoJSON file; default the one with the most areas. Only of geometries handed in. */
  object?: string | null;
  /** Property that names a region; default its id. Only of geometries handed in. */
  key?: string | null;
  /** How the globe becomes flat: a name, or an object that says more. */
  projection?: ProjectionType | ProjectionDef;
  /** What fills the plot: the regions that are drawn, the whole sphere, the places of the rows, or [west, south, east, north] in degrees. */
  fit?: "regions" | "sphere" | "data" | number[];
  /** Ids of regions that are not drawn. */
  leave_out?: string[];
  /** Id of a region → id of the one it is drawn as while no row names it: what not everybody agrees about. */
  part_of?: { [region: string]: string };
  /** Colour of regions that no row is about; null does not draw them. */
  land_color?: string | null;
  /** Colour of the borders between regions; null draws none. */
  border_color?: string | null;
  /**
   * px.
   * @minimum 0
   */
  border_width?: number;
  /** Colour of the borders between larger parts: states on a map of counties; null draws none. */
  upper_color?: string | null;
  /**
   * px.
   * @minimum 0
   */
  upper_width?: number;
  /** Colour of the sea; null draws none. */
  sphere_color?: string | null;
  /** Colour of meridians and parallels; null draws none. */
  graticule_color?: string | null;
  /**
   * px.
   * @minimum 0
   */
  graticule_width?: number;
  /**
   * Degrees between meridians and between parallels.
   * @minimum 1
   * @maximum 90
   */
  graticule_step?: number;
  /**
   * Regions smaller than this, px across, are drawn as a dot.
   * @minimum 0
   */
  dot_below?: number;
  /**
   * px.
   * @minimum 0
   */
  dot_radius?: number;
}

/** Rows: objects, or arrays in the order of `columns`. */
export interface DataDef {
  /** Names of the fields, when each row is a list. */
  columns?: string[];
  /** The rows: objects, or lists in the order of `columns`. */
  values: unknown[];
}

/**
 * A chart as its author wrote it: only what was said, unset stays unset, null is switched off.
 * `x` and `y` are roles (what you slice by, what you measure), not directions; a scatter and a heatmap use them as positions.
 * A bare string in a channel is the name of a field.
 * Raises `INTENT_*` issues when read by `parseIntent`.
 */
export interface ChartIntent {
  /** Kind of chart; default `auto`, chosen from the data. */
  type?: string;
  /** Headline above the chart. */
  title?: string | null;
  /** Second, lighter line of words under the title. */
  subtitle?: string | null;
  /** For readers who cannot see the picture; written from the chart and the data when absent. */
  description?: string;
  /** The rows, when they are not handed in with the call; those count first. */
  data?: DataDef;
  /** What you slice by: names, dates or classes. In a scatter and a heatmap the place from left to right. */
  x?: string | PositionDef;
  /** What you measure; a list makes one series of each. In a scatter and a heatmap the place from bottom to top. */
  y?: string | PositionDef | (string | PositionDef)[];
  /** Other end of a floating bar or a ranged area; `y` is the first. */
  y_start?: string | FieldDef;
  /** Splits or shades marks by a field. */
  color?: string | LegendChannelDef;
  /** Area of a point. */
  size?: string | LegendChannelDef;
  /** Shape of a point. */
  shape?: string | LegendChannelDef;
  /** How much a mark hides what is behind it. */
  opacity?: string | LegendChannelDef;
  /** Which region of a map a row is about: its name or a code, of one kind in all rows. */
  region?: string | FieldDef;
  /** Another name of `region`. */
  lookup?: string | FieldDef;
  /** Degrees north; negative is south. */
  latitude?: string | FieldDef;
  /** Degrees east; negative is west. */
  longitude?: string | FieldDef;
  /** The map under the marks; a name alone is its source. */
  geo?: string | GeoDef;
  /** Size of a slice; `y` says the same for pie and donut. */
  theta?: string | FieldDef;
  /** Words drawn at each mark. */
  text?: string | FieldDef;
  /** Fields listed in the tooltip; null switches tooltips off. */
  tooltip?: string | FieldDef | (string | FieldDef)[] | null;
  /** Splits marks without colouring them. */
  detail?: string | FieldDef;
  /** Order in which points are joined or parts are stacked. */
  order?: string | FieldDef;
  /**
   * One colour per category, by field: a list of values in the order of the palette, `{value: colour}` pins, or `{order, pins}`.
   * Raises `COLOR_UNSEEN_PIN`, `COLOR_SHARED_PIN`, `COLOR_SIMILAR`.
   */
  color_map?: ColorMapDef;
  /** The number of a KPI; of a spark the numbers, which may also be said as `x` of bars and as `y` of the others. */
  value?: string | FieldDef;
  /** The name of a KPI; of spark bars the names, which may also be said as `y`. */
  label?: string | FieldDef;
  /** A second number of a KPI: what has changed. */
  support?: string | FieldDef;
  /** Paint and ends of a spark. */
  spark?: SparkDef;
  /** What a profiler knows about a column, or a list of columns, each of which gets a card. */
  profile?: ColumnProfile | ColumnProfile[];
  /** Size and paint of cards. */
  card?: CardDef;
  /** What cards say, one for each column; written from the profiles when absent. */
  cards?: CardWords[];
  /** Tone, spark and paint of a KPI. */
  kpi?: KpiDef;
  /** Columns of a table, in order; default every field. */
  columns?: (string | ColumnDef)[];
  /** Pages and paint of a table. */
  table?: TableDef;
  /**
   * What `type: vega_lite` draws: marks, encodings, layers, facets, transforms. What it says of its own counts before the house look; rows come
   * from `data`, or stand inside as `values`. Nothing is fetched, and nothing moves.
   */
  spec?: VegaLiteSpec;
  /** Order of the categories on `x`. */
  sort?: Sort;
  /** Values written on the marks; `true` with the house look. */
  labels?: boolean | LabelsDef | null;
  /** Lines and bands at fixed values. */
  references?: ReferenceDef[];
  /**
   * Marks that share the frame of this chart, drawn over it in their order.
   * Raises `LAYER_AXIS`, `LAYER_BASE`, `LAYER_SCALES_APART`, `LAYER_ZEROS_DIFFER`.
   */
  layers?: LayerDef[];
  /**
   * The same chart once for each value of a field; a name alone is that of `columns`.
   * Raises `LIMIT_PANELS`, `PANELS_SMALL`.
   */
  multiples?: string | MultiplesDef;
  /** Paint and scaffold. */
  style?: StyleDef;
  /** Which renderer family draws it; default the first that can. */
  renderer?: string;
  /**
   * Of the whole file, px.
   * @exclusiveMinimum 0
   */
  width?: number;
  /**
   * Of the whole file, px.
   * @exclusiveMinimum 0
   */
  height?: number;
  /**
   * Language of numbers, dates, units and the words the house writes: en-US, en-GB, de-DE, fr-FR, ja-JP or pt-BR, and of descriptions; those of
   * small pictures stay English.
   * @pattern ^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$
   */
  locale?: string;
  /** Codes of warnings and notes that are not told: [DATA_MOSTLY_NULL]. Errors stay. */
  ignore?: string[];
}
