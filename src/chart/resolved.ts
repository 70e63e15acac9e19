import type { Scalar, Table } from "../data/table.js";
import type { Aggregate, Kind, LayoutDef, NumberFormat, ScaleType, Sort, TimeFormat, TimeUnit, VegaLiteSpec } from "../intent/types.js";
import type { ColumnProfile } from "../profile/contract.js";
import type { CardWords, ResolvedCard } from "./card.js";
import type { ResolvedGeo } from "./geo.js";
import type { ResolvedLayer } from "./layer.js";
import type { ResolvedMultiples } from "./multiples.js";
import type { ResolvedColumn, ResolvedKpi, ResolvedTable } from "./small.js";
import type { ResolvedSpark } from "./spark.js";

/**
 * One colour per category: field → value → `#rrggbb`, as it is on a light canvas. Measures that are series of their own stand under `(measures)`,
 * by the name in the legend. Rows without a value and "Other" have greys of their own and are only there when their colour was chosen;
 * the key of no value is `null`, and the text `null` stands in quotes.
 */
export type CategoryColorMap = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Who decided a leaf, and why. */
export type Origin =
  | { by: "authored" }
  | { by: "enriched"; rule: string; reason: string; evidence?: unknown }
  | { by: "config"; source: string };

/** A format with nothing left open; `text` prints the value as it stands. */
export type ResolvedFormat = NumberFormat | TimeFormat | "text";

/** Equal-width classes: `start` and `stop` are class edges, `step` the width. */
export interface ResolvedBin {
  start: number;
  stop: number;
  step: number;
}

export interface ResolvedScale {
  type: ScaleType;
  /** Quantitative: [least, greatest] (diverging: with the midpoint between). Temporal: ISO texts. Otherwise every category in order. */
  domain: readonly Scalar[];
  /** Whether zero was made part of the domain. */
  zero: boolean;
  /** Whether the ends of the domain were moved to round numbers; the domain already shows it. */
  nice: boolean;
  clamp: boolean;
  reverse: boolean;
  /** Colours as `#rrggbb`, from the least value to the greatest: one per category or class, or the stops of a ramp, mixed in sRGB. Only for colour. */
  palette?: readonly string[];
  /** Only for diverging colour. */
  midpoint?: number;
  /** Areas in px², opacities or names of shapes. */
  range?: readonly (number | string)[];
  /** Colour of marks without a value. Only for colour. */
  unknown?: string;
  /** Edges between classes of colour, upwards; a class holds its lower edge. One fewer than `palette`. Absent for a ramp. */
  classes?: readonly number[];
}

/** A guide with all its paint; every size in px, every colour `#rrggbb`. */
export interface ResolvedAxis {
  visible: boolean;
  position: "left" | "right" | "top" | "bottom";
  /** Words at the axis, or null. */
  title: string | null;
  grid: boolean;
  line: boolean;
  labels: boolean;
  label_angle: number;
  /** Values that carry a label; every category for a band. */
  ticks: readonly Scalar[];
  /** Of the labels. */
  format: ResolvedFormat;
  tick_size: number;
  label_size: number;
  label_color: string;
  title_size: number;
  title_color: string;
  grid_color: string;
  grid_width: number;
  line_color: string;
  line_width: number;
  zero_color: string | null;
}

export interface ResolvedLegend {
  visible: boolean;
  /** `end` writes each name at the end of its line. */
  position: "top" | "right" | "bottom" | "left" | "end";
  title: string | null;
  /** Of the labels of a ramp or of sizes. */
  format: ResolvedFormat;
  /** Values labelled on a ramp or shown as sizes; empty for categories and classes. */
  ticks: readonly number[];
  /** Words of the entry in the colour `scale.unknown`; null when every mark has a value, or the entry is off. Only for colours of amounts. */
  no_data?: string | null;
  label_size: number;
  label_color: string;
  title_size: number;
  title_color: string;
  symbol_size: number;
}

/** Which categories have names of their own; the rest is one that comes last. */
export interface ResolvedLimit {
  to: number;
  /** The largest first. */
  keep: readonly Scalar[];
  /** Name of the rest. */
  other: string;
  /** Colour of the rest, `#rrggbb`; absent where its marks have no colour of their own. */
  color?: string;
}

/** A channel with nothing left open. Absent leaves do not apply to this channel. */
export interface ResolvedChannel {
  /** Absent only for a count of rows. */
  field?: string;
  kind: Kind;
  title: string | null;
  format: ResolvedFormat;
  time_unit: TimeUnit | null;
  bin: ResolvedBin | null;
  aggregate: Aggregate | null;
  /** Absent where every category has its name. */
  limit?: ResolvedLimit;
}

export interface ResolvedPosition extends ResolvedChannel {
  scale: ResolvedScale;
  axis: ResolvedAxis;
}

export interface ResolvedLegendChannel extends ResolvedChannel {
  scale: ResolvedScale;
  legend: ResolvedLegend;
}

export interface ResolvedText {
  size: number;
  weight: 400 | 600;
  color: string;
  visible: boolean;
}

