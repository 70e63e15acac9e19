import type { ColumnDef } from "./spark.js";
import type { LayerDef, LayerStyleDef, LayerType, MultiplesDef, PanelDef } from "./together.js";
import type {
  AxisDef,
  ChartIntent,
  FieldDef,
  GeoDef,
  LabelsDef,
  LegendChannelDef,
  LegendDef,
  PositionDef,
  ProjectionDef,
  StyleDef,
  TextStyleDef,
} from "./types.js";

/** A position whose guide is spelled out: `axis: null` has become `{visible: false}`. */
export interface NormalPosition extends Omit<PositionDef, "axis"> {
  axis?: AxisDef;
}

/** A legend channel whose guide is spelled out. */
export interface NormalLegendChannel extends Omit<LegendChannelDef, "legend"> {
  legend?: LegendDef;
}

export interface NormalStyle extends Omit<StyleDef, "legend" | "axis_x" | "axis_y" | "title" | "subtitle"> {
  legend?: LegendDef;
  axis_x?: AxisDef;
  axis_y?: AxisDef;
  title?: TextStyleDef;
  subtitle?: TextStyleDef;
}

/** A layer in one spelling. */
export interface NormalLayer
  extends Pick<
    NormalIntent,
    | "x"
    | "y_start"
    | "color"
    | "size"
    | "shape"
    | "opacity"
    | "region"
    | "latitude"
    | "longitude"
    | "text"
    | "tooltip"
    | "detail"
    | "order"
    | "labels"
  > {
  type: LayerType;
  title?: LayerDef["title"];
  /** Rows of its own, as handed in. */
  data?: unknown;
  y?: NormalPosition;
  axis?: AxisDef;
  style?: LayerStyleDef;
}

/** Multiples in one spelling. */
export interface NormalMultiples extends Omit<MultiplesDef, "rows" | "columns"> {
  rows?: PanelDef;
  columns?: PanelDef;
}

/**
 * A chart as its author wrote it, in one spelling: a bare string in a channel has become `{field}`, a switched-off guide `{visible: false}`,
 * `x` and `y` of a pie `color` and `theta`. Nothing is added that was not said.
 */
export interface NormalIntent
  extends Omit<
    ChartIntent,
    | "x"
    | "y"
    | "y_start"
    | "color"
    | "size"
    | "shape"
    | "opacity"
    | "theta"
    | "text"
    | "tooltip"
    | "detail"
    | "order"
    | "region"
    | "lookup"
    | "latitude"
    | "longitude"
    | "geo"
    | "value"
    | "label"
    | "support"
    | "columns"
    | "labels"
    | "layers"
    | "multiples"
    | "style"
  > {
  x?: NormalPosition;
  y?: NormalPosition | NormalPosition[];
  y_start?: FieldDef;
  color?: NormalLegendChannel;
  size?: NormalLegendChannel;
  shape?: NormalLegendChannel;
  opacity?: NormalLegendChannel;
  theta?: FieldDef;
  text?: FieldDef;
  /** Null switches tooltips off; a list names the fields; absent leaves it to the rules. */
  tooltip?: FieldDef[] | null;
  detail?: FieldDef;
  order?: FieldDef;
  region?: FieldDef;
  latitude?: FieldDef;
  longitude?: FieldDef;
  geo?: Omit<GeoDef, "projection"> & { projection?: ProjectionDef };
  columns?: ColumnDef[];
  value?: FieldDef;
  label?: FieldDef;
  support?: FieldDef;
  /** `true` has become `{}`, `false` null. */
  labels?: LabelsDef | null;
  layers?: NormalLayer[];
  multiples?: NormalMultiples;
  style?: NormalStyle;
}