/** Paint of one mark kind; the keys a mark reads are all there, others are absent. */
export interface ResolvedMark {
  opacity: number;
  /** Colour where no colour channel decides. */
  color: string;
  width?: number;
  size?: number;
  band?: number;
  max_width?: number;
  max_height?: number;
  radius?: number;
  points?: boolean;
  curve?: "linear" | "monotone" | "step" | "step_before" | "step_after";
  seam_color?: string;
  seam_width?: number;
  hole?: number;
  whisker?: number | "extent";
  fill_opacity?: number;
  median_width?: number;
}

/** Names of the mark kinds that have paint in `style.marks`. */
export type MarkName = "bar" | "line" | "area" | "point" | "arc" | "cell" | "box" | "region" | "rule" | "tick" | "errorbar";

export interface ResolvedStyle {
  orientation: "vertical" | "horizontal";
  stack: "none" | "zero" | "normalize" | "center";
  /** `#rrggbb`, `#rrggbbaa` for a translucent canvas, or null for an empty one. */
  background: string | null;
  padding: number;
  title: ResolvedText;
  subtitle: ResolvedText;
  layout: Readonly<Required<LayoutDef>>;
  none_label: string;
  /** Family of all texts; absent where neither the chart nor the config names one, so that the fonts handed in decide. */
  font?: string;
  /** The guide of the names of layers. Only of charts with layers. */
  legend?: ResolvedLegend;
  /** Paint of the marks this chart draws. */
  marks: { readonly [name in MarkName]?: ResolvedMark };
}

export interface ResolvedLabels {
  position: "auto" | "inside" | "outside" | "center";
  format: ResolvedFormat;
  only: "all" | "ends" | "max" | "min";
  size: number;
  color: string;
  inverse_color: string;
}

export interface ResolvedReference {
  x?: Scalar | readonly [Scalar, Scalar];
  y?: Scalar | readonly [Scalar, Scalar];
  label: string | null;
  color: string;
  width: number;
  dash: readonly number[];
  band_opacity: number;
  label_size: number;
}

/**
 * A chart with every question answered; frozen. The same words as `ChartIntent`, at the same paths, so it is itself a valid chart.
 *
 * Promises, so that a renderer only translates:
 * - `type` is never `auto`, `renderer` names the family;
 * - every channel has field, kind, title and format; every scale has type, domain, zero, nice, clamp, reverse and, for colour, its colours;
 * - domains are final: sorted, with zero, rounded, including stacked sums; category domains hold each value once;
 * - guides are on or off, with their ticks, words and paint; titles are already left out where they would repeat;
 * - every colour is `#rrggbb`, every size px, every time UTC;
 * - `data` holds the fields the chart uses, as columns, rows in the order given;
 * - no word of an engine, no default left to look up.
 */
export interface ResolvedChart {
  type: string;
  renderer: string;
  title: string | null;
  subtitle: string | null;
  description: string;
  x?: ResolvedPosition;
  /** A list when several measures make one series each; the first one's scale and axis serve all. */
  y?: ResolvedPosition | readonly ResolvedPosition[];
  y_start?: ResolvedChannel;
  color?: ResolvedLegendChannel;
  size?: ResolvedLegendChannel;
  shape?: ResolvedLegendChannel;
  opacity?: ResolvedLegendChannel;
  theta?: ResolvedChannel;
  text?: ResolvedChannel;
  /** Empty switches tooltips off. */
  tooltip: readonly ResolvedChannel[];
  detail?: ResolvedChannel;
  order?: ResolvedChannel;
  region?: ResolvedChannel;
  latitude?: ResolvedChannel;
  longitude?: ResolvedChannel;
  /** Only of maps. */
  geo?: ResolvedGeo;
  value?: ResolvedChannel;
  label?: ResolvedChannel;
  support?: ResolvedChannel;
  /** Only of sparks, and of pictures that hold some. */
  spark?: ResolvedSpark;
  /** Only of cards. */
  profile?: ColumnProfile | readonly ColumnProfile[];
  card?: ResolvedCard;
  /** One for each column: what its card says, and the figures as data. */
  cards?: readonly CardWords[];
  /** Only of KPIs. */
  kpi?: ResolvedKpi;
  /** Only of tables. */
  columns?: readonly ResolvedColumn[];
  table?: ResolvedTable;
  /** Only of `type: vega_lite`: what its author wrote, with the house look under it as `config`. */
  spec?: VegaLiteSpec;
  /** Order asked for; `x.scale.domain` already has it. */
  sort?: Sort;
  labels: ResolvedLabels | null;
  references: readonly ResolvedReference[];
  /** Marks drawn over those of the chart, in this order. */
  layers?: readonly ResolvedLayer[];
  /** The panels it is split into. */
  multiples?: ResolvedMultiples;
  style: ResolvedStyle;
  width: number;
  height: number;
  locale: string;
  /** Codes of warnings that are not told; not part of the picture. */
  ignore?: readonly string[];
  data: Table;
  /** Colours of the categories that are shown, for a light canvas whatever the theme. Not part of the picture: the palettes are. */
  colors: CategoryColorMap;
  /** Who decided each leaf, by JSON pointer. Not part of the picture. */
  origins: Readonly<Record<string, Origin>>;
}

/** The measures of a chart: none, one, or one per series. */
export function measures(chart: ResolvedChart): readonly ResolvedPosition[] {
  if (chart.y === undefined) return [];
  return Array.isArray(chart.y) ? chart.y : [chart.y as ResolvedPosition];
}
